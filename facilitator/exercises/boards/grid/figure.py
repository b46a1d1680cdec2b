"""The grid as a figure: placed as on paper, with numbers that are named below it."""

from collections.abc import Iterator, Sequence
from math import atan2, cos, hypot, pi, sin

from facilitator.exercises.boards.grid.bands import BANDS, LETTERS, MIDDLE, Place
from facilitator.exercises.boards.grid.model import Kind, Stakeholder, State
from facilitator.exercises.boards.grid.placing import FAR, Rect, Room, fanned, labels
from facilitator.exercises.parts.figure import Dot, Figure, Shape, Trace, Words, room_for, shortened
from facilitator.exercises.parts.shapes import OUTLINES
from facilitator.words import tr

WIDTH, HIGH = 900.0, 520.0  # of the figure, of the grid itself
LEFT, RIGHT, BELOW, ABOVE = 150.0, 15.0, 78.0, 36.0  # around the grid
SIZE, RADIUS, ROW = 18.0, 9.0, 30.0
IN_A_ROW = 2  # kinds of the key

Point = tuple[float, float]


def figure(state: State, arrow: str = "") -> Figure:
    """Every group that has a place; an arrow leads to where it should be, or means what `arrow` says."""
    used = {state.kind(p.kind).id for p in state.present if p.now}
    kinds = [kind for kind in state.kinds if kind.id in used]
    moved = any(p.moved for p in state.present)
    key = (-(-len(kinds) // IN_A_ROW) + moved) * ROW
    plot = Rect(LEFT, key + BELOW, WIDTH - LEFT - RIGHT, HIGH)
    told = tr("The grid of who has a say and how often it impacts them. The table after it says the same.")
    arrow = arrow or tr("from now to how much say they should have")
    shapes = (*_frame(state, plot), *_groups(state, plot), *_key(kinds, arrow if moved else "", key))
    names = tuple(p.name for p in state.ranked if p.now)
    return Figure(tr("Who has a say"), told, WIDTH, key + BELOW + HIGH + ABOVE, shapes, names)


def _frame(state: State, plot: Rect) -> Iterator[Shape]:
    """The squares, the shaded quarter with its name, the words on both axes."""
    wide, high = plot.width / BANDS, plot.height / BANDS
    right, top = plot.x + plot.width, plot.y + plot.height
    half_x, half_y = plot.x + plot.width * MIDDLE, plot.y + plot.height * MIDDLE
    corners = ((half_x, plot.y), (right, plot.y), (right, half_y), (half_x, half_y))
    yield Trace(corners, "rust_tint", closed=True, filled=True)
    for band in range(1, BANDS + 1):
        x, y = plot.x + band * wide, plot.y + band * high
        yield Trace(((plot.x, y), (right, y)), "edge", 1)
        yield Trace(((x, plot.y), (x, top)), "edge", 1)
    yield Trace(((plot.x, top), (plot.x, plot.y), (right, plot.y)), width=2.5)
    quarter = shortened(state.quarter, SIZE, plot.width / 2 - 16)
    yield Words(quarter, right - 8, plot.y + 8, SIZE, 1, True)
    for band, name in enumerate(state.bands):
        x, y = plot.x + (band + 0.5) * wide, plot.y + (band + 0.5) * high
        yield Words(shortened(f"{LETTERS[band]} {name}", SIZE, LEFT - 10), plot.x - 10, y - 6, SIZE, 1)
        yield Words(shortened(f"{band + 1} {name}", SIZE, wide), x, plot.y - 24, SIZE, 0.5)
    yield Words(shortened(state.y, SIZE, WIDTH), 0, top + 14, SIZE, 0, True)
    yield Words(shortened(state.x, SIZE, plot.width), (plot.x + right) / 2, plot.y - 52, SIZE, 0.5, True)


def _groups(state: State, plot: Rect) -> Iterator[Shape]:
    people = sorted((p for p in state.present if p.now), key=_reading_order)
    numbers = {p.id: str(n) for n, p in enumerate((p for p in state.ranked if p.now), 1)}
    aims, starts = _ends(people, plot)
    room = Room(plot)
    for x, y in (*aims, *filter(None, starts)):
        room.take(Rect(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS))
    sizes = [(room_for(numbers[p.id], SIZE) + 4, SIZE) for p in people]
    boxes = list(labels(aims, sizes, room, RADIUS, FAR))
    for person, aim, start, box in zip(people, aims, starts, boxes, strict=True):
        if start:
            yield from _arrow(start, aim)
            yield _mark(state.kind(person.kind), *start, was=True)
        if box:
            yield from _leader(aim, box)
            yield Words(numbers[person.id], box.x + box.width / 2, box.y + 3, SIZE, 0.5, True)
        yield _mark(state.kind(person.kind), *aim)


def _ends(people: Sequence[Stakeholder], plot: Rect) -> tuple[list[Point], list[Point | None]]:
    """Where each shape stands, and where it was when it moved; those that meet are fanned out."""

    def point(place: Place) -> Point:
        return plot.x + place.impact * plot.width, plot.y + place.say * plot.height

    moved = [p for p in people if p.moved and p.now]
    aims = [point(p.should if p.moved and p.should else p.now) for p in people if p.now]
    starts = [point(p.now) for p in moved if p.now]
    cell = (plot.width / BANDS, plot.height / BANDS)
    drawn = fanned([*aims, *starts], RADIUS, cell)
    was = dict(zip((p.id for p in moved), drawn[len(people) :], strict=True))
    return drawn[: len(people)], [was.get(p.id) for p in people]


def _mark(kind: Kind, x: float, y: float, *, was: bool = False) -> Shape:
    """A kind's shape; dashed and white within for where a group was."""
    outline, filled = OUTLINES[kind.shape], kind.shape != "ring" and not was
    if not outline:
        return Dot(x, y, RADIUS * 0.9, kind.colour, filled, was)
    corners = tuple((x + across * RADIUS, y + up * RADIUS) for across, up in outline)
    return Trace(corners, kind.colour, 1.5, True, filled, was)


def _arrow(start: Point, aim: Point) -> Iterator[Shape]:
    """Leaves both shapes clear; nothing when they are too near."""
    clear, barb = RADIUS + 2, 9.0
    angle = atan2(aim[1] - start[1], aim[0] - start[0])
    if hypot(aim[0] - start[0], aim[1] - start[1]) < 2 * clear + barb:
        return
    tip = (aim[0] - clear * cos(angle), aim[1] - clear * sin(angle))
    yield Trace(((start[0] + clear * cos(angle), start[1] + clear * sin(angle)), tip), width=2)
    sides = (
        (tip[0] + barb * cos(angle + turn), tip[1] + barb * sin(angle + turn))
        for turn in (pi * 0.86, -pi * 0.86)
    )
    yield Trace((tip, *sides), closed=True, filled=True)


def _leader(aim: Point, box: Rect) -> Iterator[Shape]:
    """A line from a number that could not stand beside its shape."""
    (x, y), near = aim, box.grown(RADIUS + 4)
    if not near.overlaps(Rect(x - 0.5, y - 0.5, 1, 1)):
        end = (min(max(x, box.x), box.x + box.width), min(max(y, box.y), box.y + box.height))
        yield Trace((aim, end), width=1)


def _key(kinds: Sequence[Kind], arrow: str, height: float) -> Iterator[Shape]:
    """Which shape is which kind, and below them what dashes and arrows mean."""
    column = WIDTH / IN_A_ROW
    if arrow:
        start, aim = (RADIUS, 8 + SIZE * 0.33), (RADIUS + 70, 8 + SIZE * 0.33)
        yield from (_mark(kinds[0], *start, was=True), *_arrow(start, aim), _mark(kinds[0], *aim))
        yield Words(arrow, aim[0] + 20, 8, SIZE)
    for number, kind in enumerate(kinds):
        row, across = divmod(number, IN_A_ROW)
        x, y = across * column, height - (row + 1) * ROW + 8
        yield _mark(kind, x + RADIUS, y + SIZE * 0.33)
        yield Words(shortened(kind.name, SIZE, column - 40), x + 28, y, SIZE)


def _reading_order(person: Stakeholder) -> tuple[float, float]:
    place = person.should or person.now
    return (-place.say, place.impact) if place else (0, 0)
