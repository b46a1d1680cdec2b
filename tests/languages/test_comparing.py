"""Comparing and looking back in a language that is longer, and in one that is written from the right."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton

from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.boards.scales.counts import Counts
from facilitator.ui.kit.earlier import Offer
from facilitator.ui.library.review_form import ReviewForm
from facilitator.workshop.occasion import Occasion
from tests.languages.test_windows import check, library, show_wall

every_language = pytest.mark.parametrize("code", ["xx", "ar", "en_GB"])
TITLES = ("21", "22")  # days have the names of months, which only some languages have here
__all__ = ["library"]


def compared(running):
    """Ratings and a grid with two earlier sessions each; titles are figures, which no language changes."""
    for activity in running.store.session.activities:
        for name, board in activity.boards.items():
            if not hasattr(board, "remembering"):
                continue
            filled = _rated(board) if hasattr(board, "revealed") else _placed(board)
            for number, title in enumerate(TITLES):
                filled = filled.remembering(filled, Occasion(id=str(number), title=title))
            running.store.do(activity.id, name, "11", lambda _, state=filled: state)


def _rated(board):
    for behaviour in board.behaviours:
        board = board.taking("hands").counted(behaviour.id, Counts((3, 4, 5), 1))
    return board.revealed()


def _placed(board):
    for number in range(5):
        name = f"{number}{number}"
        board = board.listed(name, item_id=name).placed(name, Place(0.2 * number, 0.5))
    return board


def go(running, exercise, step):
    activity = next(a for a in running.store.session.activities if a.exercise == exercise)
    running.store.go_to(activity.id, step)
    QCoreApplication.processEvents()  # new controls are shown once they are laid out


def click(running, *names):
    for name in names:
        next(b for b in running.console.findChildren(QPushButton, name) if b.isVisible()).click()


@every_language
def test_what_a_review_opens_on(library, code):
    window = library(code)
    form = ReviewForm(window)
    form.ask("11", {"pledges": 11, "grid": 1, "scales": 2})
    window.show_page(form)
    check(window)


@every_language
def test_the_grid_through_time(run, speaking, code):
    speaking(code)
    running = run()
    compared(running)
    go(running, "who-has-a-say", "now")
    click(running, "open_past", "through_earlier", "through_earlier")
    check(running.console, "stepping")
    for part in ("earlier_groups", "earlier_sessions"):
        click(running, part)
        check(running.console, part)


@every_language
def test_ratings_through_time(run, speaking, code):
    speaking(code)
    running = run()
    compared(running)
    go(running, "how-are-we-doing", "look")
    click(running, "look_changes")
    check(running.console, "stepping")
    click(running, "through_leave", "look_compare")
    running.console.stage.controls.earlier.offer(
        [Offer(id="9", title="12", project="13", key="", same=True, problem="")]
    )
    running.console.stage.controls.earlier.rows.selectRow(2)
    check(running.console, "list")


@every_language
def test_the_wall_through_time(qtbot, run, speaking, code):
    speaking(code)
    running = run()
    compared(running)
    show_wall(qtbot, running)
    for exercise, step, name in (("who-has-a-say", "now", "grid"), ("how-are-we-doing", "look", "ratings")):
        go(running, exercise, step)
        running.store.handle(name).showing.only("past:1")
        check(running.projector, exercise)
