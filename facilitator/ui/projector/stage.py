"""The wall with its curtain: live, frozen at one picture, or blank."""

from typing import Literal

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.kit.theme import Theme
from facilitator.ui.projector.overhead_view import OverheadView
from facilitator.ui.projector.wall import WallView
from facilitator.words import tr

Shown = Literal["live", "frozen", "blank"]
MODEL_SIZE = QSize(1280, 720)  # what the wall is drawn at before it stands on any display


class Stage(QWidget):
    """Holds the wall. While it is blank or frozen the wall itself is hidden, so it can never flash."""

    changed = Signal()  # live, frozen or blank
    covered = Signal()  # something else stands in front of the wall, or nothing

    def __init__(self, wall: WallView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stage")
        self.wall = wall
        wall.setParent(self)
        self._theme = theme
        self._blank = False
        self.overhead: OverheadView | None = None
        self._curtain = _Curtain(self)
        self._curtain.hide()
        self.resize(MODEL_SIZE)

    def put_up(self, overhead: OverheadView) -> None:
        """What may stand in front of the wall, behind the curtain."""
        self.overhead = overhead
        overhead.setParent(self)
        overhead.setGeometry(self.rect())
        overhead.stackUnder(self._curtain)
        overhead.showed.connect(self.covered)
        overhead.refresh()

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
            self._curtain.picture = self.grab()
        elif not on:
            self._curtain.picture = None
        self._draw_curtain()

    def picture(self, size: QSize, part: QRect | None = None) -> QPixmap:
        """What the room sees, or a `part` of it, drawn at its own size and then made as small as `size`."""
        smooth = Qt.TransformationMode.SmoothTransformation
        return self.grab(part or self.rect()).scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for part in (self.wall, self.overhead, self._curtain):
            if part is not None:
                part.setGeometry(self.rect())

    def _draw_curtain(self) -> None:
        down = self.shown != "live"
        self._curtain.colour = QColor(self._theme.hex("night"))
        self._curtain.blank = self._blank
        self._curtain.setAccessibleName(tr("The wall is blank") if self._blank else "")
        self._curtain.setVisible(down)
        self._curtain.raise_()
        self.wall.setVisible(not down)
        if self.overhead is not None:
            self.overhead.hold(self._blank)
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
