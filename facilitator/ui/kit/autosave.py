"""Writes the session within half a second of a change, on a thread beside the windows."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.ui.kit.store import Store
from facilitator.ui.kit.writer import Writer
from facilitator.words import tr
from facilitator.workshop.session import Session

WAIT = 0.25  # seconds after the first change that no save has taken along
RETRY = 2000  # milliseconds after a save that failed
LONG = 1250  # milliseconds without an answer from the drive, after which that is said
PATIENCE = 10.0  # seconds that a flush waits for a slow drive,
BRIEFLY = 1.0  # and for one that is known not to answer


class Saves(Protocol):
    """Where a session is written. It may raise; the text of what it raises is shown."""

    def save(self, session: Session) -> None: ...


Erase = Callable[[Session, Sequence[str]], object]


class NoAnswer(Exception):
    """A save that neither ends nor fails: a network drive that went away."""

    def __str__(self) -> str:
        return tr(
            "The drive does not answer, so the latest work is not saved yet. It is kept here in memory, and "
            "saved as soon as the drive answers."
        )


@dataclass(frozen=True)
class _Save:
    """What one save holds. `erased` are to be taken out of every copy, the last of them number `through`."""

    session: Session
    erased: tuple[str, ...]
    through: int


class Autosave(QObject):
    """Saves what the store holds. A save that fails keeps the work in memory and is tried again.

    `erase` saves the session and takes removed items out of every earlier copy as well.
    """

    saved = Signal()
    save_failed = Signal(object)  # the exception; its text is a sentence for the facilitator
    _written = Signal()

    problem: Exception | None
    _given: _Save | None  # what the writer has, and has not told of
    _writer: Writer[_Save]

    def __init__(
        self, store: Store, file: Saves, parent: QObject | None = None, erase: Erase | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._safe: Session | None = store.session
        self._erased: list[str] = []  # all that ever were,
        self._through = 0  # of which so many are out of every copy
        self._retry = QTimer(self, singleShot=True, interval=RETRY)
        self._retry.timeout.connect(self._begin)
        self._long = QTimer(self, singleShot=True, interval=LONG)
        self._long.timeout.connect(self._no_answer)
        self._written.connect(self._collect)
        self._aim(file, erase)
        store.committed.connect(self._wait)
        store.erased.connect(self._erase)

    @property
    def pending(self) -> bool:
        """There is work that no file holds yet."""
        return self._store.session is not self._safe or bool(self.erasing)

    @property
    def erasing(self) -> tuple[str, ...]:
        """Items that are still to be taken out of every copy."""
        return tuple(self._erased[self._through :])

    def hurry(self) -> None:
        """Save now what is not saved yet, and do not wait for it."""
        if self.pending and self.problem is None:
            self._begin()

    def flush(self) -> bool:
        """Save now, and wait for it; whether everything is safe."""
        ended = self._writer.finished(self._patience)
        self._collect()
        if ended and self.pending:
            self._begin()
            self._writer.finished(self._patience)
            self._collect()
        return not self.pending

    def stop(self) -> None:
        """Write nothing more, so that the file can be closed; what is being written now is waited for."""
        self._stopped = True
        self._writer.drop()
        self._writer.finished(self._patience)
        self._collect()
        self._given = None
        self._retry.stop()
        self._long.stop()

    def write_to(self, file: Saves, erase: Erase | None = None) -> bool:
        """From now on save to another file, at once; whether that went well.

        A drive that does not answer is left alone: nothing waits for it.
        """
        self._writer.drop()
        self._safe = None
        self._aim(file, erase)
        return self.flush()

    @property
    def _patience(self) -> float:
        return BRIEFLY if isinstance(self.problem, NoAnswer) else PATIENCE

    def _aim(self, file: Saves, erase: Erase | None) -> None:
        done: deque[tuple[_Save, Exception | None]] = deque()

        def write(work: _Save) -> None:
            if work.erased and erase is not None:
                erase(work.session, work.erased)
            else:
                file.save(work.session)

        def told(work: _Save, problem: Exception | None) -> None:
            done.append((work, problem))
            self._tell()

        self.problem = None
        self._stopped = False
        self._given = None
        self._done = done
        self._writer = Writer(write, told, WAIT)

    def _wait(self) -> None:
        """There may be something new to save; while nothing can be saved, only from time to time."""
        if not self.pending:
            return
        if self.problem is None:
            self._give()
        elif not self._retry.isActive():
            self._retry.start()

    def _erase(self, item_ids: Sequence[str]) -> None:
        self._erased += item_ids
        self._begin()

    def _begin(self) -> None:
        self._give()
        self._writer.hurry()

    def _give(self) -> None:
        """Hand the writer what there is, unless it has that already."""
        work = _Save(self._store.session, self.erasing, len(self._erased))
        on_its_way = self._given
        same = on_its_way and on_its_way.session is work.session and on_its_way.through == work.through
        if same or self._stopped:
            return
        self._given = work
        self._writer.give(work)
        if not self._long.isActive():
            self._long.start()

    def _tell(self) -> None:
        """Runs in the writing thread; the signal carries the news to ours."""
        try:
            self._written.emit()
        except RuntimeError:  # the session was closed meanwhile
            return

    def _collect(self) -> None:
        """Take note of what the writer did since we last looked."""
        if not self._done:
            return
        while self._done:
            self._note(*self._done.popleft())
        self._wait()

    def _note(self, work: _Save, problem: Exception | None) -> None:
        if work is self._given:
            self._given = None
            self._long.stop()
        else:
            self._long.start()  # it answered, and goes on
        self._retry.stop()
        self.problem = problem
        if problem is not None:
            self.save_failed.emit(problem)
            return
        self._safe = work.session
        self._through = max(self._through, work.through)
        self.saved.emit()

    def _no_answer(self) -> None:
        self._collect()
        if self._given is not None:
            self.problem = NoAnswer()
            self.save_failed.emit(self.problem)
