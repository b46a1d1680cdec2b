"""How many chose each point of a scale, and how far apart they stand."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

UNKNOWN = -1  # a mark that says "don't know"; whoever passes leaves no mark at all


@dataclass(frozen=True)
class Counts:
    """Answers at each point from the least to the most, and how many don't know."""

    points: tuple[int, ...]
    unknown: int = 0

    def __post_init__(self) -> None:
        """Raise ValueError for a count below nought."""
        if min(*self.points, self.unknown) < 0:
            raise ValueError("no count is below nought")

    @property
    def rated(self) -> int:
        """Everyone who chose a point."""
        return sum(self.points)

    @property
    def answered(self) -> int:
        """Everyone who chose a point or does not know."""
        return self.rated + self.unknown

    @property
    def unanimous(self) -> bool:
        """Everyone who answered said the same, so that it is known what each of them said."""
        return self.answered == max(*self.points, self.unknown)

    @property
    def spread(self) -> float:
        """How far apart two of those who rated stand on average, whoever they are.

        0 is all at one point; 0.5 is half at either end, the most there can be.
        """
        if not self.rated:
            return 0.0
        apart = sum(
            one * other * abs(i - j)
            for i, one in enumerate(self.points)
            for j, other in enumerate(self.points)
        )
        return apart / self.rated**2 / (len(self.points) - 1)

    def at(self, point: int) -> int:
        """How many stand at a point, or don't know."""
        return self.unknown if point == UNKNOWN else self.points[point]

    def set(self, point: int, count: int) -> "Counts":
        """Another number at a point, or who don't know; never below nought."""
        count = max(0, count)
        if point == UNKNOWN:
            return replace(self, unknown=count)
        return replace(self, points=(*self.points[:point], count, *self.points[point + 1 :]))


def none(points: int) -> Counts:
    """A scale of so many points that nobody answered."""
    return Counts((0,) * points)


def of_marks(marks: Iterable[int], points: int) -> Counts:
    """Single marks counted."""
    found = list(marks)
    return Counts(tuple(found.count(point) for point in range(points)), found.count(UNKNOWN))


def together(counts: Iterable[Counts], points: int) -> Counts:
    """Several counts added up."""
    total = none(points)
    for each in counts:
        added = tuple(a + b for a, b in zip(total.points, each.points, strict=True))
        total = Counts(added, total.unknown + each.unknown)
    return total
