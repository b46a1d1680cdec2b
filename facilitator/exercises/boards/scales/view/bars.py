"""Bars under each other: pyqtgraph holds their parts and coordinates, words are painted around them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from facilitator.exercises.boards.scales.chart import Chart, Room, Segment, Strip, chart
from facilitator.exercises.boards.scales.counts import UNKNOWN, Counts
from facilitator.exercises.boards.scales.view.colours import contrast, mixed
from facilitator.ui.kit.line_breaks import broken
from facilitator.ui.kit.paging import packed
from facilitator.ui.kit.plots import pg
from facilitator.ui.kit.still_plot import StillPlot
from facilitator.ui.kit.theme import Theme

SOME = 4  # rows: a page that holds fewer is better set in smaller letters
WORDS = 0.45  # of the width, for words beside a bar
NARROW = 15  # letters: where words would have less, they stand above their bar
BESIDE_LINES, ABOVE_LINES = 3, 2
GAP = 0.55  # letters between rows
LEADING = 1.3  # a line's height in letters
BAR = 1.7  # a bar's height in letters
UNKNOWN_ROOM = 3.4  # letters at the right for those who don't know
STEPS = {3: (0.0, 0.42, 1.0), 4: (0.0, 0.3, 0.64, 1.0), 5: (0.0, 0.22, 0.44, 0.66, 1.0)}


@dataclass(frozen=True)
class Row:
    """One bar with its words; `id` is the behaviour or principle it tells of.

    A row that is `kept` stays on the page of the next one.
    """

    id: str
    words: str
    counts: Counts
    kept: bool = False


@dataclass(frozen=True)
class Placed:
    """A row with its words in lines, from `y` down."""

    row: Row
    lines: tuple[str, ...]
    height: float
    y: float = 0.0


class Bars(StillPlot):
    """A page of rows at a time, with a key above."""

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[Row, ...] = ()
        self._points: tuple[str, ...] = ("", "", "")
        self._unknown = ""
        self._letters: tuple[int, ...] = ()
        self._px = 0  # the letters that are in use, in pixels; 0 while nothing is shown
        self._pages: list[tuple[Placed, ...]] = [()]
        self._page = 0
        self.chart = Chart()
        self.setObjectName(name)
        self.stand_behind()
        self.box.invertY(True)
        self.plotItem.layout.setContentsMargins(0, 0, 0, 0)
        self._items: dict[int, Any] = {}

    def show_rows(
        self, rows: Sequence[Row], points: tuple[str, ...], unknown: str, letters: tuple[int, ...]
    ) -> None:
        """Bring the bars up to date; `points` and `unknown` are the words of the key.

        `letters` are pixels: the first with which one page holds all rows. Where none does, the last
        but one if a page holds some rows in them, else the last.
        """
        self._rows, self._points, self._unknown, self._letters = tuple(rows), points, unknown, letters
        self._lay()

    def turn_to(self, page: int) -> None:
        if page != self._page:
            self._page = page
            self._draw()

    @property
    def page_count(self) -> int:
        return len(self._pages)

    @property
    def shown(self) -> tuple[Row, ...]:
        """The rows of this page."""
        return tuple(placed.row for placed in self._placed)

    @property
    def height_needed(self) -> float:
        """Pixels in which all rows stand on one page."""
        return self._top + sum(p.height + GAP * self._px for page in self._pages for p in page)

    def row_at(self, at: QPointF) -> str:
        """The id of the row at a point of this widget; empty for none."""
        found = (p.row.id for p in self._placed if p.y <= at.y() <= p.y + p.height)
        return next(found, "")

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        if getattr(self, "_letters", None):
            self._lay()

    # Laying out

    @property
    def _placed(self) -> tuple[Placed, ...]:
        return self._pages[min(self._page, len(self._pages) - 1)]

    @property
    def _beside(self) -> bool:
        """Words stand beside their bars."""
        return bool(self.width() * WORDS >= NARROW * self._px)

    @property
    def _left(self) -> float:
        return self.width() * WORDS if self._beside else 0.0

    @property
    def _line(self) -> float:
        return LEADING * self._px

    @property
    def _top(self) -> float:
        """What the key takes."""
        return len(self._key_rows()) * self._line * 1.15

    def _lay(self) -> None:
        for px in self._letters:
            self._pages = self._paged(px)
            if len(self._pages) == 1 and self.height_needed <= self.height() + GAP * px:
                break
        else:
            self._settle()
        self.box.setRange(
            xRange=(0, self.width()), yRange=(0, self.height()), padding=0, disableAutoRange=True
        )
        self.setBackground(self._theme.colour("board"))
        self._draw()

    def _settle(self) -> None:
        """No letters are small enough for one page."""
        for px in self._letters[-2:]:
            self._pages = self._paged(px)
            if len(self._pages[0]) >= SOME:
                break

    def _paged(self, px: int) -> list[tuple[Placed, ...]]:
        """All rows in pages, each from below the key down, in letters so large."""
        self._px = px
        gap = GAP * px
        placed = [self._measured(row) for row in self._rows]
        pages = []
        room, kept = max(1.0, self.height() - self._top), {n for n, row in enumerate(self._rows) if row.kept}
        for run in packed([p.height for p in placed], room, gap, kept):
            y, page = self._top, []
            for index in run:
                page.append(replace(placed[index], y=y))
                y += placed[index].height + gap
            pages.append(tuple(page))
        return pages

    def _measured(self, row: Row) -> Placed:
        font, line, bar = self._theme.font(self._px), self._line, BAR * self._px
        if self._beside:
            lines = broken(row.words, font, self._left - self._px, BESIDE_LINES)
            return Placed(row, lines, max(bar, len(lines) * line))
        lines = broken(row.words, font, self.width(), ABOVE_LINES)
        return Placed(row, lines, len(lines) * line + bar)

    def _draw(self) -> None:
        if not self._px:
            return
        metrics = QFontMetricsF(self._theme.font(self._px, bold=True))
        measure = _figure_widths(metrics, self._px)
        room = Room(
            self._left + 1, self.width() - self._left - 3, BAR * self._px, UNKNOWN_ROOM * self._px, measure
        )
        strips = [Strip(str(n), p.row.counts, self._bar_y(p)) for n, p in enumerate(self._placed)]
        self.chart = chart(strips, room)
        for point in (*range(len(self._points)), UNKNOWN):
            self._put(point, [s for s in self.chart.segments if s.point == point])
        self.resetCachedContent()
        self.viewport().update()

    def _bar_y(self, placed: Placed) -> float:
        """Level with the middle of the words beside it, or below them."""
        below = placed.height - BAR * self._px
        return placed.y + (below / 2 if self._beside else below)

    def _put(self, point: int, segments: list[Segment]) -> None:
        if point not in self._items:
            self._items[point] = pg.BarGraphItem(x0=[], y0=[], width=[], height=[])
            self.plotItem.addItem(self._items[point])
        pen = pg.mkPen(self._theme.colour("ink"), width=1.5)
        if point == UNKNOWN:
            pen.setStyle(Qt.PenStyle.DashLine)
        self._items[point].setOpts(
            x0=[s.x for s in segments],
            y0=[s.y for s in segments],
            width=[s.width for s in segments],
            height=[s.height for s in segments],
            pen=pen,
            brush=pg.mkBrush(self._colour(point)),
        )

    def _colour(self, point: int) -> QColor:
        board, teal = self._theme.colour("board"), self._theme.colour("teal")
        if point == UNKNOWN:
            return board
        return mixed(board, teal, STEPS[len(self._points)][point])

    # Painting words

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:  # noqa: N802 - Qt calls it by name
        super().drawForeground(painter, rect)
        if not self._px:
            return
        self._draw_key(painter)
        painter.setFont(self._theme.font(self._px))
        painter.setPen(self._theme.colour("ink"))
        for placed in self._placed:
            self._draw_words(painter, placed)
        painter.setFont(self._theme.font(self._px, bold=True))
        for segment in self.chart.segments:
            painter.setPen(self._on(self._colour(segment.point)))
            place = QRectF(segment.x, segment.y, segment.width, segment.height)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(segment.count))

    def _draw_words(self, painter: QPainter, placed: Placed) -> None:
        line = self._line
        y = placed.y
        if self._beside:
            y += (placed.height - len(placed.lines) * line) / 2
        for number, words in enumerate(placed.lines):
            place = QRectF(0, y + number * line, self.width(), line)
            painter.drawText(place, _LEFT, words)

    def _draw_key(self, painter: QPainter) -> None:
        px, high = self._px, self._line * 1.15
        for number, row in enumerate(self._key_rows()):
            for point, words, x in row:
                y = number * high
                painter.setPen(self._pen(point))
                painter.setBrush(self._colour(point))
                painter.drawRect(QRectF(x + 1, y + 0.2 * px, 1.3 * px, 0.9 * px))
                painter.setPen(self._theme.colour("ink"))
                painter.setFont(self._theme.font(px))
                painter.drawText(QRectF(x + 1.8 * px, y, self.width(), self._line), _LEFT, words)

    def _key_rows(self) -> list[list[tuple[int, str, float]]]:
        """Each point with its words and its place, in as many rows as they need."""
        px = self._px
        metrics = QFontMetricsF(self._theme.font(px))
        named = (*enumerate(self._points), (UNKNOWN, self._unknown))
        widths = [metrics.horizontalAdvance(words) + 3.2 * px for _, words in named]
        rows: list[list[tuple[int, str, float]]] = [[]]
        x = left = max(0.0, min(self._left, self.width() - sum(widths) + 1.4 * px))
        for (point, words), wide in zip(named, widths, strict=True):
            if rows[-1] and x + wide - 1.4 * px > self.width() + 1:
                rows.append([])
                x = left
            rows[-1].append((point, words, x))
            x += wide
        return rows

    def _pen(self, point: int) -> QPen:
        style = Qt.PenStyle.DashLine if point == UNKNOWN else Qt.PenStyle.SolidLine
        return QPen(self._theme.colour("ink"), 1.5, style)

    def _on(self, fill: QColor) -> QColor:
        """The words' colour that stands out more."""
        ink, other = self._theme.colour("ink"), self._theme.colour("on_teal")
        return max(ink, other, key=lambda colour: contrast(colour, fill))


def _figure_widths(metrics: QFontMetricsF, px: float) -> Any:
    return lambda count: metrics.horizontalAdvance(str(count)) + 0.7 * px


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
