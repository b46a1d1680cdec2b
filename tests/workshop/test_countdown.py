"""Time that cannot be lost: not by a stall, not by a pause, not by passing the end."""

from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.workshop.countdown import Countdown, figures

SECONDS = st.floats(0, 10_000)


def test_nothing_is_spent_before_it_starts() -> None:
    assert Countdown(60).remaining(now=5000) == 60


def test_a_stall_simply_counts() -> None:
    started = Countdown(60).started(now=100)
    assert started.remaining(now=145) == 15


def test_a_pause_costs_nothing() -> None:
    paused = Countdown(60).started(100).paused(110)
    assert paused.remaining(now=900) == 50
    assert paused.started(900).remaining(now=905) == 45


def test_it_goes_on_below_zero() -> None:
    started = Countdown(60).started(0)
    assert started.remaining(98) == -38
    assert started.over(98)
    assert not started.over(60)


def test_starting_twice_changes_nothing() -> None:
    started = Countdown(60).started(100)
    assert started.started(150) is started


def test_pausing_twice_changes_nothing() -> None:
    paused = Countdown(60).started(100).paused(110)
    assert paused.paused(200) == paused


def test_a_clock_that_goes_back_gives_no_time_away() -> None:
    assert Countdown(60, spent=10).started(100).remaining(now=40) == 50


def test_more_time_is_added_to_the_plan() -> None:
    given_more = Countdown(60).started(0).given(30)
    assert given_more.remaining(20) == 70


def test_less_time_stops_at_none() -> None:
    assert Countdown(60).given(-90).planned == 0


def test_the_share_left_is_never_outside_its_range() -> None:
    countdown = Countdown(60).started(0)
    assert [countdown.share(now) for now in (0, 30, 60, 90)] == [1, 0.5, 0, 0]
    assert Countdown(0).share(0) == 0


def test_it_is_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        Countdown(60).spent = 3  # type: ignore[misc]


@given(planned=SECONDS, runs=st.lists(st.tuples(SECONDS, SECONDS)))
def test_what_was_spent_is_the_sum_of_its_runs(planned: float, runs: list[tuple[float, float]]) -> None:
    countdown, now = Countdown(planned), 0.0
    for ran, rested in runs:
        countdown = countdown.started(now).paused(now + ran)
        now += ran + rested
    assert countdown.elapsed(now) == pytest.approx(sum(ran for ran, _ in runs))


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(252, "4:12"), (251.2, "4:12"), (0, "0:00"), (0.1, "0:01"), (59.9, "1:00"), (3723, "1:02:03"),
     (-38, "0:38"), (-37.5, "0:37"), (-0.4, "0:00")],
)  # fmt: skip
def test_figures(seconds: float, shown: str) -> None:
    assert figures(seconds) == shown
