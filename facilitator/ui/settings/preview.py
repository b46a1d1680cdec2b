"""The wall as a room would see it with these settings: the real one, of a workshop that nobody holds."""

import datetime
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from facilitator.exercises.practice import practice
from facilitator.ui.kit.looks import Looks
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.timekeeper import Timekeeper
from facilitator.ui.projector.wall import WallView
from facilitator.ui.projector.wall_picture import SIZE, WallPicture
from facilitator.words import tr
from facilitator.workshop.clock import SystemClock
from facilitator.workshop.session import Here, Session
from facilitator.workshop.step import ClockFace

STEP = "now"  # where groups are placed
SPENT = 192  # seconds of the step that have gone by


class WallPreview(WallPicture):
    """Follows the settings."""

    def __init__(self, looks: Looks) -> None:
        super().__init__(looks.console)
        self.setObjectName("wall_preview")
        self.setAccessibleName(tr("A picture of the wall with these settings"))
        self._looks = looks
        self._store = Store(_in_the_middle(practice()), self)
        self._timekeeper = Timekeeper(self._store, SystemClock(), self)
        self._wall: WallView | None = None
        looks.wall.changed.connect(self.soon)

    @property
    def clock(self) -> ClockFace:
        """What is shown of the time."""
        return self._store.step.clock

    def show_clock(self, clock: ClockFace) -> None:
        """What the room would see of the time."""
        here = self._store.session.here

        def changed(session: Session) -> Session:
            activity = session.activity(here.activity)
            steps = tuple(replace(s, clock=clock) if s.id == here.step else s for s in activity.steps)
            return session.with_activity(replace(activity, steps=steps))

        self._store.amend(changed)
        self._timekeeper.switched.emit()
        self.soon()

    def taken_from(self) -> QWidget:
        if self._wall is None:
            self._wall = WallView(self._store, self._timekeeper, self._looks.wall, datetime.datetime.now)
            self._wall.setParent(self)
            self._wall.hide()
            self._wall.resize(SIZE)
        return self._wall


def _in_the_middle(session: Session) -> Session:
    """The practice workshop with some minutes of placing behind it."""
    activity = session.activities[0]
    step = activity.step(STEP)
    spent = replace(activity.time(step.id), spent=SPENT)
    session = session.with_activity(activity.with_time(step.id, spent))
    return replace(session, began=True, here=Here(activity.id, step.id))
