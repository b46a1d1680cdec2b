"""The grid's axes: five words each, in the middle of their bands."""

from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from facilitator.exercises.boards.grid.bands import BANDS, middle_of
from facilitator.ui.kit.plots import pg
from facilitator.ui.kit.theme import Theme

LINE = 3  # pixels


class BandAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """An axis whose words each follow their letter or number, in bold."""

    letters = QFont()
    bold = QFont()

    def dress(self, theme: Theme, px: float) -> None:
        """Colours, and letters of that size."""
        self.letters, self.bold = theme.font(px), theme.font(px, bold=True)
        self.setPen(QPen(theme.colour("ink"), LINE))
        self.setTextPen(theme.colour("mute"))
        self.setStyle(tickFont=self.letters)

    def name_bands(self, words: tuple[str, ...], signs: str, offset: int) -> None:
        """`offset` pixels stay free between the line and the words, for shapes that stand on the line."""
        self.setTicks([[(middle_of(i), f"{signs[i]}\t{words[i]}") for i in range(BANDS)]])
        self.setStyle(tickLength=0, tickTextOffset=offset, hideOverlappingLabels=False)

    def drawPicture(self, p: QPainter, axisSpec: Any, tickSpecs: Any, textSpecs: Any) -> None:  # noqa: N802,N803
        p.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        pen, start, end = axisSpec
        p.setPen(pen)
        p.drawLine(start, end)
        p.setRenderHint(QPainter.RenderHint.TextAntialiasing, True)
        p.setPen(self.textPen())
        for rect, _flags, text in textSpecs:
            self._draw_words(p, rect, *text.split("\t"))

    def _draw_words(self, painter: QPainter, rect: QRectF, sign: str, word: str) -> None:
        bold, plain = QFontMetricsF(self.bold), QFontMetricsF(self.letters)
        space = plain.horizontalAdvance(" ") + 2
        width = bold.horizontalAdvance(sign) + space + plain.horizontalAdvance(word)
        base = rect.center().y() + plain.capHeight() / 2
        if self.orientation == "left":
            left = rect.right() - width
            parts = ((word, self.letters, plain), (sign, self.bold, bold))
        else:
            left = rect.center().x() - width / 2
            parts = ((sign, self.bold, bold), (word, self.letters, plain))
        for text, font, metrics in parts:
            painter.setFont(font)
            painter.drawText(QPointF(left, base), text)
            left += metrics.horizontalAdvance(text) + space
