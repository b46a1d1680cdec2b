"""What is said of a plan and the time there is."""

import datetime
import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.exercises.exercise import pause
from facilitator.workshop import fit, planning
from facilitator.workshop.agenda import timetable
from facilitator.workshop.session import Session

DAY = datetime.date(2026, 11, 22)
NOW = datetime.datetime(2026, 11, 21, 9)


def session(minutes=60, start="10:00", end=None, **details):
    at = datetime.time.fromisoformat
    made = Session(
        title="t",
        date=DAY,
        activities=(pause(minutes, "Part"),),
        must_end=at(end) if end else None,
        **details,
    )
    return replace(made, start=at(start) if start else None)


def said(*args, **details):
    return [(r.kind, r.text) for r in fit.remarks(session(*args, **details), NOW)]


@pytest.mark.parametrize(
    ("minutes", "start", "end", "remark"),
    [
        (72, "10:00", "11:00", ("long", "12 minutes too long")),
        (55, "10:00", "11:00", ("fits", "5 minutes to spare")),
        (60, "10:00", "11:00", ("fits", "It fits to the minute.")),
        (245, "10:00", "11:00", ("long", "3 hours 5 minutes too long")),
        (60.5, "10:00", "11:00", ("long", "less than a minute too long")),
        (60, None, "11:00", ("know", "Say when it starts to see whether it fits.")),
        (
            60,
            "10:00",
            "09:00",
            ("wrong", "It must end by 09:00, but it starts at 10:00. Change one of them."),
        ),
    ],
)
def test_a_plan_against_its_end(minutes, start, end, remark):
    assert said(minutes, start, end) == [remark]


def test_an_evening_runs_past_midnight():
    assert said(60, "23:30", "00:30") == [
        ("fits", "It fits to the minute."),
        ("know", "It ends on the next day."),
    ]


def test_a_start_in_the_past_is_only_mentioned():
    (remark,) = fit.remarks(session(), NOW + datetime.timedelta(days=2))
    assert (remark.kind, remark.text) == ("know", "This start is in the past.")
    assert fit.remarks(session(began=True), NOW + datetime.timedelta(days=2)) == ()


def test_more_large_print_than_people_is_worth_knowing():
    assert said(people=3, large_print=5) == [("know", "More people want large print than are expected.")]


def test_the_whole_agenda_in_words():
    assert fit.total_words(session(75)) == "75 minutes, 10:00 to 11:15"
    assert fit.total_words(session(150, start=None)) == "2 hours 30 minutes"
    assert fit.total_words(Session(title="t", start=datetime.time(10))) == "0 minutes"


@given(st.lists(st.integers(0, 1440), max_size=100), st.times(), st.none() | st.times())
def test_any_agenda_has_times_that_follow_on_one_another(minutes, start, end):
    parts = tuple(pause(m, "Part") for m in minutes)
    made = Session(title="t", date=DAY, start=start, must_end=end, activities=parts)
    slots = timetable(made)
    assert all(one.ends == other.starts for one, other in itertools.pairwise(slots))
    beyond = planning.beyond_end(made)
    assert beyond is None or len(slots)
    assert fit.total_words(made)
    fit.remarks(made, NOW)
