"""What all windows show of one board just now, beside its state: neither saved nor undone."""

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.workshop.clock import Clock, SystemClock
from facilitator.workshop.countdown import Countdown

TURNS = (0, 20, 30, 60, 120)  # seconds that a turn may be given; 0 is off


class Showing(QObject):
    """One part alone, one item large, the seconds its turn has left, and what the console looks for."""

    changed = Signal()
    ticked = Signal()  # the shown second of a turn changed

    def __init__(self, parent: QObject | None = None, clock: Clock | None = None) -> None:
        super().__init__(parent)
        self._clock = clock or SystemClock()
        self.alone = ""  # the id of the only part shown
        self.large = ""  # the id of the item that stands large on the wall
        self.sought = ""  # words; the wall takes no notice of them
        self.turn = 0  # seconds for each turn; 0 while no turn is timed
        self._countdown = Countdown(0)
        self._shown = 0
        self._heart = QTimer(self)
        self._heart.setInterval(200)
        self._heart.timeout.connect(self.beat)

    @property
    def left(self) -> int:
        """Whole seconds left of the turn, 0 when it is over or not timed."""
        return max(0, -int(-self._countdown.remaining(self._now()) // 1))

    @property
    def timed(self) -> bool:
        """An item is large, and its turn has a time."""
        return bool(self.turn and self.large)

    def only(self, part: str) -> None:
        """One part alone; all of them for nothing."""
        self._set(alone=part)

    def seek(self, words: str) -> None:
        self._set(sought=words)

    def enlarge(self, item_id: str) -> None:
        """One item large, and its turn begins; none for nothing."""
        self._begin(item_id)
        self._set(large=item_id)

    def time_turns(self, seconds: int) -> None:
        """Give each turn so many seconds, from this one on; 0 times none."""
        self.turn = max(0, seconds)
        self._begin(self.large)
        self.changed.emit()

    def beat(self) -> None:
        """Look at the clock; a turn that is over simply stays so."""
        if self.left != self._shown:
            self._shown = self.left
            self.ticked.emit()
        if not self._shown:
            self._heart.stop()

    def _begin(self, item_id: str) -> None:
        timed = bool(self.turn and item_id)
        self._countdown = Countdown(self.turn).started(self._now()) if timed else Countdown(0)
        self._shown = self.left
        if timed:
            self._heart.start()
        else:
            self._heart.stop()

    def _now(self) -> float:
        return self._clock.read().awake

    def _set(self, **what: str) -> None:
        if any(getattr(self, name) != value for name, value in what.items()):
            for name, value in what.items():
                setattr(self, name, value)
            self.changed.emit()
