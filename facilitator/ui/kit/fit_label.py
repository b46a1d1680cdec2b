"""Words that shrink to fit their place, down to a floor, and only then lose their end."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QWidget

from facilitator.ui.kit.line_breaks import fill
from facilitator.ui.kit.painting import painter_on

MOST_CHARS = 600  # no wall holds more at any size; a longer text need not be measured
SHRINK = 0.94


class FitLabel(QWidget):
    """Plain text on at most `lines` lines, as large as `largest` pixels and never under `floor`."""

    def __init__(self, parent: QWidget | None = None, lines: int = 2, centred: bool = False) -> None:
        super().__init__(parent)
        self._lines = lines
        self._align = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft  # as one reads
        self._text = ""
        self._font = QFont()
        self._colour = QColor()
        self._floor = 1
        self._fitted: tuple[int, QTextLayout] | None = None

    @property
    def text(self) -> str:
        return self._text

    @property
    def shown(self) -> str:
        """The words as they stand there; those that lost their end have an ellipsis instead."""
        return self._fit()[1].text()

    @property
    def px(self) -> int:
        """The size in pixels that the words are shown at."""
        return self._fit()[1].font().pixelSize()

    def show_text(self, text: str) -> None:
        if text == self._text:
            return
        self._text = text
        self.setAccessibleName(text)
        self._changed()

    def look(self, font: QFont, floor: int, colour: QColor) -> None:
        """`font` at its largest; `floor` is the smallest size in pixels."""
        self._font, self._floor, self._colour = font, min(floor, font.pixelSize()), colour
        self._changed()

    def height_for(self, width: int) -> int:
        """Pixels of height that the words take at that width."""
        if not self._text:
            return 0
        return -int(-self._fit(width)[1].boundingRect().height() // 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._text:
            painter = painter_on(self)
            painter.setPen(self._colour)
            self._fit()[1].draw(painter, QPointF(0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._changed()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._changed()

    def _changed(self) -> None:
        self._fitted = None
        self.update()

    def _fit(self, width: int | None = None) -> tuple[int, QTextLayout]:
        width = self.width() if width is None else width
        if self._fitted is None or self._fitted[0] != width:
            self._fitted = (width, self._fitting_layout(max(1, width)))
        return self._fitted

    def _fitting_layout(self, width: int) -> QTextLayout:
        text = " ".join(self._text[:MOST_CHARS].split())
        px = self._font.pixelSize()
        while True:
            layout, used = self._laid_out(text, px, width)
            if used >= len(text):
                return layout
            if px <= self._floor:
                break
            px = max(self._floor, int(px * SHRINK))
        while text and used < len(text) + 1:
            text = text[: max(0, min(used, len(text)) - 1)].rstrip()
            layout, used = self._laid_out(text + "…", px, width)
        return layout

    def _laid_out(self, text: str, px: int, width: int) -> tuple[QTextLayout, int]:
        """The words at that size, and how many characters the allowed lines hold."""
        font = QFont(self._font)
        font.setPixelSize(px)
        layout = QTextLayout(text, font)
        layout.setCacheEnabled(True)
        option = QTextOption(QStyle.visualAlignment(self.layoutDirection(), self._align))
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        y, used = 0.0, 0
        for _ in range(self._lines):
            line = layout.createLine()
            if not line.isValid():
                break
            fill(line, layout, width)
            line.setPosition(QPointF(0, y))
            y += line.height()
            used = line.textStart() + line.textLength()
        layout.endLayout()
        return layout, used
