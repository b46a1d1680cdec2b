"""The system asks the program to end, as at a logout: it leaves in order, with everything saved."""

import signal
from types import FrameType
from typing import Any

from PySide6.QtWidgets import QApplication

_ASKED = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]


class Leaving:
    """From `begin` to `end` a signal closes the windows, where somebody may still be asked something."""

    def __init__(self) -> None:
        self._before: dict[int, Any] = {}

    def begin(self) -> None:
        """For the main thread. Python hears of a signal when a timer next fires."""
        self._before = {number: signal.signal(number, _leave) for number in _ASKED}

    def end(self) -> None:
        """Safe to call twice."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._before = {}


def _leave(number: int, frame: FrameType | None) -> None:
    """A window may stay, with work that could not be saved; whoever asks again is not kept waiting."""
    signal.signal(number, signal.SIG_DFL)
    QApplication.quit()
