"""The whole journey, three ways: through the accessibility tree, by keys alone, by clicks without a drag."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QListWidget,
    QPushButton,
)

from facilitator.exercises.boards.grid.bands import Place
from facilitator.program.program import Program
from facilitator.ui.library.window import LibraryWindow
from tests.accessibility.reader import Reader
from tests.conftest import START

Key = Qt.Key
DECISION = "Whether we open on Saturdays"
LIST = "People and groups as a list"
GROUPS = ("Councillors", "Drivers", "Unpaid carers")


@pytest.fixture
def program(qtbot, library, settings, looks):
    made = Program(library, settings, LibraryWindow(lambda: START), looks)
    made.show_library()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    qtbot.waitUntil(lambda: made.window.start.complete)
    yield made
    made.stop()
    made.deleteLater()


def kept(program, library):
    """What is in the file when the workshop was closed."""
    program.opened.running.console.close()
    (entry,) = library.entries()
    with library.open(entry.path, read_only=True) as file:
        return file.session


def squares(session):
    grid = session.activities[0].boards["grid"]
    return {person.name: person.now.square for person in grid.people if person.now}


def console(qtbot, program):
    """The console in front, whatever display there is."""
    running = program.opened.running
    if running.room.standing != "away":
        running.room.put_away()
    running.console.activateWindow()
    qtbot.waitUntil(running.console.isActiveWindow)
    return running.console


@pytest.fixture
def listening():
    """Somebody listens: Qt tells of what changes only then."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def test_through_the_accessibility_tree_alone(qtbot, listening, program, library):
    reader = Reader(program.window)
    reader.press("Who has a say?, 45 minutes")
    reader.write("Title", "Saturdays")
    reader.press("Make the workshop")
    qtbot.waitUntil(lambda: program.opened is not None)
    reader = Reader(program.opened.running.console)
    reader.press("Start")
    qtbot.waitUntil(lambda: program.opened.running.store.session.began)
    reader = Reader(console(qtbot, program))
    reader.write("The decision in one line", DECISION)
    reader.go_to("Add a group, or place one by its square")
    reader.toggle("Starter deck…")
    for name in GROUPS:
        reader.choose(name)
        reader.press("Add what is ticked")
    reader.press("Next step")
    reader.toggle("As a list")
    places = (("rarely", "always"), ("often", "rarely"), ("always", "never"))
    for name, (impact, say) in zip(GROUPS, places, strict=True):
        reader.fill_cell(LIST, name, "Impact on them", impact)
        reader.fill_cell(LIST, name, "Their say", say)
    assert "always" in reader.cells(LIST)
    for _ in range(3):
        reader.press("Next step")
    reader.press("Finish")
    qtbot.waitUntil(lambda: program.opened.running.store.session.finished)
    session = kept(program, library)
    assert (session.title, session.finished) == ("Saturdays", True)
    assert session.activities[0].boards["grid"].decision == DECISION
    assert squares(session) == {"Councillors": "E2", "Drivers": "B4", "Unpaid carers": "A5"}


def focused():
    return QApplication.focusWidget()


def tab_to(window, name):
    """Tab until that control has the focus."""
    passed = []
    for _ in range(200):
        passed.append(focused().objectName() if focused() else "")
        if passed[-1] == name:
            return
        QTest.keyClick(focused() or window, Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {name}, only to {list(dict.fromkeys(passed))}")


def write(words):
    QTest.keyClicks(focused(), words)
    QTest.keyClick(focused(), Key.Key_Return)


def choose_in_cell(table, column, words):
    """In the present row: open the cell, and take one of its words by its first letter."""
    while table.currentIndex().column() < column:
        QTest.keyClick(table, Key.Key_Right)
    while table.currentIndex().column() > column:
        QTest.keyClick(table, Key.Key_Left)
    QTest.keyClick(table, Key.Key_F2)
    QTest.keyClick(focused(), words[0])


def test_by_keys_alone(qtbot, program, library):
    tab_to(program.window, "start_exercise_who-has-a-say")
    QTest.keyClick(focused(), Key.Key_Space)
    write("Saturdays")
    QTest.keyClick(console(qtbot, program), Key.Key_PageDown)
    window = console(qtbot, program)
    tab_to(window, "grid_decision")
    write(DECISION)
    tab_to(window, "grid_entry")
    for name in GROUPS:
        write(name)
    QTest.keyClick(focused(), Key.Key_PageDown)
    QTest.qWait(0)
    tab_to(window, "grid_entry")
    write("drivers b4")
    tab_to(window, "as_list")
    QTest.keyClick(focused(), Key.Key_Space)
    tab_to(window, "grid_list")
    table = focused()
    for name, impact, say in (("Councillors", "rarely", "always"), ("Unpaid carers", "always", "never")):
        go_to_row(table, name)
        choose_in_cell(table, 2, impact)
        go_to_row(table, name)
        choose_in_cell(table, 3, say)
    for _ in range(4):
        QTest.keyClick(focused() or window, Key.Key_PageDown)
        QTest.qWait(0)
    session = kept(program, library)
    assert (session.title, session.finished) == ("Saturdays", True)
    assert squares(session) == {"Councillors": "E2", "Drivers": "B4", "Unpaid carers": "A5"}


def go_to_row(table, name):
    model = table.model()
    rows = [model.index(row, 0).data() for row in range(model.rowCount())]
    QTest.keyClick(table, Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    while table.currentIndex().row() < rows.index(name):
        QTest.keyClick(table, Key.Key_Down)


def click(window, name, kind=QPushButton):
    QTest.qWait(0)
    part = window.findChild(kind, name)
    QTest.mouseClick(part, Qt.MouseButton.LeftButton, pos=_inside(part))


def _inside(part):
    return QPoint(12, part.height() // 2) if isinstance(part, QCheckBox) else part.rect().center()


def test_by_clicks_alone_without_a_drag(qtbot, program, library):
    click(program.window, "start_exercise_who-has-a-say")
    click(program.window, "new_make")
    click(program.opened.running.console, "next")
    window = console(qtbot, program)
    click(window, "open_deck")
    deck = window.findChild(QListWidget, "deck_list")
    for name in GROUPS:
        tick(deck, name)
    click(window, "deck_add")
    click(window, "deck_close")
    click(window, "next")
    QTest.qWait(0)
    for name, place in zip(GROUPS, (Place(0.3, 0.9), Place(0.7, 0.3), Place(0.9, 0.1)), strict=True):
        put(program, name, place)
    for _ in range(4):
        click(window, "next")
    session = kept(program, library)
    assert session.finished
    assert squares(session) == {"Councillors": "E2", "Drivers": "B4", "Unpaid carers": "A5"}


def tick(deck, name):
    (item,) = deck.findItems(name, Qt.MatchFlag.MatchExactly)
    deck.scrollToItem(item)
    where = deck.visualItemRect(item)
    box = QPoint(where.left() + 18, where.center().y())
    QTest.mouseClick(deck.viewport(), Qt.MouseButton.LeftButton, pos=box)


def put(program, name, place):
    """A tap on the card picks it up, a tap on the grid puts it down."""
    running = program.opened.running
    canvas = running.console.stage.view.canvas
    person = running.store.board("grid").called(name)
    port, left = canvas.viewport(), Qt.MouseButton.LeftButton
    QTest.mouseClick(port, left, pos=canvas._tray.card(person.id).area.center().toPoint())
    QTest.mouseClick(port, left, pos=canvas.point(place).toPoint())
