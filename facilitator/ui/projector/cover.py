"""What stands on the wall before the start and after the end."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.kit.clock_face import ClockFace
from facilitator.ui.kit.conductor import Scene
from facilitator.ui.kit.fit_label import FitLabel
from facilitator.ui.kit.theme import Theme
from facilitator.words import clock_words, tr
from facilitator.workshop.agenda import start_of
from facilitator.workshop.countdown import figures
from facilitator.workshop.session import Session

LINE, LARGEST = 0.04, 0.07  # of the wall's height: a line of words, and the largest that it grows to
SOON = 3600.0  # seconds: a start further off than this is not counted down to


class Cover(QWidget):
    """A welcome with the time until the start, or thanks at the end."""

    def __init__(self, theme: Theme, now: Callable[[], datetime.datetime], parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("wall_cover")
        self._theme, self._now = theme, now
        self._start: datetime.datetime | None = None
        self._greeting = FitLabel(self, lines=1)
        self._title = FitLabel(self, lines=3)
        self._place_line = FitLabel(self, lines=1)
        self._wait = FitLabel(self, lines=1)
        self._clock = ClockFace(self)
        self._clock.setObjectName("cover_clock")
        self._wait.setObjectName("cover_wait")
        self._title.setObjectName("cover_title")
        self._place_line.setObjectName("cover_place")
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._tick)
        theme.changed.connect(self._arrange)

    def show_scene(self, scene: Scene, session: Session) -> None:
        welcome = scene == "welcome"
        self._greeting.show_text(tr("Welcome") if welcome else session.title)
        self._title.show_text(session.title if welcome else tr("Thank you"))
        self._place_line.show_text(session.place)
        self._start = start_of(session) if welcome else None
        self._tick()
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._second.start()
        self._tick()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._second.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._theme.colour("board"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _tick(self) -> None:
        left = (self._start - self._now()).total_seconds() if self._start else -1.0
        waiting = 0 < left <= SOON and not self._theme.calm
        before = bool(self._clock.text)
        self._clock.show_text(figures(left) if waiting else "")
        self._wait.show_text(self._waiting_words(left))
        if before != waiting:
            self._arrange()

    def _waiting_words(self, left: float) -> str:
        if self._start is None or left <= 0:
            return ""
        at = tr("We start at {time}").format(time=clock_words(self._start))
        return tr("We start in") if left <= SOON and not self._theme.calm else at

    def _arrange(self) -> None:
        theme, height = self._theme, self.height()
        floor = theme.wall_px("floor", height)
        line = height * min(LINE * theme.room_text, LARGEST)
        self._greeting.look(theme.font(line, bold=True), floor, theme.colour("teal"))
        self._title.look(theme.font(height * 0.1, bold=True), floor, theme.colour("ink"))
        self._place_line.look(theme.font(line), floor, theme.colour("mute"))
        self._wait.look(theme.font(line), floor, theme.colour("mute"))
        self._clock.look(theme.font(theme.wall_px("clock", height), bold=True), theme.colour("ink"))
        margin = round(height * 0.1)
        inner, top = self.width() - 2 * margin, round(height * 0.2)
        for part in (self._greeting, self._title, self._place_line, self._wait):
            if part is self._wait:
                top = max(top + margin // 2, round(height * 0.66))
            tall = part.height_for(inner)
            part.setGeometry(margin, top, inner, tall)
            top += tall + round(height * 0.01)
        size = self._clock.sizeHint()
        self._clock.setGeometry(margin, top, size.width(), size.height())
        self.update()
