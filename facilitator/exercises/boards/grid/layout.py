"""Where pills are drawn: which names turn to the other side, and how groups that meet make room.

What is stored never changes here. All lengths are pixels; y grows downwards, as on a screen.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from facilitator.exercises.boards.grid.standing import GRIP, Box, Side, Spot, Wanted, exact, fits, side_for

MANY = 80  # beyond this only shapes make room for each other, not names
EDGE = 4.0  # so far pills may overlap before words are covered
BORDER = 1.0  # how far inside its square a shape that made room stays
TURNED = 0.05  # what it costs to turn a name to its other side
MOVED = 0.25  # what it costs to leave the exact place at all; each grip or pill's height costs more
YIELDS = 0.15  # the same for where a group was
UNREAD = 1.5  # what it costs to make a name unreadable
CROSSED = 0.15  # what it costs to hide a part of an arrow
WORDS = 0.3  # what it costs to hide a part of words on the grid
FOREKNOWN = 0.3  # what it costs to lie where a fainter pill will want its shape
HIDDEN = 0.25  # so much of a name may be covered before it counts as hidden
_NEAR = 0.12  # so much of a name may be covered before a pill makes room


def arrange(pills: Sequence[Wanted], bounds: Box, clear: Iterable[Box] = ()) -> dict[str, Spot]:
    """A spot for each pill, in order: those named first stay where they are, later ones make room.

    `clear` are places that names should not cover.
    """
    if len(pills) > MANY:
        return _by_squares(pills, bounds)
    taken: dict[str, Spot] = {}
    faint = {pill.id: exact(pill, bounds).grip for pill in pills if pill.faint}
    ways, places = {pill.way for pill in pills if pill.way}, tuple(clear)
    for pill in (*pills, *(pill for pill in pills if pill.faint)):  # the faint look twice: they yield to all
        faint.pop(pill.id, None)
        free = ways if pill.faint else ways - {pill.way}  # an arrow keeps its length at its start
        kept = _Kept(places, tuple(free), tuple(faint.values()))
        others = [spot for name, spot in taken.items() if name != pill.id]
        taken[pill.id] = _best(pill, others, bounds, kept)
    return taken


def hidden_names(spots: Sequence[Spot]) -> int:
    """How many names can hardly be read for another pill; of very many none is counted."""
    if len(spots) > MANY:
        return 0
    pairs = combinations(spots, 2)
    return sum(
        1 for one, other in pairs if one.box.overlap(other.box) and _unread(one.box, other.box) > HIDDEN
    )


def lanes(starts: Iterable[tuple[str, Wanted]]) -> dict[str, float]:
    """Where across its squares each arrow runs, when many lead up and down the same column of squares."""
    columns: defaultdict[float, list[tuple[float, str]]] = defaultdict(list)
    wide = {}
    for item, start in starts:
        columns[start.cell.x].append((start.x, item))
        wide[start.cell.x] = start.cell.width
    found = {}
    for left, items in columns.items():
        most = max(1, min(len(items), int(wide[left] // GRIP)))
        for number, (x, item) in enumerate(sorted(items)):
            found[item] = left + (number % most + 0.5) * wide[left] / most if most > 1 else x
    return found


@dataclass(frozen=True)
class _Kept:
    """What is better not covered, beside other pills."""

    clear: tuple[Box, ...]
    ways: tuple[Box, ...]
    shapes: tuple[Box, ...]

    def near(self, around: Box) -> "_Kept":
        parts = (self.clear, self.ways, self.shapes)
        return _Kept(*(tuple(box for box in part if around.overlap(box)) for part in parts))

    def cost(self, box: Box) -> float:
        """What it costs to cover them with `box`."""
        cost = 0.0
        for place in self.clear:
            if shared := box.overlap(place):
                cost += WORDS + 0.5 * shared / place.area
        for way in self.ways:
            cost += CROSSED if box.overlap(way) else 0.0
        for shape in self.shapes:
            cost += FOREKNOWN * box.overlap(shape) / GRIP**2
        return cost


def _best(pill: Wanted, taken: Iterable[Spot], bounds: Box, kept: _Kept) -> Spot:
    """The spot that costs least: a turned name costs a little, another place more, covering others most."""
    cell, wide, high = pill.cell, pill.width, pill.height
    around = Box(cell.x - wide, cell.y - high, cell.width + 2 * wide, cell.height + 2 * high)
    near = [t for t in taken if around.overlap(t.box)]
    kept = kept.near(around)
    best, least = exact(pill, bounds), float("inf")
    for cost, spot in _candidates(pill, bounds):
        if cost >= least:
            break
        cost = _crowded(cost, spot, near, kept, least)
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
        away = abs(x - pill.x) / GRIP + abs(y - pill.y) / max(1.0, pill.height)
        cost = (YIELDS if pill.faint else MOVED) + 0.15 * away if away else 0.0
        wanted = side_for(pill, bounds, x)
        for side in sides:
            if side == wanted or fits(x, pill.width, pill.reach, side, bounds):
                spot = Spot(x, y, side, pill.box(x, y, side))
                offers.append((cost + TURNED * (side != wanted), spot))
    yield from sorted(offers, key=_cost_of)


def _cost_of(offer: tuple[float, Spot]) -> float:
    return offer[0]


def _points(pill: Wanted) -> Iterator[tuple[float, float]]:
    """The exact place, then others in the same square, a pill's height or a grip apart."""
    cell = pill.cell
    half = min(GRIP, cell.width) / 2
    columns = [pill.x] if pill.upright else _steps(pill.x, cell.x + half, cell.right - half, GRIP)
    pitch = (pill.height + 2) / (1 if pill.width < 3 * GRIP else 2)  # a crowd of small pills stands in rows
    for y in _steps(pill.y, cell.y + BORDER, cell.bottom - BORDER, pitch):
        for x in columns:
            yield x, y


def _steps(start: float, low: float, high: float, pitch: float) -> list[float]:
    """`start`, points up to four pitches away on both sides of it, and the two ends."""
    steps = {start, low, high} | {start + n * pitch for n in range(-4, 5)}
    return sorted(s for s in steps if low <= s <= high or s == start)


def _crowded(cost: float, spot: Spot, near: Sequence[Spot], kept: _Kept, least: float) -> float:
    """The cost with what a spot covers and what covers it: shapes weigh most, then names.

    It stops counting once the cost is no longer the least.
    """
    box, grip = spot.box, spot.grip
    cost += kept.cost(box)
    for other in near:
        shared = box.overlap(other.box)
        if shared:
            covered = box.overlap(other.grip) + grip.overlap(other.box)
            cost += UNREAD * _unread(box, other.box) + covered / GRIP**2
            cost += 6 * grip.overlap(other.grip) / GRIP**2
            if cost >= least:
                return cost
    return cost


def _unread(one: Box, other: Box) -> float:
    """How much of one of two names that overlap cannot be read, 0 to 1: half its height is as bad as all."""
    wide = min(one.right, other.right) - max(one.x, other.x)
    high = min(one.bottom, other.bottom) - max(one.y, other.y) - EDGE
    return min(1.0, max(0.0, 2 * high / min(one.height, other.height))) * wide / min(one.width, other.width)


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
