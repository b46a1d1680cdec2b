"""A small picture of exactly what the room sees."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.kit.store import Store
from facilitator.ui.kit.theme import Theme
from facilitator.ui.kit.timekeeper import Timekeeper
from facilitator.ui.projector.stage import Stage
from facilitator.words import tr

COALESCE = 250  # milliseconds: many changes make one picture


class LiveView(QWidget):
    """Drawn from the wall itself, never from the console. A tick redraws the clock's corner alone."""

    def __init__(self, stage: Stage, store: Store, timekeeper: Timekeeper, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("live_view")
        self.setAccessibleName(tr("A small picture of what the room sees"))
        self._stage, self._theme, self._timekeeper = stage, theme, timekeeper
        self._over = timekeeper.over
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._picture = QPixmap()
        self._due = QTimer(self, singleShot=True, interval=COALESCE)
        self._due.timeout.connect(self.draw)
        for happened in (
            store.moved,
            store.committed,
            store.notice_changed,
            store.turned,
            timekeeper.switched,
            stage.changed,
            stage.covered,
            stage.wall.reading.changed,
            stage.wall.one.changed,
        ):
            happened.connect(self._soon)
        store.changed.connect(self._soon)
        theme.changed.connect(self._soon)
        timekeeper.ticked.connect(self._tick)

    def draw(self) -> None:
        """Take the picture now."""
        self._due.stop()
        if self.isVisible():
            self._picture = self._stage.picture(self._frame().size() * self.devicePixelRatioF())
            self.update()

    def heightForWidth(self, width: int) -> int:
        return round(width * 9 / 16)

    def sizeHint(self) -> QSize:
        return QSize(288, 162)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        frame = self._frame()
        if not self._picture.isNull():
            painter.drawPixmap(frame, self._picture)
        painter.setPen(self._theme.colour("edge"))
        painter.drawRect(frame.adjusted(0, 0, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon()

    def _frame(self) -> QRect:
        """The projector's shape, as large as fits."""
        size = self._stage.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRect(QPoint((self.width() - size.width()) // 2, 0), size)

    def _soon(self, *_: object) -> None:
        if not self._due.isActive():
            self._due.start()

    def _tick(self) -> None:
        before, self._over = self._over, self._timekeeper.over
        if self._over != before:
            self._soon()  # the clock says something else, and what stands around it makes room
        if self._due.isActive() or self._picture.isNull() or self._stage.shown != "live":
            return
        scale = self._picture.width() / max(1, self._stage.width())
        painter = QPainter(self._picture)
        for ticked in self._stage.wall.ticking():
            place = ticked & self._stage.rect()  # a part may not yet stand where a smaller wall has it
            if place.isEmpty():
                continue
            small = QRectF(
                place.x() * scale, place.y() * scale, place.width() * scale, place.height() * scale
            )
            target = small.toAlignedRect()
            painter.drawPixmap(target, self._stage.picture(target.size(), place))
        painter.end()
        self.update()
