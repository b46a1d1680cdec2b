"""The grid in words, as it is announced, listed and printed."""

import pytest

from facilitator.exercises import boards, catalogue
from facilitator.exercises.boards.grid import reading
from facilitator.exercises.boards.grid.bands import Place


@pytest.fixture
def state():
    settings = catalogue.exercise("who-has-a-say").boards["grid"]
    return boards.start("grid", settings).listed("Young carers", "family", "y")


def test_a_place_is_said_in_band_words(state):
    assert reading.place_words(state, Place(0.7, 0.0)) == "often impacted, never has a say"


@pytest.mark.parametrize(
    ("mode", "words"),
    [
        ("now", "Young carers: always impacted, rarely has a say"),
        ("should_be", "Young carers: should often have a say"),
    ],
)
def test_a_move_is_said_as_its_step_means_it(state, mode, words):
    moved = state.placed("y", Place(0.9, 0.3)).wished("y", 0.7)
    assert reading.moved_words(moved, "y", mode) == words


def test_a_covered_name_is_never_said(state):
    moved = state.placed("y", Place(0.9, 0.3)).covered("y")
    assert reading.moved_words(moved, "y", "now") == "covered: always impacted, rarely has a say"


def test_taken_off_the_grid_is_said(state):
    assert reading.moved_words(state, "y", "now") == "Young carers: not on the grid"
    assert reading.moved_words(state, "gone", "now") == ""


def test_a_guess_says_who_checks_and_when(state):
    asked = state.asking("y", "not_yet", "the link worker", "Friday").get("y")
    assert reading.check_words(asked) == "the link worker will check by Friday"


def test_the_summary_speaks_in_words(state):
    unheard = state.placed("y", Place(0.9, 0.1))
    assert reading.heard_sentence(unheard).startswith("1 group is often impacted and rarely heard")
    assert reading.heard_sentence(unheard.wished("y", 0.7)).endswith("we agreed more say for 1.")
    assert reading.heard_sentence(state) == ""
