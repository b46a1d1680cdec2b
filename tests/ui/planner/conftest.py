import datetime
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.exercises import catalogue
from facilitator.exercises.agendas import agenda_of
from facilitator.storage.own import agenda_id, save_agenda
from facilitator.ui.kit.theme import Theme
from facilitator.ui.planner.window import PlannerWindow

NOW = datetime.datetime(2026, 11, 20, 9)
DAY = datetime.date(2026, 11, 22)


@pytest.fixture
def session():
    made = catalogue.new_session("taster", "Opening hours", people=12, place="Lye")
    return replace(made, date=DAY, start=datetime.time(10))


@pytest.fixture
def keep(tmp_path):
    """Agendas of one's own, kept as the program keeps them."""

    def keep(session, title, summary):
        exercises = catalogue.with_own(tmp_path).exercises
        save_agenda(tmp_path, agenda_of(session, agenda_id(title), title, summary, exercises))
        return catalogue.with_own(tmp_path)

    return keep


@pytest.fixture
def open_planner(qtbot, keep):
    """Open a planner on a session; it goes away by itself."""
    opened = []

    def open_planner(session, keep=keep):
        theme = Theme()
        QApplication.instance().setStyleSheet(theme.stylesheet())
        window = PlannerWindow(session, theme, catalogue.shipped(), keep, lambda: NOW)
        window.show()
        window.activateWindow()
        qtbot.waitActive(window)
        opened.append(window)
        return window

    yield open_planner
    for window in opened:
        window.hide()
        window.deleteLater()
    QApplication.instance().setStyleSheet("")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def planner(open_planner, session):
    return open_planner(session)


@pytest.fixture
def find(planner):
    def find(name, kind=QWidget):
        found = planner.findChildren(kind, name)
        assert found, f"no {name}"
        return found[-1]

    return find


@pytest.fixture
def typing(qtbot, find):
    """Replace what stands in a field, key by key, and stay in it."""

    def typing(name, text):
        field = find(name)
        field.setFocus()
        field.selectAll()
        if text:
            qtbot.keyClicks(field, text)
        return field

    return typing


@pytest.fixture
def titles(planner):
    return lambda: [a.title for a in planner.session.activities]
