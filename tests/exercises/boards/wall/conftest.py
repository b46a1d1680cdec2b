from dataclasses import dataclass
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from facilitator.exercises.boards.wall.controls import Controls
from facilitator.exercises.boards.wall.view import View
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.theme import Theme
from tests.exercises.boards import acts
from tests.exercises.boards.acts import at_step, begun

CARDS = {
    "heart": ("Patience", "Listening without fixing"),
    "head": ("Knows every bus route", "Speaks Punjabi and Urdu"),
    "hands": ("Mends bikes", "Bakes for forty"),
}


@dataclass
class Window:
    """One window's picture of the wall, with hands for a test."""

    store: Store
    view: View

    @property
    def handle(self):
        return self.view._handle

    @property
    def state(self):
        return self.store.board("wall")

    def card(self, text):
        return next(c for c in self.state.cards if c.text == text)

    def column(self, column):
        """The words of a column from top to bottom."""
        return [c.text for c in self.state.in_column(column)]

    def spot(self, text) -> QPoint:
        """The middle of a card on the screen."""
        return self.view.area(self.card(text).id).center().toPoint()

    def below(self, text) -> QPoint:
        area = self.view.area(self.card(text).id)
        return QPoint(round(area.center().x()), round(area.bottom() + 40))

    def head(self, column) -> QPoint:
        lane = next(x for x in self.view.sheet.lanes if x.column == column)
        return QPoint(round(lane.x + lane.width / 2), 12)

    def drag(self, start, end, release=True):
        left = Qt.MouseButton.LeftButton
        QTest.mousePress(self.view, left, pos=start)
        QTest.mouseMove(self.view, (start + end) / 2)
        QTest.mouseMove(self.view, end)
        if release:
            QTest.mouseRelease(self.view, left, pos=end)

    def click(self, point):
        QTest.mouseClick(self.view, Qt.MouseButton.LeftButton, pos=point)

    def keys(self, *keys):
        for key in keys:
            QTest.keyClick(self.view, key)


@pytest.fixture
def store(qapp):
    """At the round of "What we bring", with six cards on the wall."""
    store = at_step(begun("what-we-bring"), "round")

    def fill(state):
        for column, texts in CARDS.items():
            for text in texts:
                state = state.added(text, column)
        return state

    store.handle("wall").do("Fill", fill)
    return store


@pytest.fixture
def open_window(qtbot, store):
    """Open a window on the store, on console or wall."""
    opened: list[QWidget] = []

    def window(wall=False, width=780, height=580, theme=None):
        view = View(store.handle("wall", wall), theme or Theme())
        view.resize(width, height)
        view.show()
        qtbot.waitExposed(view)
        opened.append(view)
        return Window(store, view)

    yield window
    _close(opened)


@pytest.fixture
def console(open_window):
    return open_window()


@pytest.fixture
def wall(open_window):
    return open_window(wall=True)


@pytest.fixture
def controls(qtbot, console):
    """The console's controls, on the same handle as its picture."""
    made = Controls(console.handle, Theme())
    made.resize(780, 200)
    made.show()
    qtbot.waitExposed(made)
    yield made
    _close([made])


@pytest.fixture
def press(controls):
    """Click what has that object name."""
    return partial(acts.press, controls)


@pytest.fixture
def write(controls):
    """Type into what has that object name, in the place of what is there, and press Enter."""

    def typed(name, text):
        field = controls.findChild(QWidget, name)
        field.selectAll()
        if text:
            QTest.keyClicks(field, text)
        else:
            QTest.keyClick(field, Qt.Key.Key_Delete)
        QTest.keyClick(field, Qt.Key.Key_Return)

    return typed


def _close(opened):
    for widget in opened:
        widget.close()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
