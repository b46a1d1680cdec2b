"""Writes the latest of what it is given on a thread of its own, soon after the first that is not written."""

import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

Work = TypeVar("Work")


class Writer(Generic[Work]):
    """Beside the windows: neither a busy window nor a slow drive keeps the other waiting.

    A write begins `wait` seconds after the first work that no write has taken along, however much comes
    meanwhile, and takes the latest. `write` and then `told` are called on the thread, which lives only as
    long as there is work. What goes wrong is told, and not tried again.
    """

    def __init__(
        self,
        write: Callable[[Work], None],
        told: Callable[[Work, Exception | None], None],
        wait: float,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._write, self._told = write, told
        self._wait, self._clock = wait, clock
        self._turn = threading.Condition()
        self._work: Work | None = None
        self._due = 0.0
        self._thread: threading.Thread | None = None

    def give(self, work: Work) -> None:
        """Write this, or what comes in its place until then."""
        with self._turn:
            if self._work is None:
                self._due = self._clock() + self._wait
            self._work = work
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
                self._thread.start()
            self._turn.notify_all()

    def hurry(self) -> None:
        """Do not wait with what there is."""
        with self._turn:
            self._due = self._clock()
            self._turn.notify_all()

    def drop(self) -> None:
        """Forget what is not begun."""
        with self._turn:
            self._work = None
            self._turn.notify_all()

    def finished(self, patience: float) -> bool:
        """Whether nothing is left to write, now or within so many seconds."""
        self.hurry()
        with self._turn:
            return self._turn.wait_for(lambda: self._thread is None, patience)

    def _run(self) -> None:
        while (work := self._next()) is not None:
            problem = None
            try:
                self._write(work)
            except Exception as error:
                problem = error
            self._told(work, problem)

    def _next(self) -> Work | None:
        """The work whose time has come; None, and the end of the thread, when there is none."""
        with self._turn:
            while self._work is not None and (left := self._due - self._clock()) > 0:
                self._turn.wait(left)
            work, self._work = self._work, None
            if work is None:
                self._thread = None
                self._turn.notify_all()
            return work
