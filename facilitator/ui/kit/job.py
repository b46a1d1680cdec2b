"""Work that takes long enough to be felt, done on a thread of its own."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal


class Job(QObject):
    """Runs one function. Exactly one of its signals follows, in the thread that made the job."""

    done = Signal(object)
    failed = Signal(object)  # the exception

    def __init__(self, work: Callable[[], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._thread = threading.Thread(target=self._run, name="job", daemon=True)

    def start(self) -> "Job":
        self._thread.start()
        return self

    def wait(self, seconds: float) -> None:
        self._thread.join(seconds)

    def _run(self) -> None:
        try:
            result = self._work()
        except Exception as problem:
            self._tell(self.failed, problem)
        else:
            self._tell(self.done, result)

    def _tell(self, signal: Any, what: object) -> None:
        try:
            signal.emit(what)
        except RuntimeError:  # the window that waited for it is gone
            return
