"""The whole taster on a clock held in the hand: stalls, pauses, sleeps, a clock that is set, a late start."""

import datetime
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from facilitator.exercises import catalogue
from facilitator.export.markdown import markdown
from facilitator.workshop.agenda import forecast, step_seconds

KEY = Qt.Key
HOUR = 3600.0


@pytest.fixture
def session(session):
    plan = catalogue.shipped().agendas["taster"]
    return replace(session, activities=catalogue.activities(plan))


class WallClock:
    """The clock on the computer's desktop, which anybody may set."""

    def __init__(self, clock):
        self.clock, self.set_by = clock, 0.0

    def __call__(self):
        return self.clock.now() + datetime.timedelta(seconds=self.set_by)


@pytest.fixture
def wall_clock(clock):
    return WallClock(clock)


@pytest.fixture
def around(around, wall_clock):
    return replace(around, now=wall_clock)


@pytest.fixture
def press(running):
    return lambda key: QTest.keyClick(running.console, key)


def click(qtbot, running, name):
    qtbot.mouseClick(running.console.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def told(running, topic):
    return running.console.banner.text(topic)


def spent(running):
    return [round(a.time(s.id).spent) for a, s in running.store.session.places()]


def through(running, press, happen):
    """Every step in order; `happen(number)` is what goes on in it."""
    press(KEY.Key_PageDown)
    for number, (activity, step) in enumerate(tuple(running.store.session.places())):
        assert (running.store.activity.id, running.store.step.id) == (activity.id, step.id)
        happen(number, step)
        press(KEY.Key_PageDown)


def test_on_time_it_ends_on_time_and_nobody_is_asked_anything(running, press, passing):
    through(running, press, lambda number, step: passing(step.minutes.planned * 60))
    session = running.store.session
    assert session.finished
    assert spent(running) == [round(s.minutes.planned * 60) for _, s in session.places()]
    assert [told(running, topic) for topic in ("late", "slept", "clock")] == ["", "", ""]


def test_everything_that_can_go_wrong_leaves_every_second_counted_once(qtbot, running, press, passing, clock):
    meant = []

    def happen(number, step):
        passing(10)
        [nothing, paused, slept, stalled, over][number % 5](step)
        meant[number] += 10

    def nothing(step):
        meant.append(0)

    def paused(step):
        press(KEY.Key_Space)
        passing(300)
        press(KEY.Key_Space)
        meant.append(0)

    def slept(step):
        clock.sleep_through(HOUR)
        passing(0)
        assert not running.timekeeper.running
        click(qtbot, running, "go_on_after_sleep")
        meant.append(0)

    def stalled(step):
        clock.advance(45)
        passing(0)
        meant.append(45)

    def over(step):
        passing(step.minutes.planned * 60)
        assert running.timekeeper.over
        meant.append(step.minutes.planned * 60)

    through(running, press, happen)
    assert running.store.session.finished
    assert spent(running) == [round(seconds) for seconds in meant]


def test_a_sleep_is_asked_about_once_and_then_makes_it_late(qtbot, running, press, passing, clock):
    press(KEY.Key_PageDown)
    passing(60)
    clock.sleep_through(20 * 60)
    for _ in range(3):
        passing(0)
    assert "slept for 20 minutes" in told(running, "slept")
    assert told(running, "late") == ""
    click(qtbot, running, "go_on_after_sleep")
    passing(1)
    assert told(running, "late").startswith("20 minutes late")


def test_a_whole_session_that_starts_late_can_still_end_on_time(qtbot, running, press, passing, clock):
    clock.advance(8 * 60)
    press(KEY.Key_PageDown)
    click(qtbot, running, "shorten")
    found = forecast(running.store.session, clock.now(), running.timekeeper.spent)
    assert abs(found.late) <= 30
    while not running.store.session.finished:
        passing(running.timekeeper.planned)
        press(KEY.Key_PageDown)
    assert abs((clock.now() - datetime.datetime(2026, 11, 22, 12, 0)).total_seconds()) <= 30


def test_jumping_about_counts_every_second_where_it_was_spent(running, press, passing):
    press(KEY.Key_PageDown)
    places = [(a.id, s.id) for a, s in running.store.session.places()]
    meant = dict.fromkeys(places, 0)
    for number, seconds in ((0, 60), (9, 120), (3, 30), (9, 45), (1, 15), (len(places) - 1, 75)):
        running.console.rail.chosen.emit(*places[number])
        passing(seconds)
        meant[places[number]] += seconds
    running.timekeeper.keep()
    assert spent(running) == [meant[place] for place in places]


def test_after_a_jump_the_forecast_leaves_out_what_was_jumped_over(running, press, clock):
    press(KEY.Key_PageDown)
    session = running.store.session
    last, step = tuple(session.places())[-1]
    running.console.rail.chosen.emit(last.id, step.id)
    running.console.top.refresh()
    ends = clock.now() + datetime.timedelta(minutes=step.minutes.planned)
    assert running.console.findChild(QWidget, "forecast").text() == f"Ends {ends:%H:%M}, 115 min early"


def test_what_was_shortened_can_be_given_back_in_the_middle(qtbot, running, press, passing, clock):
    plan = [step_seconds(a, s.id) for a, s in running.store.session.places()]
    clock.advance(10 * 60)
    press(KEY.Key_PageDown)
    click(qtbot, running, "shorten")
    for _ in range(6):
        passing(running.timekeeper.planned)
        press(KEY.Key_PageDown)
    click(qtbot, running, "give_back")
    assert [step_seconds(a, s.id) for a, s in running.store.session.places()] == plan
    passing(1)
    assert forecast(running.store.session, clock.now(), running.timekeeper.spent).late > 120


def test_planned_and_real_minutes_stay_in_the_record(qtbot, running, press, passing, clock):
    clock.advance(8 * 60)
    press(KEY.Key_PageDown)
    click(qtbot, running, "shorten")
    opening = running.store.activity
    while running.store.activity.id == opening.id:
        passing(5 * 60)
        press(KEY.Key_PageDown)
    told = markdown(running.store.session)
    assert f"Planned: 8 minutes. It took {5 * len(opening.steps)} minutes." in told
    assert "Planned: 42 minutes. It took" not in told  # it has not been run yet


class TestSetClock:
    def test_the_timer_does_not_care_and_the_question_comes_once(self, running, press, passing, wall_clock):
        press(KEY.Key_PageDown)
        passing(30)
        left = running.timekeeper.remaining
        wall_clock.set_by = HOUR
        passing(1)
        assert running.timekeeper.remaining == left - 1
        assert told(running, "clock").startswith("This computer's clock was set forward by 60 minutes.")
        assert told(running, "late") == ""

    def test_the_plan_can_move_with_it(self, qtbot, running, press, passing, wall_clock):
        press(KEY.Key_PageDown)
        wall_clock.set_by = -HOUR
        passing(1)
        click(qtbot, running, "move_plan")
        passing(1)
        assert running.store.session.start == datetime.time(9, 0)
        assert [told(running, topic) for topic in ("clock", "late")] == ["", ""]

    def test_left_alone_only_the_forecast_follows(self, qtbot, running, press, passing, wall_clock):
        press(KEY.Key_PageDown)
        wall_clock.set_by = HOUR
        passing(1)
        click(qtbot, running, "leave_plan")
        passing(1)
        running.console.top.refresh()
        assert running.store.session.start == datetime.time(10, 0)
        assert "60 min late" in running.console.findChild(QWidget, "forecast").text()

    def test_set_back_again_takes_the_question_away(self, running, press, passing, wall_clock):
        press(KEY.Key_PageDown)
        wall_clock.set_by = HOUR
        passing(1)
        wall_clock.set_by = 0.0
        passing(1)
        assert told(running, "clock") == ""

    def test_a_clock_that_keeps_itself_right_is_not_noticed(self, running, press, passing, wall_clock):
        press(KEY.Key_PageDown)
        wall_clock.set_by = 20
        passing(1)
        assert told(running, "clock") == ""
