import datetime

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from facilitator.exercises import catalogue
from facilitator.exercises.boards.manifest import Manifest
from facilitator.program.program import Program
from facilitator.ui.kit.theme import Theme
from facilitator.ui.library.window import LibraryWindow
from facilitator.ui.projector.displays import Display
from facilitator.ui.running import Running, Surroundings
from facilitator.workshop.session import Session

LAPTOP = ("eDP-1", QRect(0, 0, 1366, 768))
PROJECTOR = ("HDMI-1", QRect(1366, 0, 1920, 1080))
START = datetime.datetime(2026, 11, 22, 10, 0)


class FakeDisplays(QObject):
    """Displays that are plugged and unplugged by a test; all lie on the one real screen."""

    changed = Signal()

    def __init__(self, *plugged) -> None:
        super().__init__()
        self.plug(*plugged)

    def plug(self, *plugged) -> None:
        screen = QGuiApplication.primaryScreen()
        self._all = tuple(Display(i + 1, name, place, screen) for i, (name, place) in enumerate(plugged))
        self.changed.emit()

    def all(self):
        return self._all


class StandInView(QWidget):
    """A plain picture of any board: what its state says, in words."""

    def __init__(self, handle, theme, parent=None) -> None:
        super().__init__(parent)
        self.handle = handle
        self.words = QLabel(self)
        QVBoxLayout(self).addWidget(self.words)
        handle.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        people = getattr(self.handle.state, "people", ())
        self.words.setText(" | ".join(p.name for p in people))


class StandInControls(QWidget):
    def __init__(self, handle, theme, parent=None) -> None:
        super().__init__(parent)
        self.entry = QLineEdit(self)
        self.entry.setObjectName("entry")
        self.entry.returnPressed.connect(self.add)
        self.handle = handle
        QVBoxLayout(self).addWidget(self.entry)

    def add(self) -> None:
        name = self.entry.text()
        self.entry.clear()
        self.handle.do(f"Add {name}", lambda state: state.listed(name))


@pytest.fixture
def plain_boards(monkeypatch):
    """Boards as plain words: these tests are about the windows around them."""
    monkeypatch.setattr(Manifest, "view", lambda self: StandInView)
    monkeypatch.setattr(Manifest, "controls", lambda self: StandInControls)


@pytest.fixture
def displays(qapp):
    return FakeDisplays(LAPTOP, PROJECTOR)


@pytest.fixture
def session():
    """Who has a say, alone, in 45 minutes."""
    plan = catalogue.AgendaPlan(
        id="say", title="", parts=(catalogue.Part(exercise="who-has-a-say", minutes=45),)
    )
    return Session(
        title="Opening hours",
        place="Lye",
        date=START.date(),
        start=START.time(),
        people=12,
        activities=catalogue.activities(plan),
    )


@pytest.fixture
def around(qapp, clock, displays, settings):
    return Surroundings(
        clock=clock,
        now=clock.now,
        displays=displays,
        settings=settings,
        theme=Theme(),
        wall_theme=Theme(),
    )


@pytest.fixture
def running(qtbot, plain_boards, session, around):
    made = Running(session, around)
    made.show()
    qtbot.waitExposed(made.console)
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def passing(clock, running):
    """Let seconds go by."""

    def pass_by(seconds: float) -> None:
        clock.advance(seconds)
        running.timekeeper.beat()

    return pass_by


@pytest.fixture
def app(qtbot, plain_boards, library, around, looks, monkeypatch):
    window = LibraryWindow(around.now)
    made = Program(library, around.settings, window, looks)
    monkeypatch.setattr(made, "_surroundings", lambda: around)
    made.show_library()
    yield made
    made.stop()
    made.deleteLater()


@pytest.fixture
def path(library, session):
    with library.create(session) as file:
        return file.path


@pytest.fixture
def begun(app, path):
    """A workshop of the library, at its first step and saved."""
    app.open_path(path)
    app.opened.running.next()
    app.opened.autosave.flush()
    return app.opened.running
