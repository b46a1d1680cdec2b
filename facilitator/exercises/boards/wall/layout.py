"""Where cards stand: columns side by side, cut into pages instead of shrinking. Pixels, y downwards."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

MOST_LANES = 3  # that one long column alone is spread over


@dataclass(frozen=True)
class Heap:
    """One column's cards in order; `at` are their places in the whole column, when some are left out."""

    column: str
    cards: tuple[str, ...]
    at: tuple[int, ...]


@dataclass(frozen=True)
class Room:
    """What there is to fill. `head` is a column heading's height, `least` the narrowest a column may be."""

    width: float
    height: float
    head: float
    least: float
    gap: float  # between cards
    aisle: float  # between columns
    foot: float  # kept free for "page 1 of 2", when there is more than one
    edge: float = 0.0  # kept free all around

    @property
    def column(self) -> float:
        """The height for the cards of one column on a page among several."""
        return self.height - 2 * self.edge - self.head - self.foot

    @property
    def inner(self) -> float:
        return max(1.0, self.width - 2 * self.edge)


@dataclass(frozen=True)
class Slot:
    """A card's place on its page; `at` is its place in its column, counted from 0."""

    card: str
    column: str
    at: int
    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        return self.y + self.height / 2

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def holds(self, x: float, y: float) -> bool:
        return self.x <= x <= self.x + self.width and self.y <= y <= self.bottom


@dataclass(frozen=True)
class Lane:
    """A column, or a part of one, on a page; `end` is the place in the column after its last card here.

    `foot` is where it ends, 0 for the foot of the page. In a `flat` one cards stand beside each other.
    """

    column: str
    x: float
    width: float
    slots: tuple[Slot, ...]
    end: int
    headed: bool = True
    y: float = 0.0
    foot: float = 0.0
    flat: bool = False

    def away(self, x: float, y: float) -> tuple[float, float]:
        """How far a point is outside it, down or up first."""
        below = y - self.foot if self.foot else 0.0
        return max(self.y - y, below, 0.0), max(self.x - x, x - self.x - self.width, 0.0)

    def before(self, x: float, y: float, held: str) -> Slot | None:
        """The first card that a hand is still ahead of, `held` aside."""
        rest = (s for s in self.slots if s.card != held)
        return next((s for s in rest if (s.x + s.width / 2 > x if self.flat else s.middle > y)), None)


@dataclass(frozen=True)
class Sheet:
    """One page of the wall."""

    lanes: tuple[Lane, ...]
    slots: tuple[Slot, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "slots", tuple(s for lane in self.lanes for s in lane.slots))

    def card_at(self, x: float, y: float) -> Slot | None:
        return next((s for s in self.slots if s.holds(x, y)), None)

    def lane_at(self, x: float, y: float) -> Lane:
        """The lane that a point is over, or the nearest one."""
        return min(self.lanes, key=lambda lane: lane.away(x, y))


Measure = Callable[[str, float], float]


def lay_out(heaps: Sequence[Heap], room: Room, measure: Measure) -> tuple[Sheet, ...]:
    """All pages, at least one. `measure` gives a card's height for a width."""
    high = room.height - 2 * room.edge
    sheets = tuple(_sheets(heaps, room, high, measure))
    if len(sheets) > 1:
        sheets = tuple(_sheets(heaps, room, high - room.foot, measure))
    return sheets


def place_at(sheet: Sheet, x: float, y: float, held: str, home: tuple[str, int]) -> tuple[str, int]:
    """The column and place that a card `held` would take there, counted without it.

    `home` is the column and place where it stands now.
    """
    lane = sheet.lane_at(x, y)
    before = lane.before(x, y, held)
    at = before.at if before else lane.end
    if lane.column == home[0] and home[1] < at:
        at -= 1
    return lane.column, at


def between_cards(sheet: Sheet, x: float, y: float, slack: float) -> bool:
    """Whether a point is meant for the space between two cards rather than for either."""
    lane = sheet.lane_at(x, y)
    slots = () if lane.flat else lane.slots
    return any(abs(y - (a.bottom + b.y) / 2) <= slack for a, b in pairwise(slots))


def _sheets(heaps: Sequence[Heap], room: Room, height: float, measure: Measure) -> Iterator[Sheet]:
    if len(heaps) == 1:
        yield from _alone(heaps[0], room, height, measure)
        return
    for group in _groups(heaps, room):
        lanes = len(group)
        width = (room.inner - room.aisle * (lanes - 1)) / lanes
        rest = [_Rest(heap, _cut(heap, width, height - room.head, room.gap, measure)) for heap in group]
        shares = [1] * lanes
        while rest:
            yield _page(rest, shares, width, room, measure)
            rest = [_Rest(r.heap, r.runs[share:]) for r, share in zip(rest, shares, strict=True)]
            rest = [r for r in rest if r.runs]
            shares = _shared(lanes, rest)


@dataclass(frozen=True)
class _Rest:
    """What of a column is still to be put on pages."""

    heap: Heap
    runs: list[range]


def _page(rest: list[_Rest], shares: list[int], width: float, room: Room, measure: Measure) -> Sheet:
    lanes: list[Lane] = []
    for r, share in zip(rest, shares, strict=True):
        for n, run in enumerate(r.runs[:share]):
            lanes.append(_lane(r.heap, run, len(lanes), width, room, measure, headed=n == 0))
    return Sheet(tuple(lanes))


def _shared(lanes: int, rest: list[_Rest]) -> list[int]:
    """Columns that have ended leave their room to the others, most to those that have most left."""
    shares = [1] * len(rest)
    for _ in range(lanes - len(rest)):
        needy = max(range(len(rest)), key=lambda i: len(rest[i].runs) - shares[i], default=None)
        if needy is not None:
            shares[needy] += 1
    return shares


def _groups(heaps: Sequence[Heap], room: Room) -> Iterator[Sequence[Heap]]:
    """As many columns on a page as are wide enough to read, evenly shared out."""
    across = max(1, min(len(heaps), int((room.inner + room.aisle) / (room.least + room.aisle))))
    pages = -(-len(heaps) // across)
    each = -(-len(heaps) // pages)
    return (heaps[start : start + each] for start in range(0, len(heaps), each))


def _alone(heap: Heap, room: Room, height: float, measure: Measure) -> Iterator[Sheet]:
    """One column: in one lane while that holds it, else over as many as are wide enough."""
    most = max(1, min(MOST_LANES, int((room.inner + room.aisle) / (1.6 * room.least + room.aisle))))
    lanes = 0
    parts: list[range] = []
    while lanes < most and (not lanes or len(parts) > lanes):
        lanes += 1
        width = (room.inner - room.aisle * (lanes - 1)) / lanes
        parts = _cut(heap, width, height - room.head, room.gap, measure)
    for start in range(0, len(parts), lanes):
        row = [*parts[start : start + lanes]]
        yield Sheet(tuple(_lane(heap, run, n, width, room, measure, n == 0) for n, run in enumerate(row)))


def _cut(heap: Heap, width: float, height: float, gap: float, measure: Measure) -> list[range]:
    """Which of a column's cards stand on each page."""
    runs: list[range] = []
    start, used = 0, 0.0
    for index, card in enumerate(heap.cards):
        tall = measure(card, width)
        if index > start and used + tall > height:
            runs.append(range(start, index))
            start, used = index, 0.0
        used += tall + gap
    return [*runs, range(start, len(heap.cards))]


def _lane(
    heap: Heap, run: range, number: int, width: float, room: Room, measure: Measure, headed: bool
) -> Lane:
    x = room.edge + number * (width + room.aisle)
    slots = []
    y = room.edge + room.head
    for index in run:
        tall = measure(heap.cards[index], width)
        slots.append(Slot(heap.cards[index], heap.column, heap.at[index], x, y, width, tall))
        y += tall + room.gap
    end = slots[-1].at + 1 if slots else (heap.at[-1] + 1 if heap.at else 0)
    return Lane(heap.column, x, width, tuple(slots), end, headed)
