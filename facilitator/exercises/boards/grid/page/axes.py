"""The printed grid's frame: axes, bands, squares, the hatched quarter and its name."""

from dataclasses import dataclass
from functools import cached_property

from facilitator.exercises.boards.grid.bands import BANDS, LETTERS, MIDDLE, Place
from facilitator.exercises.boards.grid.model import State
from facilitator.exercises.boards.grid.placing import Rect
from facilitator.handouts.kit import marks
from facilitator.handouts.kit.canvas import PaperCanvas
from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.lines import Line, Span, fill, leading_side, width_of, words
from facilitator.words import tr

LINE = 1.18  # a label's leading
CELL_GREY = 0.72


@dataclass(frozen=True)
class Axes:
    """The grid's square and the words around it, within a picture so wide and high, in points."""

    state: State
    edition: Edition
    width: float
    height: float

    @property
    def size(self) -> float:
        return self.edition.small

    @cached_property
    def band_words(self) -> bool:
        """Whether every band's word fits under its band; else the words stand in the caption."""
        plot = self.width - self._gutter(True) - self.size
        widest = max(width_in(word, self.size) for word in self.state.bands)
        return widest < plot / BANDS * 0.94

    @cached_property
    def plot(self) -> Rect:
        left = self._gutter(self.band_words)
        foot = self.size * (4.4 if self.band_words else 3.2)
        top = self.size * 2.0
        return Rect(left, foot, self.width - left - self.size, self.height - foot - top)

    @property
    def cell(self) -> tuple[float, float]:
        return self.plot.width / BANDS, self.plot.height / BANDS

    def point(self, place: Place) -> tuple[float, float]:
        plot = self.plot
        return plot.x + place.impact * plot.width, plot.y + place.say * plot.height

    @cached_property
    def _quarter_lines(self) -> list[Line]:
        name = words([Span(self.state.quarter, True)])
        return fill(name, (self.plot.width * (1 - MIDDLE) - 12) / self.size)

    def quarter_names(self) -> list[Rect]:
        """Where the shaded quarter's name may stand: anywhere in it, the lower right corner first."""
        plot, lines = self.plot, self._quarter_lines
        wide = max(map(width_of, lines), default=0.0) * self.size + 8
        high = len(lines) * self.size * LINE + 2
        right, left = plot.x + plot.width - wide - 2, plot.x + plot.width * MIDDLE + 2
        foot, top = plot.y + 2, plot.y + plot.height * MIDDLE - high - 2
        ways = (0.0, 0.25, 0.5, 0.75, 1.0)
        return [
            Rect(right + (left - right) * across, foot + (top - foot) * up, wide, high)
            for up in ways
            for across in ways
        ]

    def legend(self) -> str:
        """The bands' words by their numbers and letters, for where they do not fit on the axes."""
        bands = zip(LETTERS, self.state.bands, strict=True)
        pairs = [f"{number} {letter} {word}" for number, (letter, word) in enumerate(bands, 1)]
        return tr("Across by number, up by letter: {bands}.").format(bands=", ".join(pairs))

    def draw(self, canvas: PaperCanvas, name: Rect | None = None, codes: bool = False) -> None:
        """`name` is where the shaded quarter's stands; `codes` writes its own into each square."""
        self._quarter(canvas)
        self._squares(canvas, codes)
        self._quarter_name(canvas, name or self.quarter_names()[0])
        plot = self.plot
        canvas.setLineWidth(2)
        canvas.line(plot.x, plot.y, plot.x, plot.y + plot.height)
        canvas.line(plot.x - 1, plot.y, plot.x + plot.width, plot.y)
        self._band_words(canvas)
        canvas.write(self.state.y, 0, self.height - self.size, self.size, bold=True)
        middle = plot.x + plot.width / 2
        canvas.write(self.state.x, middle, self.size * 0.5, self.size, bold=True, to=0.5)

    def _quarter(self, canvas: PaperCanvas) -> None:
        plot = self.plot
        x, width = plot.x + plot.width * MIDDLE, plot.width * (1 - MIDDLE)
        marks.hatch(canvas, x, plot.y, width, plot.height * MIDDLE)

    def _quarter_name(self, canvas: PaperCanvas, name: Rect) -> None:
        canvas.setFillGray(1)
        canvas.rect(*name, stroke=0, fill=1)
        canvas.setFillGray(0)
        y = name.y + name.height - self.size
        for line in self._quarter_lines:
            canvas.lay(line, name.x + 4, y, self.size, leading_side(line))
            y -= self.size * LINE

    def _squares(self, canvas: PaperCanvas, codes: bool) -> None:
        plot, (wide, high) = self.plot, self.cell
        canvas.saveState()
        canvas.setStrokeGray(CELL_GREY)
        canvas.setLineWidth(1)
        across = [(plot.x, plot.y + i * high, plot.x + plot.width, plot.y + i * high) for i in range(1, 6)]
        up = [(plot.x + i * wide, plot.y, plot.x + i * wide, plot.y + plot.height) for i in range(1, 6)]
        canvas.lines(across + up)
        canvas.restoreState()
        if codes:
            for row, letter in enumerate(LETTERS):
                for column in range(BANDS):
                    x, y = plot.x + column * wide, plot.y + (row + 1) * high
                    self._code(canvas, f"{letter}{column + 1}", x, y)

    def _code(self, canvas: PaperCanvas, code: str, x: float, y: float) -> None:
        wide = width_in(code, self.size)
        canvas.setFillGray(1)
        canvas.rect(x + 1.5, y - self.size * 1.35, wide + 5, self.size * 1.25, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.write(code, x + 4, y - self.size * 1.1, self.size)

    def _band_words(self, canvas: PaperCanvas) -> None:
        plot, (wide, high), size = self.plot, self.cell, self.size
        for band, word in enumerate(self.state.bands):
            x, y = plot.x + (band + 0.5) * wide, plot.y + (band + 0.5) * high - size * 0.35
            taken = canvas.write(LETTERS[band], plot.x - size * 0.5, y, size, bold=True, to=1)
            canvas.write(str(band + 1), x, plot.y - size * 1.3, size, bold=True, to=0.5)
            if self.band_words:
                canvas.write(word, plot.x - size * 0.8 - taken, y, size, to=1)
                canvas.write(word, x, plot.y - size * 2.5, size, to=0.5)

    def _gutter(self, with_words: bool) -> float:
        letter = width_in("D", self.size, bold=True) + self.size * 0.8
        widest = max(width_in(word, self.size) for word in self.state.bands) if with_words else 0.0
        return letter + widest + self.size * 0.4


def width_in(text: str, size: float, *, bold: bool = False) -> float:
    """The width of typed text on one line, in points."""
    return width_of(words([Span(text, bold)])) * size
