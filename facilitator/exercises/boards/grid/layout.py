"""Where pills are drawn: which names turn to the other side, and how groups that meet make room.

What is stored never changes here. All lengths are pixels; y grows downwards, as on a screen.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from operator import itemgetter

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
_REMEMBERED = 4096  # spots that were found: those of a crowd at every size of its names, in both windows

_Offer = tuple[float, float, float, Side]  # what a spot costs by itself, its x, its y and its side


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
        around = _around(pill)
        near = tuple(t for name, t in taken.items() if name != pill.id and t.box.meets(around))
        taken[pill.id] = _best(pill, near, bounds, kept.near(around))
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
        return _Kept(*(tuple(box for box in part if around.meets(box)) for part in parts))

    def cost(self, box: Box) -> float:
        """What it costs to cover them with `box`."""
        cost = 0.0
        for place in self.clear:
            if shared := box.overlap(place):
                cost += WORDS + 0.5 * shared / place.area
        for way in self.ways:
            cost += CROSSED if box.meets(way) else 0.0
        for shape in self.shapes:
            cost += FOREKNOWN * box.overlap(shape) / GRIP**2
        return cost


def _around(pill: Wanted) -> Box:
    """All that a pill can cover while its shape stays in its square."""
    cell, wide, high = pill.cell, pill.width, pill.height
    return Box(cell.x - wide, cell.y - high, cell.width + 2 * wide, cell.height + 2 * high)


@lru_cache(_REMEMBERED)
def _best(pill: Wanted, near: tuple[Spot, ...], bounds: Box, kept: _Kept) -> Spot:
    """The spot that costs least: a turned name costs a little, another place more, covering others most.

    It is remembered: where one of many groups was moved, only those around it look for their spots again.
    """
    best = exact(pill, bounds)
    least = _crowded(0.0, best, near, kept, float("inf"))
    if least <= _NEAR:
        return best
    for cost, x, y, side in _offers(pill, bounds):
        if cost >= least:
            break
        spot = Spot(x, y, side, pill.box(x, y, side))
        cost = _crowded(cost, spot, near, kept, least)
        if cost < least:
            best, least = spot, cost
        if least <= _NEAR:
            break
    return best


def _offers(pill: Wanted, bounds: Box) -> list[_Offer]:
    """Spots beside the exact one with what each costs by itself, cheapest first."""
    offers: list[_Offer] = []
    leaves, high = YIELDS if pill.faint else MOVED, max(1.0, pill.height)
    columns = [(x, abs(x - pill.x) / GRIP, _turns(pill, x, bounds)) for x in _columns(pill)]
    for y in _rows(pill):
        down = abs(y - pill.y) / high
        for x, across, turns in columns:
            away = across + down
            cost = leaves + 0.15 * away if away else 0.0
            offers += [(cost + turning, x, y, side) for side, turning in turns]
    offers.sort(key=itemgetter(0))
    return offers[1:]  # the first is the exact one


def _turns(pill: Wanted, x: float, bounds: Box) -> list[tuple[Side, float]]:
    """The sides that a name may stand on there, and what each costs."""
    wanted = side_for(pill, bounds, x)
    sides: tuple[Side, Side] = ("right", "left")
    fitting = (s for s in sides if s == wanted or fits(x, pill.width, pill.reach, s, bounds))
    return [(side, TURNED * (side != wanted)) for side in fitting]


def _columns(pill: Wanted) -> list[float]:
    """The exact x and others in the same square, a grip apart."""
    half = min(GRIP, pill.cell.width) / 2
    if pill.upright:
        return [pill.x]
    return _steps(pill.x, pill.cell.x + half, pill.cell.right - half, GRIP)


def _rows(pill: Wanted) -> list[float]:
    """The exact y and others in the same square, a pill's height or half of it apart."""
    pitch = (pill.height + 2) / (1 if pill.width < 3 * GRIP else 2)  # a crowd of small pills stands in rows
    return _steps(pill.y, pill.cell.y + BORDER, pill.cell.bottom - BORDER, pitch)


def _steps(start: float, low: float, high: float, pitch: float) -> list[float]:
    """`start`, points up to four pitches away on both sides of it, and the two ends."""
    steps = {start, low, high} | {start + n * pitch for n in range(-4, 5)}
    return sorted(s for s in steps if low <= s <= high or s == start)


def _crowded(cost: float, spot: Spot, near: Sequence[Spot], kept: _Kept, least: float) -> float:
    """The cost with what a spot covers and what covers it: shapes weigh most, then names.

    It stops counting once the cost is no longer the least.
    """
    box = spot.box
    cost += kept.cost(box)
    if cost >= least:
        return cost
    left, top, right, bottom = box.x, box.y, box.right, box.bottom
    for other in near:
        there = other.box
        if left < there.right and there.x < right and top < there.bottom and there.y < bottom:
            grip, taken = spot.grip, other.grip
            cost += UNREAD * _unread(box, there) + (box.overlap(taken) + grip.overlap(there)) / GRIP**2
            cost += 6 * grip.overlap(taken) / GRIP**2
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
