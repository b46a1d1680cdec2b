import threading
import weakref

import pytest

from facilitator.ui.kit.collecting import Collecting


class Thing:
    """Holds on to itself, as a window and its parts do."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def collecting(qapp):
    made = Collecting()
    yield made
    made.stop()


def busy() -> None:
    """As much as makes Python clear up by itself."""
    kept = [[] for _ in range(100_000)]
    kept.clear()


def test_no_other_thread_clears_a_part_of_a_window_away(collecting):
    left = weakref.ref(Thing())
    thread = threading.Thread(target=busy)
    thread.start()
    thread.join()
    assert left() is not None


def test_the_windows_own_thread_does(qtbot, collecting):
    left = weakref.ref(Thing())
    kept = [[] for _ in range(10_000)]
    qtbot.waitUntil(lambda: left() is None)
    assert kept
