"""The shaded quarter's name stands where it can be read: free, on two lines, small, or below its quarter."""

import pytest

from facilitator.exercises.boards.grid.standing import Box
from facilitator.exercises.boards.grid.view.quarter import freest, places
from facilitator.exercises.boards.grid.view.sizes import sizes_for
from facilitator.ui.kit.theme import Theme

NAME = "Most impacted, least heard"
GRID = Box(200, 100, 1000, 500)
QUARTER = Box(700, 350, 500, 250)
SIZES = sizes_for(Theme(), wall=True, screen=1080, width=1400)


@pytest.fixture
def named(qapp):
    """Finds where the name stands among pills."""
    found = places(Theme(), NAME, GRID, SIZES)
    return lambda pills, ways=(): found[freest(found, pills, ways)]


def test_in_an_empty_quarter_it_stands_at_the_left_foot(named):
    place = named([])
    assert QUARTER.holds(place.box)
    assert (place.words, place.px) == (NAME, SIZES.label)
    assert place.box.x - QUARTER.x < 10


def test_where_one_line_would_be_covered_it_takes_two(named):
    pill = Box(1000, 340, 200, 260)
    place = named([pill])
    assert place.words == "Most impacted,\nleast heard"
    assert QUARTER.holds(place.box)
    assert not place.box.meets(pill)


def test_the_name_of_a_full_quarter_stands_below_it_clear_of_the_bands_words(named):
    place = named([QUARTER])
    assert place.box.y >= GRID.bottom
    assert place.box.bottom <= GRID.bottom + SIZES.tallest / 2 + 3
    assert QUARTER.x <= place.box.x
    assert place.box.right <= QUARTER.right


def test_among_arrows_it_stands_where_none_crosses_it(named):
    ways = [Box(850, 300, 4, 290), Box(1100, 300, 4, 290)]
    assert not any(named([], ways).box.meets(way) for way in ways)


def test_where_everything_is_full_it_is_covered_least(named):
    below = Box(700, 600, 440, 60)
    place = named([QUARTER, below])
    assert place.box.right > below.right


def test_a_word_that_cannot_be_broken_stays_on_one_line(qapp):
    assert {place.words for place in places(Theme(), "Ungehört", GRID, SIZES)} == {"Ungehört"}
