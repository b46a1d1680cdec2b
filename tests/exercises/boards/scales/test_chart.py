import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.exercises.boards.scales.chart import Room, Strip, chart, shares
from facilitator.exercises.boards.scales.counts import UNKNOWN, Counts

counts = st.lists(st.integers(0, 500), min_size=3, max_size=5)


def measure(count):
    return 12.0 + 8 * len(str(count))


@given(counts, st.floats(60, 2000))
def test_parts_fill_the_bar_and_whoever_is_there_has_a_figure(points, width):
    found = shares(points, width, measure)
    assert sum(found) == pytest.approx(width if sum(points) else 0)
    assert all(bool(w) == bool(c) for w, c in zip(found, points, strict=True))
    if width >= sum(measure(c) for c in points if c):
        assert all(w >= measure(c) - 1e-6 for w, c in zip(found, points, strict=True) if c)


@given(counts)
def test_more_people_never_have_a_narrower_part(points):
    found = shares(points, 900, lambda count: 30.0)
    pairs = sorted(zip(points, found, strict=True))
    assert all(a[1] <= b[1] + 1e-6 for a, b in itertools.pairwise(pairs))


def test_whoever_does_not_know_stands_apart_and_takes_nothing_from_the_bar():
    room = Room(100, 500, 30, 60, measure)
    with_, without = (chart([Strip("a", Counts((1, 2, 3), n), 7)], room).segments for n in (4, 0))
    assert with_[:3] == without
    assert with_[3].point == UNKNOWN
    assert with_[3].x > without[-1].x + without[-1].width
    assert with_[3].x + with_[3].width == 600
    assert without[-1].x + without[-1].width == pytest.approx(540)


def test_a_place_finds_its_part():
    made = chart([Strip("a", Counts((1, 0, 1)), 0)], Room(0, 200, 20, 40, measure))
    assert made.at(10, 10).point == 0
    assert made.at(150, 10).point == 2
    assert made.at(150, 30) is None
