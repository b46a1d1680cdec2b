"""Steps stretched alike keep their sum, their order of size and their bounds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.workshop.step import Minutes, Step
from facilitator.workshop.stretching import scaled, stretched

halves = st.integers(1, 60).map(lambda n: n / 2)


def steps(minutes):
    return tuple(Step(id=str(n), title="", prompt="", minutes=Minutes(m)) for n, m in enumerate(minutes))


@given(st.lists(halves, min_size=1, max_size=12), st.integers(0, 480).map(lambda n: n / 2))
def test_stretched_steps_last_as_long_as_was_asked(minutes, total):
    made = [step.minutes for step in stretched(steps(minutes), total)]
    assert sum(m.planned for m in made) == pytest.approx(total)
    assert all(m.planned > 0 for m in made) or total == 0


def test_steps_are_stretched_to_half_minutes():
    assert [s.minutes.planned for s in stretched(steps([9, 12, 5, 9, 10]), 42)] == [8.5, 11, 4.5, 8.5, 9.5]


def test_an_activity_of_no_minutes_can_be_given_some():
    assert stretched(steps([0]), 10)[0].minutes.planned == 10
    assert stretched((), 10) == ()


@given(st.floats(0.5, 240), st.sampled_from((1.25, 1.5, 2.0)))
def test_more_time_and_back_again(minutes, factor):
    there = scaled(Minutes(round(minutes, 2)), factor)
    assert scaled(there, 1 / factor).planned == pytest.approx(round(minutes, 2), abs=1e-5)


def test_nothing_lasts_longer_than_a_day():
    assert scaled(Minutes(1000, 0, 1440), 2).planned == 1440
