"""One session as a file for somebody else, with people's names or without."""

from pathlib import Path

from facilitator.disk import write_whole
from facilitator.storage import errors
from facilitator.storage.leftover import NOTHING
from facilitator.storage.library import file_stem
from facilitator.storage.places import real
from facilitator.storage.records import tables_of
from facilitator.storage.safe_json import dumps
from facilitator.storage.session_file import SUFFIX, SessionFile
from facilitator.words import tr
from facilitator.workshop.session import Session


class OntoItself(errors.StorageError):
    """The copy would take the place of the session that it is made from."""

    def __init__(self, path: Path) -> None:
        sentence = tr(
            "“{name}” is the workshop itself, so no copy was written over it. Choose another name or folder."
        )
        super().__init__(path, sentence.format(name=path.name))


class Taken(errors.StorageError):
    """The name was given its ending, and a file of that name is there: nobody was asked about that one."""

    def __init__(self, path: Path) -> None:
        sentence = tr(
            "There is a “{name}” in that folder already, so nothing was saved. Choose another name."
        )
        super().__init__(path, sentence.format(name=path.name))


def suggested_name(session: Session) -> str:
    """`2026-11-22-who-has-a-say.workshop.json`, legal on every system."""
    return file_stem(session) + SUFFIX


def send(file: SessionFile, target: Path, *, names: bool) -> Path:
    """Write the session as it is saved into a file of its own; where it is then.

    It keeps its id, so that sheets with its code and sessions that look back to it still fit. Without
    names, fields that this version does not know are left out too, since they may hold some.
    Raises OntoItself, Taken and CannotSave.
    """
    named = target.with_name(target.name.removesuffix(".json").removesuffix(".workshop") + SUFFIX)
    if real(named) == real(file.path):
        raise OntoItself(named)
    target = _untaken(named, target)
    session = file.session if names else file.session.without_names()
    try:
        write_whole(target, dumps(tables_of(session, file.kept if names else NOTHING)))
    except OSError as error:
        raise errors.not_written(target, error) from error
    return target


def send_words(source: Path, target: Path) -> Path:
    """Write an exercise's file of words, as it is, into another place. Raises Taken and CannotSave."""
    target = _untaken(target.with_name(target.name.removesuffix(source.suffix) + source.suffix), target)
    try:
        write_whole(target, source.read_bytes())
    except OSError as error:
        raise errors.not_written(target, error) from error
    return target


def _untaken(named: Path, chosen: Path) -> Path:
    """Whoever chose a name was asked about what has that very name, and about nothing else."""
    if named != chosen and named.exists():
        raise Taken(named)
    return named
