"""In a language that is written from the right, everything that is not a place on a board is mirrored."""

import pytest
from PySide6.QtWidgets import QWidget

from facilitator.exercises import catalogue
from facilitator.ui.kit.painting import from_right, isolated
from facilitator.ui.planner.agenda_list import AgendaView
from facilitator.ui.planner.window import PlannerWindow
from tests.languages.test_windows import NOW, steps_of


@pytest.fixture
def wall(qtbot, run, speaking):
    def wall(code):
        speaking(code)
        running = run()
        running.room.toggle_wall()
        qtbot.waitExposed(running.projector)
        next(steps_of(running, "who-has-a-say"))
        return running.projector.stage.wall

    return wall


def middle(wall, name):
    return wall.findChild(QWidget, name).geometry().center().x() - wall.width() / 2


@pytest.mark.parametrize(("code", "side"), [("xx", 1), ("ar", -1)])
def test_the_walls_clock_stands_at_the_end_of_the_question(wall, code, side):
    made = wall(code)
    assert middle(made, "wall_clock") * side > 0
    assert middle(made, "wall_prompt") * side < 0


def test_the_question_begins_at_the_right(wall):
    made = wall("ar")
    prompt = made.findChild(QWidget, "wall_prompt")
    line = prompt._fit()[1].lineAt(0)
    assert line.naturalTextRect().right() > prompt.width() - 4


def test_lines_of_the_agenda_have_room_for_tall_letters(looks, speaking, session, shown):
    speaking("ar")
    planner = shown(
        PlannerWindow(session(), looks.console, catalogue.shipped(), lambda *_: None, lambda: NOW)
    )
    agenda = planner.findChild(AgendaView)
    tall = agenda.sizeHintForRow(0)
    speaking("xx")
    again = shown(PlannerWindow(session(), looks.console, catalogue.shipped(), lambda *_: None, lambda: NOW))
    assert tall > again.findChild(AgendaView).sizeHintForRow(0)


@pytest.mark.parametrize(("words", "way"), [("Who?", False), ("12 من؟", True), ("שלום", True), ("12", False)])
def test_which_way_words_run(words, way):
    assert from_right(words) == way


def test_only_words_in_other_letters_are_kept_apart():
    assert isolated("Who?") == "Who?"
    assert isolated("من؟")[1:-1] == "من؟"
