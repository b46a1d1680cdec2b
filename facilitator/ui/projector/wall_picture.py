"""A picture of the wall, as wide as there is room for; nothing in it can be touched."""

from abc import abstractmethod

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.kit.theme import Theme

SIZE = QSize(1280, 720)  # what the wall is drawn at


class WallPicture(QWidget):
    """Is taken anew when it is first seen, when it has another size, and when `soon` is asked for.

    `edge` is the look of the window around it; whoever inherits it has a wall in `taken_from`.
    """

    def __init__(self, edge: Theme, wait: int = 0) -> None:
        super().__init__()
        self._edge = edge
        self._picture = QPixmap()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._soon = QTimer(self, singleShot=True, interval=wait)
        self._soon.timeout.connect(self.draw)

    @abstractmethod
    def taken_from(self) -> QWidget | None:
        """The wall as it now is; the last picture stays where there is none."""

    def soon(self) -> None:
        self._soon.start()

    def draw(self) -> None:
        """Take the picture anew."""
        if not self.isVisible() or (wall := self.taken_from()) is None:
            return
        ratio = self.devicePixelRatioF()
        smooth = Qt.TransformationMode.SmoothTransformation
        keep = Qt.AspectRatioMode.KeepAspectRatio
        self._picture = wall.grab().scaled(self._frame().size() * ratio, keep, smooth)
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
        painter.setPen(self._edge.colour("edge"))
        painter.drawRect(self._frame().adjusted(0, 0, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.soon()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.soon()

    def _frame(self) -> QRect:
        return QRect(self.rect().topLeft(), SIZE.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio))
