"""The computer stays awake exactly as long as it is wanted."""

from contextlib import contextmanager
from threading import Event

import pytest

from facilitator.ui.kit.wakefulness import Wakefulness


class Awake:
    """A system that notes who keeps it awake."""

    def __init__(self):
        self.entered, self.left = Event(), Event()
        self.times = 0

    @contextmanager
    def __call__(self):
        self.times += 1
        self.entered.set()
        yield
        self.left.set()


@pytest.fixture
def system():
    return Awake()


def test_it_holds_until_it_lets_go(qtbot, system):
    care = Wakefulness(system)
    care.want(True)
    assert system.entered.wait(5)
    assert not system.left.is_set()
    care.want(False)
    assert system.left.wait(5)


def test_wanting_it_twice_holds_it_once(qtbot, system):
    care = Wakefulness(system)
    care.want(True)
    care.want(True)
    care.close()
    assert system.times == 1


def test_closing_lets_go_before_it_returns(qtbot, system):
    care = Wakefulness(system)
    care.want(True)
    assert system.entered.wait(5)
    care.close()
    assert system.left.is_set()


def test_a_system_that_cannot_is_named_once_and_not_asked_again(qtbot):
    asked = []

    def cannot():
        asked.append(1)
        raise OSError("no bus")

    care = Wakefulness(cannot)
    with qtbot.waitSignal(care.failed):
        care.want(True)
    care.want(False)
    care.want(True)
    care.close()
    assert len(asked) == 1
