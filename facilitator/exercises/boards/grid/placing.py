"""Where labels stand on a drawn grid: beside their shapes, never on each other, nothing cut off.

All lengths are points; y grows upwards, as on paper.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import cos, pi, sin, sqrt
from typing import NamedTuple

GRAIN = 1.5  # points: how finely room is kept
TURNS = 16
REACH = 46.0  # how far from its shape a name may stand: further off it seems to be of another
FAR = 420.0  # and a number
SCAN = 4.0  # points between the places tried when nothing near is free


class Rect(NamedTuple):
    """By its lower left corner."""

    x: float
    y: float
    width: float
    height: float

    def grown(self, by: float) -> "Rect":
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def overlaps(self, other: "Rect") -> bool:
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )

    def within(self, other: "Rect") -> bool:
        return (
            other.x <= self.x
            and other.y <= self.y
            and self.x + self.width <= other.x + other.width
            and self.y + self.height <= other.y + other.height
        )


class Room:
    """What is taken within bounds, in small squares: one whole number of bits for each row."""

    def __init__(self, bounds: Rect) -> None:
        self._bounds = bounds
        self._rows = [0] * (int(bounds.height / GRAIN) + 2)

    def free(self, rect: Rect) -> bool:
        """Whether nothing is there and nothing of it would be cut off."""
        inside = self._bounds
        if rect.x < inside.x or rect.x + rect.width > inside.x + inside.width:
            return False
        if rect.y < inside.y or rect.y + rect.height > inside.y + inside.height:
            return False
        rows, bits = self._squares(rect)
        return not any(row & bits for row in self._rows[rows])

    def take(self, rect: Rect) -> None:
        rows, bits = self._squares(rect)
        for number in range(*rows.indices(len(self._rows))):
            self._rows[number] |= bits

    def nearest(self, point: tuple[float, float], size: tuple[float, float]) -> Rect | None:
        """The free place nearest to a point, wherever it is; None when there is none at all."""
        (x, y), inside = point, self._bounds
        offers = (
            Rect(inside.x + i * SCAN, inside.y + j * SCAN, *size)
            for i in range(int(inside.width / SCAN))
            for j in range(int(inside.height / SCAN))
        )
        free = (rect for rect in offers if self.free(rect))
        return min(
            free,
            key=lambda r: (r.x + r.width / 2 - x) ** 2 + (r.y + r.height / 2 - y) ** 2,
            default=None,
        )

    def _squares(self, rect: Rect) -> tuple[slice, int]:
        left = max(0, int((rect.x - self._bounds.x) / GRAIN))
        right = max(left, int((rect.x + rect.width - self._bounds.x) / GRAIN))
        low = max(0, int((rect.y - self._bounds.y) / GRAIN))
        high = max(low, int((rect.y + rect.height - self._bounds.y) / GRAIN))
        return slice(low, high + 1), ((1 << (right - left + 1)) - 1) << left


def labels(
    points: Sequence[tuple[float, float]],
    sizes: Sequence[tuple[float, float]],
    room: Room,
    radius: float,
    reach: float = REACH,
) -> Iterator[Rect | None]:
    """A place for each label near its point, in order; None for one that found none within reach.

    `room` already has the shapes, and has the labels that were asked for.
    """
    for point, size in zip(points, sizes, strict=True):
        spots = _spots(point, size, radius, reach)
        spot = next((rect for rect in spots if room.free(rect)), None)
        if spot is None and reach >= FAR:
            spot = room.nearest(point, size)
        if spot:
            room.take(spot)
        yield spot


def _spots(
    point: tuple[float, float], size: tuple[float, float], radius: float, reach: float
) -> Iterator[Rect]:
    """Right of the shape, left, above, below, then in wider and wider rings."""
    (x, y), (width, height) = point, size
    away = radius + 2.5
    yield Rect(x + away, y - height / 2, width, height)
    yield Rect(x - away - width, y - height / 2, width, height)
    for across in (0.5, 0.15, 0.85):
        yield Rect(x - width * across, y + away, width, height)
        yield Rect(x - width * across, y - away - height, width, height)
    ring = away + 5
    while ring < reach:
        for turn in range(TURNS):
            angle = 2 * pi * turn / TURNS
            middle_x = x + cos(angle) * (ring + width / 2)
            middle_y = y + sin(angle) * (ring + height / 2)
            yield Rect(middle_x - width / 2, middle_y - height / 2, width, height)
        ring += 6


def fanned(
    points: Sequence[tuple[float, float]], radius: float, cell: tuple[float, float]
) -> list[tuple[float, float]]:
    """Shapes exactly where they belong; those that meet on one point around it, so that each is seen.

    `cell` is a square's size: a fan never takes a shape further than a third of it.
    """
    meeting: defaultdict[tuple[float, float], list[int]] = defaultdict(list)
    for number, point in enumerate(points):
        meeting[point].append(number)
    spread = list(points)
    for (x, y), members in meeting.items():
        if len(members) > 1:
            for rank, number in enumerate(members):
                across, up = _petal(rank, len(members), radius, cell)
                spread[number] = (x + across, y + up)
    return spread


def _petal(rank: int, count: int, radius: float, cell: tuple[float, float]) -> tuple[float, float]:
    """One place of a sunflower's: even, and close together."""
    angle = rank * pi * (3 - sqrt(5))
    wish = 1.35 * radius * sqrt(rank + 0.5)
    widest = 1.35 * radius * sqrt(count)
    across = min(1.0, cell[0] / 3 / widest)
    up = min(1.0, cell[1] / 3 / widest)
    return wish * cos(angle) * across, wish * sin(angle) * up
