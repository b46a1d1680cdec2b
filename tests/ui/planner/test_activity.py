"""One activity and its steps: minutes, words, what the room sees, what is protected."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPlainTextEdit, QPushButton

from facilitator.exercises import catalogue

LONG = "How often does each of these people and groups really have a say in what happens " * 2


@pytest.fixture
def say(planner, qtbot, find):
    """The grid's activity, chosen, its second step open."""
    activity = planner.session.activities[4]
    find("agenda").choose(activity.id)
    qtbot.mouseClick(find("step_now_open"), Qt.MouseButton.LeftButton)
    return lambda: planner.session.activity(activity.id)


def test_minutes_that_are_typed_leave_no_trace_of_their_first_figure(say, typing, planner):
    before = say().step("now").minutes
    typing("step_now_minutes", "15")
    assert say().step("now").minutes == type(before)(15, before.least, before.most)
    planner.plan.undo()
    assert say().step("now").minutes == before


def test_half_minutes_can_be_typed(say, typing):
    typing("step_now_minutes", "8,5")
    assert say().step("now").minutes.planned == 8.5


def test_least_and_most_pull_the_plan_along(say, typing, find):
    typing("step_now_most", "9")
    assert (say().step("now").minutes.planned, find("step_now_minutes").text()) == (9, "9")
    typing("step_now_least", "20")
    assert say().step("now").minutes == type(say().step("now").minutes)(20, 20, 20)


def test_minutes_of_the_whole_are_shared_by_its_steps(say, typing, find):
    typing("activity_minutes", "60")
    assert [s.minutes.planned for s in say().steps] == [12, 16, 6.5, 12, 13.5]
    assert find("step_now_minutes").text() == "16"


def test_a_prompt_is_reworded_and_warned_about_where_it_stands(qtbot, say, typing, find):
    own = say().step("now").prompt
    typing("step_now_prompt", LONG)
    warning = find("step_now_too_long", QLabel)
    assert warning.isVisible()
    typing("step_now_prompt", "Who is heard?")
    assert (say().step("now").prompt, warning.isVisible()) == ("Who is heard?", False)
    qtbot.mouseClick(find("step_now_own_words"), Qt.MouseButton.LeftButton)
    assert find("step_now_prompt", QPlainTextEdit).toPlainText() == own
    assert not find("step_now_own_words").isVisible()


def test_an_exercise_that_came_while_one_plans_has_its_own_words_too(qtbot, planner, find, typing):
    shelf = catalogue.shipped()
    own = replace(shelf.exercises["who-has-a-say"], id="mine", title="Ours")
    for _ in range(2):
        planner.stock(replace(shelf, exercises={**shelf.exercises, own.id: own}))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    (adding,) = planner.findChildren(QAction, "add_mine")
    adding.trigger()
    qtbot.mouseClick(find("step_now_open"), Qt.MouseButton.LeftButton)
    typing("step_now_prompt", "Who is heard?")
    assert find("step_now_own_words").isVisible()


def test_what_the_room_sees_of_the_time(qtbot, say, find):
    box = find("step_now_clock", QComboBox)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_End)
    assert say().step("now").clock == "nothing"


def test_protecting_and_notes(qtbot, say, typing, find):
    box = find("protected", QCheckBox)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    typing("activity_notes", "Bring pens")
    assert (say().protected, say().notes) == (True, "Bring pens")


def test_undo_reaches_the_field_it_changed(qtbot, say, typing, find):
    notes = typing("activity_notes", "Bring pens")
    qtbot.keyClick(notes, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (say().notes, notes.toPlainText()) == ("", "")


def test_tab_leaves_a_field_of_many_lines(qtbot, say, find):
    notes = find("activity_notes", QPlainTextEdit)
    notes.setFocus()
    qtbot.keyClick(notes, Qt.Key.Key_Tab)
    assert not notes.hasFocus()
    assert say().notes == ""


def test_questions_are_asked_here_and_reach_wall_and_record(qtbot, planner, typing, find):
    qtbot.mouseClick(find("open_questions"), Qt.MouseButton.LeftButton)
    typing("question_who_decides", "The cabinet")
    frame = planner.session.activities[0].boards["frame"]
    assert frame.answers == {"who_decides": "The cabinet"}
    assert planner.session.opening == {"who_decides": "The cabinet"}
    assert find("open_questions", QPushButton).text() == "Opening questions, 1 of 8 answered"
    qtbot.mouseClick(find("questions_done"), Qt.MouseButton.LeftButton)
    assert find("activity_title").isVisible()


def test_the_opening_itself_leads_to_its_questions(qtbot, planner, find):
    find("agenda").choose(planner.session.activities[0].id)
    qtbot.mouseClick(find("answer_questions"), Qt.MouseButton.LeftButton)
    assert find("question_why").hasFocus()
