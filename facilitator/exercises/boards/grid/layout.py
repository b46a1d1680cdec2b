"""Where pills are drawn: on which side of its shape a name stands, and how groups that meet make room.

What is stored never changes here. All lengths are pixels; y grows downwards, as on a screen.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

Side = Literal["right", "left"]

GRIP = 28.0  # a shape and the room around it that a hand needs
MANY = 80  # beyond this only shapes make room for each other, not names
BORDER = 1.0  # how far inside its square a shape that made room stays
_NEAR = 0.12  # so much of a name may be covered before a pill makes room


@dataclass(frozen=True)
class Box:
    """A rectangle by its left upper corner."""

    x: float
    y: float
    width: float
    height: float

    @cached_property
    def right(self) -> float:
        return self.x + self.width

    @cached_property
    def bottom(self) -> float:
        return self.y + self.height

    @cached_property
    def area(self) -> float:
        return self.width * self.height

    def overlap(self, other: "Box") -> float:
        """The area that both cover."""
        if self.x >= other.right or other.x >= self.right or self.y >= other.bottom or other.y >= self.bottom:
            return 0.0
        width = min(self.right, other.right) - max(self.x, other.x)
        return width * (min(self.bottom, other.bottom) - max(self.y, other.y))

    def holds(self, other: "Box", slack: float = 0.01) -> bool:
        return (
            self.x <= other.x + slack
            and self.y <= other.y + slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )


@dataclass(frozen=True)
class Wanted:
    """A pill that wants its shape at (x, y); `reach` is from there to the pill's nearer end.

    `cell` is its own square: making room never takes its shape out of it. With `upright` it makes room up
    and down alone, so that an arrow to it stays upright.
    """

    id: str
    x: float
    y: float
    width: float
    height: float
    reach: float
    cell: Box
    upright: bool = False

    def box(self, x: float, y: float, side: Side) -> Box:
        """What the pill covers with its shape at (x, y)."""
        left = x - self.reach if side == "right" else x - self.width + self.reach
        return Box(left, y - self.height / 2, self.width, self.height)


@dataclass(frozen=True)
class Spot:
    """Where a pill is drawn; x and y are its shape's middle."""

    x: float
    y: float
    side: Side
    box: Box

    @cached_property
    def grip(self) -> Box:
        """What a hand needs of it."""
        return Box(self.x - GRIP / 2, self.y - GRIP / 2, GRIP, GRIP)


def side_for(pill: Wanted, bounds: Box, x: float | None = None) -> Side:
    """To the right, unless the name would be cut off there and is not on the left."""
    at = pill.x if x is None else x
    if pill.box(at, pill.y, "right").right <= bounds.right:
        return "right"
    return "left" if pill.box(at, pill.y, "left").x >= bounds.x else "right"


def exact(pill: Wanted, bounds: Box) -> Spot:
    """Its shape just where it wants it."""
    side = side_for(pill, bounds)
    return Spot(pill.x, pill.y, side, pill.box(pill.x, pill.y, side))


def arrange(pills: Sequence[Wanted], bounds: Box, clear: Iterable[Box] = ()) -> dict[str, Spot]:
    """A spot for each pill, in order: those named first stay where they are, later ones make room.

    `clear` are places that names should not cover.
    """
    if len(pills) > MANY:
        return _by_squares(pills, bounds)
    taken: list[Spot] = []
    places = tuple(clear)
    for pill in pills:
        taken.append(_best(pill, taken, bounds, places))
    return {pill.id: spot for pill, spot in zip(pills, taken, strict=True)}


def depth(spot: Spot, bounds: Box) -> float:
    """How far in front a pill is drawn, 0 to 1, so that no name lies over the next one's shape."""
    share = min(1.0, max(0.0, (spot.x - bounds.x) / max(1.0, bounds.width)))
    return share / 2 if spot.side == "right" else 1 - share / 2


def _best(pill: Wanted, taken: Sequence[Spot], bounds: Box, clear: Sequence[Box]) -> Spot:
    """The spot that costs least: far from its place costs a little, covering others costs more."""
    cell, wide, high = pill.cell, pill.width, pill.height
    around = Box(cell.x - wide, cell.y - high, cell.width + 2 * wide, cell.height + 2 * high)
    near = [t for t in taken if around.overlap(t.box)]
    places = [box for box in clear if around.overlap(box)]
    best, least = exact(pill, bounds), float("inf")
    for cost, spot in _candidates(pill, bounds):
        if cost >= least:
            break
        cost = _crowded(cost, spot, near, places, least)
        if cost < least:
            best, least = spot, cost
        if least <= _NEAR:
            break
    return best


def _candidates(pill: Wanted, bounds: Box) -> Iterator[tuple[float, Spot]]:
    """Possible spots with what each costs by itself, cheapest first; the exact place costs nothing."""
    yield 0.0, exact(pill, bounds)
    offers: list[tuple[float, Spot]] = []
    sides: tuple[Side, Side] = ("right", "left")
    for x, y in _points(pill):
        away = abs(x - pill.x) / pill.cell.width + abs(y - pill.y) / max(1.0, pill.height)
        wanted = side_for(pill, bounds, x)
        for side in sides:
            box = pill.box(x, y, side)
            fits = bounds.x <= box.x + 0.01 and box.right <= bounds.right + 0.01
            if side == wanted or fits:
                offers.append((0.15 * away + 0.1 * (side != wanted), Spot(x, y, side, box)))
    yield from sorted(offers, key=_cost_of)


def _cost_of(offer: tuple[float, Spot]) -> float:
    return offer[0]


def _points(pill: Wanted) -> Iterator[tuple[float, float]]:
    """The exact place, then others in the same square, a pill's height or a grip apart."""
    cell = pill.cell
    half = min(GRIP, cell.width) / 2
    columns = [pill.x] if pill.upright else _steps(pill.x, cell.x + half, cell.right - half, GRIP)
    for y in _steps(pill.y, cell.y + BORDER, cell.bottom - BORDER, (pill.height + 2) / 2):
        for x in columns:
            yield x, y


def _steps(start: float, low: float, high: float, pitch: float) -> list[float]:
    """`start`, points up to four pitches away on both sides of it, and the two ends."""
    steps = {start, low, high} | {start + n * pitch for n in range(-4, 5)}
    return sorted(s for s in steps if low <= s <= high or s == start)


def _crowded(cost: float, spot: Spot, near: Sequence[Spot], clear: Sequence[Box], least: float) -> float:
    """The cost with what a spot covers and what covers it: shapes weigh most, then names.

    It stops counting once the cost is no longer the least.
    """
    box, grip = spot.box, spot.grip
    for place in clear:
        cost += 2 * box.overlap(place) / box.area
    for other in near:
        shared = box.overlap(other.box)
        if shared:
            covered = box.overlap(other.grip) + grip.overlap(other.box)
            cost += shared / min(box.area, other.box.area) + covered / GRIP**2
            cost += 6 * grip.overlap(other.grip) / GRIP**2
            if cost >= least:
                return cost
    return cost


def _by_squares(pills: Sequence[Wanted], bounds: Box) -> dict[str, Spot]:
    """For very many: within each square, shapes that would lie on each other take the next free place."""
    spots: dict[str, Spot] = {}
    used: defaultdict[Box, set[tuple[int, int]]] = defaultdict(set)
    for pill in pills:
        slot = _slot(pill, used[pill.cell])
        x, y = pill.x, pill.y
        if slot is not None and not pill.upright:
            x = min(pill.cell.right - BORDER, pill.cell.x + (slot[0] + 0.5) * GRIP)
        if slot is not None:
            y = min(pill.cell.bottom - BORDER, pill.cell.y + (slot[1] + 0.5) * GRIP)
        side = side_for(pill, bounds, x)
        spots[pill.id] = Spot(x, y, side, pill.box(x, y, side))
    return spots


def _slot(pill: Wanted, used: set[tuple[int, int]]) -> tuple[int, int] | None:
    """A free place on the square's lattice; None where the pill may stay: its own is free, or none is."""
    columns = max(1, int(pill.cell.width // GRIP))
    rows = max(1, int(pill.cell.height // GRIP))
    own = (
        min(columns - 1, max(0, int((pill.x - pill.cell.x) // GRIP))),
        min(rows - 1, max(0, int((pill.y - pill.cell.y) // GRIP))),
    )
    if own not in used:
        used.add(own)
        return None
    free = ((c, r) for r in range(rows) for c in range(columns) if (c, r) not in used)
    slot = min(free, key=lambda s: abs(s[0] - own[0]) + abs(s[1] - own[1]), default=None)
    if slot is not None:
        used.add(slot)
    return slot
