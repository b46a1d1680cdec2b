"""Earlier sessions for a board to be compared with: listed from the library, and read on a thread."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from shiboken6 import isValid

from facilitator.exercises import boards
from facilitator.storage import receive
from facilitator.storage.errors import StorageError
from facilitator.storage.library import Entry, Library
from facilitator.ui.kit.earlier import Earlier, Offer
from facilitator.ui.kit.job import Job
from facilitator.words import tr
from facilitator.workshop.occasion import occasion_of
from facilitator.workshop.project import of_one_project
from facilitator.workshop.session import Session


class Comparing(QObject):
    """`private` says whether everybody may see this screen; `session` is the one that is worked on."""

    def __init__(
        self, parent: QObject, library: Library, private: Callable[[], bool], session: Callable[[], Session]
    ) -> None:
        super().__init__(parent)
        self._library, self._private, self._session = library, private, session

    def serve(self, earlier: Earlier, exercise: str) -> None:
        """Answer it from now on; its board belongs to that exercise."""
        earlier.private = self._private
        earlier.wanted.connect(lambda: self._list(earlier))
        earlier.picked.connect(lambda key: self._look(earlier, exercise, Path(str(key))))
        earlier.refresh()

    def _list(self, earlier: Earlier) -> None:
        def found(entries: list[Entry]) -> None:
            earlier.offer(offers(entries, self._session(), earlier.kind))

        self._work(earlier, self._library.entries, found)

    def _look(self, earlier: Earlier, exercise: str, path: Path) -> None:
        def found(session: Session) -> None:
            earlier.lay(occasion_of(session), _comparable(session, earlier.kind, exercise))

        self._work(earlier, lambda: receive.look(path, boards.codecs()).session, found)

    def _work(self, earlier: Earlier, what: Callable[[], Any], then: Callable[[Any], object]) -> None:
        """On a thread; the board may have gone when it is done."""
        job = Job(what)

        def end(act: Callable[[Any], object], result: Any) -> None:
            if isValid(self) and isValid(earlier):
                act(result)

        def failed(problem: Exception) -> None:
            words = tr("That workshop could not be read. Nothing was changed here.")
            earlier.refuse(str(problem) if isinstance(problem, StorageError) else words)

        job.done.connect(lambda result: end(then, result))
        job.failed.connect(lambda problem: end(failed, problem))
        job.start()


def offers(entries: Iterable[Entry], session: Session, kind: str) -> list[Offer]:
    """The other sessions with a board of that kind to compare with, and those that cannot be read.

    The same project's come first, the latest at the top.
    """
    entries = list(entries)
    same = of_one_project(session, [e for e in entries if e.id])
    found = [
        Offer(
            id=entry.id or str(entry.path),
            title=entry.title,
            day=entry.date,
            project=entry.project,
            key=str(entry.path),
            same=entry.id in same,
            problem=entry.problem,
        )
        for entry in entries
        if (kind in entry.holds or entry.problem) and entry.id != session.id
    ]
    return sorted(found, key=lambda o: (not o.same, bool(o.problem), -o.day.toordinal() if o.day else 0))


def _comparable(session: Session, kind: str, exercise: str) -> list[Any]:
    """Its boards of that kind, those of the same exercise first."""
    found = [
        (activity.exercise != exercise, activity.boards[name])
        for activity in session.activities
        for name, its_kind in activity.board_kinds.items()
        if its_kind == kind
    ]
    return [board for _, board in sorted(found, key=lambda pair: pair[0])]
