"""With one display the facilitator types under the wall, and nothing hidden is ever there."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from facilitator.exercises import catalogue
from facilitator.exercises.parts.tally import Tally


@pytest.fixture
def alone(running, displays):
    laptop = displays.all()[0]
    displays.plug((laptop.name, laptop.geometry))
    running.next()
    return running.projector


def test_a_name_typed_under_the_wall_is_on_it(qtbot, running, alone):
    QTest.keyClick(alone, "e")
    entry = alone.drawer.findChild(QLineEdit, "entry")
    qtbot.keyClicks(entry, "Young carers")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert "Young carers" in alone.stage.wall.board_view.words.text()
    assert alone.stage.height() < alone.drawer.geometry().bottom()


def test_escape_closes_the_drawer_before_it_leaves_the_wall(running, alone):
    QTest.keyClick(alone, "e")
    QTest.keyClick(alone, Qt.Key.Key_Escape)
    assert alone.drawer is None
    assert running.room.standing == "alone"


def test_a_projector_plugged_in_takes_the_drawer_away(running, alone, displays):
    laptop = displays.all()[0]
    QTest.keyClick(alone, "e")
    displays.plug((laptop.name, laptop.geometry), ("HDMI-1", QRect(1366, 0, 1920, 1080)))
    assert alone.drawer is None


class TestHiddenCounts:
    @pytest.fixture
    def session(self, session):
        plan = catalogue.AgendaPlan(id="d", title="", parts=(catalogue.Part(exercise="same-or-different"),))
        return replace(session, activities=catalogue.activities(plan))

    def test_counts_are_not_typed_where_the_room_can_see_them(self, running, alone):
        running.conductor.go_to(running.store.activity.id, "vote-1")
        QTest.keyClick(alone, "e")
        assert alone.drawer.findChild(QLineEdit, "entry") is None
        assert "hidden" in alone.drawer.findChild(QLabel, "drawer_words").text()

    def test_once_revealed_reasons_can_be_typed(self, running, alone):
        activity = running.store.activity.id
        handle = running.store.handle("engagement")
        handle.do("Count", lambda line: line.counted(1, Tally((1, 2, 3, 4, 5))))
        running.conductor.go_to(activity, "hear")
        QTest.keyClick(alone, "e")
        assert alone.drawer.findChild(QLineEdit, "entry") is None
        handle.do("Show", lambda line: line.shown(1))
        assert alone.drawer.findChild(QLineEdit, "entry") is not None


def test_what_is_being_typed_stays_when_a_question_is_worded_anew(qtbot, running, alone):
    QTest.keyClick(alone, "e")
    entry = alone.drawer.findChild(QLineEdit, "entry")
    entry.setFocus()
    qtbot.keyClicks(entry, "Young car")
    handle = running.store.handle(running.store.step.board)
    handle.reword(running.store.step.prompt, "Who else has a say?")
    assert alone.drawer.findChild(QLineEdit, "entry") is entry
    assert entry.text() == "Young car"


def test_typing_goes_on_in_the_next_step_on_the_same_board(qtbot, running, alone):
    QTest.keyClick(alone, "e")
    board, entry = running.store.step.board, alone.drawer.findChild(QLineEdit, "entry")
    qtbot.keyClicks(entry, "Young car")
    running.conductor.next()
    assert running.store.step.board == board
    assert alone.drawer.findChild(QLineEdit, "entry").text() == "Young car"
