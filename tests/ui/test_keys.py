"""One published table of keys: every window keeps to it, and F1 opens it from each."""

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.exercises import catalogue
from facilitator.ui.help import keys
from facilitator.ui.help.window import HelpWindow
from facilitator.ui.library.window import LibraryWindow
from facilitator.ui.maker.window import MakerWindow
from facilitator.ui.paper_in.window import PaperIn
from facilitator.ui.planner.window import PlannerWindow
from facilitator.ui.print.choices import Memory
from facilitator.ui.print.window import PrintWindow
from facilitator.ui.running import Running
from facilitator.ui.settings.window import SettingsWindow

NOW = datetime.datetime(2026, 11, 22, 9, 50)
SAY_IT_THEMSELVES = {"Open", "Save", "Zoom In", "Zoom Out"}  # printed on a keyboard that has them


def press(window, key, with_control=False):
    """A key in a window that has the keyboard."""
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    held = Qt.KeyboardModifier.ControlModifier if with_control else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(window, key, held)


def published():
    return {QKeySequence(key) for group in keys.groups() for row in group.rows for key in row[0]}


def unpublished(window):
    found = {key for made in window.findChildren(QShortcut) for key in QShortcut.keys(made)}
    assert found
    return {key.toString() for key in found - published()} - SAY_IT_THEMSELVES


@pytest.fixture
def session(session):
    """One of every exercise, and so of every board."""
    parts = tuple(catalogue.Part(exercise=e) for e in catalogue.shipped().exercises)
    plan = catalogue.AgendaPlan(id="all", title="", parts=parts)
    return catalogue.Session(title="All", activities=catalogue.activities(plan))


@pytest.fixture
def every_board(qtbot, session, around):
    made = Running(session, around)
    made.next()
    yield made
    made.close()
    made.deleteLater()


@pytest.mark.parametrize("number", range(len(catalogue.shipped().exercises)))
def test_every_key_of_a_running_session_is_published(every_board, number):
    activity = every_board.store.session.activities[number]
    for step in activity.steps:
        every_board.store.go_to(activity.id, step.id)
        assert unpublished(every_board.console) == set()
    assert unpublished(every_board.projector) == set()


def test_every_key_of_the_windows_beside_a_session_is_published(qtbot, session, around, looks):
    planner = PlannerWindow(session, around.theme, catalogue.shipped(), lambda *_: None, lambda: NOW)
    printing = PrintWindow(session, around.theme, "runsheet", memory=Memory())
    for window in (planner, printing, MakerWindow(looks)):
        qtbot.addWidget(window)
        assert unpublished(window) == set()
    qtbot.waitUntil(lambda: not printing.making, timeout=30000)


class TestF1:
    """From every window there is, and so do the settings with their own key."""

    @pytest.fixture
    def opens(self, qtbot, app):
        def opens(window):
            app.aside.close()
            qtbot.waitUntil(lambda: not app.aside._open)
            press(window, Qt.Key.Key_F1)
            press(window, Qt.Key.Key_Comma, with_control=True)
            return sorted(app.aside._open)

        return opens

    def window(self, kind):
        return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())

    def entry(self, app, path):
        return next(e for e in app.library.entries() if e.path == path)

    def test_in_the_first_window(self, app, opens):
        assert opens(self.window(LibraryWindow)) == ["help", "settings"]

    @pytest.mark.parametrize(
        ("verb", "kind"), [("plan", PlannerWindow), ("handouts", PrintWindow), ("paper_in", PaperIn)]
    )
    def test_in_what_the_first_window_opens(self, qtbot, app, path, opens, verb, kind):
        app.act(verb, self.entry(app, path))
        window = self.window(kind)
        assert opens(window) == ["help", "settings"]
        qtbot.waitUntil(lambda: not getattr(window, "making", False), timeout=30000)
        window.close()

    @pytest.mark.parametrize(
        ("key", "kind"),
        [(Qt.Key.Key_E, PlannerWindow), (Qt.Key.Key_P, PrintWindow), (Qt.Key.Key_T, PaperIn)],
    )
    def test_in_what_stands_beside_the_console(self, qtbot, app, path, opens, key, kind):
        app.open_path(path)
        press(app.opened.running.console, key, with_control=True)
        window = self.window(kind)
        assert opens(window) == ["help", "settings"]
        qtbot.waitUntil(lambda: not getattr(window, "making", False), timeout=30000)
        window.close()

    def test_in_the_guide_and_the_settings_themselves(self, app):
        app.aside.show_help()
        press(self.window(HelpWindow), Qt.Key.Key_Comma, with_control=True)
        app.aside._open["help"].close()
        press(self.window(SettingsWindow), Qt.Key.Key_F1)
        assert self.window(HelpWindow)
