"""What each word of the command line does. Only opening and the demo load Qt; each room loads when asked."""

import datetime
import gc
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from facilitator import system
from facilitator.words import tr, trn

if TYPE_CHECKING:
    from facilitator.storage.library import Library
    from facilitator.workshop.session import Session


class Failed(Exception):
    """A job that could not be done; the text says why, in one line."""


class WrongUse(Exception):
    """Words that cannot be meant; the text says which would be."""


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """A job of a moment ends before it is worth looking; windows see to it themselves."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def open_program(wanted: SimpleNamespace) -> int:
    """Open the library's window, or one session."""
    with _nothing_collected(), _windows():
        system.check_display()
        from facilitator.app import run

        return int(run(wanted.file, _folder(wanted)) or 0)


def demo(wanted: SimpleNamespace) -> int:
    with _windows(), _files(wanted.out):
        from facilitator.demo import play

        play(wanted.out)
    return 0


def list_sessions(wanted: SimpleNamespace) -> int:
    from facilitator.exercises.parts.typed import one_line
    from facilitator.storage.listing import as_json, listed
    from facilitator.storage.places import local_folder

    def read(*place: Any) -> Any:
        return _library(wanted).entry(*place)

    with _files():
        entries = listed(_folder(wanted), local_folder(), read)
    if wanted.json:
        print(as_json(entries))
        return 0
    for entry in entries:
        told = entry.problem or ", ".join(filter(None, (_day(entry.date), _state(entry.state))))
        print(f"{one_line(entry.title)} ({told})\n    {entry.path}")
    return 0


def new(wanted: SimpleNamespace) -> int:
    from facilitator.exercises import catalogue

    if wanted.agenda not in catalogue.shipped().agendas:
        known = ", ".join(sorted(catalogue.shipped().agendas))
        raise WrongUse(
            tr("there is no agenda “{id}”; there are: {known}").format(id=wanted.agenda, known=known)
        )
    session = catalogue.new_session(
        wanted.agenda,
        wanted.title,
        **{name: getattr(wanted, name) for name in ("date", "start", "people", "place", "large_print")},
    )
    with _files(), _library(wanted).create(session) as file:
        print(file.path)
    return 0


@_nothing_collected()
def handouts(wanted: SimpleNamespace) -> int:
    session = _session(wanted.file)
    from facilitator.handouts import packs

    options = packs.Options(
        activities=tuple(wanted.activity),
        copies=wanted.copies,
        paper=wanted.paper,
        large_print=wanted.large_print,
        mono=wanted.mono,
        names=not wanted.no_names,
    )
    with _files(wanted.out):
        try:
            packs.make(session, wanted.kind, wanted.out, options)
        except packs.NothingToPrint as nothing:
            raise Failed(str(nothing)) from nothing
    return 0


def export(wanted: SimpleNamespace) -> int:
    session = _session(wanted.file)
    from facilitator.export import files

    with _files(wanted.out):
        files.export(session, wanted.format, wanted.out, names=not wanted.no_names)
    return 0


def check(wanted: SimpleNamespace) -> int:
    from facilitator.exercises import boards
    from facilitator.storage import salvage

    report = salvage.check(wanted.file, boards.codecs())
    print(report.sentence)
    for part in report.lost:
        print(f"- {part}")
    return 0 if report.sound else 1


def list_exercises(wanted: SimpleNamespace) -> int:
    from facilitator.exercises import catalogue

    exercises = catalogue.shipped().exercises.values()
    if wanted.json:
        return _print_json(
            [
                {
                    "id": e.id,
                    "title": e.title,
                    "minutes": e.minutes,
                    "boards": sorted(set(e.board_kinds().values())),
                    "source": e.source,
                }
                for e in exercises
            ]
        )
    for e in exercises:
        minutes = trn("{count} minute", "{count} minutes", round(e.minutes))
        print("\n    ".join(filter(None, (f"{e.id}: {e.title} ({minutes})", e.source))))
    return 0


JOBS: Mapping[str, Callable[[SimpleNamespace], int]] = {
    "open": open_program,
    "demo": demo,
    "list": list_sessions,
    "new": new,
    "handouts": handouts,
    "export": export,
    "check": check,
    "exercises": list_exercises,
}


@contextmanager
def _windows() -> Iterator[None]:
    """Loads Qt. Turns what a computer lacks for windows into a sentence that says how to get it."""
    from facilitator.ui import pyside

    try:
        pyside.load()
        yield
    except system.CannotOpen as lacking:
        raise Failed(str(lacking)) from lacking
    except ImportError as error:
        if lacking_library := system.cannot_import(error):
            raise Failed(str(lacking_library)) from error
        raise


@contextmanager
def _files(out: Path | None = None) -> Iterator[None]:
    """Turns what goes wrong with files into one line."""
    from facilitator.storage.errors import StorageError

    try:
        yield
    except BrokenPipeError:
        raise
    except StorageError as problem:
        raise Failed(str(problem)) from problem
    except OSError as problem:
        name = out or problem.filename or ""
        text = tr("“{name}” could not be written: {reason}.")
        raise Failed(text.format(name=name, reason=problem.strerror or problem)) from problem


def _session(path: Path) -> "Session":
    """The session in a file, read without taking its lock and without changing a byte."""
    from facilitator.exercises import boards
    from facilitator.storage.reading import session_in

    with _files():
        return session_in(path, boards.codecs())


def _library(wanted: SimpleNamespace) -> "Library":
    from facilitator.exercises import boards
    from facilitator.storage.library import Library
    from facilitator.storage.places import local_folder

    return Library(_folder(wanted), local_folder(), boards.codecs())


def _folder(wanted: SimpleNamespace) -> Path:
    from facilitator.storage.places import at_home, default_folder

    folder: Path | None = wanted.library
    return at_home(folder) if folder else default_folder()


def _day(day: datetime.date | None) -> str:
    """In figures: they sort, and the words for them are slow to load."""
    return f"{day}" if day else ""


def _state(state: str) -> str:
    return {"planned": tr("planned"), "stopped": tr("stopped"), "finished": tr("finished")}.get(state, "")


def _print_json(rows: list[dict[str, Any]]) -> int:
    print(json.dumps(rows, indent=2))
    return 0
