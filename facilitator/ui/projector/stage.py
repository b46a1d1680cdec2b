"""The wall with its curtain: live, frozen at one picture, or blank."""

from typing import Literal

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.kit.theme import Theme
from facilitator.ui.projector.wall import WallView
from facilitator.words import tr

Shown = Literal["live", "frozen", "blank"]
MODEL_SIZE = QSize(1280, 720)  # what the wall is drawn at before it stands on any display


class Stage(QWidget):
    """Holds the wall. While it is blank or frozen the wall itself is hidden, so it can never flash."""

    changed = Signal()  # live, frozen or blank
    repainted = Signal(object)  # the region that may look different, or None for all of it

    def __init__(self, wall: WallView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stage")
        self.wall = wall
        wall.setParent(self)
        self._theme = theme
        self._blank = False
        self._curtain = _Curtain(self)
        self._curtain.hide()
        self.resize(MODEL_SIZE)

    @property
    def shown(self) -> Shown:
        if self._blank:
            return "blank"
        return "frozen" if self.frozen else "live"

    @property
    def frozen(self) -> bool:
        return self._curtain.picture is not None

    def blank(self, on: bool) -> None:
        """A plain wall, or what was there: what the room sees is drawn anew before it is shown."""
        self._blank = on
        self._draw_curtain()

    def freeze(self, on: bool) -> None:
        """Keep the present picture in front of the room while the work goes on behind it."""
        if on and self._curtain.picture is None:
            self._curtain.picture = self.wall.grab()
        elif not on:
            self._curtain.picture = None
        self._draw_curtain()

    def picture(self, size: QSize, ratio: float = 1.0) -> QPixmap:
        """What the room sees, drawn small; letter-boxed to keep the projector's shape."""
        pixels = size * ratio
        picture = QPixmap(pixels)
        picture.fill(self._theme.colour("board"))
        painter = QPainter(picture)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        scale = min(pixels.width() / self.width(), pixels.height() / self.height())
        painter.scale(scale, scale)
        self.render(painter, QPoint(), QRegion())
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.wall.setGeometry(self.rect())
        self._curtain.setGeometry(self.rect())

    def _draw_curtain(self) -> None:
        down = self.shown != "live"
        self._curtain.colour = QColor(self._theme.hex("night"))
        self._curtain.blank = self._blank
        self._curtain.setAccessibleName(tr("The wall is blank") if self._blank else "")
        self._curtain.setVisible(down)
        self._curtain.raise_()
        self.wall.setVisible(not down)
        self._curtain.update()
        self.changed.emit()


class _Curtain(QWidget):
    """Opaque: nothing behind it can be seen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("curtain")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.picture: QPixmap | None = None
        self.colour = QColor()
        self.blank = False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.colour)
        if self.picture is not None and not self.blank:
            size = self.picture.deviceIndependentSize().toSize()
            size.scale(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(QPoint(), size)
            place.moveCenter(self.rect().center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(place, self.picture)
