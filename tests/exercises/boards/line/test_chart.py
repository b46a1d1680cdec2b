from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from facilitator.exercises.boards.line.chart import Chart, Room, chart
from facilitator.exercises.boards.line.model import Count, State
from facilitator.exercises.parts.tally import Tally

counts = st.tuples(*[st.integers(0, 120)] * 5)
rooms = st.builds(
    Room, st.floats(300, 1900), st.floats(60, 800), st.floats(8, 30), st.floats(3, 5), st.floats(14, 40)
)
BLANK = State(question="?", low="a", high="b", middle="c", low_side="d", high_side="e")


def voted(first: tuple[int, ...], second: tuple[int, ...]) -> State:
    return State(
        **{n: getattr(BLANK, n) for n in ("question", "low", "high", "middle", "low_side", "high_side")},
        first=Count(Tally(first), True),
        second=Count(Tally(second), True),
    )


def told(made: Chart, vote: int) -> list[int]:
    """The counts that a chart shows, dot by dot or above its bars."""
    if made.bars:
        labels = {round(label.x): label.count for label in made.labels if label.vote == vote}
        found = {b.point: labels[round(b.x)] for b in made.bars if b.vote == vote}
        return [found.get(point, 0) for point in range(5)]
    return [sum(s.vote == vote and s.point == point for s in made.spots) for point in range(5)]


@given(counts, counts, rooms)
def test_every_vote_is_shown_inside_the_room_there_is(first, second, room: Room) -> None:
    made = chart(voted(first, second), (1, 2), room)
    assert told(made, 1) == list(first)
    assert told(made, 2) == list(second)
    slack = made.radius + 0.01
    assert all(s.x - slack + made.radius >= -0.01 and s.x <= room.width for s in made.spots)
    assert all(s.y + made.radius <= room.height + 0.01 for s in made.spots)
    assert all(b.height <= room.height for b in made.bars)


@given(st.tuples(*[st.integers(0, 12)] * 5), st.tuples(*[st.integers(0, 12)] * 5), rooms)
def test_dots_never_lie_on_each_other(first, second, room: Room) -> None:
    made = chart(voted(first, second), (1, 2), room)
    for one, other in combinations(made.spots, 2):
        assert (one.x - other.x) ** 2 + (one.y - other.y) ** 2 >= (2 * made.radius) ** 2


def test_five_hundred_votes_become_bars_with_their_counts() -> None:
    made = chart(voted((100, 50, 100, 200, 50), (0,) * 5), (1,), Room(600, 100, 12, 5, 20))
    assert made.radius == 0
    assert [label.count for label in made.labels] == [100, 50, 100, 200, 50]


def test_a_place_belongs_to_its_nearest_point() -> None:
    made = chart(BLANK, (), Room(1000, 200, 12, 4, 20))
    assert [made.nearest(x) for x in (-50, 90, 310, 520, 700, 990)] == [0, 0, 1, 2, 3, 4]
