"""The wall's picture of pledges: one row under another, large enough to read, turning pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from facilitator.exercises.boards.pledges.layout import Said, said_in, shown, title_of
from facilitator.exercises.boards.pledges.model import Pledge, State
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.line_breaks import broken
from facilitator.ui.kit.paging import packed, page_words
from facilitator.ui.kit.painting import isolated, painter_on
from facilitator.ui.kit.theme import Theme
from facilitator.words import tr
from facilitator.workshop.board import Carried

GAP = 12
LEADING = 1.3  # a line's height in letters
NAME_LINES, TEXT_LINES = 2, 6
MOST_LINES = (
    (4, TEXT_LINES),
    (2, 4),
    (2, 2),
    (1, 2),
    (1, 1),
)  # of a title and of a text: the first that fits


@dataclass(frozen=True)
class _Line:
    """Words at a place within a card; `name` is the small heading of what was said."""

    words: str
    x: float
    y: float
    name: bool
    bold: bool


@dataclass(frozen=True)
class _Card:
    item: str
    lines: tuple[_Line, ...]
    height: float
    dashed: bool  # covered, or only offered


class View(QWidget):
    """The same on both windows; on the console a click chooses the row for the controls."""

    def __init__(self, handle: BoardHandle, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._handle = handle
        self._theme = theme
        self._window = "wall" if handle.wall else "console"
        self._cards: tuple[tuple[_Card, QRectF], ...] = ()
        self._page = ""
        self.setObjectName("pledges_view")
        self.setAccessibleName(tr("What we will do"))
        self.setMinimumSize(240, 160)
        handle.changed.connect(self.refresh)
        handle.chose.connect(self.update)
        handle.pages("rows").turned.connect(self.refresh)
        handle.showing.changed.connect(self.refresh)
        theme.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Lay the rows out again, and paint."""
        if not self._handle.mode:
            return  # the session has gone on, and this is taken down
        state: State = self._handle.state
        alone = self._handle.showing.alone
        rows = [p for p in shown(state) if p.id == alone] or shown(state)
        cards = [self._fitting(state, pledge) for pledge in rows]
        if not alone and self._handle.wall:  # the console has them beside the table
            cards += map(self._offer, self._handle.offered)
        room = self.height() - self._foot
        runs = packed([card.height for card in cards], room, GAP)
        at = self._handle.pages("rows").need(self._window, len(runs))
        self._page = page_words(at, len(runs))
        placed, top = [], 0.0
        for index in runs[at]:
            card = cards[index]
            placed.append((card, QRectF(1, top + 1, self.width() - 2, min(card.height, room) - 2)))
            top += card.height + GAP
        self._cards = tuple(placed)
        self.update()

    def texts(self) -> list[str]:
        """Every word on this page, card by card."""
        return [" ".join(line.words for line in card.lines) for card, _ in self._cards]

    def areas(self) -> list[QRectF]:
        """Where the cards of this page are."""
        return [area for _, area in self._cards]

    # Sizes

    @property
    def _px(self) -> int:
        """The height of the letters."""
        if not self._handle.wall:
            return self._theme.space("text")
        return self._theme.wall_px("card", self.window().height())

    @property
    def _small(self) -> int:
        if not self._handle.wall:
            return self._theme.space("text")
        return self._theme.wall_px("label", self.window().height())

    @property
    def _foot(self) -> float:
        return 1.6 * self._small

    # Laying out

    def _fitting(self, state: State, pledge: Pledge) -> _Card:
        """A row as a card that is never over a page: where words are large it says less of each thing."""
        cards = (self._card(state, pledge, *most) for most in MOST_LINES)
        room = self.height() - self._foot
        return next(
            (card for card in cards if card.height <= room), self._card(state, pledge, *MOST_LINES[-1])
        )

    def _card(self, state: State, pledge: Pledge, titles: int, texts: int) -> _Card:
        """A row's title, and what was said in as many columns as fit side by side; so many lines of each."""
        px = self._px
        width = self.width() - 2 * GAP
        lines: list[_Line] = []
        y = 0.6 * GAP
        for words in broken(title_of(state, pledge), self._theme.font(px, bold=True), width, titles):
            lines.append(_Line(words, GAP, y, name=False, bold=True))
            y += LEADING * px
        said = said_in(state, pledge, self._handle.mode == "check")
        across = max(1, min(len(said), int(width / (8 * px)))) if said else 1
        each = width / across
        for start in range(0, len(said), across):
            beside, y = self._beside(said[start : start + across], y, each, texts)
            lines += beside
            y += GAP / 2
        return _Card(pledge.id, tuple(lines), y + 0.6 * GAP, pledge.hidden)

    def _beside(self, said: Sequence[Said], y: float, each: float, most: int) -> tuple[list[_Line], float]:
        """Things said side by side, in columns of that width, all texts beginning level; where they end."""
        px, small = self._px, self._small
        names = [broken(part.name, self._theme.font(small), each - GAP, NAME_LINES) for part in said]
        texts = [broken(part.text, self._theme.font(px), each - GAP, most) for part in said]
        level = y + LEADING * small * max(map(len, names))
        lines: list[_Line] = []
        for column, (name, text) in enumerate(zip(names, texts, strict=True)):
            x = GAP + column * each
            lines += [_Line(w, x, y + LEADING * small * n, True, False) for n, w in enumerate(name)]
            lines += [_Line(w, x, level + LEADING * px * n, False, False) for n, w in enumerate(text)]
        return lines, level + LEADING * px * max(map(len, texts))

    def _offer(self, line: Carried) -> _Card:
        """Something from earlier that nobody has taken up yet."""
        px, small, width = self._px, self._small, self.width() - 2 * GAP
        told = tr("From “{title}”: do we take it up?").format(title=line.note)
        lines: list[_Line] = []
        y = 0.6 * GAP
        for words in broken(told, self._theme.font(small), width, 1):
            lines.append(_Line(words, GAP, y, name=True, bold=False))
            y += LEADING * small
        most = int((self.height() - self._foot - y - GAP) / (LEADING * px))  # a card is never over a page
        for words in broken(line.text, self._theme.font(px), width, max(1, min(TEXT_LINES, most))):
            lines.append(_Line(words, GAP, y, name=False, bold=False))
            y += LEADING * px
        return _Card("", tuple(lines), y + 0.6 * GAP, dashed=True)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour("board"))
        for card, area in self._cards:
            self._paint_card(painter, card, area)
        painter.setFont(self._theme.font(self._small))
        painter.setPen(self._theme.colour("mute"))
        if not self._cards:
            empty = tr("What we will do, who does it and by when will stand here.")
            painter.drawText(
                QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, empty
            )
        foot = QRectF(GAP, self.height() - self._foot, self.width(), self._foot)
        painter.drawText(foot, _LEFT, self._page)

    def _paint_card(self, painter: QPainter, card: _Card, area: QRectF) -> None:
        theme = self._theme
        chosen = card.item and card.item == self._handle.chosen and not self._handle.wall
        pen = QPen(theme.colour("teal" if chosen else "line"), 3 if chosen else 1.5)
        if card.dashed:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(theme.colour("teal_tint" if chosen else "board"))
        painter.drawRoundedRect(area, theme.space("round"), theme.space("round"))
        painter.save()
        painter.setClipRect(area)
        for line in card.lines:
            px = self._small if line.name else self._px
            painter.setFont(self._theme.font(px, line.bold and not card.dashed))
            painter.setPen(theme.colour("mute" if line.name or (card.dashed and card.item) else "ink"))
            spot = QRectF(area.left() + line.x, area.top() + line.y, area.width() - line.x, LEADING * px)
            painter.drawText(spot, _LEFT, isolated(line.words))
        painter.restore()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self.refresh()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if self._page and point.y() > self.height() - self._foot:
            self._handle.pages("rows").turn()
            return
        self._handle.choose(next((card.item for card, area in self._cards if area.contains(point)), ""))


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
