"""What looks after a running session: late, half time, the end, a sleep; for the facilitator alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from facilitator.exercises.exercise import pause
from facilitator.workshop.agenda import seconds_left, step_seconds
from tests.ui.acts import click

KEY = Qt.Key


class Ear:
    """A bell that is only listened to."""

    def __init__(self, hears=True):
        self.hears = hears
        self.rung = 0

    def ready(self):
        return self.hears

    def ring(self):
        self.rung += 1


@pytest.fixture
def ear():
    return Ear()


@pytest.fixture
def around(around, ear):
    around.settings.set("sound", True)
    return replace(around, bell=ear)


def said(running):
    return running.console.findChild(QWidget, "said").text()


def minutes_of(running):
    return [step_seconds(activity, step.id) / 60 for activity, step in running.store.session.places()]


def begin_late(running, clock, minutes):
    clock.advance(minutes * 60)
    running.next()


class TestLateness:
    def test_late_is_asked_and_what_is_left_gives(self, qtbot, running, clock):
        begin_late(running, clock, 5)
        assert running.console.banner.text("late").startswith("5 minutes late. Take it from what is left?")
        left = seconds_left(running.store.session)
        click(qtbot, running.console, "shorten")
        assert left - seconds_left(running.store.session) >= 300
        assert running.console.banner.text("late") == ""

    def test_giving_back_is_exact(self, qtbot, running, clock):
        before = minutes_of(running)
        begin_late(running, clock, 5)
        click(qtbot, running.console, "shorten")
        assert minutes_of(running) != before
        QTest.keyClick(running.console, KEY.Key_Plus)
        click(qtbot, running.console, "give_back")
        assert minutes_of(running) == [before[0] + 1, *before[1:]]

    def test_what_was_taken_twice_is_given_back_at_once(self, qtbot, running, clock, passing):
        before = minutes_of(running)
        begin_late(running, clock, 5)
        click(qtbot, running.console, "shorten")
        passing(14 * 60)
        click(qtbot, running.console, "shorten")
        click(qtbot, running.console, "give_back")
        assert minutes_of(running) == before

    def test_a_minute_late_asks_nobody(self, running, clock):
        begin_late(running, clock, 1.5)
        assert running.console.banner.text("late") == ""

    def test_a_step_that_is_just_over_asks_nobody(self, running, passing):
        running.next()
        passing(9 * 60 + 45)
        assert running.console.banner.text("late") == ""

    def test_left_alone_it_is_not_asked_again_until_much_later(self, qtbot, running, clock, passing):
        begin_late(running, clock, 5)
        click(qtbot, running.console, "leave_late")
        passing(9 * 60 + 120)
        assert running.console.banner.text("late") == ""
        passing(65)
        assert running.console.banner.text("late").startswith("8 minutes late")

    def test_closing_the_line_leaves_it_too(self, qtbot, running, clock, passing):
        begin_late(running, clock, 5)
        click(qtbot, running.console, "banner_late_close")
        passing(30)
        assert running.console.banner.text("late") == ""

    def test_a_question_that_stands_keeps_up_and_keeps_the_focus(self, running, clock, passing):
        begin_late(running, clock, 5)
        running.console.findChild(QPushButton, "shorten").setFocus()
        passing(9 * 60 + 61)
        assert running.console.banner.text("late").startswith("6 minutes late")
        assert running.console.focusWidget().objectName() == "shorten"

    def test_protected_parts_are_never_named_or_cut(self, running, clock):
        here = running.store.activity
        running.store.amend(lambda session: session.with_activity(replace(here, protected=True)))
        begin_late(running, clock, 20)
        assert running.console.banner.text("late") == ""

    def test_early_needs_nothing(self, running, passing):
        running.next()
        passing(10)
        running.next()
        assert running.console.banner.text("late") == ""

    def test_the_end_takes_every_question_away(self, running, clock):
        begin_late(running, clock, 5)
        for _ in running.store.activity.steps:
            running.next()
        assert running.console.banner.text("late") == ""


class TestCues:
    def test_the_facilitator_hears_of_half_time_and_the_last_minutes(self, running, passing):
        running.next()
        heard = []
        running.care.cues.said.connect(heard.append)
        for _ in range(9 * 60):
            passing(1)
        assert heard == [
            "Half time: 4:30 left in this step.",
            "Two minutes left in this step.",
            "One minute left in this step.",
        ]
        assert said(running) == heard[-1]

    def test_the_wall_says_nothing_of_it(self, running, passing):
        running.next()
        passing(7 * 60 + 1)
        wall = (getattr(part, "text", "") for part in running.projector.findChildren(QWidget))
        assert not any("left in this step" in str(text() if callable(text) else text) for text in wall)

    def test_on_one_display_it_is_said_only_over_open_notes(self, displays, running, passing):
        displays.plug(("eDP-1", running.console.screen().geometry()))
        running.next()
        passing(4 * 60 + 31)
        assert running.projector.overlay is None
        QTest.keyClick(running.projector, KEY.Key_N)
        passing(2 * 60 + 30)
        cue = running.projector.findChild(QWidget, "notes_cue")
        assert (cue.isVisible(), cue.text()) == (True, "Two minutes left in this step.")
        running.next()
        assert not cue.isVisible()

    def test_coming_to_a_step_again_says_nothing_old(self, running, passing):
        running.next()
        passing(8 * 60 + 30)
        running.next()
        heard = []
        running.care.cues.said.connect(heard.append)
        running.conductor.back()
        passing(1)
        assert heard == []


class TestSound:
    def test_it_rings_once_when_the_time_is_over(self, running, passing, ear):
        running.next()
        passing(9 * 60 - 1)
        assert ear.rung == 0
        passing(3)
        passing(30)
        passing(30)
        assert ear.rung == 1

    def test_off_until_chosen(self, around, running, passing, ear):
        around.settings.set("sound", False)
        running.next()
        passing(9 * 60 + 2)
        assert ear.rung == 0

    def test_where_the_room_sees_no_time_it_hears_none(self, running, passing, ear):
        running.next()
        running.look.next_face()
        running.look.next_face()
        passing(9 * 60 + 2)
        assert ear.rung == 0

    def test_a_computer_without_sound_says_so_once(self, running, passing, ear):
        ear.hears = False
        running.next()
        passing(9 * 60 - 10)
        assert "nothing to play a sound with" in said(running)
        running.store.said.emit("Something else")
        passing(5)
        assert said(running) == "Something else"


class TestAwake:
    def test_awake_from_the_wall_to_the_end(self, displays, running):
        assert running.care.awake
        displays.plug(("eDP-1", running.console.screen().geometry()))
        assert not running.care.awake
        running.toggle()
        assert running.care.awake
        running.close()
        assert not running.care.awake

    def test_a_computer_that_may_sleep_is_named_on_the_quiet_line(self, running):
        running.care._wakefulness.failed.emit()
        assert "may fall asleep" in said(running)


def test_going_on_by_key_answers_the_question_about_sleep(running, clock):
    running.next()
    clock.sleep_through(600)
    running.timekeeper.beat()
    assert running.console.banner.text("slept")
    QTest.keyClick(running.console, KEY.Key_Space)
    assert running.console.banner.text("slept") == ""


def test_after_a_sleep_the_question_names_the_time_of_the_step_that_was_gone_to(running, clock):
    running.next()
    clock.sleep_through(600)
    running.timekeeper.beat()
    before = running.timekeeper.shown
    assert f"stopped at {before}." in running.console.banner.text("slept")
    running.conductor.next()
    assert running.timekeeper.shown != before
    assert f"stopped at {running.timekeeper.shown}." in running.console.banner.text("slept")


class TestBreak:
    @pytest.fixture
    def session(self, session):
        return replace(session, activities=(pause(10, "Tea"), *session.activities))

    @pytest.fixture
    def wall(self, running):
        running.next()
        return lambda name: running.projector.findChild(QWidget, f"wall_{name}").text

    def test_the_wall_says_what_when_and_how_long(self, wall):
        assert (wall("prompt"), wall("clock"), wall("after")) == ("Tea", "10:00", "We go on at 10:10")

    def test_when_we_go_on_moves_with_the_time_given_and_not_with_each_second(self, running, wall, passing):
        passing(100)
        assert wall("after") == "We go on at 10:10"
        QTest.keyClick(running.console, KEY.Key_Plus)
        QTest.keyClick(running.console, KEY.Key_Plus)
        assert wall("after") == "We go on at 10:12"

    def test_a_paused_break_promises_no_time(self, running, wall):
        QTest.keyClick(running.console, KEY.Key_Space)
        assert wall("after") == ""

    def test_past_its_end_nobody_is_counted_at(self, wall, passing):
        passing(10 * 60 + 5)
        assert (wall("clock"), wall("after")) == ("", "We are about to go on")

    def test_an_exercise_says_nothing_of_the_kind(self, running, wall):
        running.next()
        assert wall("after") == ""
