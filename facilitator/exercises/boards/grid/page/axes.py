"""The printed grid's frame: axes, bands, squares, the hatched quarter and its name."""

from collections.abc import Iterator
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
NAME_PAD = 4.0
ASIDE = 0.75  # sizes from the upper axis to its letters: a shape on the axis covers none
PLACES = 8  # for the name of the shaded quarter, across and up
MOST_NAME_LINES = 3


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
    def _quarter_words(self) -> Line:
        return words([Span(self.state.quarter, True)])

    def quarter_names(self) -> list[list[Rect]]:
        """Where the shaded quarter's name may stand: anywhere in it, the lower right corner first.

        On as few lines as it needs, then on more, narrower ones.
        """
        return [self._quarter_places(wide) for wide in self._quarter_widths()]

    def _quarter_widths(self) -> list[float]:
        """The least width, in points, for each number of lines that the name may take."""
        widths: dict[int, float] = {}
        room = (self.plot.width * (1 - MIDDLE) - 12) / self.size
        rows = fill(self._quarter_words, room)
        while rows and len(rows) <= MOST_NAME_LINES:
            wide = max(map(width_of, rows))
            widths[len(rows)] = wide * self.size
            rows = fill(self._quarter_words, wide - 0.01)
            if max(map(width_of, rows)) >= wide or any(len(row) == 1 and row[0].gap == 0 for row in rows):
                break
        return list(widths.values()) or [room * self.size]

    def _quarter_places(self, wide: float) -> list[Rect]:
        plot, rows = self.plot, self._quarter_rows(wide)
        wide, high = wide + 2 * NAME_PAD, len(rows) * self.size * LINE + 2
        right, left = plot.x + plot.width - wide - 2, plot.x + plot.width * MIDDLE + 2
        foot, top = plot.y + 2, plot.y + plot.height * MIDDLE - high - 2
        ways = [n / PLACES for n in range(PLACES + 1)]
        return [
            Rect(right + (left - right) * across, foot + (top - foot) * up, wide, high)
            for up in ways
            for across in ways
        ]

    def _quarter_rows(self, wide: float) -> list[Line]:
        return fill(self._quarter_words, wide / self.size)

    def legend(self) -> str:
        """The bands' words by their numbers and letters, for where they do not fit on the axes."""
        bands = zip(LETTERS, self.state.bands, strict=True)
        pairs = [f"{number} {letter} {word}" for number, (letter, word) in enumerate(bands, 1)]
        return tr("Across by number, up by letter: {bands}.").format(bands=", ".join(pairs))

    def draw(self, canvas: PaperCanvas, codes: bool = False) -> None:
        """`codes` writes its own into each square. The name of the shaded quarter comes later."""
        marks.hatch(canvas, *self.quarter)
        self._squares(canvas, codes)
        plot = self.plot
        canvas.setLineWidth(2)
        canvas.line(plot.x, plot.y, plot.x, plot.y + plot.height)
        canvas.line(plot.x - 1, plot.y, plot.x + plot.width, plot.y)
        self._band_words(canvas)
        canvas.write(self.state.y, 0, self.height - self.size, self.size, bold=True)
        middle = plot.x + plot.width / 2
        canvas.write(self.state.x, middle, self.size * 0.5, self.size, bold=True, to=0.5)

    @property
    def quarter(self) -> Rect:
        """The shaded one."""
        plot = self.plot
        return Rect(plot.x + plot.width * MIDDLE, plot.y, plot.width * (1 - MIDDLE), plot.height * MIDDLE)

    def name_quarter(self, canvas: PaperCanvas, name: Rect) -> None:
        """Write the shaded quarter's name, over all that was drawn there before."""
        canvas.setFillGray(1)
        canvas.rect(*name, stroke=0, fill=1)
        canvas.setFillGray(0)
        y = name.y + name.height - self.size
        for line in self._quarter_rows(name.width - 2 * NAME_PAD):
            canvas.lay(line, name.x + NAME_PAD, y, self.size, leading_side(line))
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
        for code, box in self._codes() if codes else ():
            self._code(canvas, code, box)

    def codes_under(self, name: Rect) -> tuple[int, int]:
        """How many squares' codes a name would cut, and how many it would cover."""
        under = [box for _, box in self._codes() if box.overlaps(name)]
        return sum(not box.within(name) for box in under), len(under)

    def _codes(self) -> Iterator[tuple[str, Rect]]:
        """Each square's code, with its box in the upper left corner."""
        plot, (wide, high), size = self.plot, self.cell, self.size
        for row, letter in enumerate(LETTERS):
            for column in range(BANDS):
                code = f"{letter}{column + 1}"
                x, y = plot.x + column * wide, plot.y + (row + 1) * high
                yield code, Rect(x + 1.5, y - size * 1.35, width_in(code, size) + 5, size * 1.25)

    def _code(self, canvas: PaperCanvas, code: str, box: Rect) -> None:
        canvas.setFillGray(1)
        canvas.rect(*box, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.write(code, box.x + 2.5, box.y + self.size * 0.25, self.size)

    def _band_words(self, canvas: PaperCanvas) -> None:
        plot, (wide, high), size = self.plot, self.cell, self.size
        for band, word in enumerate(self.state.bands):
            x, y = plot.x + (band + 0.5) * wide, plot.y + (band + 0.5) * high - size * 0.35
            taken = canvas.write(LETTERS[band], plot.x - size * ASIDE, y, size, bold=True, to=1)
            canvas.write(str(band + 1), x, plot.y - size * 1.3, size, bold=True, to=0.5)
            if self.band_words:
                canvas.write(word, plot.x - size * (ASIDE + 0.3) - taken, y, size, to=1)
                canvas.write(word, x, plot.y - size * 2.5, size, to=0.5)

    def _gutter(self, with_words: bool) -> float:
        letter = width_in("D", self.size, bold=True) + self.size * (ASIDE + 0.3)
        widest = max(width_in(word, self.size) for word in self.state.bands) if with_words else 0.0
        return letter + widest + self.size * 0.4


def width_in(text: str, size: float, *, bold: bool = False) -> float:
    """The width of typed text on one line, in points."""
    return width_of(words([Span(text, bold)])) * size
