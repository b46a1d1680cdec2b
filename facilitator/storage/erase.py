"""Takes words and photographs out for good: from a session, its backups, the bin, what a crash left."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from facilitator.disk import sweep_holding, write_whole
from facilitator.storage import errors
from facilitator.storage.backups import ORIGIN, Backups
from facilitator.storage.leftover import NOTHING, Leftover
from facilitator.storage.records import Codecs, tables_of, unknown_in, unpacked
from facilitator.storage.safe_json import dumps, parse
from facilitator.storage.session_file import SUFFIX, SessionFile
from facilitator.storage.unfinished import Unfinished
from facilitator.storage.unread import UnreadBoard
from facilitator.words import tr
from facilitator.workshop.session import Session

Clean = Callable[[Session], Session]
CleanKept = Callable[[Leftover], Leftover]


class NotErased(errors.StorageError):
    """Some copies could not be reached: the words may still be in them."""


@dataclass(frozen=True)
class Purge:
    """What was done: copies written anew, and copies deleted because nobody can read them.

    `unread` counts the session's boards that this version cannot read and therefore left as they are.
    """

    rewritten: int
    deleted: int
    unread: int


def remove_for_good(file: SessionFile, session: Session, item_ids: Sequence[str]) -> Purge:
    """Save `session`, from which the items are erased already, and erase them from every other copy.

    Call it where saving is done, so that no earlier save is still on its way.
    Raises what `SessionFile.save` does, before anything else is touched, and NotErased. What could not be
    finished, because of that or of a crash, is finished by `finish_removals`.
    """
    unfinished = Unfinished(file.local, session.id)
    unfinished.begin(item_ids)
    ids = unfinished.items() or tuple(item_ids)

    def clean(earlier: Session) -> Session:
        for item_id in ids:
            earlier = earlier.erased(item_id)
        return earlier

    def clean_kept(kept: Leftover) -> Leftover:
        for item_id in ids:
            kept = kept.without(item_id)
        return kept

    file.forget_unknown(ids)
    done = _purge(file, session, clean, clean_kept)
    unfinished.end()
    return done


def finish_removals(file: SessionFile) -> None:
    """Finish what a crash or a full disk cut short; what still cannot be finished waits for the next time."""
    ids = Unfinished(file.local, file.session.id).items()
    if not ids or file.read_only:
        return
    session = file.session
    for item_id in ids:
        session = session.erased(item_id)
    with suppress(errors.StorageError):
        remove_for_good(file, session, ids)


def forget_names(file: SessionFile, session: Session) -> Purge:
    """Save `session` without people's names, and take them out of every other copy.

    Places of pictures and films go too, since a path often holds a name. Fields that this version does not
    know are dropped for the same reason. Raises as above.
    """
    file.forget_unknown()
    return _purge(file, session.without_names(), Session.without_names, lambda kept: NOTHING)


def _purge(file: SessionFile, session: Session, clean: Clean, clean_kept: CleanKept) -> Purge:
    file.save(session)
    rewritten = deleted = 0
    stuck: list[Path] = []
    for copy in _all_copies(file, session.id):
        try:
            if _rewritten(copy, file.codecs, clean, clean_kept):
                rewritten += 1
            else:
                copy.unlink(missing_ok=True)
                deleted += 1
        except OSError:
            stuck.append(copy)
    if stuck:
        raise _not_erased(stuck)
    boards = [board for activity in session.activities for board in activity.boards.values()]
    return Purge(rewritten, deleted, sum(isinstance(board, UnreadBoard) for board in boards))


def _all_copies(file: SessionFile, session_id: str) -> list[Path]:
    """Every other file that may hold the words. Raises NotErased when they cannot even be listed."""
    try:
        sweep_holding(file.path.parent, session_id)
        return list(_copies(file.local, session_id))
    except OSError as error:
        raise _not_erased([Path(error.filename or file.local)]) from error


def _copies(local: Path, session_id: str) -> Iterator[Path]:
    """Asked of the disk itself: what lists backups for people leaves out those that it cannot read."""
    folder = Backups(local).folder(session_id)
    sweep_holding(folder, session_id)
    yield from (path for path in _in(folder) if path.name != ORIGIN)
    for binned in _in(local / "bin"):
        sweep_holding(binned, session_id)
        yield from (
            p for p in _in(binned) if p.name.endswith(SUFFIX) and session_id.encode() in p.read_bytes()
        )


def _in(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return []


def _rewritten(copy: Path, codecs: Codecs, clean: Clean, clean_kept: CleanKept) -> bool:
    """Whether the copy could be read, and so is clean now."""
    try:
        tables = parse(copy, copy.read_bytes())
        session = unpacked(copy, tables, codecs)
    except errors.StorageError:
        return False
    write_whole(copy, dumps(tables_of(clean(session), clean_kept(unknown_in(tables, session)))))
    return True


def _not_erased(stuck: list[Path]) -> NotErased:
    sentence = tr(
        "What you took out is gone from the session, but {count} of its backups could not be changed. "
        "Try again, or delete these files yourself: {files}"
    )
    files = ", ".join(str(path) for path in stuck)
    return NotErased(stuck[0], sentence.format(count=len(stuck), files=files))
