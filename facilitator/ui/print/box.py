"""A list of choices of which one is in sight."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox

_BARE = "QComboBox::drop-down { border: none; width: 32px; }"  # a styled field draws its arrow badly


class Box(QComboBox):
    """Each choice is a value and its words; the arrow is painted in the colour of the words."""

    def __init__(self, name: str, speak: str, items: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(speak)
        self.setStyleSheet(_BARE)
        for value, words in items:
            self.addItem(words, value)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().text(), 2))
        x, y = self.width() - 22.0, self.height() / 2
        painter.drawPolyline([QPointF(x - 5, y - 3), QPointF(x, y + 3), QPointF(x + 5, y - 3)])
