"""Random groups leave nobody out and nobody alone."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.workshop.grouping import groups, talking_order

chances = st.integers(0, 1000).map(Random)


@given(st.integers(0, 200), st.sampled_from([2, 3, 4]), chances)
def test_everybody_is_in_one_group(people, size, chance):
    assert sorted(p for group in groups(people, size, chance) for p in group) == list(range(1, people + 1))


@given(st.integers(2, 200), chances)
def test_an_odd_one_makes_a_three_and_nobody_is_alone(people, chance):
    sizes = [len(group) for group in groups(people, 2, chance)]
    assert set(sizes) <= {2, 3}
    assert sizes.count(3) == people % 2


@given(st.integers(4, 200), chances)
def test_fours_differ_by_one_at_most_among_themselves(people, chance):
    sizes = [len(group) for group in groups(people, 4, chance)]
    assert min(sizes) >= 4
    assert max(sizes) - min(sizes) <= 1


@given(st.integers(0, 60), chances)
def test_everybody_talks_once(people, chance):
    assert sorted(talking_order(people, chance)) == list(range(1, people + 1))


def test_chance_decides():
    assert talking_order(12, Random(1)) != talking_order(12, Random(2))


def test_a_group_of_one_is_no_group():
    with pytest.raises(ValueError, match="two people"):
        groups(5, 1, Random(1))
