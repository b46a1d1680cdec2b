"""Writes the session within half a second of a change, on one thread of its own."""

import threading
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.ui.kit.store import Store
from facilitator.workshop.session import Session

WAIT = 400  # milliseconds after the first change of a burst
RETRY = 2000  # milliseconds after a save that failed
PATIENCE = 10.0  # seconds that a flush waits for a slow drive


class Saves(Protocol):
    """A file that a session can be written to."""

    def save(self, session: Session) -> None: ...


class Autosave(QObject):
    """Saves what the store holds. A save that fails keeps the work in memory and is tried again."""

    saved = Signal()
    save_failed = Signal(object)  # the exception; its text is a sentence for the facilitator
    _done = Signal(object, object)  # the session that was written; the exception or None

    def __init__(self, store: Store, file: Saves, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._file = file
        self._safe: Session = store.session
        self._writer: threading.Thread | None = None
        self.problem: Exception | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._begin)
        self._done.connect(self._finished)
        store.committed.connect(self._wait)

    @property
    def pending(self) -> bool:
        """There is work that no file holds yet."""
        return self._store.session is not self._safe

    def flush(self) -> bool:
        """Save now, and wait for it; whether everything is safe."""
        self._timer.stop()
        if self._writer is not None:
            self._writer.join(PATIENCE)
            if self._writer.is_alive():
                return False
        self._writer = None
        if self.pending:
            self._write(self._store.session)
        return not self.pending

    def write_to(self, file: Saves) -> None:
        """From now on save to another file, and do so at once."""
        if self._writer is not None:
            self._writer.join(PATIENCE)
            self._writer = None
        self._file = file
        self.problem = None
        self._safe = Session(title="")
        self.flush()

    def stop(self) -> None:
        """Save no more; what is pending is given up."""
        self._timer.stop()
        self._store.committed.disconnect(self._wait)

    def _wait(self) -> None:
        if self.pending and not self._timer.isActive():
            self._timer.start(WAIT if self.problem is None else RETRY)

    def _begin(self) -> None:
        if self._writer is not None:  # still at the last one: _finished comes back here
            return
        session = self._store.session
        self._writer = threading.Thread(target=self._run, args=(session,), name="autosave", daemon=True)
        self._writer.start()

    def _run(self, session: Session) -> None:
        problem: Exception | None = None
        try:
            self._file.save(session)
        except Exception as found:
            problem = found
        self._done.emit(session, problem)

    def _write(self, session: Session) -> None:
        """Save on this thread."""
        problem: Exception | None = None
        try:
            self._file.save(session)
        except Exception as found:
            problem = found
        self._finished(session, problem)

    def _finished(self, session: Session, problem: Exception | None) -> None:
        self._writer = None
        self.problem = problem
        if problem is None:
            self._safe = session
            self.saved.emit()
        else:
            self.save_failed.emit(problem)
        if self.pending:
            self._timer.start(WAIT if problem is None else RETRY)
