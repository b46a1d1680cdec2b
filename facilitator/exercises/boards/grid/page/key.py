"""The key of the printed grid."""

from collections.abc import Callable
from typing import NamedTuple

from facilitator.exercises.boards.grid.model import Kind, State
from facilitator.exercises.boards.grid.page.axes import width_in
from facilitator.exercises.parts.shapes import OUTLINES
from facilitator.handouts.kit import marks
from facilitator.handouts.kit.canvas import PaperCanvas
from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.flow import Picture
from facilitator.words import right_to_left, tr

APART = 0.5  # sizes between a sign and its words
SIGN = 1.0 + APART  # sizes that a shape takes, with the room before its words
MOVE = 3.9 + APART
SHADED = 1.7 + APART


class Entry(NamedTuple):
    """What a sign on the grid stands for; `sign` draws it from x, around a height."""

    words: str
    room: float  # sizes before the words
    sign: Callable[[PaperCanvas, float, float], None]


class Key(Picture):
    """Which shape is which kind, and what dashed and filled mean, in rows under the axes.

    `arrow` says what an arrow means; by itself it leads to how much say there should be. `quarter` is the
    name of the shaded one, where it does not stand on the grid.
    """

    def __init__(self, state: State, edition: Edition, arrow: str = "", quarter: str = "") -> None:
        alt = tr("The shapes on the grid and the kinds of people and groups they stand for.")
        super().__init__(edition.width, 0, alt)
        self._edition = edition
        self._size = edition.small
        self._kinds = self._used(state)
        self._entries = [Entry(kind.name, SIGN, self._shape(kind)) for kind in self._kinds]
        if any(p.moved for p in state.present):
            words = arrow or tr("from now to how much say they should have")
            self._entries.append(Entry(words, MOVE, self._move))
        if quarter:
            self._entries.append(Entry(quarter, SHADED, self._hatched))
        self._rows = self._laid_out()
        self.height = len(self._rows) * self._size * 1.7 + self._size * 0.8

    def picture(self, canvas: PaperCanvas) -> None:
        size, mirrored = self._size, right_to_left()
        y = self.height - size * 1.9
        for row in self._rows:
            for entry, start in row:
                words = start + size * entry.room
                sign = self.width - words + size * APART if mirrored else start
                entry.sign(canvas, sign, y + size * 0.34)
                canvas.write(entry.words, self.width - words if mirrored else words, y, size, to=mirrored)
            y -= size * 1.7

    def _used(self, state: State) -> list[Kind]:
        used = {state.kind(p.kind).id for p in state.present if p.now}
        return [k for k in state.kinds if k.id in used]

    def _laid_out(self) -> list[list[tuple[Entry, float]]]:
        rows: list[list[tuple[Entry, float]]] = []
        x = self._edition.width
        for entry in self._entries:
            wide = self._size * entry.room + width_in(entry.words, self._size)
            if x + wide > self._edition.width:
                rows.append([])
                x = 0.0
            rows[-1].append((entry, x))
            x += wide + self._size * 1.4
        return rows

    def _shape(self, kind: Kind, *, dashed: bool = False) -> Callable[[PaperCanvas, float, float], None]:
        radius, colour = self._size * 0.5, self._edition.colour(kind.colour)
        outline, hollow = OUTLINES[kind.shape], kind.shape == "ring"

        def draw(canvas: PaperCanvas, x: float, middle: float) -> None:
            at = (x + radius, middle)
            marks.shape(canvas, outline, *at, radius, colour=colour, hollow=hollow, dashed=dashed)

        return draw

    def _move(self, canvas: PaperCanvas, x: float, middle: float) -> None:
        """From a dashed shape to a full one, whichever kind comes first."""
        radius, kind = self._size * 0.5, self._kinds[0]
        start, end = (x + 5.8 * radius, x) if right_to_left() else (x, x + 5.8 * radius)
        self._shape(kind, dashed=True)(canvas, start, middle)
        marks.arrow(canvas, (start + radius, middle), (end + radius, middle), radius + 1.5)
        self._shape(kind)(canvas, end, middle)

    def _hatched(self, canvas: PaperCanvas, x: float, middle: float) -> None:
        size = self._size
        marks.hatch(canvas, x, middle - size * 0.5, size * 1.7, size)
        canvas.setLineWidth(1)
        canvas.rect(x, middle - size * 0.5, size * 1.7, size, stroke=1, fill=0)
