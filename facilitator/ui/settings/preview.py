"""The wall as a room would see it with these settings: the real one, of a workshop that nobody holds."""

import datetime
from dataclasses import replace

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.exercises.practice import practice
from facilitator.ui.kit.looks import Looks
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.timekeeper import Timekeeper
from facilitator.ui.projector.wall import WallView
from facilitator.words import tr
from facilitator.workshop.clock import SystemClock
from facilitator.workshop.session import Here, Session
from facilitator.workshop.step import ClockFace

SIZE = QSize(1280, 720)
STEP = "now"  # where groups are placed
SPENT = 192  # seconds of the step that have gone by


class WallPreview(QWidget):
    """A picture; nothing in it can be touched."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wall_preview")
        self.setAccessibleName(tr("A picture of the wall with these settings"))
        self._looks = looks
        self._store = Store(_in_the_middle(practice()), self)
        self._timekeeper = Timekeeper(self._store, SystemClock(), self)
        self._wall: WallView | None = None
        self._picture = QPixmap()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.draw)
        looks.wall.changed.connect(self._soon.start)

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
        self._soon.start()

    def draw(self) -> None:
        """Take the picture anew."""
        if not self.isVisible():
            return
        if self._wall is None:
            self._wall = WallView(self._store, self._timekeeper, self._looks.wall, datetime.datetime.now)
            self._wall.setParent(self)
            self._wall.hide()
            self._wall.resize(SIZE)
        ratio = self.devicePixelRatioF()
        smooth = Qt.TransformationMode.SmoothTransformation
        keep = Qt.AspectRatioMode.KeepAspectRatio
        self._picture = self._wall.grab().scaled(self._frame().size() * ratio, keep, smooth)
        self._picture.setDevicePixelRatio(ratio)
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * 9 / 16)

    def sizeHint(self) -> QSize:
        return QSize(480, 270)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 135)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._picture.isNull():
            painter.drawPixmap(self._frame(), self._picture)
        painter.setPen(self._looks.console.colour("edge"))
        painter.drawRect(self._frame().adjusted(0, 0, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start()

    def _frame(self) -> QRect:
        return QRect(self.rect().topLeft(), SIZE.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio))


def _in_the_middle(session: Session) -> Session:
    """The practice workshop with some minutes of placing behind it."""
    activity = session.activities[0]
    step = activity.step(STEP)
    spent = replace(activity.time(step.id), spent=SPENT)
    session = session.with_activity(activity.with_time(step.id, spent))
    return replace(session, began=True, here=Here(activity.id, step.id))
