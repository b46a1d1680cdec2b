"""Times and days as people type them."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator import words
from facilitator.ui.planner.typed_times import date_fault, read_date, read_time, time_fault
from facilitator.words import clock_words, date_words, day_words

TODAY = datetime.date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("9", 9, 0),
        ("09:30", 9, 30),
        ("9.30", 9, 30),
        ("0930", 9, 30),
        ("930", 9, 30),
        ("14h05", 14, 5),
        ("2pm", 14, 0),
        ("12.15 am", 0, 15),
        (" 12 PM ", 12, 0),
    ],
)
def test_a_time_in_many_hands(text, hour, minute):
    assert read_time(text) == datetime.time(hour, minute)


@pytest.mark.parametrize(
    "text", ["25:00", "10:60", "13pm", "0pm", "soon", "10:3", "٣:٠٠pm!", "-1", "10:00:00"]
)
def test_a_time_that_cannot_be(text):
    with pytest.raises(ValueError):  # noqa: PT011 - the sentence is made by time_fault
        read_time(text)
    assert text in time_fault(text, None)
    assert "so 10:00 is kept" in time_fault(text, datetime.time(10))


@given(st.times().map(lambda t: t.replace(second=0, microsecond=0)))
def test_a_time_that_is_shown_reads_the_same(time):
    assert read_time(clock_words(time)) == time


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("22 November 2026", (2026, 11, 22)),
        ("Sun 22 Nov 2026", (2026, 11, 22)),
        ("22/11", (2026, 11, 22)),
        ("22.11.26", (2026, 11, 22)),
        ("2026-11-22", (2026, 11, 22)),
        ("3 jan", (2027, 1, 3)),
        ("29 February", (2028, 2, 29)),
    ],
)
def test_a_day_in_many_hands(text, day):
    assert read_date(text, TODAY) == datetime.date(*day)


@pytest.mark.parametrize("text", ["31 February", "32/1/2026", "22 Nonsense", "1/1/1066", "2026-13-01", "x"])
def test_a_day_that_cannot_be(text):
    with pytest.raises(ValueError):  # noqa: PT011
        read_date(text, TODAY)
    assert text in date_fault(text, TODAY)


@pytest.mark.parametrize("language", ["en_GB", "cy", "de"])
@given(day=st.dates(datetime.date(2000, 1, 1), datetime.date(2199, 12, 31)))
def test_a_day_that_is_shown_reads_the_same(language, day):
    words.use(language)
    try:
        assert read_date(day_words(day), TODAY) == day
        assert read_date(date_words(day), TODAY) == day
    finally:
        words.use("en_GB")


def test_nothing_is_no_time_and_no_day():
    assert read_time("  ") is None
    assert read_date("", TODAY) is None
