"""Keeps the computer awake and its screens on while people look at them."""

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager
from threading import Event, Thread

from PySide6.QtCore import QObject, Signal

log = logging.getLogger("facilitator")

Mode = Callable[[], AbstractContextManager[object]]  # awake from entering to leaving; raises when it cannot


def presenting() -> AbstractContextManager[object]:
    """No sleep and no screen saver. The system lets go by itself should the program be killed."""
    from wakepy import keep  # only while something runs

    return keep.presenting(on_fail="error")


class Wakefulness(QObject):
    """Holds the computer awake while wanted, on a thread of its own: the system may answer slowly."""

    failed = Signal()  # once: the computer may fall asleep by itself

    def __init__(self, mode: Mode, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mode = mode
        self._let_go: Event | None = None
        self._thread: Thread | None = None
        self._cannot = False

    @property
    def wanted(self) -> bool:
        return self._let_go is not None

    def want(self, on: bool) -> None:
        if on and self._let_go is None and not self._cannot:
            self._let_go = Event()
            self._thread = Thread(target=self._hold, args=(self._let_go,), name="awake", daemon=True)
            self._thread.start()
        elif not on and self._let_go is not None:
            self._let_go.set()
            self._let_go = None

    def close(self, seconds: float = 2.0) -> None:
        """Let go, and wait so long for the system to hear of it."""
        self.want(False)
        if self._thread is not None:
            self._thread.join(seconds)

    def _hold(self, let_go: Event) -> None:
        try:
            with self._mode():
                let_go.wait()
        except Exception as problem:  # whatever a system's own libraries raise, running goes on
            log.info("not kept awake: %s", problem)
            if not self._cannot and not let_go.is_set():
                self._cannot = True
                self.failed.emit()
