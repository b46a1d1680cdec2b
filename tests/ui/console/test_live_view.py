"""The small picture of the wall on the console: the same as the room sees, whatever the wall goes through."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from facilitator.ui.console.live_view import LiveView


@pytest.fixture
def live(qtbot, running):
    running.next()
    view = running.console.findChild(LiveView, "live_view")
    view.draw()
    return view


@pytest.fixture
def wall(running):
    return running.projector.stage


def seen(live):
    return live.grab().toImage()


def test_a_tick_shows_the_new_time_at_once(live, passing):
    before = seen(live)
    passing(60)
    assert seen(live) != before


def test_what_was_done_shows_a_moment_later(qtbot, live, running):
    before = seen(live)
    running.store.handle("grid").do("Add", lambda state: state.listed("Drivers"))
    assert seen(live) == before
    qtbot.waitUntil(lambda: seen(live) != before)


def test_a_wall_that_shrank_before_its_parts_stand_anew_ticks_without_a_word(live, wall, passing, qtlog):
    wall.resize(320, 180)
    wall.wall.findChild(QWidget, "wall_clock").setGeometry(QRect(1500, 900, 400, 150))
    passing(1)
    assert [str(record) for record in qtlog.records] == []


def test_when_the_time_is_over_all_of_the_wall_is_shown_anew(qtbot, live, running, passing):
    passing(running.timekeeper.remaining - 0.5)
    qtbot.waitUntil(lambda: not live._due.isActive())
    live.draw()
    passing(1)
    assert running.timekeeper.over
    qtbot.waitUntil(lambda: not live._due.isActive())
    after = seen(live)
    live.draw()
    assert after == seen(live)
