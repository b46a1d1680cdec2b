"""The maker is found from the first window and from the planner, and what is saved can be chosen at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from facilitator.workshop.session import Session


@pytest.fixture
def planner(program, library):
    with library.create(Session(title="Opening hours")) as file:
        path = file.path
    program.plan(path)
    return program.planned.window


def test_from_the_first_window(program):
    QTest.mouseClick(program.window.findChild(QPushButton, "make_own"), Qt.MouseButton.LeftButton)
    assert program.workroom.open_now.window.isVisible()
    assert not program.window.isVisible()


def test_from_the_planner_and_chosen_there_at_once(program, planner, at_work):
    planner.findChild(QAction, "make_own").trigger()
    hands = at_work(program)
    hands.click("kind_wall")
    hands.type("exercise_title", "Ours")
    hands.click("save")
    exercise_id = hands.draft.id
    hands.window.close()
    assert not program.window.isVisible()
    planner.findChildren(QAction, f"add_{exercise_id}")[-1].trigger()
    assert [a.title for a in planner.session.activities] == ["Ours"]


def test_a_copy_from_the_planner(program, planner, at_work):
    planner.findChild(QAction, "copy_who-has-a-say").trigger()
    hands = at_work(program)
    assert hands.draft.title == "Who has a say? (copy)"
    assert len(hands.draft.steps) == 5


def test_a_second_copy_asks_about_the_first(program, planner, at_work):
    planner.findChild(QAction, "copy_who-has-a-say").trigger()
    planner.findChild(QAction, "copy_what-we-bring").trigger()
    hands = at_work(program)
    assert hands.draft.title == "Who has a say? (copy)"
    hands.click("leave_drop")
    assert hands.draft.title == "What we bring (copy)"


def test_no_trial_while_a_workshop_runs(program, library, at_work):
    with library.create(Session(title="Opening hours")) as file:
        path = file.path
    program.open_path(path)
    hands = at_work(program)
    hands.click("kind_wall")
    hands.type("exercise_title", "Ours")
    hands.click("try")
    assert "Close it first" in hands.told()
    assert program.opened.path == path


def test_a_file_from_elsewhere_is_asked_for_in_the_first_window(program, at_work):
    hands = at_work(program)
    hands.click("maker_file")
    assert program.window.isVisible()
    dialog = program.window.findChild(object, "open_file_dialog")
    assert dialog.isVisible()
    dialog.close()
