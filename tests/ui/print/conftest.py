import datetime
import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from shiboken6 import isValid

from facilitator.exercises import catalogue
from facilitator.handouts import packs
from facilitator.ui.kit.theme import Theme
from facilitator.ui.print.choices import Memory
from facilitator.ui.print.window import PrintWindow


def activities(*exercises):
    parts = tuple(catalogue.Part(exercise=e) for e in exercises)
    return catalogue.activities(catalogue.AgendaPlan(id="ours", title="Ours", parts=parts))


@pytest.fixture
def session():
    """A grid with two groups on it, and a promise with a name."""
    grid, promises = activities("who-has-a-say", "what-we-will-hold-to")
    name = next(n for n, kind in grid.board_kinds.items() if kind == "grid")
    grid = grid.with_board(name, grid.boards[name].listed("Young carers").listed("Bus drivers"))
    name = next(n for n, kind in promises.board_kinds.items() if kind == "pledges")
    rows = promises.boards[name].added("", {"will": "Ring three families", "who": "Samira"})
    made = catalogue.session_of_one("who-has-a-say", "Opening hours", people=12, large_print=1)
    return replace(
        made,
        activities=(grid, promises.with_board(name, rows)),
        date=datetime.date(2026, 11, 22),
        place="Lye",
    )


@pytest.fixture
def memory():
    return Memory()


@pytest.fixture
def opened(qtbot, memory):
    """Opens print windows, and closes them in the end."""
    windows = []

    def open_window(session, kind="pack", **more):
        window = PrintWindow(session, Theme(), kind, memory=memory, **more)
        windows.append(window)
        window.show()
        qtbot.waitExposed(window)
        qtbot.waitUntil(lambda: not window.making)
        return window

    yield open_window
    for window in filter(isValid, windows):
        window.delivery.stop()
        window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(opened, session):
    return opened(session)


@pytest.fixture
def settled(qtbot):
    """Waits until the pages are those that were chosen, and nothing is on its way out."""

    def settle(window):
        qtbot.waitUntil(lambda: not window.making and not window.delivery.busy)

    return settle


@pytest.fixture
def words():
    """All that stands on the pages in sight."""

    def read(window):
        pages = window.stage.pages
        return " ".join(pages.words(page) for page in range(pages.count))

    return read


class HeldMaker:
    """Pages are made only when the test lets go."""

    def __init__(self, real):
        self._real = real
        self._gate = threading.Semaphore(0)
        self.asked = []

    def pdf(self, session, kind, options, progress):
        self.asked.append(options)
        self._gate.acquire(timeout=5)
        return self._real(session, kind, options)

    def wait_for(self, qtbot, count):
        qtbot.waitUntil(lambda: len(self.asked) >= count)

    def let_go(self, count):
        self._gate.release(count)


@pytest.fixture
def held_maker(window, monkeypatch):
    """Takes the window's workshop in hand once its first pages are made."""
    held = HeldMaker(packs.pdf)
    monkeypatch.setattr(packs, "pdf", held.pdf)
    yield held
    held.let_go(9)
