"""In English nothing on a laptop's console is out of sight above or below."""

import pytest
from PySide6.QtWidgets import QPushButton

from facilitator import words
from tests.languages import seen
from tests.languages.test_windows import steps_of

OPENERS = ("as_list", "open_deck", "open_beside", "open_past")
OF_A_GROUP = ("open_aside", "open_views", "open_asked", "open_naming", "open_impact")


@pytest.fixture
def grids(run, speaking):
    """The console in each step that works on the grid."""
    speaking(words.DEFAULT)
    running = run()
    stage = running.console.stage

    def steps():
        for step in steps_of(running, "who-has-a-say"):
            if stage.controls.findChild(QPushButton, "as_list"):
                yield step, running

    return steps


def pressed(running, name):
    """Press one button of the board, if it can be, and see what is then out of sight."""
    made = running.console.stage.controls.findChild(QPushButton, name)
    if not made.isVisible():
        return 0
    made.click()
    seen.settle()
    hidden = seen.up_and_down(running.console, "board_area")
    made.click()
    return hidden


@pytest.mark.parametrize("opener", OPENERS)
def test_what_opens_under_the_grid(grids, opener):
    assert {step: pressed(running, opener) for step, running in grids()} == dict.fromkeys(
        ("list", "now", "missing", "should-be"), 0
    )


@pytest.mark.parametrize("opener", OF_A_GROUP)
def test_what_opens_about_one_group(grids, opener):
    for step, running in grids():
        handle = running.console.stage._handle
        handle.choose(handle.state.people[0].id)
        assert (step, pressed(running, opener)) == (step, 0)
