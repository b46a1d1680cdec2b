"""What a group placed on its grid, drawn on paper: shapes, arrows, names or numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.boards.grid.model import Kind, Stakeholder, State
from facilitator.exercises.boards.grid.page.axes import LINE, Axes
from facilitator.exercises.boards.grid.page.key import Key
from facilitator.exercises.boards.grid.placing import FAR, Rect, Room, fanned, labels
from facilitator.exercises.parts.shapes import OUTLINES
from facilitator.handouts.kit import marks
from facilitator.handouts.kit.canvas import PaperCanvas
from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.flow import Picture
from facilitator.handouts.kit.lines import Line, Span, fill, leading_side, width_of, words

LONGEST_LABEL = 0.4  # of the grid's width
LABEL_LINES = 2
CROWD = 25
HEADED = 9  # sizes of text that stand above it where nobody said how much
CAPTION = 2  # sizes of text that stand below its key


@dataclass
class Spot:
    """One group on the paper grid: where its shape is drawn, and where it was if it moved."""

    person: Stakeholder
    kind: Kind
    aim: tuple[float, float]
    was: tuple[float, float] | None


class GridPicture(Picture):
    """What the group placed. `numbers` says which number stands for whom; empty when names stand there.

    It leaves room for its key, and for so many points `above` it on its page. `quarter_apart` is the
    name of the shaded quarter where it would cover a shape and stands in the key instead.
    """

    heads = True  # its key comes next

    def __init__(self, state: State, edition: Edition, alt: str, above: float = 0.0) -> None:
        width = edition.width
        key = 0.0 if _crowded(state) and edition.large else Key(state, edition).height
        around = above + CAPTION * edition.text if above else HEADED * edition.text
        highest = edition.height - around - key
        heights = [min(width * share, highest) for share in _shares(state, edition)]
        super().__init__(width, heights[0], alt)
        self._state, self._edition = state, edition
        self._radius = edition.small * 0.5
        self.numbers: dict[str, int] = {}
        if not any(map(self._named, heights)):
            self._numbered(heights)
        self.quarter_apart = "" if self._quarter_name else state.quarter
        self.unlabelled = sum(box is None for box in self.boxes)

    def picture(self, canvas: PaperCanvas) -> None:
        self.axes.draw(canvas)
        for spot in self._spots:
            if spot.was:
                marks.arrow(canvas, spot.was, spot.aim, self._radius + 1.5)
        if self._quarter_name:
            self.axes.name_quarter(canvas, self._quarter_name)
        whole = zip(self._spots, self._labels, self.boxes, strict=True)
        labelled = [(spot, label, box) for spot, label, box in whole if box is not None]
        for spot, _, box in labelled:
            self._leader(canvas, spot, box)
        for spot in self._spots:
            self._shapes(canvas, spot)
        for _, label, box in labelled:
            self._pill(canvas, label, box)

    def _named(self, height: float) -> bool:
        """Set the picture that high, with names; whether every name has a place."""
        self._frame(height)
        size = self.axes.size
        self._labels = [fill(words(s.person.name), self._widest) for s in self._spots]
        if any(len(name) > LABEL_LINES for name in self._labels):
            return False
        sizes = [_pill_size(name, size) for name in self._labels]
        for place in self._clear_places():
            self._quarter_name = place
            found = labels([s.aim for s in self._spots], sizes, self._room(), self._radius)
            self.boxes: list[Rect | None] = list(takewhile(bool, found))
            if len(self.boxes) == len(sizes):
                return True
        return False

    def _clear(self, height: float) -> bool:
        """Set the picture that high; whether the quarter's name has a place without any shape."""
        self._frame(height)
        self._quarter_name = self._clear_places()[0]
        return self._quarter_name is not None

    def _numbered(self, heights: Sequence[float]) -> None:
        """Set the picture with numbers, which have a place wherever there is one."""
        if not any(map(self._clear, heights)):
            self._clear(heights[0])
        ranked = (p.id for p in self._state.ranked if p.now)
        self.numbers = {item_id: number for number, item_id in enumerate(ranked, 1)}
        self._labels = [[words([Span(str(self.numbers[s.person.id]), True)])] for s in self._spots]
        sizes = [_pill_size(number, self.axes.size) for number in self._labels]
        self.boxes = list(labels([s.aim for s in self._spots], sizes, self._room(), self._radius, FAR))

    def _frame(self, height: float) -> None:
        self.height = height
        self.axes = Axes(self._state, self._edition, self.width, height)
        self._spots = _spots(self._state, self.axes)

    @property
    def _widest(self) -> float:
        """A line of a name at most, in sizes of text."""
        return self.axes.plot.width * LONGEST_LABEL / self.axes.size

    def _room(self) -> Room:
        plot = self.axes.plot
        room = Room(Rect(plot.x + 2, plot.y + 2, plot.width + self.axes.size - 4, plot.height - 2))
        if self._quarter_name:
            room.take(self._quarter_name)
        for rect in self._shape_rects():
            room.take(rect)
        return room

    def _clear_places(self) -> list[Rect | None]:
        """Places for the quarter's name without any shape, the one first that covers fewest arrows.

        One for each way to set it; None where there is no such place.
        """
        quarter = self.axes.quarter
        shapes = [rect for one in self._shape_rects() if (rect := one.grown(2)).overlaps(quarter)]
        ways = [_way(spot.was, spot.aim) for spot in self._spots if spot.was]

        def covered(place: Rect) -> int:
            return sum(map(place.overlaps, ways))

        best: list[Rect] = []
        for places in self.axes.quarter_names():
            free = [place for place in places if not any(map(place.overlaps, shapes))]
            best += [min(free, key=covered)] if free else []
        return [*sorted(best, key=covered), *([] if best else [None])]

    def _shape_rects(self) -> list[Rect]:
        radius, across = self._radius, 2 * self._radius
        ends = [end for spot in self._spots for end in (spot.aim, spot.was) if end]
        return [Rect(x - radius, y - radius, across, across) for x, y in ends]

    def _shapes(self, canvas: PaperCanvas, spot: Spot) -> None:
        outline, hollow = OUTLINES[spot.kind.shape], spot.kind.shape == "ring"
        colour = self.axes.edition.colour(spot.kind.colour)
        if spot.was:
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


def _way(start: tuple[float, float], end: tuple[float, float]) -> Rect:
    """What an arrow passes through."""
    (x, y), (to_x, to_y) = start, end
    return Rect(min(x, to_x), min(y, to_y), abs(to_x - x), abs(to_y - y)).grown(1)


def _crowded(state: State) -> bool:
    return sum(p.now is not None for p in state.present) > CROWD


def _shares(state: State, edition: Edition) -> tuple[float, ...]:
    """How high the picture may be for its width: higher where names need it; a crowd needs the page."""
    if _crowded(state):
        return (1.0,)
    return (0.85, 1.0) if edition.large else (0.68, 0.84, 1.0)


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
