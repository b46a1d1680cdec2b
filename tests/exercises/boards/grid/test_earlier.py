"""Stepping a grid through its sessions, on the wall and on the console, with real keys and clicks."""

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.boards.grid.controls import Controls
from facilitator.ui.kit.theme import Theme
from facilitator.workshop.occasion import Occasion

CLICK, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier
FEBRUARY = Occasion(id="feb", title="Winter", day=datetime.date(2026, 2, 14))
JUNE = Occasion(id="jun", title="Summer", day=datetime.date(2026, 6, 3))


@pytest.fixture
def compared(store):
    """Young carers came up since June; cooks were named in February alone."""

    def filled(state):
        june = state.placed("young carers", Place(0.9, 0.1))
        february = june.listed("Cooks", item_id="cooks").placed("cooks", Place(0.3, 0.3))
        state = state.placed("young carers", Place(0.9, 0.7))
        return state.remembering(june, JUNE).remembering(february, FEBRUARY)

    store.handle("grid").do("Compare", filled)
    return store


@pytest.fixture
def controls(shown, compared):
    made = shown(Controls(compared.handle("grid"), Theme()), 760, 560)
    QTest.mouseClick(find(made, "open_past"), CLICK)
    return made


def find(inside, name, kind=QPushButton):
    return next(w for w in inside.findChildren(kind, name) if w.isVisibleTo(inside))


def press(window, *keys):
    for key in keys:
        QTest.keyClick(window.canvas, key, ALT)


def seen(window):
    """The day above the grid, and who has a pill in it."""
    day = window.view.head.day.text if window.view.head.isVisible() else ""
    return day, sorted(t.mark.face.text for t in window.canvas.groups.tokens() if not t.mark.ghost)


def test_keys_lead_back_from_today_to_the_first_session_and_forth_again(compared, wall, console):
    press(console, Qt.Key.Key_Left)
    assert seen(wall) == ("Today", ["Councillors", "Night staff", "Young carers"])
    assert wall.canvas.groups.token("young carers").mark.place == Place(0.9, 0.7)
    press(wall, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert seen(console) == ("14 February 2026", ["Cooks", "Councillors", "Night staff", "Young carers"])
    press(console, Qt.Key.Key_Right)
    assert seen(wall)[0] == "3 June 2026"
    assert "No longer named: Cooks." in wall.view.head.changed.text
    press(console, *[Qt.Key.Key_Right] * 4)
    assert seen(wall) == ("", ["Councillors", "Night staff", "Young carers"])


def test_the_arrow_of_today_begins_where_the_group_stood_before(compared, wall):
    press(wall, Qt.Key.Key_Left)
    ghosts = [t.mark.place for t in wall.canvas.groups._all() if t.mark.ghost]
    assert ghosts == [Place(0.9, 0.1)]


def test_while_an_earlier_session_is_shown_nothing_can_be_moved(compared, wall):
    press(wall, Qt.Key.Key_Left, Qt.Key.Key_Left)
    before = compared.board("grid")
    wall.drag(wall.shape("Young carers"), wall.point(0.1, 0.1))
    wall.click(wall.shape("Councillors"))
    wall.click(wall.point(0.5, 0.1))
    wall.keys(Qt.Key.Key_Return, Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert compared.board("grid") == before
    press(wall, Qt.Key.Key_Right, Qt.Key.Key_Right)
    wall.drag(wall.shape("Young carers"), wall.point(0.1, 0.1))
    assert compared.board("grid") != before


def test_the_next_step_begins_with_the_grid_that_is_worked_on(compared, wall):
    press(wall, Qt.Key.Key_Left, Qt.Key.Key_Left)
    compared.go_to(compared.activity.id, "should-be")
    assert seen(wall)[0] == ""


def test_without_an_earlier_session_the_keys_do_nothing(wall):
    press(wall, Qt.Key.Key_Left)
    assert seen(wall)[0] == ""


def test_buttons_step_too_and_say_where_they_are(controls, wall, compared):
    QTest.mouseClick(find(controls, "through_earlier"), CLICK)
    QTest.mouseClick(find(controls, "through_earlier"), CLICK)
    assert find(controls, "through_words", QLabel).text() == "3 June 2026"
    assert seen(wall)[0] == "3 June 2026"
    QTest.mouseClick(find(controls, "through_later"), CLICK)
    assert seen(wall)[0] == "Today"
    QTest.mouseClick(find(controls, "through_leave"), CLICK)
    assert seen(wall)[0] == ""


def test_stepping_by_keys_opens_what_leads_back_and_there_is_nothing_to_type(controls, wall):
    QTest.mouseClick(find(controls, "open_past"), CLICK)
    assert not controls.past.isVisible()
    press(wall, Qt.Key.Key_Left)
    assert controls.past.isVisible()
    assert not controls.entry.isVisible()
    QTest.mouseClick(find(controls, "through_leave"), CLICK)
    assert controls.entry.isVisible()


def test_the_table_says_the_same_of_every_group_and_a_row_is_read_out_whole(controls):
    QTest.mouseClick(find(controls, "earlier_groups"), CLICK)
    table = controls.past.groups
    model = table.rows
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert heads == ["People or group", "14 February 2026", "3 June 2026", "Today"]
    rows = {model.row(n).cells[0]: model.row(n).cells[1:] for n in range(model.rowCount())}
    assert rows["Young carers"] == ("A5", "A5", "D5")
    assert rows["Cooks"] == ("B2", "not named", "not named")
    table.selectRow(model.find("cooks"))
    assert "rarely impacted, rarely has a say" in find(controls, "groups_words", QLabel).text()


def test_somebody_who_was_named_only_then_can_be_removed_for_good(controls, compared, wall):
    QTest.mouseClick(find(controls, "earlier_groups"), CLICK)
    controls.past.groups.selectRow(controls.past.groups.rows.find("cooks"))
    for name in ("remove", "remove_yes"):
        QTest.mouseClick(find(controls.past, name), CLICK)
    assert "Cooks" not in repr(compared.board("grid").past)
    compared.undo()
    assert "Cooks" not in repr(compared.board("grid").past)


def test_a_comparison_is_ended_and_undo_brings_it_back(controls, compared):
    QTest.mouseClick(find(controls, "earlier_sessions"), CLICK)
    controls.earlier.rows.selectRow(0)
    QTest.mouseClick(find(controls, "earlier_drop"), CLICK)
    assert [one.id for one in compared.board("grid").past] == ["jun"]
    compared.undo()
    assert [one.id for one in compared.board("grid").past] == ["feb", "jun"]


def test_long_names_are_counted_rather_than_cut_off_on_the_wall(compared, wall):
    def named(state, what):
        for number in range(9):
            name = f"{what} people number {number} " + "who look after somebody and were never asked " * 3
            state = state.listed(name, item_id=f"{what}{number}").placed(f"{what}{number}", Place(0.5, 0.5))
        return state

    def crowd(state):
        return named(state, "New").remembering(named(state, "Gone"), JUNE)

    compared.handle("grid").do("Compare", crowd)
    press(wall, Qt.Key.Key_Left)
    said = wall.view.head.changed
    assert said.shown == said.text
    assert said.text.endswith("New: 9 groups. No longer named: 9 groups.")
