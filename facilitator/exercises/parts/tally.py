"""Counts on a five-point line, as folded slips or raised hands give them."""

from dataclasses import dataclass, replace

POINTS = 5


@dataclass(frozen=True)
class Tally:
    """How many chose each point, from one end to the other, and how many passed."""

    points: tuple[int, ...] = (0,) * POINTS
    passes: int = 0

    def __post_init__(self) -> None:
        if len(self.points) != POINTS or min(*self.points, self.passes) < 0:
            raise ValueError("a tally has five counts, none below nought")

    @property
    def voted(self) -> int:
        """Everyone who chose a point."""
        return sum(self.points)

    @property
    def total(self) -> int:
        """Everyone counted, passes too."""
        return self.voted + self.passes

    def stepped(self, point: int, by: int) -> "Tally":
        """More or fewer at one point, never below nought."""
        return self.set(point, self.points[point] + by)

    def set(self, point: int, count: int) -> "Tally":
        points = list(self.points)
        points[point] = max(0, count)
        return replace(self, points=tuple(points))

    def passing(self, count: int) -> "Tally":
        return replace(self, passes=max(0, count))


def least_moved(first: Tally, second: Tally) -> int:
    """The least number of people who changed their place, which is all that two counts can prove.

    The room is taken to be the same people both times, as many as the larger total with its passes.
    Whoever passed once may have voted at the other time, so of those who voted the fewest that can have
    voted twice are counted; and as many as possible stayed: the smaller count at each point.
    """
    room = max(first.total, second.total)
    twice = first.voted + second.voted - room
    stayed = sum(map(min, first.points, second.points))
    return max(0, twice - stayed)
