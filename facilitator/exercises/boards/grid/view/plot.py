"""The grid's ground: pyqtgraph carries axes and coordinates, everything still is painted once."""

from collections.abc import Iterable
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsView

from facilitator.exercises.boards.grid.bands import BAND, BANDS, LETTERS, MIDDLE, Place, middle_of
from facilitator.exercises.boards.grid.model import State
from facilitator.exercises.boards.grid.standing import Box
from facilitator.exercises.boards.grid.view.quarter import Named, freest, places
from facilitator.exercises.boards.grid.view.sizes import Sizes, Spared
from facilitator.ui.kit.pills import paint_mark, paint_shape
from facilitator.ui.kit.theme import Theme
from facilitator.words import tr

AXIS = 3  # pixels: an axis line
GAP = 8
EVERYWHERE = QRectF(0, 0, 10_000, 10_000)
KEY_NEEDS = 34  # lines of text: in a lower picture on the console the key gives way to the grid


class BandAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """An axis whose five words stand in the middle of their bands, each with its letter or number in bold."""

    letters = QFont()
    bold = QFont()

    def name_bands(self, words: tuple[str, ...], signs: str, offset: int) -> None:
        """`offset` pixels stay free between the line and the words, for shapes that stand on the line."""
        self.setTicks([[(middle_of(i), f"{signs[i]}\t{words[i]}") for i in range(BANDS)]])
        self.setStyle(tickLength=0, tickTextOffset=offset, hideOverlappingLabels=False, tickFont=self.letters)

    def drawPicture(self, p: QPainter, axisSpec: Any, tickSpecs: Any, textSpecs: Any) -> None:  # noqa: N802,N803
        p.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        pen, start, end = axisSpec
        p.setPen(pen)
        p.drawLine(start, end)
        p.setRenderHint(QPainter.RenderHint.TextAntialiasing, True)
        p.setPen(self.textPen())
        for rect, _flags, text in textSpecs:
            self._draw_words(p, rect, *text.split("\t"))

    def _draw_words(self, p: QPainter, rect: QRectF, sign: str, word: str) -> None:
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
            p.setFont(font)
            p.drawText(QPointF(left, base), text)
            left += metrics.horizontalAdvance(text) + space


class Plot(pg.PlotWidget):  # type: ignore[misc]
    """The empty grid: range 0 to 1 both ways, neither panned nor zoomed, and room for a tray at its edge."""

    resized = Signal()

    def __init__(self, theme: Theme, state: State, sizes: Sizes) -> None:
        axes = {"left": BandAxis("left"), "bottom": BandAxis("bottom")}
        super().__init__(axisItems=axes, enableMenu=False)
        self._axes = axes
        self.theme = theme
        self._state = state
        self.sizes = sizes
        self.spared = Spared()
        self._quarter_at = 0  # of the places where the shaded quarter's name may stand
        # Squares are called alike in every language.
        self.plotItem.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.box = self.plotItem.getViewBox()
        self.box.setMouseEnabled(x=False, y=False)
        self.box.disableAutoRange()
        self.box.setRange(xRange=(0, 1), yRange=(0, 1), padding=0, disableAutoRange=True)
        self.plotItem.hideButtons()
        menu = self.plotItem.ctrlMenu  # never shown, and without a parent it would outlive this window
        menu.setParent(self, menu.windowFlags())
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # nothing shines through
        self.plotItem.setOpacity(0)  # its axes are painted into the ground, once
        self.setMinimumSize(320, 240)
        self._ready = True
        self.redress()

    def dress(self, state: State, sizes: Sizes, spared: Spared) -> None:
        """Words, sizes and colours; what is `spared` stays free for the tray."""
        if _words_of(state) == _words_of(self._state) and (sizes, spared) == (self.sizes, self.spared):
            return
        self._state, self.sizes, self.spared = state, sizes, spared
        self.redress()

    def redress(self) -> None:
        """Apply the theme and lay the grid out again."""
        theme, sizes = self.theme, self.sizes
        self.setBackground(theme.colour("board"))
        offset = round(sizes.pill.reach + 2)
        words = {"left": LETTERS, "bottom": "12345"}
        for name, axis in self._axes.items():
            axis.letters, axis.bold = theme.font(sizes.label), theme.font(sizes.label, bold=True)
            axis.setPen(QPen(theme.colour("ink"), AXIS))
            axis.setTextPen(theme.colour("mute"))
            axis.name_bands(self._state.bands, words[name], offset)
        metrics = QFontMetricsF(theme.font(sizes.label))
        widest = max(metrics.horizontalAdvance(f"{word} M ") for word in self._state.bands)
        self._axes["left"].setWidth(round(widest + offset + 2))
        # Some scripts stand higher than the letters of the face itself.
        tall = max(metrics.boundingRect(EVERYWHERE, 0, word).height() for word in self._state.bands)
        self._axes["bottom"].setHeight(round(sizes.tallest / 2 + max(metrics.height(), tall) + 2))
        self._axes["bottom"].setStyle(tickTextOffset=round(sizes.tallest / 2 + 3))
        self._place_frame()

    def _fit_words(self) -> None:
        """Band words never run into each other: where they would, they are set smaller, not left out."""
        band = max(40.0, (self._free_width - self._axes["left"].width()) * BAND)
        words = [f"{sign} {word} " for sign, word in zip("12345", self._state.bands, strict=True)]
        widest = max(QFontMetricsF(self.theme.font(self.sizes.label)).horizontalAdvance(w) for w in words)
        px = self.sizes.label * min(1.0, band / widest)
        axis = self._axes["bottom"]
        axis.letters, axis.bold = self.theme.font(px), self.theme.font(px, bold=True)
        axis.setStyle(tickFont=axis.letters)

    def _place_frame(self) -> None:
        sizes = self.sizes
        self._fit_words()
        line = self._line(sizes.question)
        top = line + sizes.tallest / 2
        below = line + GAP / 2 + len(self._key_rows()) * (self._line(sizes.key) + 4) + self.spared.below
        right = self.spared.right + sizes.pill.reach + GAP
        self.plotItem.layout.setContentsMargins(0, top, right, below)
        self.plotItem.layout.activate()
        self.resetCachedContent()
        self.viewport().update()

    @property
    def _free_width(self) -> float:
        return float(self.width() - self.spared.right)

    def _line(self, px: float) -> float:
        return 1.3 * px

    # Coordinates

    @property
    def grid(self) -> Box:
        """The grid itself in the scene."""
        self.plotItem.layout.activate()
        corner, end = (self.box.mapViewToScene(QPointF(*p)) for p in ((0, 1), (1, 0)))
        return Box(corner.x(), corner.y(), end.x() - corner.x(), end.y() - corner.y())

    def point(self, place: Place) -> QPointF:
        """Where a place lies in the scene."""
        found: QPointF = self.box.mapViewToScene(QPointF(place.impact, place.say))
        return found

    def place(self, point: QPointF) -> Place:
        """The nearest place on the grid to a point of the scene."""
        found = self.box.mapSceneToView(point)
        return Place.at(found.x(), found.y())

    @property
    def quarter_name(self) -> Box:
        """Where the shaded quarter's name stands."""
        return self._named().box

    def name_quarter(self, pills: Iterable[Box], ways: Iterable[Box]) -> None:
        """Write the quarter's name where pills and arrows hide it least."""
        at = freest(self._quarter_places(), pills, ways)
        if at != self._quarter_at:
            self._quarter_at = at
            self.resetCachedContent()
            self.viewport().update()

    def _named(self) -> Named:
        found = self._quarter_places()
        return found[min(self._quarter_at, len(found) - 1)]

    def _quarter_places(self) -> list[Named]:
        return places(self.theme, self._state.quarter, self.grid, self.sizes)

    # Painting what stands still: Qt keeps the result and only copies from it

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:  # noqa: N802
        super().drawBackground(painter, rect)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        grid = self.grid
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._draw_quarter(painter, grid)
        self._draw_lines(painter, grid)
        for axis in self._axes.values():
            painter.save()
            painter.translate(axis.scenePos())
            axis.paint(painter, None, None)
            painter.restore()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self._draw_words(painter, grid)
        self._draw_key(painter)

    def _draw_quarter(self, painter: QPainter, grid: Box) -> None:
        middle = self.point(Place(MIDDLE, MIDDLE))
        area = QRectF(middle, QPointF(grid.right, grid.bottom))
        painter.fillRect(area, self.theme.colour("rust_tint"))

    def _draw_lines(self, painter: QPainter, grid: Box) -> None:
        path = QPainterPath()
        for band in range(1, BANDS):
            at = self.point(Place(band * BAND, band * BAND))
            path.moveTo(at.x(), grid.y)
            path.lineTo(at.x(), grid.bottom)
            path.moveTo(grid.x, at.y())
            path.lineTo(grid.right, at.y())
        pen = QPen(self.theme.colour("line"), 1)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _draw_words(self, painter: QPainter, grid: Box) -> None:
        sizes, theme = self.sizes, self.theme
        painter.setFont(theme.font(sizes.question, bold=True))
        painter.setPen(theme.colour("ink"))
        line = self._line(sizes.question)
        painter.drawText(QRectF(0, 0, self._free_width, line), _LEFT, self._state.y)
        below = grid.bottom + self._axes["bottom"].height()
        across = QRectF(grid.x, below, grid.width, line)
        painter.drawText(across, Qt.AlignmentFlag.AlignCenter, self._state.x)
        named = self._named()
        painter.setFont(theme.font(named.px, bold=True))
        painter.setPen(theme.colour("on_rust_tint"))
        area = QRectF(named.box.x, named.box.y, named.box.width + 40, named.box.height)
        painter.drawText(area, _LEFT, self._state.quarter)

    def _draw_key(self, painter: QPainter) -> None:
        px = self.sizes.key
        line = self._line(px) + 4
        rows = self._key_rows()
        y = self.height() - self.spared.below - len(rows) * line
        painter.setFont(self.theme.font(px))
        for row in rows:
            x = GAP + max(0.0, (self._free_width - 2 * GAP - sum(w for *_, w in row)) / 2)
            for name, shape, colour, width in row:
                middle = QPointF(x + 0.5 * px, y + line / 2)
                if shape:
                    paint_shape(painter, self.theme, shape, colour, middle, 0.42 * px)
                else:
                    paint_mark(painter, self.theme, "?", middle, 0.46 * px)
                    painter.setFont(self.theme.font(px))
                painter.setPen(self.theme.colour("ink"))
                painter.drawText(QRectF(x + 1.3 * px, y, width, line), _LEFT, name)
                x += width
            y += line

    def _key_rows(self) -> list[list[tuple[str, str, str, float]]]:
        """The key of shapes in as many rows as it needs: name, shape, colour, width.

        On the console a picture with hardly room for the grid itself does without.
        """
        px = self.sizes.key
        if not self.sizes.wall and self.height() - self.spared.below < KEY_NEEDS * px:
            return []
        metrics = QFontMetricsF(self.theme.font(px))
        signs = [(k.name, k.shape, k.colour) for k in self._state.kinds] + [(tr("our guess"), "", "ink")]
        room = self._free_width - 2 * GAP
        entries = [(*sign, metrics.horizontalAdvance(sign[0]) + 2.1 * px) for sign in signs]
        for count in range(1, len(entries)):
            size = -(-len(entries) // count)
            rows = [entries[i : i + size] for i in range(0, len(entries), size)]
            if all(sum(w for *_, w in row) <= room for row in rows):
                return rows
        return [[entry] for entry in entries]

    paintEvent = QGraphicsView.paintEvent  # pyqtgraph would look for new ranges first: there are none

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        if getattr(self, "_ready", False):  # Qt resizes while the window is still being made
            self._place_frame()
            self.resized.emit()


def _words_of(state: State) -> tuple[object, ...]:
    return state.x, state.y, state.bands, state.quarter, state.kinds


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
