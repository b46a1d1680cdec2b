import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.exercises.boards.scales.counts import UNKNOWN, Counts, of_marks, together

points = st.lists(st.integers(0, 40), min_size=3, max_size=5).map(tuple)
anything = st.builds(Counts, points, st.integers(0, 40))


@given(anything)
def test_the_spread_is_nought_for_one_mind_and_never_more_than_a_half(counts):
    at = sum(1 for count in counts.points if count)
    assert 0 <= counts.spread <= 0.5
    assert (counts.spread == 0) == (at <= 1)


@given(anything)
def test_which_end_is_which_makes_no_difference_to_the_spread(counts):
    assert Counts(counts.points[::-1]).spread == pytest.approx(counts.spread)


def test_two_camps_are_further_apart_than_people_everywhere_or_in_the_middle():
    camps, everywhere, middle = (Counts(p).spread for p in ((6, 0, 6), (4, 4, 4), (1, 10, 1)))
    assert camps == 0.5
    assert camps > everywhere > middle


def test_the_same_mean_may_be_two_very_different_rooms():
    assert Counts((5, 0, 5)).spread > Counts((0, 10, 0)).spread == 0


def test_whoever_does_not_know_is_counted_and_whoever_passes_is_not():
    counts = of_marks([0, 2, 2, UNKNOWN], 3)
    assert (counts.points, counts.unknown, counts.rated, counts.answered) == ((1, 0, 2), 1, 3, 4)


@given(st.lists(anything.filter(lambda c: len(c.points) == 3)))
def test_added_up_nobody_is_lost(several):
    assert together(several, 3).answered == sum(c.answered for c in several)


def test_no_count_is_below_nought():
    assert Counts((1, 0, 0)).set(0, -4).points == (0, 0, 0)
    with pytest.raises(ValueError, match="below nought"):
        Counts((-1, 0, 0))
