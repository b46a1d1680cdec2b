"""Clock times of the day, and how late it has become."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.workshop.agenda import forecast, seconds_left, shifted, start_of, step_seconds, timetable
from facilitator.workshop.session import Activity, Here, Session, StepTime
from facilitator.workshop.step import Minutes, Step

DAY = datetime.date(2026, 11, 22)
TEN = datetime.time(10, 0)
MINUTES = st.lists(st.lists(st.integers(0, 120), min_size=1, max_size=4), min_size=1, max_size=4)


def day_of(*activities: list[int], **details: object) -> Session:
    """A session of activities with steps of so many minutes, stopped at its first step."""
    made = tuple(
        Activity(
            id=f"a{i}",
            title="",
            steps=tuple(Step(id=f"s{j}", title="", prompt="", minutes=Minutes(m)) for j, m in enumerate(row)),
        )
        for i, row in enumerate(activities)
    )
    return replace(Session(title="", activities=made, date=DAY, start=TEN, here=Here("a0", "s0")), **details)


def at(hour: int, minute: int) -> datetime.datetime:
    return datetime.datetime.combine(DAY, datetime.time(hour, minute))


def test_each_activity_follows_the_one_before() -> None:
    slots = timetable(day_of([10, 20], [15], [45]))
    assert [(s.starts, s.ends) for s in slots] == [
        (at(10, 0), at(10, 30)),
        (at(10, 30), at(10, 45)),
        (at(10, 45), at(11, 30)),
    ]


def test_without_a_start_there_are_minutes_but_no_times() -> None:
    slots = timetable(day_of([10], start=None))
    assert (slots[0].minutes, slots[0].starts, slots[0].ends) == (10, None, None)


def test_a_session_without_a_date_is_todays() -> None:
    start = start_of(day_of([1], date=None))
    assert start is not None
    assert start.time() == TEN


def test_a_day_may_pass_midnight() -> None:
    assert timetable(day_of([60], start=datetime.time(23, 30)))[0].ends == datetime.datetime(
        2026, 11, 23, 0, 30
    )


def test_what_a_step_was_given_counts() -> None:
    session = day_of([10])
    activity = session.activities[0].with_time("s0", StepTime(given=90))
    assert step_seconds(activity, "s0") == 690


def test_late_is_what_the_plan_says_less_what_is_left() -> None:
    assert forecast(day_of([10], [20]), now=at(10, 5)).late == 300
    assert forecast(day_of([10], [20], began=True), now=at(9, 55)).late == -300


def test_before_the_beginning_the_end_is_the_planned_one() -> None:
    found = forecast(day_of([10], [20]), now=at(8, 0))
    assert (found.ends, found.late) == (at(10, 30), 0)


@pytest.mark.parametrize("days", [-30, -1, 1, 30])
def test_a_plan_for_another_day_makes_nobody_late(days: int) -> None:
    day = DAY + datetime.timedelta(days=days)
    assert forecast(day_of([10], date=day, began=True), now=at(10, 5)).late is None


def test_past_midnight_one_can_still_be_late() -> None:
    begun = day_of([60], start=datetime.time(23, 30), began=True)
    assert forecast(begun, now=at(0, 20) + datetime.timedelta(days=1), running_spent=0).late == 50 * 60


def test_a_running_step_uses_the_time_of_its_own_clock() -> None:
    assert forecast(day_of([10]), now=at(10, 4), running_spent=240).late == 0


def test_a_step_over_its_time_takes_none_from_the_others() -> None:
    assert seconds_left(day_of([10, 20]), running_spent=5000) == 1200


def test_there_is_no_lateness_without_a_plan() -> None:
    assert forecast(day_of([10], start=None), now=at(10, 0)).late is None


@given(minutes=MINUTES)
def test_nothing_used_means_everything_left(minutes: list[list[int]]) -> None:
    assert seconds_left(day_of(*minutes)) == 60 * sum(map(sum, minutes))


@given(minutes=MINUTES, data=st.data())
def test_what_is_left_only_shrinks_from_step_to_step(minutes: list[list[int]], data: st.DataObject) -> None:
    session = day_of(*minutes)
    left = [
        seconds_left(replace(session, here=Here(activity.id, step.id))) for activity, step in session.places()
    ]
    assert left == sorted(left, reverse=True)
    assert left[-1] == 60 * minutes[-1][-1]


@given(minutes=MINUTES, late=st.integers(-600, 600))
def test_a_start_moved_by_so_much_makes_the_end_so_late(minutes: list[list[int]], late: int) -> None:
    now = at(10, 0) + datetime.timedelta(seconds=late)
    assert forecast(day_of(*minutes, began=True), now).late == pytest.approx(late)


def test_a_shifted_plan_crosses_midnight_with_its_end() -> None:
    late = day_of([30], date=DAY, start=datetime.time(23, 30), must_end=datetime.time(23, 50))
    moved = shifted(late, 3600)
    assert (moved.date, moved.start) == (DAY + datetime.timedelta(days=1), datetime.time(0, 30))
    assert moved.must_end == datetime.time(0, 50)
    assert shifted(moved, -3600) == late


def test_a_plan_without_a_start_stays_as_it_is() -> None:
    day = day_of([30], start=None)
    assert shifted(day, 3600) == day
