"""How columns, cards and page words are painted."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from facilitator.exercises.boards.wall.cards import Column
from facilitator.exercises.boards.wall.layout import Lane, Sheet
from facilitator.exercises.boards.wall.model import State
from facilitator.exercises.boards.wall.view.faces import BESIDE, Sizes, beside
from facilitator.exercises.boards.wall.view.standing import Standing, shown_column
from facilitator.exercises.boards.wall.voting import votable
from facilitator.ui.kit.cards import CardFace, Cards, fitted
from facilitator.ui.kit.painting import isolated
from facilitator.ui.kit.theme import Theme

RULE = 4.0  # pixels


def words_at(area: QRectF, strip: int) -> QRectF:
    """Where the card itself stands: above its dots, or left of them where it is wide."""
    if not strip:
        return area
    if beside(area.width(), strip):
        return area.adjusted(0, 0, -BESIDE * strip, 0)
    return area.adjusted(0, 0, 0, -strip)


def less_at(area: QRectF, strip: int) -> QRectF:
    """Where a card takes a dot back."""
    if beside(area.width(), strip):
        return QRectF(area.right() - BESIDE * strip, area.center().y() - strip / 2, strip, strip)
    return QRectF(area.left(), area.bottom() - strip, strip, strip)


def more_at(area: QRectF, strip: int) -> QRectF:
    """Where a card gets one dot more."""
    if beside(area.width(), strip):
        return QRectF(area.right() - strip, area.center().y() - strip / 2, strip, strip)
    return QRectF(area.right() - strip, area.bottom() - strip, strip, strip)


def dot_at(area: QRectF, point: QPointF, strip: int) -> int:
    """1 where a card gets a dot, -1 where it gives one back, 0 elsewhere and without a strip."""
    if not strip:
        return 0
    return int(more_at(area, strip).contains(point)) - int(less_at(area, strip).contains(point))


class Painting:
    """One painting of one window."""

    def __init__(self, painter: QPainter, theme: Theme, sizes: Sizes, cards: Cards) -> None:
        self._painter = painter
        self._theme = theme
        self._sizes = sizes
        self._cards = cards

    def page(self, state: State, sheet: Sheet, standing: Standing, dragged: frozenset[str]) -> None:
        """Columns and their cards, a space for each card that is under a finger."""
        for lane in sheet.lanes:
            if lane.headed:
                count = sum(1 + len(c.also) for c in state.in_column(lane.column))
                self.heading(shown_column(state, lane.column), count, lane)
        for slot in sheet.slots:
            area = QRectF(slot.x, slot.y, slot.width, slot.height)
            if slot.card in dragged:
                self.space(area)
            else:
                self.card(standing.faces[slot.card], words_at(area, standing.strip))

    def all_votes(self, state: State, sheet: Sheet, strip: int, free: bool) -> None:
        """The dots of every card on this page that may have some."""
        for slot in sheet.slots:
            card = state.get(slot.card)
            if card is not None and votable(state, card):
                self.votes(card.dots, free, QRectF(slot.x, slot.y, slot.width, slot.height), strip)

    def heading(self, column: Column, count: int, lane: Lane) -> None:
        """A column's name and count over its rule; the colour says nothing that the name does not."""
        painter, theme, px = self._painter, self._theme, self._sizes.heading
        top = lane.y + (0 if lane.flat else self._sizes.edge)
        number = str(count) if count else ""
        font = theme.font(px)
        wide = QFontMetricsF(font).horizontalAdvance(number)
        line = round(1.35 * px)
        room = max(1.0, lane.width - wide - 0.6 * px)
        name = fitted(column.name, theme.font(px, bold=True), self._sizes.label, room, line)
        painter.setPen(theme.colour("ink"))
        name.layout.draw(painter, QPointF(lane.x, top + (line - name.height) / 2))
        painter.setFont(font)
        painter.setPen(theme.colour("mute"))
        area = QRectF(lane.x, top, lane.width, line)
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)
        painter.fillRect(QRectF(lane.x, top + line, lane.width, RULE), theme.colour(column.colour))

    def card(self, face: CardFace, area: QRectF) -> None:
        self._cards.paint(self._painter, face, area)

    def votes(self, dots: int, free: bool, area: QRectF, strip: int) -> None:
        """Less, how many, and more, beside a card or at its foot; more is faint when no dot is left."""
        painter, theme = self._painter, self._theme
        less, more = less_at(area, strip), more_at(area, strip)
        for place, on, crossed in ((less, dots > 0, False), (more, free, True)):
            ink = theme.colour("ink" if on else "edge")
            painter.setPen(QPen(ink, 1.5))
            painter.setBrush(theme.colour("board"))
            painter.drawRoundedRect(place.adjusted(4, 4, -4, -4), 8, 8)
            middle, half = place.center(), 0.18 * strip
            painter.setPen(QPen(ink, 2.5))
            painter.drawLine(middle - QPointF(half, 0), middle + QPointF(half, 0))
            if crossed:
                painter.drawLine(middle - QPointF(0, half), middle + QPointF(0, half))
        painter.setPen(theme.colour("ink"))
        painter.setFont(theme.font(self._sizes.card.letters, bold=True))
        between = QRectF(less.topRight(), more.bottomLeft())
        painter.drawText(between, Qt.AlignmentFlag.AlignCenter, str(dots) if dots else "")

    def space(self, area: QRectF) -> None:
        """Where a card in a hand will be put down."""
        pen = QPen(self._theme.colour("edge"), 1.5)
        pen.setDashPattern([4, 3])
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 10, 10)

    def whole(self, face: CardFace, area: QRectF, bounds: QRectF) -> None:
        """All words of a card whose end is cut off, over its neighbours."""
        if not self._cards.cut(face, area.width()):
            return
        whole = CardFace(face.text, face.notes, face.style, ring=True, whole=True)
        width = min(bounds.width(), max(area.width(), 22 * self._sizes.card.letters))
        height = min(bounds.height(), max(area.height(), self._cards.height(whole, width)))
        x = min(area.x(), bounds.right() - width)
        y = min(area.y(), bounds.bottom() - height)
        self._cards.paint(self._painter, whole, QRectF(x, max(0.0, y), width, height))

    def hint(self, text: str, bounds: QRectF) -> None:
        edge = self._sizes.edge
        area = bounds.adjusted(edge, edge + self._sizes.head, -edge, 0)
        self._painter.setFont(self._theme.font(self._sizes.label))
        self._painter.setPen(self._theme.colour("mute"))
        self._painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, isolated(text))

    def foot(self, words: str, bounds: QRectF) -> None:
        """`page 1 of 2` in the lower right corner."""
        self._painter.setFont(self._theme.font(self._sizes.label))
        self._painter.setPen(self._theme.colour("mute"))
        area = bounds.adjusted(0, 0, -self._sizes.edge, -self._sizes.edge / 2)
        self._painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, words)

    def foot_left(self, words: str, bounds: QRectF) -> None:
        """How many dots are left, in the lower left corner."""
        self._painter.setFont(self._theme.font(self._sizes.label, bold=True))
        self._painter.setPen(self._theme.colour("ink"))
        area = bounds.adjusted(self._sizes.edge, 0, 0, -self._sizes.edge / 2)
        self._painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, words)

    def focus(self, bounds: QRectF) -> None:
        """The keys belong to this picture, and no card of it is chosen."""
        self._painter.setPen(QPen(self._theme.colour("teal"), 3))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(bounds.adjusted(1.5, 1.5, -1.5, -1.5))
