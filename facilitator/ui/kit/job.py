"""Work that takes long enough to be felt, done on a thread of its own."""

import threading
from collections.abc import Callable
from functools import partial
from itertools import count
from typing import Any, ClassVar

from PySide6.QtCore import QObject, QTimer, Signal


class Job(QObject):
    """Runs one function. Exactly one of its signals follows, in the thread that made the job.

    It lives until that was told, whether or not somebody keeps it. Its own thread lets go of it before: a
    thread that clears away what Qt is just telling the windows of would end the program.
    """

    done = Signal(object)
    failed = Signal(object)  # the exception
    _under_way: ClassVar[set["Job"]] = set()

    def __init__(self, work: Callable[[], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._thread = threading.Thread(target=self._run, name="job", daemon=True)
        self.done.connect(self._ended)
        self.failed.connect(self._ended)

    def start(self) -> "Job":
        self._under_way.add(self)
        self._thread.start()
        return self

    def wait(self, seconds: float) -> None:
        self._thread.join(seconds)

    def _ended(self) -> None:
        self._thread.join()  # it has told all it has to tell
        QTimer.singleShot(0, partial(self._under_way.discard, self))  # once what follows was told too

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
        self._running: dict[int, Job] = {}
        self._latest: dict[str, int] = {}
        self._numbers = count()
        self._stopped = False

    @property
    def under_way(self) -> bool:
        """Any of them still works."""
        return bool(self._running)

    def start(
        self, what: Callable[[], Any], then: Callable[[Any], object] | None = None, about: str = ""
    ) -> None:
        """`then` is given what came of it, unless it failed.

        Of what was asked `about` one thing only the last is answered: an earlier answer may come later.
        """
        job = Job(what)  # without a parent: its thread may outlive a window's interest in it
        number = next(self._numbers)  # and not the job itself, which would keep itself for ever
        self._running[number] = job
        if about:
            self._latest[about] = number

        def end(act: Callable[[Any], object] | None, result: Any) -> None:
            self._running.pop(number, None)
            if act is not None and not self._stopped:
                act(result)

        def done(result: Any) -> None:
            end(then if self._latest.get(about, number) == number else None, result)

        job.done.connect(done)
        job.failed.connect(lambda problem: end(self._failed, problem))
        job.start()

    def stop(self) -> None:
        """Wait a moment for each; what comes of them is wanted no more."""
        self._stopped = True
        for job in list(self._running.values()):
            job.wait(2)
