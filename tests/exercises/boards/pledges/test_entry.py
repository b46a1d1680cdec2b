"""A row in one line: as fast as it is said, without touching the table."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from facilitator.exercises.boards.pledges.controls import Controls
from facilitator.ui.kit.theme import Theme
from tests.exercises.boards import acts


def at_step(exercise, step):
    store = acts.at_step(acts.begun(exercise), step)
    if exercise == "who-has-a-say":
        grid = store.handle("grid")
        grid.do("List", lambda s: s.listed("Night staff", "", "a").listed("Young carers", "", "b"))
        store.go_to(store.activity.id, step)
    return store


@pytest.fixture
def controls(qtbot):
    def shown(store):
        made = Controls(store.handle(store.step.board), Theme())
        qtbot.addWidget(made)
        made.show()
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        return made

    return shown


def enter(controls, *lines):
    for line in lines:
        controls.entry.setText(line)
        QTest.keyClick(controls.entry, Qt.Key.Key_Return)


def rows(store):
    return [(p.about, list(p.values.values())) for p in store.board(store.step.board).pledges if p.begun]


def test_a_promise_is_one_line_and_what_is_left_out_stays_empty(controls):
    store = at_step("what-we-will-hold-to", "say")
    made = controls(store)
    enter(made, "Ring three families; Sam;; the phone list", "Ask the drivers")
    (_, first), (_, second) = rows(store)
    assert first == ["Ring three families", "Sam", "the phone list"]
    assert second == ["Ask the drivers"]
    assert made.entry.text() == ""


def test_lines_fill_the_rows_that_wait_one_after_the_other(controls):
    store = at_step("who-has-a-say", "take")
    made = controls(store)
    assert made.entry.placeholderText().startswith("Night staff")
    enter(made, "Meets at noon; Ask at the gate")
    assert made.entry.placeholderText().startswith("Young carers")
    enter(made, "Never asked", "Cleaners; No bus")
    assert rows(store) == [
        ("Night staff", ["Meets at noon", "Ask at the gate"]),
        ("Young carers", ["Never asked"]),
        ("Cleaners", ["No bus"]),
    ]


def test_the_chosen_row_is_written_in_first_and_undo_takes_one_line_back(controls):
    store = at_step("who-has-a-say", "take")
    made = controls(store)
    made.table.setCurrentIndex(made.rows.index(1, 0))
    enter(made, "Never asked; Ask them")
    assert rows(store) == [("Young carers", ["Never asked", "Ask them"])]
    store.undo()
    assert rows(store) == []


def test_what_is_done_with_a_row_waits_until_a_row_is_chosen_by_hand(controls):
    store = at_step("what-we-will-hold-to", "say")
    made = controls(store)
    made.entry.setFocus()
    enter(made, "Ring three families")
    drop = made.findChild(QPushButton, "pledge_drop")
    assert not drop.isVisible()
    made.table.setFocus()
    assert drop.isVisible()
