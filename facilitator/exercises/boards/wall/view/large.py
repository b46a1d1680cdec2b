"""One card large on the wall, while somebody speaks of it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from facilitator.exercises.boards.wall.cards import Card
from facilitator.exercises.boards.wall.model import State
from facilitator.exercises.boards.wall.reading import reason_of
from facilitator.ui.kit.cards import fitted, paragraph
from facilitator.ui.kit.painting import painter_on
from facilitator.ui.kit.showing import Showing
from facilitator.ui.kit.theme import Theme
from facilitator.words import tr
from facilitator.workshop.countdown import figures

LARGEST = 1.25  # of the prompt's size
REASON = 0.8  # of the prompt's size
SHARE = 0.55  # of the height for the words, where a reason stands below them
TIME = 1.6  # of the name's


class LargeCard(QWidget):
    """The card's words as large as they fit, whose it is where names are shown, and the turn's time."""

    def __init__(self, theme: Theme, showing: Showing, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("wall_large_card")
        self._theme = theme
        self._showing = showing
        self._card: Card | None = None
        self._column = ("", "ink")
        self._screen = 720.0
        showing.ticked.connect(self.update)

    @property
    def time_words(self) -> str:
        """The seconds left of this turn; a calm word when they are over."""
        if not self._showing.timed:
            return ""
        return figures(self._showing.left) if self._showing.left else tr("Finishing up")

    @property
    def texts(self) -> tuple[str, ...]:
        """What can be read on it."""
        card = self._card
        return (self._column[0], card.text, card.name, reason_of(card)) if card else ()

    def follow(self, state: State, item_id: str, screen: float) -> None:
        """Stand large with that card, or go where there is none; `screen` is the wall's height in pixels."""
        self._card = state.get(item_id)
        self._screen = screen
        if self._card is not None:
            column = state.column(self._card.column)
            self._column = (column.name, column.colour)
            self.raise_()
        self.setAccessibleName(self._card.text if self._card else "")
        self.setVisible(self._card is not None)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour("board"))
        if self._card is None:
            return
        small = self._theme.wall_px("lead", self._screen)
        pad = round(1.1 * small)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("sun_tint"))
        painter.drawRoundedRect(QRectF(self.rect()), 12, 12)
        inner = QRectF(self.rect()).adjusted(pad, 0.7 * pad, -pad, -0.7 * pad)
        top = self._paint_column(painter, inner, small)
        foot = self._paint_foot(painter, inner, small, self._card.name)
        inner = inner.adjusted(0, top, 0, -foot)
        if reason := reason_of(self._card):
            below = QRectF(inner)
            below.setTop(inner.top() + SHARE * inner.height())
            inner.setBottom(below.top())
            self._paint_words(painter, reason, below, REASON * self._theme.wall_px("prompt", self._screen))
        self._paint_words(painter, self._card.text, inner)

    def _paint_column(self, painter: QPainter, inner: QRectF, small: int) -> float:
        """The column's name on its rule; how many pixels they take."""
        name, colour = self._column
        words = paragraph(name, self._theme.font(small, bold=True), inner.width(), 1)
        painter.setPen(self._theme.colour("ink"))
        words.layout.draw(painter, inner.topLeft())
        y = round(inner.y() + words.height + 4)
        painter.setPen(QPen(self._theme.colour(colour), 4))
        painter.drawLine(QPointF(inner.left(), y), QPointF(inner.right(), y))
        return words.height + 4 + 0.7 * small

    def _paint_foot(self, painter: QPainter, inner: QRectF, small: int, name: str) -> float:
        """Whose card it is, and the time; how many pixels they take."""
        if not name and not self.time_words:
            return 0.0
        font = self._theme.font(small)
        words = paragraph(name, font, 0.7 * inner.width(), 1)
        painter.setPen(self._theme.colour("ink"))
        words.layout.draw(painter, QPointF(inner.left(), inner.bottom() - words.height))
        painter.setFont(self._theme.font(TIME * small, bold=True))
        ending = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        painter.drawText(inner, ending, self.time_words)
        return max(words.height, 1.3 * TIME * small) + 0.3 * small

    def _paint_words(self, painter: QPainter, text: str, area: QRectF, px: float = 0) -> None:
        """As large as they fit, from `px` pixels down."""
        theme = self._theme
        largest = theme.font(px or LARGEST * theme.wall_px("prompt", self._screen))
        floor = theme.wall_px("floor", self._screen)
        words = fitted(text, largest, floor, area.width(), area.height())
        painter.setPen(theme.colour("ink"))
        words.layout.draw(painter, area.topLeft())
