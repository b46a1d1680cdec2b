"""Cues come once, at round moments, and short steps have few."""

import pytest

from facilitator.workshop.cues import due


def heard(planned):
    """Every cue of a step that runs from its beginning to a minute past its end, second by second."""
    said = [due(planned, left + 1, left) for left in range(round(planned) - 1, -60, -1)]
    return [cue for cue in said if cue]


@pytest.mark.parametrize(
    ("minutes", "cues"),
    [
        (12, ["half", "two", "one"]),
        (6, ["half", "two", "one"]),
        (5, ["two", "one"]),
        (3, ["one"]),
        (1, []),
        (0, []),
    ],
)
def test_each_cue_is_heard_once(minutes, cues):
    assert heard(minutes * 60) == cues


def test_after_a_stall_only_the_latest_is_said():
    assert due(600, 400, 50) == "one"


def test_a_stall_past_the_end_says_nothing():
    assert due(600, 400, -5) is None


def test_more_time_makes_a_cue_come_again():
    assert due(660, 121, 119) == "two"
