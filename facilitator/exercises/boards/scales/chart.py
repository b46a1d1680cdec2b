"""Ratings as bars cut in parts: computed once, for windows and for paper.

Lengths are pixels or points; x grows to the right, y downwards. A bar is as long as the space there is,
so each part shows a share; the figure in it is the count.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from facilitator.exercises.boards.scales.counts import UNKNOWN, Counts

Measure = Callable[[int], float]  # the width of a figure with the air around it


@dataclass(frozen=True)
class Strip:
    """One bar to be drawn: whose it is, its counts, and where it stands."""

    id: str
    counts: Counts
    y: float


@dataclass(frozen=True)
class Segment:
    """Everyone at one point of the scale, or everyone who doesn't know."""

    strip: str
    point: int
    x: float
    y: float
    width: float
    height: float
    count: int


@dataclass(frozen=True)
class Room:
    """What bars may take: from `x`, `width` wide, each `height` high; `unknown` is for don't know."""

    x: float
    width: float
    height: float
    unknown: float
    measure: Measure


@dataclass(frozen=True)
class Chart:
    """Every segment of every bar, from top to bottom and left to right."""

    segments: tuple[Segment, ...] = field(default=())

    def at(self, x: float, y: float) -> Segment | None:
        """The segment at a place."""
        inside = (s for s in self.segments if s.x <= x <= s.x + s.width and s.y <= y <= s.y + s.height)
        return next(inside, None)


def chart(strips: Sequence[Strip], room: Room) -> Chart:
    """The bars of all strips, each with those who don't know apart at its right."""
    return Chart(tuple(segment for strip in strips for segment in _bar(strip, room)))


def shares(counts: Sequence[int], width: float, measure: Measure) -> tuple[float, ...]:
    """Widths for the parts of one bar; nothing where nobody stands.

    A part is never narrower than its figure, as far as there is room: the others give way alike.
    """
    total = sum(counts)
    if not total:
        return (0.0,) * len(counts)
    least = [measure(count) if count else 0.0 for count in counts]
    if sum(least) >= width:
        return tuple(width * n / sum(least) for n in least)
    fixed: set[int] = set()
    while True:
        free = width - sum(least[i] for i in fixed)
        rest = sum(count for i, count in enumerate(counts) if i not in fixed)
        found = [least[i] if i in fixed else free * c / rest for i, c in enumerate(counts)]
        narrow = {i for i, w in enumerate(found) if i not in fixed and w < least[i] - 1e-9}
        if not narrow:
            return tuple(found)
        fixed |= narrow


def _bar(strip: Strip, room: Room) -> list[Segment]:
    counts = strip.counts
    bar = max(1.0, room.width - room.unknown)
    made, x = [], room.x
    for point, width in enumerate(shares(counts.points, bar, room.measure)):
        if width:
            made.append(Segment(strip.id, point, x, strip.y, width, room.height, counts.points[point]))
        x += width
    if counts.unknown:
        width = min(room.unknown, max(room.measure(counts.unknown), room.height))
        x = room.x + room.width - width
        made.append(Segment(strip.id, UNKNOWN, x, strip.y, width, room.height, counts.unknown))
    return made
