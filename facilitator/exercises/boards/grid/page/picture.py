"""The grid drawn on paper: axes, squares, the hatched quarter, shapes, arrows, names or numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from facilitator.exercises.boards.grid.bands import BANDS, LETTERS, MIDDLE, Place
from facilitator.exercises.boards.grid.model import Kind, Stakeholder, State
from facilitator.exercises.boards.grid.page.placing import FAR, Rect, Room, fanned, labels
from facilitator.exercises.parts.shapes import OUTLINES
from facilitator.handouts.kit import marks
from facilitator.handouts.kit.canvas import PaperCanvas
from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.flow import Picture
from facilitator.handouts.kit.lines import Line, Span, fill, leading_side, width_of, words
from facilitator.words import tr

LONGEST_LABEL = 0.4  # of the grid's width
LABEL_LINES = 2
LINE = 1.18  # a label's leading
CELL_GREY = 0.72
CROWD = 25
HEADED = 9  # sizes of text that a heading and a sentence above it take


@dataclass(frozen=True)
class Axes:
    """The grid's square and the words around it, within a picture so wide and high."""

    state: State
    edition: Edition
    width: float
    height: float
    below: float = 0.0  # room under the axes, for a key

    @property
    def size(self) -> float:
        return self.edition.small

    @cached_property
    def band_words(self) -> bool:
        """Whether every band's word fits under its band; else the words stand in the caption."""
        plot = self.width - self._gutter(True) - self.size
        widest = max(_width(word, self.size) for word in self.state.bands)
        return widest < plot / BANDS * 0.94

    @cached_property
    def plot(self) -> Rect:
        left = self._gutter(self.band_words)
        foot = self.below + self.size * (4.4 if self.band_words else 3.2)
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
        canvas.write(self.state.x, middle, self.below + self.size * 0.5, self.size, bold=True, to=0.5)

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
        wide = _width(code, self.size)
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
        letter = _width("D", self.size, bold=True) + self.size * 0.8
        widest = max(_width(word, self.size) for word in self.state.bands) if with_words else 0.0
        return letter + widest + self.size * 0.4


@dataclass
class Spot:
    """One group on the paper grid: where its shape is drawn, and where it was if it moved."""

    person: Stakeholder
    kind: Kind
    aim: tuple[float, float]
    was: tuple[float, float] | None


class GridPicture(Picture):
    """What the group placed. `numbers` says which number stands for whom; empty when names stand there."""

    def __init__(self, state: State, edition: Edition, alt: str) -> None:
        key = _Key(state, edition)
        width = edition.width
        highest = edition.height - HEADED * edition.text
        height = min(width * _share(state, edition) + key.height, highest)
        super().__init__(width, height, alt)
        self.axes = Axes(state, edition, width, height, key.height)
        self._key = key
        self._spots = _spots(state, self.axes)
        self._radius = edition.small * 0.5
        self._quarter_name = self._clear_corner()
        self._names, self.boxes = self._label()
        self.numbers = {} if self._names else {s.person.id: i for i, s in enumerate(self._spots, 1)}
        self.unlabelled = sum(box is None for box in self.boxes)

    def picture(self, canvas: PaperCanvas) -> None:
        self.axes.draw(canvas, self._quarter_name)
        for spot, box in zip(self._spots, self.boxes, strict=True):
            if box is not None:
                self._leader(canvas, spot, box)
        for spot in self._spots:
            self._shapes(canvas, spot)
        for number, box in enumerate(self.boxes):
            if box is not None:
                label = self._names[number] if self._names else [words([Span(str(number + 1), True)])]
                self._pill(canvas, label, box)
        self._key.draw(canvas)

    def _label(self) -> tuple[list[list[Line]], list[Rect | None]]:
        """Names where all of them fit, else numbers."""
        size = self.axes.size
        widest = self.axes.plot.width * LONGEST_LABEL / size
        names = [fill(words(s.person.name), widest) for s in self._spots]
        aims = [s.aim for s in self._spots]
        if all(len(name) <= LABEL_LINES for name in names):
            boxes = labels(aims, [_pill_size(n, size) for n in names], self._room(), self._radius)
            if all(boxes):
                return names, boxes
        numbers = [[words([Span(str(i), True)])] for i in range(1, len(aims) + 1)]
        sizes = [_pill_size(n, size) for n in numbers]
        return [], labels(aims, sizes, self._room(), self._radius, FAR)

    def _room(self) -> Room:
        plot = self.axes.plot
        room = Room(Rect(plot.x + 2, plot.y + 2, plot.width + self.axes.size - 4, plot.height - 2))
        room.take(self._quarter_name)
        for rect in self._shape_rects():
            room.take(rect)
        return room

    def _clear_corner(self) -> Rect:
        """The place for the quarter's name that covers fewest shapes."""
        shapes = [rect.grown(2) for rect in self._shape_rects()]
        corners = self.axes.quarter_names()
        return min(corners, key=lambda corner: sum(corner.overlaps(shape) for shape in shapes))

    def _shape_rects(self) -> list[Rect]:
        r = self._radius
        ends = [end for spot in self._spots for end in (spot.aim, spot.was) if end]
        return [Rect(x - r, y - r, 2 * r, 2 * r) for x, y in ends]

    def _shapes(self, canvas: PaperCanvas, spot: Spot) -> None:
        outline, hollow = OUTLINES[spot.kind.shape], spot.kind.shape == "ring"
        colour = self.axes.edition.colour(spot.kind.colour)
        if spot.was:
            marks.arrow(canvas, spot.was, spot.aim, self._radius + 1.5)
            marks.shape(canvas, outline, *spot.was, self._radius, colour=colour, dashed=True)
        marks.shape(canvas, outline, *spot.aim, self._radius, colour=colour, hollow=hollow)

    def _leader(self, canvas: PaperCanvas, spot: Spot, box: Rect) -> None:
        """A line from a label that could not stand beside its shape."""
        x, y = spot.aim
        if not box.grown(self._radius + 4).overlaps(Rect(x - 0.5, y - 0.5, 1, 1)):
            near_x = min(max(x, box.x), box.x + box.width)
            near_y = min(max(y, box.y), box.y + box.height)
            canvas.setLineWidth(1)
            canvas.line(x, y, near_x, near_y)

    def _pill(self, canvas: PaperCanvas, label: Sequence[Line], box: Rect) -> None:
        size = self.axes.size
        canvas.saveState()
        canvas.setLineWidth(1)
        canvas.setFillGray(1)
        canvas.roundRect(*box, min(box.height / 2, size * 0.6), stroke=1, fill=1)
        canvas.restoreState()
        baseline = box.y + box.height - size * 1.04
        for line in label:
            x = box.x + (box.width - width_of(line) * size) / 2
            canvas.lay(line, x, baseline, size, leading_side(line))
            baseline -= size * LINE


def _share(state: State, edition: Edition) -> float:
    """How high the picture is for its width: a crowd needs the page."""
    if sum(p.now is not None for p in state.present) > CROWD:
        return 1.0
    return 0.85 if edition.large else 0.68


class _Key:
    """Which shape is which kind, and what dashed and filled mean, in rows under the axes."""

    def __init__(self, state: State, edition: Edition) -> None:
        self._edition = edition
        self._size = edition.small
        used = {p.kind for p in state.present if p.now}
        self._entries = [k for k in state.kinds if k.id in used]
        self._moved = any(p.moved for p in state.present)
        self._rows = self._laid_out()
        self.height = len(self._rows) * self._size * 1.7 + self._size * 0.8

    def draw(self, canvas: PaperCanvas) -> None:
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
            return self._size * 4.4 + _width(_moved_words(), self._size)
        return self._size * 1.5 + _width(kind.name, self._size)

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
            canvas.write(_moved_words(), x + size * 4.4, y, size)
            return
        colour = self._edition.colour(kind.colour)
        marks.shape(
            canvas, OUTLINES[kind.shape], x + radius, middle, radius,
            colour=colour, hollow=kind.shape == "ring",
        )  # fmt: skip
        canvas.write(kind.name, x + size * 1.5, y, size)


def _moved_words() -> str:
    return tr("from now to how much say they should have")


def _spots(state: State, axes: Axes) -> list[Spot]:
    """Groups with a place, highest first, as the eye reads; meeting shapes fanned out."""
    people = sorted((p for p in state.present if p.now), key=lambda p: _reading_order(p.should or p.now))
    radius, cell = axes.edition.small * 0.5, axes.cell
    ends = [axes.point(p.should if p.moved and p.should else p.now) for p in people if p.now]
    starts = [axes.point(p.now) for p in people if p.now]
    still = {i for i, p in enumerate(people) if not p.moved}
    drawn = fanned([*ends, *(s for i, s in enumerate(starts) if i not in still)], radius, cell)
    later = iter(drawn[len(people) :])
    return [
        Spot(p, state.kind(p.kind), drawn[i], None if i in still else next(later))
        for i, p in enumerate(people)
    ]


def _reading_order(place: Place | None) -> tuple[float, float]:
    return (-place.say, place.impact) if place else (0, 0)


def _pill_size(label: Sequence[Line], size: float) -> tuple[float, float]:
    wide = max((width_of(line) for line in label), default=0.0)
    return (wide + 0.9) * size, len(label) * size * LINE + size * 0.28


def _width(text: str, size: float, *, bold: bool = False) -> float:
    return width_of(words([Span(text, bold)])) * size
