"""Where every vote stands along the line: computed once, for windows and for paper.

Lengths are pixels or points; x grows to the right, y upwards from the line.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from facilitator.exercises.boards.line.model import State
from facilitator.exercises.parts.tally import POINTS

INSET = 0.09  # of the width: from the line's ends to its first and last point
PITCH = 2.3  # of the radius: from one dot's middle to the next
FILL = 0.86  # of a point's share of the line that its dots may take
COUNTED = 9  # stacks higher than this have their count written above


@dataclass(frozen=True)
class Spot:
    """One dot; `id` is empty for a counted vote, which is nobody's in particular."""

    vote: int
    point: int
    x: float
    y: float
    id: str = ""


@dataclass(frozen=True)
class Bar:
    """All votes at one point, where they are too many for dots. `x` is its middle."""

    vote: int
    point: int
    x: float
    width: float
    height: float


@dataclass(frozen=True)
class Label:
    """How many stand below it; its lower middle is at x, y."""

    vote: int
    x: float
    y: float
    count: int


@dataclass(frozen=True)
class Chart:
    """`points` are the x of the five points; `radius` is 0 where bars stand for dots."""

    width: float
    height: float
    points: tuple[float, ...]
    radius: float = 0.0
    spots: tuple[Spot, ...] = ()
    bars: tuple[Bar, ...] = ()
    labels: tuple[Label, ...] = field(default=())

    def nearest(self, x: float) -> int:
        """The point of the line, 0 to 4, that is nearest to x."""
        return min(range(POINTS), key=lambda i: abs(self.points[i] - x))

    def spot_at(self, x: float, y: float, reach: float) -> Spot | None:
        """The dot nearest to a place, the later vote first, if one is within `reach`."""

        def far(spot: Spot) -> tuple[bool, float]:
            away: float = ((spot.x - x) ** 2 + (spot.y - y) ** 2) ** 0.5
            return away > reach, away

        near = sorted((*far(spot), -spot.vote, index) for index, spot in enumerate(self.spots) if spot.id)
        return self.spots[near[0][3]] if near and not near[0][0] else None


@dataclass(frozen=True)
class Room:
    """What the chart may take: its size, the largest and least radius of a dot, a label's height."""

    width: float
    height: float
    largest: float
    least: float
    label: float


def votes_in(mode: str) -> tuple[int, ...]:
    """The votes that stand on the line in a step: none before the first, both at the second."""
    return {"own": (), "vote_2": (1, 2)}.get(mode, (1,))


def vote_of(mode: str) -> int:
    """The vote that is being taken in a step; 0 for none."""
    return {"vote_1": 1, "vote_2": 2}.get(mode, 0)


def chart(state: State, votes: tuple[int, ...], room: Room) -> Chart:
    """Dots that shrink as they grow many, and bars when even the least dots would not fit."""
    gap = room.width * (1 - 2 * INSET) / (POINTS - 1)
    points = tuple(room.width * INSET + i * gap for i in range(POINTS))
    share = gap * FILL / max(1, len(votes))
    most = max((max(state.tally(vote).points) for vote in votes), default=0)
    radius, columns = _dots(most, share, room)
    empty = Chart(room.width, room.height, points, radius)
    if not most:
        return empty
    if not radius:
        return _bars(empty, state, votes, share, room)
    spots = tuple(_spots(state, votes, points, share, radius, columns))
    labels = tuple(_labels(spots)) if most > COUNTED else ()
    return Chart(room.width, room.height, points, radius, spots, labels=labels)


def _dots(most: int, share: float, room: Room) -> tuple[float, int]:
    """The largest radius at which the highest stack fits, and how many dots stand side by side in it.

    Every stack of a chart has the same number side by side, so that heights can be compared.
    """
    height = room.height - (room.label if most > COUNTED else 0)
    radius = room.largest
    while radius >= room.least:
        rows = max(1, int(height / (PITCH * radius)))
        columns = max(1, -(-most // rows))
        if columns * PITCH * radius <= share and height >= PITCH * radius:
            return radius, columns
        radius *= 0.95
    return 0.0, 0


def _middle(votes: tuple[int, ...], vote: int, point: float, share: float) -> float:
    """The middle of one vote's stack: beside the other vote's, never on it."""
    return point + (votes.index(vote) - (len(votes) - 1) / 2) * share


def _spots(
    state: State,
    votes: tuple[int, ...],
    points: tuple[float, ...],
    share: float,
    radius: float,
    columns: int,
) -> Iterator[Spot]:
    pitch = PITCH * radius
    stack = min(share, (columns + 0.35) * pitch)  # the two votes of a point stand close together
    for vote in votes:
        for point, ids in enumerate(ids_at(state, vote)):
            middle = _middle(votes, vote, points[point], stack)
            for number, item_id in enumerate(ids):
                row, column = divmod(number, columns)
                beside = min(columns, len(ids) - row * columns) if columns > 1 else 1
                x = middle + (column - (beside - 1) / 2) * pitch
                yield Spot(vote, point, x, (row + 0.5) * pitch, item_id)


def ids_at(state: State, vote: int) -> tuple[tuple[str, ...], ...]:
    """For each point the dots that stand there, in order; counted votes have empty ids."""
    if state.way == "counted":
        return tuple(("",) * count for count in state.tally(vote).points)
    at: list[list[str]] = [[] for _ in range(POINTS)]
    for dot in state.dots:
        point = dot.at(vote)
        if point is not None:
            at[point].append(dot.id)
    return tuple(map(tuple, at))


def _labels(spots: tuple[Spot, ...]) -> Iterator[Label]:
    stacks: dict[tuple[int, int], list[Spot]] = {}
    for spot in spots:
        stacks.setdefault((spot.vote, spot.point), []).append(spot)
    for (vote, _), found in stacks.items():
        x = (min(s.x for s in found) + max(s.x for s in found)) / 2
        pitch = 2 * found[0].y
        yield Label(vote, x, max(s.y for s in found) + pitch / 2, len(found))


def _bars(empty: Chart, state: State, votes: tuple[int, ...], share: float, room: Room) -> Chart:
    most = max(max(state.tally(vote).points) for vote in votes)
    unit = max(1.0, room.height - room.label) / most
    bars, labels = [], []
    for vote in votes:
        for point, count in enumerate(state.tally(vote).points):
            x = _middle(votes, vote, empty.points[point], share)
            if count:
                bars.append(Bar(vote, point, x, share * 0.86, count * unit))
                labels.append(Label(vote, x, count * unit, count))
    return Chart(empty.width, empty.height, empty.points, 0.0, (), tuple(bars), tuple(labels))
