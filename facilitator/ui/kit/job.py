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


class Jobs:
    """Jobs under way, and what follows each of them. Nothing follows any more after `stop`."""

    def __init__(self, failed: Callable[[Exception], object]) -> None:
        self._failed = failed
        self._running: set[Job] = set()
        self._stopped = False

    @property
    def under_way(self) -> bool:
        """Any of them still works."""
        return bool(self._running)

    def start(self, what: Callable[[], Any], then: Callable[[Any], object]) -> None:
        """`then` is given what came of it, unless it failed."""
        job = Job(what)  # without a parent: its thread may outlive a window's interest in it
        self._running.add(job)

        def end(act: Callable[[Any], object], result: Any) -> None:
            self._running.discard(job)
            if not self._stopped:
                act(result)

        job.done.connect(lambda result: end(then, result))
        job.failed.connect(lambda problem: end(self._failed, problem))
        job.start()

    def stop(self) -> None:
        """Wait a moment for each; what comes of them is wanted no more."""
        self._stopped = True
        for job in list(self._running):
            job.wait(2)
