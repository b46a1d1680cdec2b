"""Keeps the present step's time. The Qt timer is only a heartbeat: seconds are read, never counted."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from facilitator.ui.kit.store import Store
from facilitator.workshop.agenda import step_seconds
from facilitator.workshop.clock import Clock
from facilitator.workshop.countdown import Countdown, figures
from facilitator.workshop.session import Session, StepTime

HEARTBEAT = 200  # milliseconds: a shown second is never later than this


class Timekeeper(QObject):
    """One countdown at a time: the present step's. Other steps keep the seconds they have used."""

    ticked = Signal()  # the shown second changed
    switched = Signal()  # started, paused, more or less time, or another step
    slept = Signal(float)  # the computer slept so many seconds; the countdown was paused

    def __init__(self, store: Store, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._clock = clock
        self._last = clock.read()
        self._shown = ""
        self._place = store.session.here
        self._countdown = self._load()
        self._heart = QTimer(self, interval=HEARTBEAT, timerType=Qt.TimerType.CoarseTimer)
        self._heart.timeout.connect(self.beat)
        store.moved.connect(self._step_changed)

    @property
    def running(self) -> bool:
        return self._countdown.running

    @property
    def remaining(self) -> float:
        """Seconds left in this step; negative once it is over."""
        return self._countdown.remaining(self._now())

    @property
    def planned(self) -> float:
        """Seconds this step may take."""
        return self._countdown.planned

    @property
    def spent(self) -> float:
        """Seconds this step has taken."""
        return self._countdown.elapsed(self._now())

    @property
    def over(self) -> bool:
        return self.remaining < 0

    @property
    def share(self) -> float:
        """The part of the time that is left, 1 to 0."""
        return self._countdown.share(self._now())

    @property
    def shown(self) -> str:
        """The time left as a clock shows it; past the end, how far past."""
        return figures(self.remaining)

    def start(self) -> None:
        self.beat()
        self._store.amend(lambda session: replace(session, began=True))
        self._set(self._countdown.started(self._now()))
        self._heart.start()

    def pause(self) -> None:
        self.beat()
        self._set(self._countdown.paused(self._now()))
        self._heart.stop()
        self.keep()

    def toggle(self) -> None:
        if self.running:
            self.pause()
        else:
            self.start()

    def give(self, seconds: float) -> None:
        """More time for this step, or less when negative."""
        before = self._countdown.planned
        countdown = self._countdown.given(seconds)
        given = countdown.planned - before
        self._amend_time(lambda time: replace(time, given=time.given + given))
        self._set(countdown)

    def keep(self) -> None:
        """Write the seconds used so far into the session."""
        spent = self.spent
        self._amend_time(lambda time: replace(time, spent=spent))

    def beat(self) -> None:
        """Look at the clocks. A stall of the program simply counts; a sleep pauses where it began."""
        now = self._clock.read()
        slept = now.slept_since(self._last)
        self._last = now
        if slept and self.running:
            self._countdown = self._countdown.paused(now.awake)
            self._heart.stop()
            self.keep()
            self.switched.emit()
            self.slept.emit(slept)
        if self.shown != self._shown:
            self._shown = self.shown
            self.ticked.emit()

    def _now(self) -> float:
        return self._clock.read().awake

    def _load(self) -> Countdown:
        here = self._store.session.here
        if not here.step:
            return Countdown(0)
        activity = self._store.activity
        return Countdown(step_seconds(activity, here.step), activity.time(here.step).spent)

    def _step_changed(self) -> None:
        """The step left keeps its time; the one come to goes on where it was, running if we were."""
        if self._store.session.here == self._place:
            self._replan()
            return
        running = self.running
        self.keep()
        self._place = self._store.session.here
        self._countdown = self._load()
        if running:
            self._countdown = self._countdown.started(self._now())
        self._set(self._countdown)

    def _replan(self) -> None:
        """The plan may give this step more or less time than before."""
        planned = self._load().planned
        if planned != self._countdown.planned:
            self._set(replace(self._countdown, planned=planned))

    def _amend_time(self, change: Callable[[StepTime], StepTime]) -> None:
        place = self._place

        def amended(session: Session) -> Session:
            activity = session.find(place.activity)
            if activity is None:
                return session
            return session.with_activity(activity.with_time(place.step, change(activity.time(place.step))))

        self._store.amend(amended)

    def _set(self, countdown: Countdown) -> None:
        self._countdown = countdown
        self._shown = self.shown
        self.switched.emit()
        self.ticked.emit()
