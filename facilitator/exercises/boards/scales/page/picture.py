"""Ratings drawn on paper as bars cut in parts: figures and hatching, no tint that a printer could lose."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.exercises.boards.scales.chart import Chart, Room, Segment, Strip, chart
from facilitator.exercises.boards.scales.counts import UNKNOWN, Counts
from facilitator.exercises.boards.scales.model import State
from facilitator.exercises.boards.scales.reading import point_words
from facilitator.handouts.kit import lines, marks
from facilitator.handouts.kit.canvas import PaperCanvas
from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.flow import Picture
from facilitator.handouts.kit.lines import Span

BAR = 1.7  # letters
GAP = 0.7
UNKNOWN_ROOM = 3.4  # letters kept free at the right for those who don't know


@dataclass(frozen=True)
class Row:
    """One bar with its words above it."""

    words: str
    counts: Counts


class Bars(Picture):
    """Bars under each other, each with its words, below a key of the points."""

    def __init__(
        self, state: State, rows: Sequence[Row], edition: Edition, alt: str, key: bool = True
    ) -> None:
        size = edition.small
        self._size, self._edition, self._state = size, edition, state
        self._words = [lines.fill(lines.words(row.words), edition.width / edition.text) for row in rows]
        self._key = self._key_rows() if key else []
        top = (len(self._key) * 1.7 + (GAP if self._key else 0)) * size
        strips, tops = [], []
        for number, row in enumerate(rows):
            tops.append(top)
            top += len(self._words[number]) * edition.text * 1.3 + size * 0.2
            strips.append(Strip(str(number), row.counts, top))
            top += size * (BAR + GAP)
        super().__init__(edition.width, top - size * GAP * 0.6, alt)
        self._tops = tops
        self.chart: Chart = chart(strips, self._room())

    def picture(self, canvas: PaperCanvas) -> None:
        size, text = self._size, self._edition.text
        for number, row in enumerate(self._key):
            for point, x in row:
                self._draw_key(canvas, point, x, self.height - (number + 1) * size * 1.7 + size * 0.5)
        for words, top in zip(self._words, self._tops, strict=True):
            for number, line in enumerate(words):
                y = self.height - top - text * (1 + 1.3 * number)
                canvas.lay(line, 0, y, text, lines.leading_side(line))
        for segment in self.chart.segments:
            self._draw(canvas, segment)

    def _room(self) -> Room:
        size = self._size
        return Room(
            0.8,
            self._edition.width - 1.6,
            size * BAR,
            size * UNKNOWN_ROOM,
            lambda n: size * (0.8 + 0.6 * len(str(n))),
        )

    def _draw(self, canvas: PaperCanvas, segment: Segment) -> None:
        y = self.height - segment.y - segment.height
        fill(canvas, segment.point, len(self._state.points), segment.x, y, segment.width, segment.height)
        size, text = self._size, str(segment.count)
        middle, base = segment.x + segment.width / 2, y + segment.height / 2 - size * 0.36
        wide = lines.width_of(lines.words([Span(text, True)])) * size
        canvas.setFillColor("#FFFFFF")
        canvas.rect(middle - wide / 2 - 2, base - size * 0.2, wide + 4, size * 1.1, stroke=0, fill=1)
        canvas.setFillColor("#000000")
        canvas.write(text, middle, base, size, bold=True, to=0.5)

    def _key_rows(self) -> list[list[tuple[int, float]]]:
        """Each point of the scale with its place, in as many rows as they need."""
        rows: list[list[tuple[int, float]]] = [[]]
        x = 0.0
        for point in (*range(len(self._state.points)), UNKNOWN):
            words = lines.words([Span(point_words(self._state, point))])
            wide = self._size * 3.2 + lines.width_of(words) * self._size
            if rows[-1] and x + wide > self._edition.width:
                rows.append([])
                x = 0.0
            rows[-1].append((point, x))
            x += wide
        return rows

    def _draw_key(self, canvas: PaperCanvas, point: int, x: float, y: float) -> None:
        size = self._size
        fill(canvas, point, len(self._state.points), x + 0.8, y - size * 0.2, size * 1.5, size)
        canvas.write(point_words(self._state, point), x + size * 2, y, size)


def fill(canvas: PaperCanvas, point: int, points: int, x: float, y: float, wide: float, high: float) -> None:
    """A part of a bar: white, hatched or black by its point; dashed for those who don't know."""
    canvas.saveState()
    canvas.setLineWidth(1.2)
    canvas.setStrokeColor("#000000")
    if point == UNKNOWN:
        canvas.setDash(2.4, 1.8)
        canvas.rect(x, y, wide, high, stroke=1, fill=0)
        canvas.restoreState()
        return
    share = point / (points - 1)
    canvas.setFillGray(1 - 0.75 * share)
    canvas.rect(x, y, wide, high, stroke=0, fill=1)
    if 0 < point < points - 1:
        marks.hatch(canvas, x, y, wide, high)
    canvas.rect(x, y, wide, high, stroke=1, fill=0)
    canvas.restoreState()
