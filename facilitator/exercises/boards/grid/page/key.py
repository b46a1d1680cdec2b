"""The key of the printed grid."""

from facilitator.exercises.boards.grid.model import Kind, State
from facilitator.exercises.boards.grid.page.axes import width_in
from facilitator.exercises.parts.shapes import OUTLINES
from facilitator.handouts.kit import marks
from facilitator.handouts.kit.canvas import PaperCanvas
from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.flow import Picture
from facilitator.words import tr


class Key(Picture):
    """Which shape is which kind, and what dashed and filled mean, in rows under the axes.

    `arrow` says what an arrow means; by itself it leads to how much say there should be.
    """

    def __init__(self, state: State, edition: Edition, arrow: str = "") -> None:
        alt = tr("The shapes on the grid and the kinds of people and groups they stand for.")
        super().__init__(edition.width, 0, alt)
        self._edition = edition
        self._size = edition.small
        self._arrow = arrow or tr("from now to how much say they should have")
        used = {p.kind for p in state.present if p.now}
        self._entries = [k for k in state.kinds if k.id in used]
        self._moved = any(p.moved for p in state.present)
        self._rows = self._laid_out()
        self.height = len(self._rows) * self._size * 1.7 + self._size * 0.8

    def picture(self, canvas: PaperCanvas) -> None:
        y = self.height - self._size * 1.9
        for row in self._rows:
            for kind, x in row:
                self._entry(canvas, kind, x, y)
            y -= self._size * 1.7

    def _laid_out(self) -> list[list[tuple[Kind | None, float]]]:
        rows: list[list[tuple[Kind | None, float]]] = []
        x = self._edition.width
        entries = [*self._entries, *([None] if self._moved else [])]
        for kind in entries:
            wide = self._width(kind)
            if x + wide > self._edition.width:
                rows.append([])
                x = 0.0
            rows[-1].append((kind, x))
            x += wide + self._size * 1.4
        return rows

    def _width(self, kind: Kind | None) -> float:
        if kind is None:
            return self._size * 4.4 + width_in(self._arrow, self._size)
        return self._size * 1.5 + width_in(kind.name, self._size)

    def _entry(self, canvas: PaperCanvas, kind: Kind | None, x: float, y: float) -> None:
        size, radius = self._size, self._size * 0.5
        middle = y + size * 0.34
        if kind is None:
            first = self._entries[0]
            outline, colour = OUTLINES[first.shape], self._edition.colour(first.colour)
            marks.shape(canvas, outline, x + radius, middle, radius, colour=colour, dashed=True)
            start, end = (x + radius, middle), (x + size * 3.4, middle)
            marks.arrow(canvas, start, end, radius + 1.5)
            marks.shape(canvas, outline, *end, radius, colour=colour, hollow=first.shape == "ring")
            canvas.write(self._arrow, x + size * 4.4, y, size)
            return
        colour = self._edition.colour(kind.colour)
        marks.shape(
            canvas, OUTLINES[kind.shape], x + radius, middle, radius,
            colour=colour, hollow=kind.shape == "ring",
        )  # fmt: skip
        canvas.write(kind.name, x + size * 1.5, y, size)
