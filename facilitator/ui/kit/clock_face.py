"""A clock whose figures stand still: each in a cell of its own, so that nothing jumps as it counts."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.kit.painting import painter_on

WIDEST = "0:00:00"


class ClockFace(QWidget):
    """Shows `4:12`, or a few words, flush with its right (or left) edge and centred upright."""

    def __init__(self, parent: QWidget | None = None, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignRight):
        super().__init__(parent)
        self._text = ""
        self._font = QFont()
        self._colour = QColor()
        self._align = align

    @property
    def text(self) -> str:
        return self._text

    def show_text(self, text: str) -> None:
        """Repaints only when what is shown changes."""
        if text == self._text:
            return
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def look(self, font: QFont, colour: QColor) -> None:
        self._font, self._colour = font, colour
        self.updateGeometry()
        self.update()

    def width_of(self, text: str) -> float:
        """Pixels that `text` takes, which for figures does not depend on which figures they are."""
        return sum(self._cells(text))

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._font)
        return QSize(round(self.width_of(self._text or "0:00")) + 2, round(metrics.height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.setFont(self._font)
        painter.setPen(self._colour)
        cells = self._cells(self._text)
        x = 0.0 if self._align == Qt.AlignmentFlag.AlignLeft else self.width() - sum(cells)
        if self._align == Qt.AlignmentFlag.AlignHCenter:
            x /= 2
        for char, width in zip(self._text, cells, strict=True):
            painter.drawText(QRectF(x, 0, width, self.height()), Qt.AlignmentFlag.AlignCenter, char)
            x += width

    def _cells(self, text: str) -> list[float]:
        metrics = QFontMetricsF(self._font)
        digit = max(metrics.horizontalAdvance(d) for d in "0123456789")
        return [digit if c.isdigit() else metrics.horizontalAdvance(c) for c in text]
