"""A long list that nobody waits for: its first parts are laid at once, the others as there is time."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal


class Following(QObject):
    """Hands things to `lay` one by one, in order: some at once, then a few in each turn of the event loop."""

    ended = Signal()  # everything is laid

    def __init__(self, lay: Callable[[Any], object], each: int, parent: QObject) -> None:
        super().__init__(parent)
        self._lay, self._each = lay, each
        self._waiting: list[Any] = []
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._turn)

    @property
    def under_way(self) -> bool:
        return self._turns.isActive()

    def begin(self, things: Sequence[Any], at_once: int) -> None:
        """Start anew; what was still to follow is forgotten."""
        self._waiting = list(things)
        self._turns.start()
        self._take(at_once)

    def stop(self) -> None:
        self._waiting = []
        self._turns.stop()

    def _turn(self) -> None:
        self._take(self._each)

    def _take(self, count: int) -> None:
        now, self._waiting = self._waiting[:count], self._waiting[count:]
        for thing in now:
            self._lay(thing)
        if not self._waiting and self.under_way:
            self._turns.stop()
            self.ended.emit()
