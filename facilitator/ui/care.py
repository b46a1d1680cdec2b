"""What looks after a running session by itself: cues, sound, wakefulness, lateness."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import QObject

from facilitator.ui.console.lateness import Lateness
from facilitator.ui.console.moved_clock import MovedClock
from facilitator.ui.console.window import ConsoleWindow
from facilitator.ui.kit.banner import Choice
from facilitator.ui.kit.chime import Chime
from facilitator.ui.kit.cues import Cues
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.timekeeper import Timekeeper
from facilitator.ui.kit.wakefulness import Wakefulness
from facilitator.ui.projector.room import Room
from facilitator.words import tr, trn
from facilitator.workshop.clock import Clock

SOON = 20.0  # seconds before the end at which what the sound needs is loaded


class Care(QObject):
    """Speaks to the facilitator alone, on the console, and never more than is needed."""

    def __init__(
        self,
        store: Store,
        timekeeper: Timekeeper,
        console: ConsoleWindow,
        room: Room,
        clock: Clock,
        now: Callable[[], datetime.datetime],
        chime: Chime,
        wakefulness: Wakefulness,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._timekeeper, self._room = store, timekeeper, room
        self._banner = console.banner
        self.cues = Cues(timekeeper, self)
        self._moved_clock = MovedClock(store, timekeeper, clock, now, console.banner, self)
        self.lateness = Lateness(store, timekeeper, now, console.banner, self)
        self._chime, self._wakefulness = chime, wakefulness
        self._away = 0.0  # seconds that the computer slept
        self.cues.said.connect(store.said)
        self.cues.ended.connect(self._ring)
        chime.problem.connect(store.said)
        wakefulness.failed.connect(self._may_sleep)
        timekeeper.ticked.connect(self._near_the_end)
        timekeeper.switched.connect(self._watch)
        timekeeper.slept.connect(self._slept)
        room.changed.connect(self._watch)

    @property
    def awake(self) -> bool:
        """The computer is kept from sleeping."""
        return self._wakefulness.wanted

    def close(self) -> None:
        """The computer may sleep again."""
        self._wakefulness.close()

    def _watch(self) -> None:
        """Awake while the clock runs, and while the room may be looking at the wall."""
        running = self._timekeeper.running
        self._wakefulness.want(running or self._room.standing != "away")
        if running:
            self._banner.clear("slept")
        elif self._banner.text("slept"):
            self._ask_to_go_on()  # with the time of the step that was gone to

    def _ring(self) -> None:
        """Where the room sees no time it hears none either: a sound always has its sign on the wall."""
        if self._store.step.clock != "nothing":
            self._chime.ring()

    def _near_the_end(self) -> None:
        if self._timekeeper.running and 0 < self._timekeeper.remaining <= SOON:
            self._chime.get_ready()

    def _may_sleep(self) -> None:
        self._store.said.emit(tr("This computer may fall asleep by itself: touch a key now and then."))

    def _slept(self, seconds: float) -> None:
        self._away = seconds
        self._ask_to_go_on()

    def _ask_to_go_on(self) -> None:
        minutes = max(1, round(self._away / 60))
        slept = trn(
            "The computer slept for {count} minute.", "The computer slept for {count} minutes.", minutes
        )
        stopped = tr("The timer stopped at {time}. Go on?").format(time=self._timekeeper.shown)
        go_on = Choice(tr("Go on"), "go_on_after_sleep", self._timekeeper.start)
        self._banner.tell("slept", f"{slept} {stopped}", go_on)
