"""Nobody meets a control without a name, without a visible focus, or too small to hit."""

import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

from facilitator.exercises import catalogue
from facilitator.storage.library import Entry
from facilitator.ui.help.window import HelpWindow
from facilitator.ui.kit.chime import Silence
from facilitator.ui.kit.sheets import Sheets
from facilitator.ui.library.start import choices
from facilitator.ui.library.tour import Tour
from facilitator.ui.library.versions import Version
from facilitator.ui.library.window import LibraryWindow
from facilitator.ui.planner.window import PlannerWindow
from facilitator.ui.print.choices import Memory
from facilitator.ui.print.window import PrintWindow
from facilitator.ui.projector.displays import Displays
from facilitator.ui.running import Running, Surroundings
from facilitator.ui.settings.window import SettingsWindow
from tests.accessibility import walk

NOW = datetime.datetime(2026, 11, 22, 9, 50)
LEAST, LEAST_ON_WALL = 24, 44


def check(window, least=LEAST):
    assert walk.controls(window)
    assert walk.nameless(window) == []
    assert walk.small(window, least) == []
    found = walk.tabbed(window)
    assert walk.never_come_to(window, found) == []
    assert walk.backwards(found) == []
    assert walk.unseen(found) == []


def entries():
    states = ("planned", "stopped", "finished")
    kept = [Entry(path=Path(f"/x/{s}.workshop.json"), changed=NOW, title=s, state=s) for s in states]
    damaged = Entry(path=Path("/x/bad.workshop.json"), changed=NOW, title="bad", problem="It is damaged.")
    return [*kept, damaged]


@pytest.fixture
def library(qtbot, looks, shown):
    made = LibraryWindow(lambda: NOW)
    made.start.show_choices(*choices(catalogue.shipped()))
    made.shelf.show_entries(entries())
    shown(made)
    qtbot.waitUntil(lambda: made.start.complete)
    return made


def test_the_first_window(library):
    check(library)


def test_the_form_for_a_new_workshop(library):
    library.start.findChildren(QWidget, "start_agenda_taster")[0].click()
    check(library)


def test_earlier_versions(library):
    library.offer_versions(entries()[0], [Version(None, NOW, str), Version(None, NOW, str, damaged=True)])
    check(library)


def test_the_tour(library, looks):
    tour = Tour(library, looks.console)
    tour.offer()
    assert walk.nameless(tour) == []
    assert walk.small(tour, LEAST) == []


def test_the_planner(looks, shown, full_session):
    keep = lambda session, title, summary: catalogue.shipped()  # noqa: E731 - nothing is kept here
    check(shown(PlannerWindow(full_session, looks.console, catalogue.shipped(), keep, lambda: NOW)))


def test_the_print_window(qtbot, looks, shown, full_session):
    window = shown(PrintWindow(full_session, looks.console, "runsheet", memory=Memory()))
    qtbot.waitUntil(lambda: not window.making, timeout=30000)
    check(window)


def test_the_settings(looks, settings, shown, tmp_path):
    check(shown(SettingsWindow(settings, looks, tmp_path, Silence())))


def test_the_help(looks, shown):
    check(shown(HelpWindow(looks.console)))


@pytest.fixture
def running(qtbot, clock, looks, settings, full_session):
    around = Surroundings(
        clock=clock,
        now=clock.now,
        displays=Displays(),
        settings=settings,
        theme=looks.console,
        wall_theme=looks.wall,
    )
    made = Running(full_session, around)
    made.console.show()
    made.console.activateWindow()
    qtbot.waitUntil(made.console.isActiveWindow)
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


STEPS = [(e.id, s.id) for e in catalogue.shipped().exercises.values() for s in e.steps]


@pytest.mark.parametrize(("exercise", "step"), STEPS)
def test_the_console_at_every_step_with_every_sheet(running, exercise, step):
    activity = next(a for a in running.store.session.activities if a.exercise == exercise)
    running.store.go_to(activity.id, step)
    running.console.notes.noticed.refresh()
    check(running.console)
    for sheets in running.console.stage.findChildren(Sheets):
        for name in sheets.names:
            sheets.open(name)
            check(running.console)


def test_the_console_with_a_note_of_paper_and_a_question(running):
    running.note_paper()
    running.console.banner.tell("x", "Something was noticed.")
    check(running.console)


@pytest.mark.parametrize(("exercise", "step"), STEPS)
def test_the_wall_with_its_strip_at_every_step(qtbot, running, exercise, step):
    activity = next(a for a in running.store.session.activities if a.exercise == exercise)
    running.store.go_to(activity.id, step)
    running.room.toggle_wall()
    qtbot.waitUntil(running.projector.isActiveWindow)
    check(running.projector, LEAST_ON_WALL)


class Watch(QObject):
    """Sees every window that shows itself."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = []

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(repr(watched))
        return False


def test_no_step_flashes_a_window_or_takes_the_keys_away(qapp, running):
    watch = Watch()
    qapp.installEventFilter(watch)
    for activity, step in list(running.store.session.places()):
        running.store.go_to(activity.id, step.id)
        qapp.processEvents()
    qapp.removeEventFilter(watch)
    assert watch.seen == []
    assert running.console.isActiveWindow()


def test_notes_over_the_wall(qtbot, running):
    running.room.toggle_wall()
    running.notes()
    qtbot.waitUntil(running.projector.isActiveWindow)
    check(running.projector, LEAST_ON_WALL)
