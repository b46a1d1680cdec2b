"""Every window in a language that is longer and accented, and in one that is written from the right."""

import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator import words
from facilitator.exercises import catalogue
from facilitator.exercises.boards.grid.view.axes import BandAxis
from facilitator.storage.library import Entry
from facilitator.ui.kit.chime import Silence
from facilitator.ui.kit.sheets import Sheets
from facilitator.ui.library.start import choices
from facilitator.ui.library.versions import Version
from facilitator.ui.library.window import LibraryWindow
from facilitator.ui.planner.window import PlannerWindow
from facilitator.ui.print.choices import Memory
from facilitator.ui.print.window import PrintWindow
from facilitator.ui.settings.window import SettingsWindow
from tests.languages import seen

NOW = datetime.datetime(2026, 11, 22, 9, 50)
LAPTOP = (1280, 720)
every_language = pytest.mark.parametrize("code", ["xx", "ar", "en_GB"])
every_exercise = pytest.mark.parametrize("exercise", catalogue.shipped().exercises)


def check(window, at=""):
    assert (window.width(), window.height()) == LAPTOP, f"{at}: a laptop is too small"
    if words.language() != words.DEFAULT:
        assert (at, seen.missed(window)) == (at, set())
    assert (at, seen.cut(window)) == (at, [])
    assert (at, seen.outside(window)) == (at, [])
    assert (at, seen.sideways(window)) == (at, [])


@pytest.fixture
def library(qtbot, looks, speaking, shown):
    def library(code):
        speaking(code)
        made = LibraryWindow(lambda: NOW)
        made.start.show_choices(*choices(catalogue.shipped()))
        states = ("planned", "stopped", "finished")
        made.shelf.show_entries(
            [Entry(path=Path(f"/1/{s}"), changed=NOW, title="11", state=s, date=NOW.date()) for s in states]
        )
        shown(made)
        qtbot.waitUntil(lambda: made.start.complete)
        return made

    return library


@every_language
def test_the_first_window(library, code):
    check(library(code))


@every_language
def test_the_form_for_a_new_workshop(library, code):
    window = library(code)
    window.start.findChildren(QWidget, "start_agenda_taster")[0].click()
    check(window)


@every_language
def test_earlier_versions(library, code):
    window = library(code)
    entry = Entry(path=Path("/1/2"), changed=NOW, title="11", state="planned", date=NOW.date())
    window.offer_versions(entry, [Version(None, NOW, str), Version(None, NOW, str, damaged=True)])
    check(window)


@every_language
def test_the_planner(looks, speaking, session, shown, code):
    speaking(code)
    planner = PlannerWindow(session(), looks.console, catalogue.shipped(), lambda *_: None, lambda: NOW)
    check(shown(planner))


@every_language
def test_the_print_window(qtbot, looks, speaking, session, shown, code):
    speaking(code)
    window = shown(PrintWindow(session(), looks.console, "runsheet", memory=Memory()))
    qtbot.waitUntil(lambda: not window.making, timeout=30000)
    check(window)


@every_language
def test_the_settings(looks, settings, speaking, shown, code):
    speaking(code)
    check(shown(SettingsWindow(settings, looks, Path("/1/2"), Silence())))


def steps_of(running, exercise):
    """Go to each step of an exercise, one after the other."""
    activity = next(a for a in running.store.session.activities if a.exercise == exercise)
    for step in activity.steps:
        running.store.go_to(activity.id, step.id)
        yield step.id


@every_language
@every_exercise
def test_the_console_at_every_step_with_every_sheet(run, speaking, exercise, code):
    speaking(code)
    running = run()
    for step in steps_of(running, exercise):
        check(running.console, step)
        for sheets in running.console.stage.findChildren(Sheets):
            for name in sheets.names:
                sheets.open(name)
                check(running.console, f"{step}, {name}")
                if code == words.DEFAULT:  # longer languages may scroll
                    assert (step, name, seen.up_and_down(running.console, "board_area")) == (step, name, 0)


def show_wall(qtbot, running):
    """The wall with its strip at a laptop's size, which the display of the tests does not have."""
    running.room.toggle_wall()
    qtbot.waitExposed(running.projector)
    running.projector.put_away()  # from the display that it fills, and would fill again
    running.projector.showNormal()
    running.projector.resize(*LAPTOP)


@every_language
@every_exercise
def test_the_wall_at_every_step(qtbot, run, speaking, exercise, code):
    speaking(code)
    running = run()
    show_wall(qtbot, running)
    for step in steps_of(running, exercise):
        check(running.projector, step)


def test_windows_and_their_flow_follow_the_direction(qapp, speaking, library):
    window = library("ar")
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    start, shelf = window.start, window.shelf
    assert start.mapTo(window, start.rect().center()).x() > shelf.mapTo(window, shelf.rect().center()).x()


def test_the_grids_words_are_all_there_in_a_script_that_stands_tall(run, speaking, monkeypatch):
    """pyqtgraph leaves out what is higher than its axis."""
    named, paint = {}, BandAxis.drawPicture

    def painted(axis, painter, line, ticks, words):
        named[axis.orientation] = len(words)
        paint(axis, painter, line, ticks, words)

    monkeypatch.setattr(BandAxis, "drawPicture", painted)
    speaking("ar")
    running = run()
    for _ in steps_of(running, "who-has-a-say"):
        seen.settle()
        running.console.grab()
    assert named == {"left": 5, "bottom": 5}
