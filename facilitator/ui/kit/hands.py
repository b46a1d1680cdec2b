"""Hands on a picture: the mouse and every finger, told as one thing."""

from abc import abstractmethod
from collections.abc import Hashable

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent
from PySide6.QtWidgets import QWidget

MOUSE = "mouse"


class HandsWidget(QWidget):
    """Calls `hand_down`, `hand_moved`, `hand_up` and `hand_lost` for the left button and each finger.

    A picture on which nothing is dragged answers `hand_down` alone.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)

    @abstractmethod
    def hand_down(self, hand: Hashable, at: QPointF) -> None:
        """The hand came down, in pixels from the picture's corner."""

    def hand_moved(self, hand: Hashable, at: QPointF) -> None:
        """The hand is still down, and elsewhere."""

    def hand_up(self, hand: Hashable, at: QPointF) -> None:
        """What it did stays."""

    def hand_lost(self, hand: Hashable) -> None:
        """The system took the finger away: nothing it did should stay."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            self._touched(event)
            event.accept()  # or Qt tells the same finger again as a mouse
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.hand_down(MOUSE, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.hand_moved(MOUSE, event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.hand_up(MOUSE, event.position())

    def _touched(self, event: QTouchEvent) -> None:
        for point in event.points():
            finger = ("finger", point.id())
            if event.type() == QEvent.Type.TouchCancel:
                self.hand_lost(finger)
            elif point.state() == QEventPoint.State.Pressed:
                self.hand_down(finger, point.position())
            elif point.state() == QEventPoint.State.Updated:
                self.hand_moved(finger, point.position())
            elif point.state() == QEventPoint.State.Released:
                self.hand_up(finger, point.position())
