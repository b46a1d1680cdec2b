"""Writes the session within half a second of a change, on a thread beside the windows."""

import threading
from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.ui.kit.store import Store
from facilitator.workshop.session import Session

WAIT = 250  # milliseconds after the first change of a burst
RETRY = 2000  # milliseconds after a save that failed
PATIENCE = 10.0  # seconds that a flush waits for a slow drive


class Saves(Protocol):
    """Where a session is written. It may raise; the text of what it raises is shown."""

    def save(self, session: Session) -> None: ...


Erase = Callable[[Session, Sequence[str]], object]


class Autosave(QObject):
    """Saves what the store holds. A save that fails keeps the work in memory and is tried again.

    `erase` saves the session and takes removed items out of every earlier copy as well.
    """

    saved = Signal()
    save_failed = Signal(object)  # the exception; its text is a sentence for the facilitator
    _written = Signal()

    def __init__(
        self, store: Store, file: Saves, parent: QObject | None = None, erase: Erase | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._file = file
        self._erase_copies = erase
        self._safe: Session | None = store.session
        self._erased: list[str] = []
        self._writing: _Writing | None = None
        self.problem: Exception | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._begin)
        self._written.connect(self._collect)
        store.committed.connect(self._wait)
        store.erased.connect(self._erase)

    @property
    def pending(self) -> bool:
        """There is work that no file holds yet."""
        return self._store.session is not self._safe or bool(self._erased)

    def flush(self) -> bool:
        """Save now, and wait for it; whether everything is safe."""
        self._timer.stop()
        self._collect(PATIENCE)
        if self._writing is None and self.pending:
            self._begin()
            self._collect(PATIENCE)
        return not self.pending

    def write_to(self, file: Saves, erase: Erase | None = None) -> bool:
        """From now on save to another file, at once; whether that went well."""
        self._collect(PATIENCE)
        self._file, self._erase_copies, self._safe, self.problem = file, erase, None, None
        return self.flush()

    def _wait(self) -> None:
        if self.pending and not self._timer.isActive():
            self._timer.start(WAIT if self.problem is None else RETRY)

    def _erase(self, item_id: str) -> None:
        self._erased.append(item_id)
        self._timer.start(0)

    def _begin(self) -> None:
        if self._writing is None:  # else _collect comes back here
            self._writing = _Writing(self._store.session, tuple(self._erased), self._write, self._tell)

    def _write(self, session: Session, erased: tuple[str, ...]) -> None:
        """Runs in the writing thread."""
        if erased and self._erase_copies is not None:
            self._erase_copies(session, erased)
        else:
            self._file.save(session)

    def _tell(self) -> None:
        """Runs in the writing thread; the signal carries the news to ours."""
        try:
            self._written.emit()
        except RuntimeError:  # the session was closed meanwhile
            return

    def _collect(self, wait: float = 0.2) -> None:
        """Take note of what the writer did, once it has done it."""
        writing = self._writing
        if writing is None or not writing.finished(wait):
            return
        self._writing = None
        self.problem = writing.problem
        if self.problem is None:
            self._safe = writing.session
            self._erased = self._erased[len(writing.erased) :]
            self.saved.emit()
        else:
            self.save_failed.emit(self.problem)
        self._wait()


class _Writing:
    """One save on its way, of a session that nothing can change any more."""

    def __init__(
        self,
        session: Session,
        erased: tuple[str, ...],
        write: Callable[[Session, tuple[str, ...]], None],
        tell: Callable[[], None],
    ) -> None:
        self.session, self.erased = session, erased
        self.problem: Exception | None = None
        self._write, self._tell = write, tell
        self._thread = threading.Thread(target=self._run, name="autosave", daemon=True)
        self._thread.start()

    def finished(self, wait: float) -> bool:
        self._thread.join(wait)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            self._write(self.session, self.erased)
        except Exception as problem:
            self.problem = problem
        self._tell()
