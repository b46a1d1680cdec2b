"""The wall's clock has one size beside a board and another alone, whatever stood there before."""

from dataclasses import replace

import pytest

from facilitator.ui.kit.fit_label import FitLabel


@pytest.fixture
def session(session):
    """Steps that show a board or none, figures or the bar alone, one after another."""
    activity = session.activities[0]
    board, alone = activity.steps[0], replace(activity.steps[0], id="alone", board="", mode="")
    quiet = replace(alone, id="quiet", clock="bar")
    steps = (board, alone, replace(board, id="again"), quiet, replace(board, id="last"))
    return replace(session, activities=(replace(activity, steps=steps),))


def test_the_clock_is_as_large_as_its_place_asks_for(running, passing):
    sizes = {}
    running.next()
    for _ in range(5):
        clock = running.projector.stage.wall._clock
        if clock.text:
            sizes[running.store.step.id] = clock.height()
        running.next()
    assert sizes["list"] == sizes["again"] == sizes["last"] < sizes["alone"]


def test_a_step_after_one_that_ran_over_is_in_full_ink(running, passing):
    wall = running.projector.stage.wall
    running.next()
    fresh = wall._clock.height()
    passing(3600)
    running.conductor.go_to(running.store.activity.id, "last")
    assert wall._clock.text != "Finishing up"
    assert wall._clock.height() == fresh


def test_the_welcomes_lines_grow_with_the_rooms_words(running, around):
    place = running.projector.stage.wall.findChild(FitLabel, "cover_place")
    sizes = []
    for size in (1.0, 1.5, 2.0):
        around.wall_theme.scale_room_text(size)
        sizes.append(place.px)
    assert sizes == sorted(set(sizes))
