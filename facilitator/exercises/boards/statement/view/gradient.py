"""How far the room agrees: five levels in words, each with its count and a bar."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QWidget

from facilitator.exercises.boards.statement.model import State
from facilitator.exercises.boards.statement.reading import agreement_words, levels, present_check
from facilitator.ui.kit.painting import painter_on
from facilitator.ui.kit.theme import Theme
from facilitator.words import tr

ROW = 1.5  # of the letters
WORDS = 0.64  # of the width, at most, for the levels' words


class Gradient(QWidget):
    """Painted only when the words that stand there were asked about."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("gradient")
        self._theme = theme
        self._rows: tuple[tuple[str, int], ...] = ()
        self._px = 16

    def show_levels(self, state: State, px: int) -> None:
        check = present_check(state)
        self._rows = levels(state, check) if check else ()
        self._px = px
        said = agreement_words(state, check) if check else ""
        self.setAccessibleName(tr("How far we agree: {levels}").format(levels=said) if said else "")
        self.update()

    def height_needed(self) -> int:
        """0 while there is nothing to show."""
        return round(len(self._rows) * ROW * self._px)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        most = max((count for _, count in self._rows), default=0)
        if not most:
            return
        line, px = ROW * self._px, self._px
        metrics = QFontMetricsF(self._theme.font(px))
        widest = max(metrics.horizontalAdvance(words) for words, _ in self._rows)
        left = min(widest + px, WORDS * self.width())
        number = metrics.horizontalAdvance("0000") + px
        room = max(10.0, self.width() - left - number)
        for index, (words, count) in enumerate(self._rows):
            y = index * line
            painter.setFont(self._theme.font(px))
            painter.setPen(self._theme.colour("ink"))
            short = metrics.elidedText(words, Qt.TextElideMode.ElideRight, left - 4)
            painter.drawText(QRectF(0, y, left, line), Qt.AlignmentFlag.AlignVCenter, short)
            bar = QRectF(left, y + 0.2 * line, room * count / most, 0.6 * line)
            painter.fillRect(bar, self._theme.colour("teal"))
            painter.setFont(self._theme.font(px, bold=True))
            place = QRectF(left + bar.width() + 0.4 * px, y, number, line)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, str(count))
