"""The roster: everyone who was named, in a column for each kind."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.exercises.boards.grid.model import Kind, Stakeholder, State
from facilitator.exercises.boards.grid.reading import name_of
from facilitator.exercises.boards.grid.view.marks import GUESS
from facilitator.exercises.boards.grid.view.shelves import shares
from facilitator.exercises.boards.grid.view.sizes import SHARES, Sizes
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.line_breaks import broken
from facilitator.ui.kit.paging import packed, page_words
from facilitator.ui.kit.painting import painter_on
from facilitator.ui.kit.pills import paint_mark, paint_shape
from facilitator.ui.kit.theme import Theme
from facilitator.words import tr

GAP = 10
NARROWEST = 8.5  # a column's least width, in letters' heights
MOST_LINES = 3
HEADING_LINES = ASIDE_LINES = 2
ROOMY = 25  # lines of text: in a lower picture those set aside get one line


@dataclass(frozen=True)
class _Card:
    item: str
    lines: tuple[str, ...]
    area: QRectF
    covered: bool
    guess: bool


@dataclass(frozen=True)
class _Column:
    kind: Kind
    heading: tuple[str, ...]
    area: QRectF
    under: float  # the height of its row's headings
    count: int
    cards: tuple[_Card, ...]


class Roster(QWidget):
    """Names as cards under the shapes of their kinds; a long list turns pages."""

    resized = Signal()

    def __init__(self, handle: BoardHandle, theme: Theme, window: str) -> None:
        super().__init__()
        self._handle = handle
        self._theme = theme
        self._window = window
        self._columns: tuple[_Column, ...] = ()
        self._page = ""
        self._aside: tuple[str, ...] = ()
        self._foot = QRectF()
        self._state: State | None = None
        self._sizes: Sizes | None = None
        self._laid_for = QSize()
        self.setObjectName("grid_roster")
        self.setAccessibleName(tr("People and groups by kind"))

    @property
    def laid_out(self) -> bool:
        """Whether it lies as large as it is; else it will be `resized` before anybody sees it."""
        return self._laid_for == self.size()

    def show_state(self, state: State, sizes: Sizes) -> None:
        self._state, self._sizes = state, self._fitting(state, sizes)
        self._lay_out(state, self._sizes)
        self.update()

    def _fitting(self, state: State, sizes: Sizes) -> Sizes:
        """The largest sizes up to those wished at which every kind shows a heading and a name."""
        for share in SHARES:
            card, label = (max(sizes.least, round(share * px)) for px in (sizes.card, sizes.label))
            found = replace(sizes, card=card, label=label)
            if self._least_height(state, found, 1, 0) > self.height():
                continue  # no need to measure words, which takes long in some scripts
            if self._least_height(state, found, HEADING_LINES, ASIDE_LINES) <= self.height():
                break
            heading = self._heading_lines(state.kinds, state, found)
            if (
                self._least_height(state, found, heading, len(self._aside_lines(state, found)))
                <= self.height()
            ):
                break
        return found

    def _least_height(self, state: State, sizes: Sizes, heading: int, aside: int) -> float:
        """With one name under each heading; headings, and those set aside, on so many lines."""
        rows = ceil(len(state.kinds) / self._across(state, sizes))
        low = self._under(heading, sizes) + self._card_height(("",), sizes) + GAP
        return rows * low + self._foot_height(aside, sizes) + GAP

    def _across(self, state: State, sizes: Sizes) -> int:
        """How many kinds stand side by side, as evenly as can be."""
        most = max(1, min(len(state.kinds), int((self.width() - 2 * GAP) / (NARROWEST * sizes.card))))
        return ceil(len(state.kinds) / ceil(len(state.kinds) / most))

    def _heading_lines(self, kinds: Sequence[Kind], state: State, sizes: Sizes) -> int:
        """The lines that the longest of the headings takes."""
        width = (self.width() - 2 * GAP) / self._across(state, sizes)
        return max(len(self._heading(kind, width, sizes)) for kind in kinds)

    def _under(self, lines: int, sizes: Sizes) -> float:
        """How far under the top of headings on so many lines the names begin."""
        return lines * 1.25 * sizes.card + GAP / 2

    def _heading(self, kind: Kind, width: float, sizes: Sizes) -> tuple[str, ...]:
        return broken(kind.name, self._heading_font(sizes), width - GAP - 1.5 * sizes.card, HEADING_LINES)

    def _foot_height(self, aside: int, sizes: Sizes) -> float:
        return 1.6 * sizes.card + aside * 1.35 * sizes.label

    def texts(self) -> list[str]:
        """Every name as it is shown on this page."""
        return [" ".join(card.lines) for column in self._columns for card in column.cards]

    def areas(self) -> list[QRectF]:
        """Where the cards of this page are, in the widget."""
        return [card.area for column in self._columns for card in column.cards]

    def _lay_out(self, state: State, sizes: Sizes) -> None:
        self._aside = self._aside_lines(state, sizes)
        foot = self._foot_height(len(self._aside), sizes)
        width = self.width() - 2 * GAP
        across = self._across(state, sizes)
        each = width / across
        rows = [state.kinds[start : start + across] for start in range(0, len(state.kinds), across)]
        unders = [self._under(self._heading_lines(row, state, sizes), sizes) for row in rows]
        needs = [
            under + max(self._need(state, kind, sizes, each) for kind in row)
            for row, under in zip(rows, unders, strict=True)
        ]
        spaces, top = [], float(GAP)
        heights = shares(needs, self.height() - foot - GAP)
        for row, under, height in zip(rows, unders, heights, strict=True):
            spaces += [(kind, QRectF(GAP + i * each, top, each, height), under) for i, kind in enumerate(row)]
            top += height
        self._fill(state, sizes, spaces)
        self._foot = QRectF(GAP, self.height() - foot, width, foot)

    def _need(self, state: State, kind: Kind, sizes: Sizes, width: float) -> float:
        """The height that everybody of a kind takes under its heading."""
        people = [p for p in state.present if state.kind(p.kind).id == kind.id]
        names = [self._lines(p, sizes, width - 3.5 * GAP, MOST_LINES) for p in people]
        cards = sum(self._card_height(lines, sizes) + GAP / 2 for lines in names) or 2 * sizes.card
        return GAP + cards + sizes.card

    def _fill(self, state: State, sizes: Sizes, spaces: Sequence[tuple[Kind, QRectF, float]]) -> None:
        """Cut every kind's names into pages and take the cards of the one that is shown."""
        parts = []
        for kind, space, top in spaces:
            people = [p for p in state.present if state.kind(p.kind).id == kind.id]
            heading = self._heading(kind, space.width(), sizes)
            fits = self._lines_that_fit(space.height() - top - GAP, sizes)
            names = [self._lines(p, sizes, space.width() - 3.5 * GAP, fits) for p in people]
            heights = [self._card_height(lines, sizes) for lines in names]
            runs = packed(heights, space.height() - top - GAP, GAP / 2)
            parts.append((kind, heading, space, top, people, names, heights, runs))
        pages = max(len(runs) for *_, runs in parts)
        at = self._handle.pages("roster").need(self._window, pages)
        self._page = page_words(at, pages)
        columns = []
        for kind, heading, space, top, people, names, heights, runs in parts:
            cards, y = [], space.top() + top
            for index in runs[at] if at < len(runs) else ():
                area = QRectF(space.left(), y, space.width() - GAP, heights[index])
                person = people[index]
                cards.append(_Card(person.id, names[index], area, person.hidden, person.guess))
                y += heights[index] + GAP / 2
            columns.append(_Column(kind, heading, space, top, len(people), tuple(cards)))
        self._columns = tuple(columns)

    def _aside_lines(self, state: State, sizes: Sizes) -> tuple[str, ...]:
        """Those who were set aside, always in sight, on two lines at most."""
        if not state.set_aside:
            return ()
        names = ", ".join(name_of(person) for person in state.set_aside)
        text = tr("Set aside: {names}").format(names=names)
        lines = ASIDE_LINES if self.height() > ROOMY * sizes.label else 1
        return broken(text, self._theme.font(sizes.label), self.width() - 2 * GAP, lines)

    def _heading_font(self, sizes: Sizes) -> QFont:
        return self._theme.font(sizes.card, bold=True)

    def _lines_that_fit(self, height: float, sizes: Sizes) -> int:
        """How many lines a name may take so that at least one card fits."""
        line = QFontMetricsF(self._theme.font(sizes.card)).height()
        return max(1, min(MOST_LINES, int((height - 0.5 * sizes.card) / line)))

    def _lines(self, person: Stakeholder, sizes: Sizes, width: float, most: int) -> tuple[str, ...]:
        room = width - (1.2 * sizes.card if person.guess and not person.hidden else 0)
        return broken(name_of(person), self._theme.font(sizes.card), room, most)

    def _card_height(self, lines: tuple[str, ...], sizes: Sizes) -> float:
        line = QFontMetricsF(self._theme.font(sizes.card)).height()
        return max(1.9 * sizes.card, len(lines) * line + 0.5 * sizes.card)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._laid_for = self.size()
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._sizes is None or self._state is None:
            return
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour("board"))
        for column in self._columns:
            self._paint_column(painter, column, self._sizes)
        self._paint_foot(painter, self._state, self._sizes)

    def _paint_column(self, painter: QPainter, column: _Column, sizes: Sizes) -> None:
        theme, px, area = self._theme, sizes.card, column.area
        line = 1.25 * px
        middle = QPointF(area.left() + 0.55 * px, area.top() + line / 2)
        paint_shape(painter, theme, column.kind.shape, column.kind.colour, middle, 0.45 * px)
        painter.setFont(self._heading_font(sizes))
        painter.setPen(theme.colour("ink"))
        for number, text in enumerate(column.heading):
            spot = QRectF(area.left() + 1.4 * px, area.top() + number * line, area.width(), line)
            painter.drawText(spot, _LEFT, text)
        if not column.count:
            painter.setFont(theme.font(px))
            painter.setPen(theme.colour("mute"))
            below = area.top() + column.under
            painter.drawText(QRectF(area.left(), below, area.width(), 2 * px), _LEFT, tr("Nobody yet"))
        for card in column.cards:
            self._paint_card(painter, card, column.kind, sizes)

    def _paint_card(self, painter: QPainter, card: _Card, kind: Kind, sizes: Sizes) -> None:
        theme, px = self._theme, sizes.card
        chosen = card.item == self._handle.chosen and not self._handle.wall
        pen = QPen(theme.colour("teal" if chosen else kind.colour), 3 if chosen else 1.5)
        if card.covered:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(theme.colour("teal_tint" if chosen else "board"))
        painter.drawRoundedRect(card.area.adjusted(1, 1, -1, -1), theme.space("round"), theme.space("round"))
        painter.setFont(theme.font(px))
        painter.setPen(theme.colour("mute" if card.covered else "ink"))
        inner = card.area.adjusted(GAP, 0, -GAP / 2, 0)
        painter.drawText(inner, _LEFT, "\n".join(card.lines))
        if card.guess and not card.covered:
            middle = QPointF(card.area.right() - 0.5 * px - GAP / 2, card.area.center().y())
            paint_mark(painter, theme, GUESS, middle, 0.42 * px)

    def _paint_foot(self, painter: QPainter, state: State, sizes: Sizes) -> None:
        """The page, what "?" means, and who was set aside: in sight in every mode."""
        painter.setFont(self._theme.font(sizes.label))
        painter.setPen(self._theme.colour("mute"))
        words = [self._page] if self._page else []
        if any(p.guess and not p.hidden for p in state.present):
            words.append(tr("? is our guess: nobody from this group was asked yet"))
        lines = (*self._aside, "   ·   ".join(words))
        painter.drawText(self._foot, _LEFT, "\n".join(lines))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if self._page and self._foot.contains(point):
            self._handle.pages("roster").turn()
            return
        cards = (card for column in self._columns for card in column.cards)
        hit = next((card.item for card in cards if card.area.contains(point)), "")
        self._handle.choose(hit)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
