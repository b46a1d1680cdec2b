"""The time on the wall is right after stalls, sleeps, pauses and restarts."""

from dataclasses import replace
from typing import Any

import pytest

from facilitator.ui.kit.store import Store
from facilitator.ui.kit.timekeeper import Timekeeper
from facilitator.workshop.session import Session


@pytest.fixture
def store(qapp: Any, session: Session) -> Store:
    store = Store(session)
    say = next(a for a in session.activities if "grid" in a.boards)
    store.go_to(say.id, "list")
    return store


@pytest.fixture
def time(store: Store, clock: Any) -> Timekeeper:
    return Timekeeper(store, clock, parent=store)


def saved(store: Store, step: str) -> float:
    return store.activity.time(step).spent


def test_it_stands_until_started(time: Timekeeper, clock: Any) -> None:
    clock.advance(600)
    assert (time.remaining, time.running, time.shown) == (540, False, "9:00")


def test_an_hour_of_stalls_counts_to_the_second(time: Timekeeper, clock: Any) -> None:
    time.start()
    for stall in (0.2, 30, 0.2, 1200, 4.9, 2364.7):
        clock.advance(stall)
        time.beat()
    assert time.spent == pytest.approx(3600)
    assert time.running


def test_a_sleep_pauses_where_it_began(time: Timekeeper, clock: Any, qtbot: Any) -> None:
    time.start()
    clock.advance(60)
    clock.sleep_through(3600)
    with qtbot.waitSignal(time.slept) as slept:
        time.beat()
    assert slept.args == [3600]
    assert (time.running, time.remaining) == (False, 480)


def test_a_sleep_while_paused_is_nobodys_business(time: Timekeeper, clock: Any, qtbot: Any) -> None:
    clock.sleep_through(3600)
    with qtbot.assertNotEmitted(time.slept):
        time.start()
    assert time.remaining == 540


def test_passing_the_end_stops_nobody(time: Timekeeper, clock: Any) -> None:
    time.start()
    clock.advance(578)
    time.beat()
    assert (time.over, time.running, time.shown) == (True, True, "0:38")


def test_a_minute_more_and_less(time: Timekeeper, store: Store) -> None:
    time.give(60)
    assert time.remaining == 600
    time.give(-60)
    assert time.remaining == 540
    assert store.activity.time("list").given == 0


def test_less_than_nothing_is_nothing(time: Timekeeper, store: Store) -> None:
    time.give(-9000)
    assert time.planned == 0
    time.give(60)
    assert time.planned == 60


def test_it_ticks_when_the_shown_second_changes_and_only_then(
    time: Timekeeper, clock: Any, qtbot: Any
) -> None:
    time.start()
    clock.advance(0.4)
    time.beat()
    with qtbot.assertNotEmitted(time.ticked):
        clock.advance(0.4)
        time.beat()
    with qtbot.waitSignal(time.ticked):
        clock.advance(0.4)
        time.beat()


def test_each_step_keeps_the_time_it_used(time: Timekeeper, store: Store, clock: Any) -> None:
    time.start()
    clock.advance(100)
    store.next()
    clock.advance(50)
    store.back()
    assert time.running
    assert time.spent == 100
    assert saved(store, "now") == 50


def test_a_paused_timer_stays_paused_in_the_next_step(time: Timekeeper, store: Store) -> None:
    store.next()
    assert not time.running
    assert time.planned == 720


def test_saved_time_is_seconds_used(time: Timekeeper, store: Store, clock: Any) -> None:
    time.start()
    clock.advance(90)
    time.pause()
    assert saved(store, "list") == 90


def test_a_reopened_session_is_paused_with_the_time_that_was_left(
    time: Timekeeper, store: Store, clock: Any
) -> None:
    time.start()
    clock.advance(90)
    time.keep()
    clock.advance(5000)
    again = Timekeeper(Store(store.session), clock)
    assert (again.running, again.remaining) == (False, 450)


def test_starting_says_that_the_session_began(time: Timekeeper, store: Store) -> None:
    assert store.session.state == "planned"
    time.start()
    assert store.session.state == "stopped"


def test_words_that_change_leave_the_time_alone(time: Timekeeper, store: Store, clock: Any) -> None:
    time.start()
    clock.advance(10)
    store.amend(lambda session: replace(session, title="Another"))
    assert time.spent == 10
