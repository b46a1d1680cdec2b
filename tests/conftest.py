"""What every test may ask for: a clock held in the hand, a fresh session, a tidy screen."""

import datetime
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from facilitator.exercises import catalogue
from facilitator.ui import faults
from facilitator.workshop.clock import Reading
from facilitator.workshop.session import Session

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
faults.let_them_be_told()
START = datetime.datetime(2026, 11, 22, 10, 0)

hypothesis.settings.register_profile("house", deadline=None, max_examples=50, database=None, derandomize=True)
hypothesis.settings.load_profile("house")


class FakeClock:
    """A clock that stands still until told otherwise."""

    def __init__(self) -> None:
        self.awake = 1000.0
        self.asleep = 0.0

    def read(self) -> Reading:
        return Reading(self.awake, self.awake + self.asleep)

    def now(self) -> datetime.datetime:
        """What the wall clock shows: ten in the morning, and what went by since."""
        return START + datetime.timedelta(seconds=self.awake + self.asleep - 1000.0)

    def advance(self, seconds: float) -> None:
        """Time passes; that the program was busy meanwhile makes no difference."""
        self.awake += seconds

    def sleep_through(self, seconds: float) -> None:
        """The computer sleeps."""
        self.asleep += seconds


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def session() -> Session:
    return catalogue.session_of_one("who-has-a-say")


@pytest.fixture
def library(tmp_path: Path) -> Any:
    """An empty library of the test's own."""
    from facilitator.exercises import boards
    from facilitator.storage.library import Library

    return Library(tmp_path / "library", tmp_path / "local", boards.codecs())


@pytest.fixture
def settings(tmp_path: Path) -> Any:
    """What somebody chose: nothing yet."""
    from facilitator.ui.kit.settings import Settings

    return Settings(tmp_path / "settings.json")


@pytest.fixture
def looks(qapp: Any, settings: Any) -> Iterator[Any]:
    """The program's looks, put off again afterwards."""
    from facilitator.ui.kit.looks import Looks

    yield Looks(qapp, settings)
    qapp.setStyleSheet("")


@pytest.fixture
def shown(qtbot: Any) -> Iterator[Callable[[Any], Any]]:
    """Show a window of a laptop's size, in front of everything; it is gone when the test is."""
    from PySide6.QtCore import QCoreApplication, QEvent

    windows = []

    def show(window: Any) -> Any:
        windows.append(window)
        window.resize(1280, 720)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield show
    for window in windows:
        window.hide()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test comes near the library or the backups of whoever runs it."""
    monkeypatch.setenv("FACILITATOR_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("FACILITATOR_LOCAL", str(tmp_path / "local"))


@pytest.fixture(scope="session")
def qapp(qapp: Any) -> Any:
    """pytest-qt's application, with the product's faces."""
    from facilitator.ui.kit import theme

    theme.load_fonts()
    theme.load_fallback_fonts()
    return qapp


@pytest.fixture(autouse=True)
def nothing_left_open(request: pytest.FixtureRequest) -> Iterator[None]:
    """Windows are gone when their test is."""
    yield
    if "qapp" in request.fixturenames:
        left = _left_open()
        assert not left, f"windows outlived their test: {left}"


def _left_open() -> list[str]:
    import gc

    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if any(map(_ours, QApplication.topLevelWidgets())):
        gc.collect()
    return [f"{type(w).__name__} {w.objectName()}" for w in QApplication.topLevelWidgets() if _ours(w)]


def _ours(widget: Any) -> bool:
    """Qt keeps its tool tip for the next time."""
    return not widget.inherits("QTipLabel")
