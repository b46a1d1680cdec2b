"""A sleep is told from a stall, and nobody's wall clock is believed."""

import datetime
import time
from typing import Any

import pytest

from facilitator.workshop.clock import Look, Reading, SystemClock


def test_a_stall_is_not_a_sleep(clock: Any) -> None:
    before = clock.read()
    clock.advance(3600)
    assert clock.read().slept_since(before) == 0


def test_a_sleep_is_measured(clock: Any) -> None:
    before = clock.read()
    clock.advance(20)
    clock.sleep_through(600)
    assert clock.read().slept_since(before) == 600


def test_the_clocks_may_part_by_a_little() -> None:
    assert Reading(10, 14.9).slept_since(Reading(0, 0)) == 0
    assert Reading(10, 15.1).slept_since(Reading(0, 0)) == pytest.approx(5.1)


def test_setting_the_wall_clock_alters_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    before = SystemClock().read()
    monkeypatch.setattr(time, "time", lambda: 0.0)
    monkeypatch.setattr(time, "time_ns", lambda: 0)
    after = SystemClock().read()
    assert after.slept_since(before) == 0
    assert after.awake >= before.awake
    assert after.boot >= before.boot


def test_a_set_clock_is_told_from_time_and_sleep():
    first = Look(Reading(0, 0), datetime.datetime(2026, 11, 22, 10, 0))
    hour = Look(Reading(60, 3600), datetime.datetime(2026, 11, 22, 11, 0))
    assert hour.moved_since(first) == 0
    set_back = Look(Reading(60, 3600), datetime.datetime(2026, 11, 22, 10, 0))
    assert set_back.moved_since(first) == -3600
