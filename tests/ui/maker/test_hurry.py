"""Somebody who types, undoes and removes in the middle of things."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

Key = Qt.Key


def press(key, held=Qt.KeyboardModifier.NoModifier):
    """A key that goes where the keys go."""
    QTest.keyClick(QApplication.focusWidget(), key, held)


def write(words):
    for letter in words:
        QTest.keyClicks(QApplication.focusWidget(), letter)


def test_points_of_a_scale_are_typed_without_losing_the_field(hands):
    hands.click("kind_scales")
    hands.step(1)
    hands.find("set_scales_points").setFocus()
    press(Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    press(Key.Key_Return)
    write("Always")
    assert hands.draft.boards["scales"]["points"][-1] == "Always"
    assert hands.find("set_scales_points").hasFocus()


@pytest.mark.parametrize("name", ["step_prompt", "step_title"])
def test_the_only_step_can_be_removed_while_it_is_typed_in(hands, name):
    hands.click("begin_nothing")
    hands.click("add_step")
    hands.click("board_none")
    hands.type(name, "What else?")
    hands.click("step_remove")
    assert hands.draft.steps == ()
    assert hands.find("exercise_title")
    hands.click("undo_step")
    assert hands.draft.steps


@pytest.mark.parametrize("name", ["step_prompt", "step_title"])
def test_undo_takes_back_the_step_that_is_typed_in(hands, name):
    hands.click("begin_nothing")
    hands.click("add_step")
    hands.click("board_none")
    hands.type(name, "What else?")
    hands.click("undo")
    hands.click("undo")
    assert hands.draft.steps == ()


def test_undo_takes_back_the_board_that_is_typed_on(hands):
    hands.click("begin_nothing")
    hands.click("add_step")
    hands.click("kind_line")
    hands.find("set_line_low").setFocus()
    write("What")
    hands.click("undo")
    hands.click("undo")
    assert not hands.draft.boards


def test_a_board_that_was_taken_back_is_not_offered_for_a_new_step(hands):
    hands.click("begin_nothing")
    hands.click("add_step")
    hands.click("kind_wall")
    hands.click("add_step")
    assert hands.find("board_wall", QPushButton)
    hands.click("undo")
    assert not hands.draft.boards
    assert not [b for b in hands.window.findChildren(QPushButton, "board_wall") if b.isVisible()]
    hands.click("redo")
    hands.click("board_wall")
    assert [step.board for step in hands.draft.steps] == ["wall", "wall"]


def test_a_step_that_undo_takes_while_it_is_dragged_is_not_put_anywhere(hands):
    hands.click("begin_nothing")
    for _ in range(3):
        hands.click("add_step")
        hands.click("board_none")
    view, left = hands.window.editor.steps.view, Qt.MouseButton.LeftButton
    first, last = (view.visualRect(view.model().index(n, 0)) for n in (0, 2))
    QTest.mousePress(view.viewport(), left, pos=last.center())
    QTest.mouseMove(view.viewport(), first.bottomLeft())
    QTest.mouseMove(view.viewport(), first.bottomLeft() + QPoint(9, 0))
    press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(hands.draft.steps) == 2
    QTest.mouseRelease(view.viewport(), left, pos=first.bottomLeft())
    assert len(hands.draft.steps) == 2


def test_a_space_typed_first_does_not_make_undo_take_more(hands):
    hands.click("begin_nothing")
    hands.type("exercise_title", "Ours")
    hands.find("exercise_summary").setFocus()
    title = hands.find("exercise_title")
    title.setFocus()
    title.end(False)
    write(" and yours")
    hands.click("undo")
    assert hands.draft.title == "Ours"


def test_what_was_typed_and_rubbed_out_again_is_no_step_of_undo(hands):
    hands.click("begin_nothing")
    hands.type("exercise_title", "Ours")
    hands.find("exercise_summary").setFocus()
    hands.find("exercise_title").setFocus()
    hands.find("exercise_title").end(False)
    write("x")
    press(Key.Key_Backspace)
    write("yz")
    for _ in range(2):
        press(Key.Key_Backspace)
    hands.click("undo")
    assert hands.draft.title == ""
