"""The planner with words of any size, set before it opens or while it is open."""

import datetime
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget

from facilitator.exercises import catalogue
from facilitator.ui.kit.theme import ROOM_TEXT
from facilitator.ui.planner.window import PlannerWindow

NOW = datetime.datetime(2026, 11, 20, 9)

LAPTOP = (1280, 720)
PARTS = (
    ("workshop", "place"),
    ("agenda", "agenda"),
    ("agenda", "add_exercise"),
    ("activity", "activity_notes"),
    ("activity", "activity_minutes"),
)
every_size = pytest.mark.parametrize("text", ROOM_TEXT)


@pytest.fixture
def opened(qtbot, looks, session):
    """A planner on a laptop, its words so many times their usual size."""

    def opened(text):
        looks.console.scale_text(text)
        window = PlannerWindow(session, looks.console, catalogue.shipped(), lambda *_: None, lambda: NOW)
        qtbot.addWidget(window)
        window.resize(*LAPTOP)
        window.show()
        window.activateWindow()
        qtbot.waitActive(window)
        return window

    return opened


def sideways(window):
    QApplication.processEvents()
    areas = [a for a in window.findChildren(QScrollArea) if a.isVisible()]
    return [a.objectName() for a in areas if a.horizontalScrollBar().maximum()]


def bars(window):
    """How far the body as a whole can be scrolled: its parts scroll for themselves."""
    return window.findChild(QScrollArea, "planner_body").verticalScrollBar().maximum()


def whole(window, name):
    part = window.findChild(QWidget, name)
    place = QRect(part.mapTo(window, QPoint()), part.size())
    return part.isVisible() and window.rect().contains(place)


def open_page(qtbot, window, name):
    button = window.findChild(QPushButton, f"page_{name}")
    if button.isVisible():
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@every_size
def test_every_part_is_there_at_a_click_and_nothing_scrolls_sideways(qtbot, opened, text):
    window = opened(text)
    for page, names in {
        "workshop": ("title",),
        "agenda": ("add_exercise", "remove", "move_down"),
        "activity": ("activity_title", "activity_minutes"),
    }.items():
        open_page(qtbot, window, page)
        assert (sideways(window), bars(window)) == ([], 0)
        assert [name for name in names if not whole(window, name)] == []
    assert (window.width(), window.height()) == LAPTOP


@every_size
def test_a_size_changed_while_it_is_open_is_the_size_it_opens_with(qtbot, opened, looks, text):
    before = opened(text)
    looks.console.scale_text(1.0 if text > 1 else 2.0)
    looks.console.scale_text(text)
    after = opened(text)
    for page, name in PARTS:
        for window in (before, after):
            open_page(qtbot, window, page)
            QApplication.processEvents()
        sizes = [window.findChild(QWidget, name).size() for window in (before, after)]
        assert sizes[0] == sizes[1], name


def test_an_agenda_of_nothing_takes_words_of_another_size(looks, opened):
    window = opened(1.0)
    window.plan.do("Take everything off", lambda session: replace(session, activities=()))
    looks.console.scale_text(2.0)
    words = [part.text() for part in window.findChild(QWidget, "activity").findChildren(QLabel)]
    assert words == ["Choose an activity to see its steps, minutes and words."]


def test_with_usual_words_nothing_has_to_be_chosen(opened):
    window = opened(1.0)
    assert not window.findChild(QWidget, "planner_pages").isVisible()
    assert all(whole(window, name) for name in ("title", "remove", "activity_title"))


def test_the_opening_questions_come_to_sight_and_go_again(qtbot, opened):
    window = opened(2.0)
    qtbot.mouseClick(window.findChild(QPushButton, "open_questions"), Qt.MouseButton.LeftButton)
    assert window.findChild(QWidget, "questions").isVisible()
    qtbot.mouseClick(window.findChild(QPushButton, "questions_done"), Qt.MouseButton.LeftButton)
    assert window.findChild(QWidget, "agenda").isVisible()


def test_a_part_put_out_of_sight_does_not_keep_the_keys(qtbot, opened):
    window = opened(2.0)
    window.findChild(QLineEdit, "title").setFocus()
    open_page(qtbot, window, "agenda")
    assert window.focusWidget() is window


def test_buttons_lie_beside_their_field_and_not_on_it(opened):
    window = opened(1.0)
    steps = window.session.activities[0].steps
    for field in ("activity_minutes", *(f"step_{step.id}_minutes" for step in steps)):
        less = window.findChild(QPushButton, f"{field}_less")
        assert not window.findChild(QWidget, field).geometry().intersects(less.geometry())
