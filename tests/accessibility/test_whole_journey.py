"""From the plan to the review three months later, in each of the three ways: what must always work."""

import datetime

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton
from shiboken6 import isValid

from facilitator.program.program import Program
from facilitator.ui.library.window import LibraryWindow
from facilitator.ui.print.window import PrintWindow
from facilitator.ui.projector.displays import Display
from facilitator.ui.running import Surroundings
from tests.accessibility.ways import WAYS
from tests.conftest import START
from tests.ui.conftest import LAPTOP, PROJECTOR, FakeDisplays

TASTER = "Co-production taster, 120 minutes"


@pytest.fixture(params=WAYS)
def hands(request):
    QAccessible.setActive(request.param == "reader")
    yield WAYS[request.param]()
    QAccessible.setActive(False)


class Plugged(FakeDisplays):
    """Asks for the screen anew each time: PySide forgets it with the window that was asked for it."""

    def plug(self, *plugged):
        self._plugged = plugged
        self.changed.emit()

    def all(self):
        screen = QGuiApplication.primaryScreen()
        return tuple(Display(i + 1, name, place, screen) for i, (name, place) in enumerate(self._plugged))


@pytest.fixture
def displays(qapp):
    return Plugged(LAPTOP, PROJECTOR)


@pytest.fixture
def start(qtbot, library, settings, looks, clock, displays, monkeypatch):
    """Start the program, once more after its end too."""
    made = []

    def started():
        program = Program(library, settings, LibraryWindow(lambda: START), looks)
        around = Surroundings(
            clock=clock,
            now=clock.now,
            displays=displays,
            settings=settings,
            theme=looks.console,
            wall_theme=looks.wall,
        )
        monkeypatch.setattr(program, "_surroundings", lambda: around)
        program.show_library()
        made.append(program)
        front(qtbot, program.window)
        return program

    yield started
    for program in made:
        if isValid(program.window):
            program.stop()
        program.deleteLater()


def front(qtbot, window):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QApplication.processEvents()
    return window


def console(qtbot, program):
    qtbot.waitUntil(lambda: program.opened is not None)
    return front(qtbot, program.opened.running.console)


def shelf(qtbot, hands, program):
    """The first window with its workshop listed; with one display they are out of sight at first."""
    listed = program.window.shelf
    qtbot.waitUntil(lambda: bool(listed.entries) and listed.complete and not program.busy, timeout=20000)
    window = front(qtbot, program.window)
    veiled = window.findChildren(QPushButton, "reveal")
    if any(button.isVisible() for button in veiled):
        hands.press(window, "Show your workshops")
    return window


def print_windows():
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, PrintWindow) and w.isVisible()]


def printing(qtbot):
    """The print window, with its pages made."""
    qtbot.waitUntil(lambda: bool(print_windows()))
    window = front(qtbot, print_windows()[0])
    qtbot.waitUntil(lambda: not window.making, timeout=60000)
    return window


def saved(qtbot, hands, window, path):
    """Save the pages; the dialog is the system's own."""
    hands.press(window, "Save as…")
    qtbot.waitUntil(lambda: bool(window.findChildren(QFileDialog)))
    (dialog,) = window.findChildren(QFileDialog)
    dialog.findChild(QLineEdit).setText(str(path))
    dialog.accept()
    qtbot.waitUntil(path.exists, timeout=60000)
    window.close()


def late(program, clock, minutes):
    clock.advance(minutes * 60)
    program.opened.running.timekeeper.beat()


def promised(running):
    """Somebody promises something, to be looked at in March."""
    activity = next(a for a in running.store.session.activities if a.exercise == "what-we-will-hold-to")
    step = next(s for s in activity.steps if s.board == "pledges")
    running.store.go_to(activity.id, step.id)
    row = {"will": "Ring the bus company", "check_back": "1 March"}
    running.store.handle("pledges").do("Promise", lambda board: board.added("", row))


def test_from_the_plan_to_the_review(qtbot, hands, start, library, clock, displays, tmp_path):
    program = start()
    qtbot.waitUntil(lambda: program.window.start.complete)
    plan(hands, program.window)
    window = console(qtbot, program)
    hands.press(window, "Workshops")
    prints(qtbot, hands, program, tmp_path / "sheets.pdf")
    hands.press(shelf(qtbot, hands, program), "Run")
    run_late(qtbot, hands, program, clock)
    unplugged(qtbot, hands, program, displays)
    here = program.opened.running.store.session.here
    program.stop()
    program = start()
    hands.press(shelf(qtbot, hands, program), "Carry on")
    console(qtbot, program)
    assert program.opened.running.store.session.here == here
    promised(program.opened.running)
    read_back(qtbot, hands, program)
    hands.press(shelf(qtbot, hands, program), "Record")
    record(qtbot, hands, tmp_path / "record.pdf")
    hands.menu(shelf(qtbot, hands, program), "More", "Look back")
    looks_back(qtbot, hands, program)


def plan(hands, window):
    hands.press(window, TASTER)
    hands.write(window, "Title", "Saturdays")
    hands.write(window, "Place", "Lye")
    hands.press(window, "Make the workshop")


def prints(qtbot, hands, program, path):
    hands.press(shelf(qtbot, hands, program), "Handouts")
    window = printing(qtbot)
    hands.pick(window, "What to print", "Worksheets")
    hands.toggle(window, "Large print")
    qtbot.waitUntil(lambda: not window.making, timeout=60000)
    saved(qtbot, hands, window, path)


def run_late(qtbot, hands, program, clock):
    window = console(qtbot, program)
    running = program.opened.running
    hands.press(window, "Start")
    hands.press(window, "Pause")
    hands.press(window, "Start")
    hands.press(window, "One minute more")
    hands.press(window, "Next step")
    hands.press(window, "Back")
    hands.toggle(window, "Blank (B)")
    assert running.projector.stage.shown == "blank"
    hands.toggle(window, "Blank (B)")
    late(program, clock, 25)
    ends = running.store.session
    hands.press(window, "Shorten")
    assert running.store.session != ends


def unplugged(qtbot, hands, program, displays):
    """Somebody pulls the cable of the projector; the console goes on."""
    running = program.opened.running
    displays.plug(LAPTOP)
    assert running.room.standing != "beside"
    if running.room.standing == "alone":
        running.room.put_away()
    hands.press(console(qtbot, program), "Next step")
    displays.plug(LAPTOP, PROJECTOR)
    console(qtbot, program)


def read_back(qtbot, hands, program):
    running, window = program.opened.running, console(qtbot, program)
    activity = running.store.session.activities[-1]
    running.store.go_to(activity.id, activity.steps[0].id)
    assert running.conductor.reading
    if running.conductor.pages_left:
        hands.press(window, "Next page")
    hands.toggle(window, "Checked in the room")
    assert running.store.session.checked
    while running.conductor.pages_left:
        running.conductor.turn(1)
    hands.press(window, "Finish")
    hands.press(window, "Workshops")


def record(qtbot, hands, path):
    window = printing(qtbot)
    assert window.panel.kind.currentData() == "record"
    hands.toggle(window, "Show people's names")
    assert not window.panel.names.isChecked()
    qtbot.waitUntil(lambda: not window.making, timeout=60000)
    saved(qtbot, hands, window, path)


def looks_back(qtbot, hands, program):
    window = front(qtbot, program.window)
    qtbot.waitUntil(lambda: program.window.page.objectName() == "review_form")
    hands.press(window, "Make the workshop")
    qtbot.waitUntil(lambda: len(program.window.shelf.entries) == 2)
    review = next(e for e in program.window.shelf.entries if e.state == "planned")
    with program.library.open(review.path, read_only=True) as file:
        assert "Ring the bus company" in str(file.session)
    assert review.date is None or review.date >= datetime.date(2026, 11, 22)
