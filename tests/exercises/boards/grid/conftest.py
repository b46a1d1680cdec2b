from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtTest import QTest

from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.boards.grid.controls import Controls
from facilitator.exercises.boards.grid.view import View
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.theme import Theme
from tests.exercises.boards.acts import at_step, begun


@dataclass
class Window:
    """One window's picture of the grid, with hands for a test."""

    store: Store
    view: View

    @property
    def canvas(self):
        return self.view.canvas

    @property
    def handle(self):
        return self.view._handle

    def point(self, impact, say):
        """Where a place lies on the screen."""
        return self.canvas.point(Place(impact, say)).toPoint()

    def shape(self, name):
        """Where a group's shape is drawn."""
        token = self.canvas.groups.token(self.person(name).id)
        return QPointF(token.spot.x, token.spot.y).toPoint()

    def card(self, name):
        """Where a group lies in the tray."""
        return self.canvas._tray.card(self.person(name).id).area.center().toPoint()

    def person(self, name):
        return self.store.board("grid").called(name)

    def drag(self, start, end, release=True):
        port, left = self.canvas.viewport(), Qt.MouseButton.LeftButton
        QTest.mousePress(port, left, pos=start)
        QTest.mouseMove(port, (start + end) / 2)
        QTest.mouseMove(port, end)
        if release:
            QTest.mouseRelease(port, left, pos=end)

    def click(self, point):
        QTest.mouseClick(self.canvas.viewport(), Qt.MouseButton.LeftButton, pos=point)

    def keys(self, *keys, modifier=Qt.KeyboardModifier.NoModifier):
        for key in keys:
            QTest.keyClick(self.canvas, key, modifier)


@pytest.fixture
def store(qapp):
    """At the step "Where are they now?", with four groups, one of them still to place."""
    store = at_step(begun("who-has-a-say"), "now", title="Opening hours")
    handle = store.handle("grid")

    def listed(state):
        for name, kind in (
            ("Young carers", "family"),
            ("Councillors", "decision"),
            ("Drivers", "staff"),
            ("Night staff", "staff"),
        ):
            state = state.listed(name, kind, name.casefold())
        state = state.placed("young carers", Place(0.9, 0.1)).placed("councillors", Place(0.3, 0.9))
        return state.placed("night staff", Place(0.5, 0.5))

    handle.do("List", listed)
    return store


@pytest.fixture
def open_window(qtbot, store):
    """Open a window on the store, of any size, on console or wall."""
    opened = []

    def window(wall=False, width=780, height=580, theme=None):  # the test's screen is no larger
        view = View(store.handle("grid", wall), theme or Theme())
        view.resize(width, height)
        view.show()
        qtbot.waitExposed(view)
        opened.append(view)
        return Window(store, view)

    yield window
    for view in opened:
        view.close()
        view.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def console(open_window):
    return open_window()


@pytest.fixture
def wall(open_window):
    return open_window(wall=True, height=600)


@pytest.fixture
def controls(qtbot, store):
    made = Controls(store.handle("grid"), Theme())
    made.resize(900, 300)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def person(store):
    return lambda name: store.board("grid").called(name)
