"""Takes words out for good: from the session's file, its backups, the bin and what a crash left behind."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from operator import methodcaller
from pathlib import Path

from facilitator.storage import errors
from facilitator.storage.backups import Backups
from facilitator.storage.bin import Bin
from facilitator.storage.leftover import NOTHING, Leftover
from facilitator.storage.records import Codecs, tables_of, unknown_in, unpacked
from facilitator.storage.safe_json import dumps, parse, sweep_holding, write_whole
from facilitator.storage.session_file import SessionFile
from facilitator.storage.unread import UnreadBoard
from facilitator.words import tr
from facilitator.workshop.board import Change
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


def remove_for_good(file: SessionFile, session: Session, item_ids: Iterable[str]) -> Purge:
    """Save `session`, from which the items are erased already, and erase them from every other copy.

    Call it where saving is done, so that no earlier save is still on its way.
    Raises what `SessionFile.save` does, before anything else is touched, and NotErased.
    """
    ids = tuple(item_ids)

    def clean(earlier: Session) -> Session:
        for item_id in ids:
            earlier = _on_boards(earlier, methodcaller("erased", item_id))
        return earlier

    def clean_kept(kept: Leftover) -> Leftover:
        for item_id in ids:
            kept = kept.without(item_id)
        return kept

    file.forget_unknown(ids)
    return _purge(file, session, clean, clean_kept)


def forget_names(file: SessionFile, session: Session) -> Purge:
    """Save `session` without people's names, and take them out of every other copy.

    Fields that this version does not know are dropped, since they may hold names. Raises as above.
    """

    def clean(earlier: Session) -> Session:
        return _on_boards(earlier, methodcaller("without_names"))

    file.forget_unknown()
    return _purge(file, clean(session), clean, lambda kept: NOTHING)


def _purge(file: SessionFile, session: Session, clean: Clean, clean_kept: CleanKept) -> Purge:
    file.save(session)
    sweep_holding(file.path.parent, session.id)
    rewritten = deleted = 0
    stuck: list[Path] = []
    for copy in _copies(file.local, session.id):
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


def _copies(local: Path, session_id: str) -> Iterator[Path]:
    backups = Backups(local)
    sweep_holding(backups.folder(session_id), session_id)
    yield from [backup.path for backup in backups.versions(session_id)]
    yield from [item.path for item in Bin(local, backups).items() if item.session_id == session_id]


def _rewritten(copy: Path, codecs: Codecs, clean: Clean, clean_kept: CleanKept) -> bool:
    """Whether the copy could be read, and so is clean now."""
    try:
        tables = parse(copy, copy.read_bytes())
        session = unpacked(copy, tables, codecs)
    except errors.StorageError:
        return False
    write_whole(copy, dumps(tables_of(clean(session), clean_kept(unknown_in(tables, session)))))
    return True


def _on_boards(session: Session, change: Change) -> Session:
    activities = (
        replace(a, boards={name: change(state) for name, state in a.boards.items()})
        for a in session.activities
    )
    return replace(session, activities=tuple(activities))


def _not_erased(stuck: list[Path]) -> NotErased:
    sentence = tr(
        "The words are gone from the session, but {count} of its backups could not be changed. "
        "Try again, or delete these files yourself: {files}"
    )
    files = ", ".join(str(path) for path in stuck)
    return NotErased(stuck[0], sentence.format(count=len(stuck), files=files))
