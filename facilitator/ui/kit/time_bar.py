"""A thin bar that empties as the time of a step goes by."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget


class TimeBar(QWidget):
    """Full at 1, empty at 0. It repaints only when a whole pixel changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self._full = QColor()
        self._empty = QColor()

    def look(self, full: QColor, empty: QColor) -> None:
        self._full, self._empty = full, empty
        self.update()

    def show_share(self, share: float) -> None:
        before, self._share = self._filled(), share
        if self._filled() != before:
            low, high = sorted((before, self._filled()))
            self.update(QRect(low, 0, high - low, self.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        filled = self._filled()
        painter.fillRect(0, 0, filled, self.height(), self._full)
        painter.fillRect(filled, 0, self.width() - filled, self.height(), self._empty)

    def _filled(self) -> int:
        return round(self.width() * self._share)
