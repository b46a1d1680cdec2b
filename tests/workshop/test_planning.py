"""Putting an agenda together."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.exercises import catalogue
from facilitator.exercises.exercise import pause
from facilitator.workshop import planning
from facilitator.workshop.session import Here, Session


@pytest.fixture
def session():
    parts = tuple(pause(10 * (i + 1), f"Part {i}") for i in range(3))
    return Session(title="t", activities=parts, start=datetime.time(10), here=Here(parts[1].id, "break"))


def titles(session):
    return [a.title for a in session.activities]


def test_moving_keeps_every_activity(session):
    moved = planning.moved(session, session.activities[2].id, 0)
    assert titles(moved) == ["Part 2", "Part 0", "Part 1"]


@given(st.integers(-5, 10), st.integers(0, 2))
def test_any_move_keeps_the_rest_in_order(to, which):
    session = Session(title="t", activities=tuple(pause(1, str(i)) for i in range(3)))
    moved = titles(planning.moved(session, session.activities[which].id, to))
    assert sorted(moved) == ["0", "1", "2"]
    assert [t for t in moved if t != str(which)] == [t for t in "012" if t != str(which)]


def test_removing_the_present_activity_leaves_us_at_the_next(session):
    left = planning.removed(session, session.here.activity)
    assert left.activity(left.here.activity).title == "Part 2"


def test_removing_all_leaves_an_agenda_of_nothing(session):
    for activity in session.activities:
        session = planning.removed(session, activity.id)
    assert session.activities == ()
    assert session.here == Here()


def test_a_hundred_activities_are_enough(session):
    for _ in range(150):
        session = planning.added(session, pause(1, "more"))
    assert len(session.activities) == planning.MOST_ACTIVITIES


@pytest.mark.parametrize(("asked", "kept"), [(-5, 0), (7.5, 7.5), (10_000, 1440)])
def test_minutes_that_cannot_be_become_ones_that_can(session, asked, kept):
    activity = session.activities[0]
    changed = planning.lasting(session, activity.id, "break", asked)
    assert changed.activities[0].minutes == kept


def test_the_plan_stays_between_least_and_most(session):
    activity = session.activities[0]
    changed = planning.between(session, activity.id, "break", 12, 9).activities[0].steps[0].minutes
    assert (changed.least, changed.planned, changed.most) == (12, 12, 12)


def test_more_time_lengthens_every_step(session):
    assert sum(a.minutes for a in planning.more_time(session, 1.5).activities) == 90


def test_must_end_by_tells_how_far_the_plan_runs_past(session):
    late = replace(session, must_end=datetime.time(10, 45))
    assert planning.beyond_end(late) == 15
    assert planning.beyond_end(replace(session, must_end=datetime.time(11, 30))) == -30
    assert planning.beyond_end(session) is None


def test_an_evening_may_end_after_midnight(session):
    night = replace(session, start=datetime.time(23, 30), must_end=datetime.time(0, 30))
    assert planning.beyond_end(night) == 0


def test_another_prompt_is_for_this_session_only(session):
    activity = session.activities[0]
    changed = planning.reworded(session, activity.id, "break", "  Tea and  cake ")
    assert changed.activities[0].steps[0].prompt == "Tea and cake"
    assert planning.reworded(session, activity.id, "break", "  ") == session


def test_more_time_is_one_setting_that_goes_back(session):
    longer = planning.more_time(planning.more_time(session, 1.25), 2)
    assert [a.minutes for a in longer.activities] == [20, 40, 60]
    assert planning.more_time(longer, 1) == session


def test_what_is_added_is_given_as_much_more_time(session):
    longer = planning.added(planning.more_time(session, 1.5), pause(10, "Tea"))
    assert longer.activities[-1].minutes == 15


def test_an_activity_made_longer_stretches_its_steps():
    session = catalogue.session_of_one("who-has-a-say")
    longer = planning.in_all(session, session.activities[0].id, 60)
    assert longer.activities[0].minutes == 60
    assert [s.minutes.planned for s in longer.activities[0].steps] == [12, 16, 6.5, 12, 13.5]


def test_an_end_before_the_start_cannot_be(session):
    wrong = replace(session, must_end=datetime.time(9))
    assert planning.ends_before_start(wrong)
    assert planning.beyond_end(wrong) is None
    assert not planning.ends_before_start(replace(session, start=None, must_end=datetime.time(9)))


def test_an_empty_title_changes_nothing(session):
    assert planning.titled(session, "") == session
    assert planning.renamed(session, session.activities[0].id, "") == session


def test_a_copy_without_names_says_nothing_of_this_computers_files(session):
    activity = session.activities[0]
    shown = planning.showing(session, activity.id, "break", "/home/ann/street.mp4")
    assert shown.activities[0].steps[0].media == "/home/ann/street.mp4"
    assert shown.without_names().activities[0].steps[0].media == ""
