"""The grid's ground: pyqtgraph carries axes and coordinates, everything still is painted once."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsView

from facilitator.exercises.boards.grid.bands import BAND, BANDS, LETTERS, MIDDLE, Place
from facilitator.exercises.boards.grid.model import State
from facilitator.exercises.boards.grid.standing import Box
from facilitator.exercises.boards.grid.view.axes import BandAxis
from facilitator.exercises.boards.grid.view.quarter import Named, freest, places
from facilitator.exercises.boards.grid.view.shape_key import shape_key
from facilitator.exercises.boards.grid.view.sizes import Sizes, Spared
from facilitator.ui.kit.painting import isolated
from facilitator.ui.kit.still_plot import StillPlot
from facilitator.ui.kit.theme import Theme

GAP = 8
EVERYWHERE = QRectF(0, 0, 10_000, 10_000)


class Plot(StillPlot):
    """The empty grid: range 0 to 1 both ways, and room for a tray at its edge."""

    resized = Signal()

    def __init__(self, theme: Theme, state: State, sizes: Sizes) -> None:
        axes = {"left": BandAxis("left"), "bottom": BandAxis("bottom")}
        super().__init__(axisItems=axes)
        self._axes = axes
        self.theme = theme
        self._state = state
        self.sizes = sizes
        self.spared = Spared()
        self._laid_for = QSize()
        self._quarter_at = 0  # of the places where the shaded quarter's name may stand
        self._quarter_about: tuple[str, Box, Sizes] | None = None  # what they were found for
        self._quarter_found: list[Named] = []
        # Squares are called alike in every language.
        self.plotItem.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.box.setRange(xRange=(0, 1), yRange=(0, 1), padding=0, disableAutoRange=True)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # nothing shines through
        self.plotItem.setOpacity(0)  # its axes are painted into the ground, once
        self.setMinimumSize(320, 180)
        self._ready = True
        self.redress()

    def dress(self, state: State, sizes: Sizes, spared: Spared) -> None:
        """Words, sizes and colours; what is `spared` stays free for the tray."""
        if _words_of(state) == _words_of(self._state) and (sizes, spared) == (self.sizes, self.spared):
            return
        self._state, self.sizes, self.spared = state, sizes, spared
        self._lay_ground()

    def redress(self) -> None:
        """Apply the theme and lay the grid out again."""
        self._lay_ground()

    def _lay_ground(self) -> None:
        theme, sizes = self.theme, self.sizes
        self.setBackground(theme.colour("board"))
        offset = round(sizes.pill.reach + 2)
        words = {"left": LETTERS, "bottom": "12345"}
        for name, axis in self._axes.items():
            axis.dress(theme, sizes.label)
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
        self._axes["bottom"].dress(self.theme, self.sizes.label * min(1.0, band / widest))

    def _place_frame(self) -> None:
        sizes = self.sizes
        self._fit_words()
        line = self._line(sizes.question)
        top = line + sizes.tallest / 2
        self._shape_key = shape_key(self.theme, self._state, sizes, self._free_width, self._free_height)
        below = line + GAP / 2 + self._shape_key.height + self.spared.below
        right = self.spared.right + sizes.pill.reach + GAP
        self.plotItem.layout.setContentsMargins(0, top, right, below)
        self.plotItem.layout.activate()
        self.resetCachedContent()
        self.viewport().update()

    @property
    def _free_width(self) -> float:
        return float(self.width() - self.spared.right)

    @property
    def _free_height(self) -> float:
        return float(self.height() - self.spared.below)

    def _line(self, px: float) -> float:
        return 1.3 * px

    @property
    def laid_out(self) -> bool:
        """Whether it lies as large as it is; else it will be `resized` before anybody sees it."""
        return bool(self._laid_for == self.viewport().size())

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
        about = self._state.quarter, self.grid, self.sizes
        if about != self._quarter_about:
            self._quarter_about, self._quarter_found = about, places(self.theme, *about)
        return self._quarter_found

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
        self._shape_key.paint(painter, self._free_height - self._shape_key.height)

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
        painter.drawText(QRectF(0, 0, self._free_width, line), _LEFT, isolated(self._state.y))
        below = grid.bottom + self._axes["bottom"].height()
        across = QRectF(grid.x, below, grid.width, line)
        painter.drawText(across, Qt.AlignmentFlag.AlignCenter, isolated(self._state.x))
        named = self._named()
        painter.setFont(theme.font(named.px, bold=True))
        painter.setPen(theme.colour("on_rust_tint"))
        area = QRectF(named.box.x, named.box.y, named.box.width + 40, named.box.height)
        painter.drawText(area, _LEFT, "\n".join(map(isolated, named.words.splitlines())))

    paintEvent = QGraphicsView.paintEvent  # pyqtgraph would look for new ranges first: there are none

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        if getattr(self, "_ready", False):  # Qt resizes while the window is still being made
            self._laid_for = self.viewport().size()
            self._place_frame()
            self.resized.emit()


def _words_of(state: State) -> tuple[object, ...]:
    return state.x, state.y, state.bands, state.quarter, state.kinds


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
