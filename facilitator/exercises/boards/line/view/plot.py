"""The line itself: pyqtgraph holds dots, bars and coordinates, everything still is painted under them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from facilitator.exercises.boards.line.chart import Chart, Label, Room, Spot, chart
from facilitator.exercises.boards.line.model import State
from facilitator.exercises.boards.line.view.sizes import Sizes
from facilitator.ui.kit.line_breaks import broken
from facilitator.ui.kit.painting import isolated
from facilitator.ui.kit.plots import pg
from facilitator.ui.kit.still_plot import StillPlot
from facilitator.ui.kit.theme import Theme

AXIS, TICK = 3, 9  # pixels: the line's width, and half the length of a tick
END_LINES = 2
COLOURS = {1: "mute", 2: "teal"}


@dataclass(frozen=True)
class Key:
    """One part of the legend; `vote` 0 has no dot before it."""

    text: str
    vote: int = 0


@dataclass(frozen=True)
class Shown:
    """What the line shows, beside the state."""

    votes: tuple[int, ...]
    legend: tuple[Key, ...] = ()
    odd: frozenset[str] = frozenset()  # dots in a hand, or chosen


class Plot(StillPlot):
    """Hands are the picture's part."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state: State | None = None
        self._shown = Shown(())
        self._sizes: Sizes | None = None
        self.chart = Chart(1, 1, (0.0,) * 5)
        self.setObjectName("line_plot")
        self.stand_behind()
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._dots = {name: pg.ScatterPlotItem(pxMode=True) for name in ("1", "2", "odd")}
        self._bars = {vote: pg.BarGraphItem(x=[], height=[], width=1) for vote in COLOURS}
        for item in (*self._bars.values(), *self._dots.values()):
            self.plotItem.addItem(item)

    def show_line(self, state: State, shown: Shown, sizes: Sizes) -> None:
        """Bring the line up to date."""
        self._state, self._shown, self._sizes = state, shown, sizes
        self._lay()

    # Coordinates

    @property
    def frame(self) -> QRectF:
        """Where dots may stand; its lower edge is the line."""
        sizes = self._sizes
        if sizes is None:
            return QRectF(self.rect())
        top = len(self._legend_rows()) * sizes.line + 6
        below = AXIS + TICK + 6 + max(len(lines) for lines, *_ in self._ends()) * sizes.line
        return QRectF(0, top, self.width(), max(20.0, self.height() - top - below))

    def place_of(self, at: QPointF) -> tuple[float, float]:
        """A point of this widget in the chart's terms."""
        frame = self.frame
        return at.x() - frame.x(), frame.bottom() - at.y()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        if getattr(self, "_sizes", None) is not None:
            self._lay()

    def _lay(self) -> None:
        state, sizes = self._state, self._sizes
        if state is None or sizes is None:
            return
        frame = self.frame
        margins = (frame.x(), frame.y(), self.width() - frame.right(), self.height() - frame.bottom())
        self.plotItem.layout.setContentsMargins(*margins)
        self.box.setRange(
            xRange=(0, frame.width()), yRange=(0, frame.height()), padding=0, disableAutoRange=True
        )
        self.setBackground(self._theme.colour("board"))
        room = Room(frame.width(), frame.height(), sizes.dot, sizes.least_dot, sizes.line)
        self.chart = chart(state, self._shown.votes, room)
        self._set_dots()
        self._set_bars()
        self.resetCachedContent()
        self.viewport().update()

    def _set_dots(self) -> None:
        odd = self._shown.odd
        still = [s for s in self.chart.spots if s.id not in odd]
        self._put("1", (s for s in still if s.vote == 1), "mute", "board")
        self._put("2", (s for s in still if s.vote == 2), "teal", "teal")
        self._put("odd", (s for s in self.chart.spots if s.id and s.id in odd), "ink", "sun")

    def _put(self, name: str, spots: Iterable[Spot], edge: str, fill: str) -> None:
        found = list(spots)
        radius = self.chart.radius
        self._dots[name].setData(
            x=[s.x for s in found],
            y=[s.y for s in found],
            size=2 * radius,
            pen=pg.mkPen(self._theme.colour(edge), width=max(1.5, radius * 0.18)),
            brush=pg.mkBrush(self._theme.colour(fill)),
        )

    def _set_bars(self) -> None:
        for vote, item in self._bars.items():
            bars = [b for b in self.chart.bars if b.vote == vote]
            colour = self._theme.colour(COLOURS[vote])
            item.setOpts(
                x=[b.x for b in bars],
                height=[b.height for b in bars],
                width=bars[0].width if bars else 1,
                pen=pg.mkPen(colour, width=2),
                brush=pg.mkBrush(colour if vote == 2 else self._theme.colour("board")),
            )

    # Painting what stands still

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:  # noqa: N802
        super().drawBackground(painter, rect)
        if self._state is None or self._sizes is None:
            return
        self._draw_axis(painter)
        self._draw_ends(painter)
        self._draw_legend(painter)
        for label in self.chart.labels:
            self._draw_label(painter, label)

    def _draw_axis(self, painter: QPainter) -> None:
        frame = self.frame
        y = frame.bottom() + AXIS / 2
        painter.setPen(QPen(self._theme.colour("ink"), AXIS))
        left, right = frame.left() + AXIS / 2, frame.right() - AXIS / 2
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        for end in (left, right):
            painter.drawLine(QPointF(end, y - TICK), QPointF(end, y + TICK))
        for point in self.chart.points:
            x = frame.left() + point
            painter.drawLine(QPointF(x, y), QPointF(x, y + TICK))

    def _ends(self) -> list[tuple[tuple[str, ...], float, float, Qt.AlignmentFlag]]:
        """The words under the line: their lines, their left, their width, their side."""
        assert self._sizes is not None  # noqa: S101
        assert self._state is not None  # noqa: S101
        font = self._theme.font(self._sizes.label, bold=True)
        width, third = self.width(), self.width() / 3 - 8
        ends = (
            (self._state.low, 0.0, Qt.AlignmentFlag.AlignLeft),
            (self._state.middle, (width - third) / 2, Qt.AlignmentFlag.AlignHCenter),
            (self._state.high, width - third, Qt.AlignmentFlag.AlignRight),
        )
        return [(broken(words, font, third, END_LINES), x, third, side) for words, x, side in ends]

    def _draw_ends(self, painter: QPainter) -> None:
        assert self._sizes is not None  # noqa: S101
        line = self._sizes.line
        painter.setFont(self._theme.font(self._sizes.label, bold=True))
        painter.setPen(self._theme.colour("ink"))
        top = self.frame.bottom() + AXIS + TICK + 4
        for lines, x, width, side in self._ends():
            for number, words in enumerate(lines):
                place = QRectF(x, top + number * line, width, line)
                painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, isolated(words))

    def _draw_label(self, painter: QPainter, label: Label) -> None:
        assert self._sizes is not None  # noqa: S101
        frame, line = self.frame, self._sizes.line
        painter.setFont(self._theme.font(self._sizes.label, bold=label.vote == 2))
        painter.setPen(self._theme.colour(COLOURS[label.vote]))
        place = QRectF(frame.left() + label.x - 100, frame.bottom() - label.y - line, 200, line)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(label.count))

    def _draw_legend(self, painter: QPainter) -> None:
        assert self._sizes is not None  # noqa: S101
        px, line = self._sizes.label, self._sizes.line
        for row_number, row in enumerate(self._legend_rows()):
            x = self.width() - sum(width for _, width in row) + px
            y = row_number * line
            for key, width in row:
                self._draw_key(painter, key, QRectF(x, y, width - px, line))
                x += width

    def _draw_key(self, painter: QPainter, key: Key, place: QRectF) -> None:
        assert self._sizes is not None  # noqa: S101
        px, theme = self._sizes.label, self._theme
        if key.vote:
            colour = theme.colour(COLOURS[key.vote])
            painter.setPen(QPen(colour, max(2.0, px / 10)))
            painter.setBrush(colour if key.vote == 2 else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(place.x() + px * 0.4, place.center().y()), px * 0.36, px * 0.36)
            place = place.adjusted(px * 1.05, 0, 0, 0)
        painter.setFont(theme.font(px, bold=key.vote == 2))
        painter.setPen(theme.colour(COLOURS.get(key.vote, "mute")))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, key.text)

    def _legend_rows(self) -> list[list[tuple[Key, float]]]:
        """The legend in as many rows as it needs, each part with its width."""
        assert self._sizes is not None  # noqa: S101
        px = self._sizes.label
        rows: list[list[tuple[Key, float]]] = []
        for key in self._shown.legend:
            metrics = QFontMetricsF(self._theme.font(px, bold=key.vote == 2))
            width = metrics.horizontalAdvance(key.text) + (px * 1.05 if key.vote else 0) + px + 2
            if not rows or sum(w for _, w in rows[-1]) + width > self.width() + px:
                rows.append([])
            rows[-1].append((key, width))
        return rows
