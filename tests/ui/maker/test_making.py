"""An exercise made from nothing, saved, chosen in a workshop, run and printed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from facilitator.exercises import boards, catalogue
from facilitator.handouts import packs
from facilitator.workshop.board import Carried
from facilitator.workshop.session import Session

every_board = pytest.mark.parametrize("kind", sorted(boards.manifests()))


@every_board
def test_an_exercise_on_each_board_is_made_from_nothing_and_saved(hands, kind):
    hands.click("begin_nothing")
    hands.type("exercise_title", "Our own way")
    hands.click("add_step")
    hands.click(f"kind_{kind}")
    assert hands.draft.steps[0].mode == boards.manifest(kind).making().happenings()[0].mode
    hands.click("save")
    assert "is saved" in hands.told()
    (record,) = hands.files().values()
    assert (record["title"], len(record["steps"])) == ("Our own way", 1)
    assert hands.program.catalogue.exercises[record["id"]].title == "Our own way"


@every_board
def test_it_is_added_in_the_planner_run_and_printed(tmp_path, hands, library, kind):
    hands.click(f"kind_{kind}")
    hands.type("exercise_title", "Our own way")
    hands.click("save")
    exercise_id = hands.draft.id
    hands.window.close()
    program = hands.program
    with library.create(Session(title="Opening hours", people=12)) as file:
        path = file.path
    program.plan(path)
    program.planned.window.findChild(QAction, f"add_{exercise_id}").trigger()
    QTest.mouseClick(program.planned.window.findChild(QPushButton, "run"), Qt.MouseButton.LeftButton)
    running = program.opened.running
    for _ in range(1 + len(running.store.session.activities[0].steps)):
        running.next()
    assert program.opened.running.store.step.board == kind
    printed = with_words(running.store.session)
    program.opened.close()
    page = packs.make(printed, "record", tmp_path / "record.pdf")
    assert page.stat().st_size > 5000


def with_words(session):
    """The session with something on each board."""
    activity = session.activities[0]
    said = {name: board.receiving((Carried("1", "Drivers"),)) for name, board in activity.boards.items()}
    return session.with_activity(replace(activity, boards=said))


def test_all_that_is_typed_of_a_step_is_saved(hands):
    hands.click("kind_wall")
    hands.type("exercise_title", "Ours")
    hands.type("exercise_summary", "For new groups")
    hands.type("exercise_source", "A neighbour, 2020")
    hands.step(1)
    hands.type("step_title", "First")
    hands.type("step_prompt", "What do you bring?")
    hands.type("step_say", "I go first.")
    hands.type("step_ask", "Who else?\nWhat else?")
    hands.type("step_watch", "Staff speak first")
    hands.type("step_stuck", "Think of a day")
    hands.choose("step_clock", "bar")
    hands.click("easier_open")
    hands.type("step_easier_prompt", "What do you bring?")
    hands.click("save")
    (record,) = hands.files().values()
    step = record["steps"][0]
    assert (record["summary"], record["source"]) == ("For new groups", "A neighbour, 2020")
    assert (step["title"], step["prompt"], step["say"]) == ("First", "What do you bring?", "I go first.")
    assert (step["ask"], step["watch"]) == (["Who else?", "What else?"], ["Staff speak first"])
    assert (step["stuck"], step["clock"]) == (["Think of a day"], "bar")
    assert step["easier"] == {"prompt": "What do you bring?"}


def test_minutes_give_way_to_each_other(hands):
    hands.click("kind_wall")
    hands.step(1)
    for name, minutes in (("step_planned", "8"), ("step_least", "9"), ("step_most", "6.5")):
        field = hands.find(name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, minutes)
        QTest.keyClick(field, Qt.Key.Key_Tab)
    step = hands.draft.steps[0].minutes
    assert (step.least, step.planned, step.most) == (6.5, 6.5, 6.5)


def test_a_shipped_exercise_is_copied_and_changed_and_stays_as_it_is(hands):
    before = catalogue.exercise("who-has-a-say")
    hands.choose("copy_of", "who-has-a-say")
    hands.click("copy_go")
    hands.type("exercise_title", "Who decides here?")
    hands.step(5)
    hands.type("step_prompt", "What would help?")
    hands.click("save")
    (record,) = hands.files().values()
    assert record["id"] != "who-has-a-say"
    assert (record["title"], record["steps"][4]["prompt"]) == ("Who decides here?", "What would help?")
    assert record["steps"][4]["takes_from"] == "grid"
    assert hands.program.catalogue.exercises["who-has-a-say"] == before


def test_steps_are_moved_by_hand_by_keys_and_by_buttons_and_removed(hands):
    hands.click("kind_line")
    view = hands.window.editor.steps.view

    def order():
        return [step.mode for step in hands.draft.steps]

    first, last = (view.visualRect(view.model().index(n, 0)) for n in (0, 3))
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=first.center())
    QTest.mouseMove(view.viewport(), first.center() + QPoint(0, 30))
    QTest.mouseMove(view.viewport(), last.center() + QPoint(0, 20))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=last.center() + QPoint(0, 20))
    assert order() == ["vote_1", "hear", "vote_2", "own"]
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert order() == ["vote_1", "hear", "own", "vote_2"]
    hands.click("step_down")
    assert order() == ["vote_1", "hear", "vote_2", "own"]
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert order() == ["vote_1", "hear", "vote_2"]
    hands.click("undo_step")
    assert order() == ["vote_1", "hear", "vote_2", "own"]


def test_promises_are_handed_on_to_later_exercises_and_taken_up_from_earlier_ones(hands):
    hands.click("kind_pledges")
    hands.type("exercise_title", "Ours")
    hands.step(1)
    hands.tick("step_takes_earlier")
    hands.tick("board_pledges_hands_on")
    hands.click("save")
    (record,) = hands.files().values()
    assert record["hands_on"] == ["pledges"]
    assert record["steps"][0]["takes_earlier"] is True
    hands.choose("step_board", "new wall")
    assert hands.draft.steps[0].takes_earlier is False
    hands.click("save")
    (record,) = hands.files().values()
    assert "hands_on" not in record


def test_undo_takes_back_what_was_typed_in_one_field(hands):
    hands.click("kind_wall")
    hands.step(1)
    before = hands.draft
    hands.type("step_prompt", "What else?")
    QTest.keyClick(hands.find("step_prompt"), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert hands.draft == before
    assert hands.find("step_prompt").toPlainText() == before.steps[0].prompt
    hands.click("redo")
    assert hands.draft.steps[0].prompt == "What else?"


def test_a_step_goes_to_another_board_and_starts_from_the_first(hands):
    hands.click("kind_wall")
    hands.type("exercise_title", "Ours")
    hands.step(3)
    hands.choose("step_board", "new pledges")
    assert (hands.draft.steps[2].board, hands.draft.steps[2].mode) == ("pledges", "write")
    hands.choose("step_takes_from", "wall")
    hands.click("save")
    (record,) = hands.files().values()
    assert record["steps"][2]["takes_from"] == "wall"
    hands.choose("step_board", "")
    hands.click("save")
    (record,) = hands.files().values()
    assert list(record["boards"]) == ["wall"]
    assert "mode" not in record["steps"][2]
