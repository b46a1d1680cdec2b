from hypothesis import given
from hypothesis import strategies as st

from facilitator.exercises.parts.tally import POINTS, Tally, least_moved

PASS = POINTS
answers = st.integers(0, PASS)
rooms = st.lists(st.tuples(answers, answers), max_size=40)


def counted(votes: list[int]) -> Tally:
    return Tally(tuple(votes.count(point) for point in range(POINTS)), votes.count(PASS))


@given(rooms)
def test_what_counts_prove_is_never_more_than_what_happened(room: list[tuple[int, int]]) -> None:
    first, second = counted([a for a, _ in room]), counted([b for _, b in room])
    moved = sum(a != b for a, b in room if PASS not in (a, b))
    assert least_moved(first, second) <= moved


@given(st.lists(st.integers(0, POINTS - 1), max_size=30), st.randoms(use_true_random=False))
def test_with_everyone_voting_twice_some_room_moved_exactly_so_little(votes, random) -> None:
    """The least is reached by the room in which as many as possible stayed."""
    later = [random.randrange(POINTS) for _ in votes]
    first, second = counted(votes), counted(later)
    stay = sum(map(min, first.points, second.points))
    assert least_moved(first, second) == len(votes) - stay


def test_the_picture_of_the_debate() -> None:
    assert least_moved(Tally((2, 4, 3, 2, 1)), Tally((1, 2, 1, 5, 3))) == 5


def test_two_who_passed_in_turn_may_not_be_taken_for_movers() -> None:
    first, second = Tally((1, 0, 0, 0, 0), passes=1), Tally((0, 0, 0, 0, 1), passes=1)
    assert least_moved(first, second) == 0


def test_a_count_never_falls_below_nought() -> None:
    assert Tally().stepped(2, -1) == Tally()
