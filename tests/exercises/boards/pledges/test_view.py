"""Pledges on both windows: written in the console's table, read on the wall."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from facilitator.exercises.boards.pledges.controls import Controls
from facilitator.exercises.boards.pledges.view import View
from facilitator.ui.kit.theme import Theme
from tests.exercises.boards.acts import at_step, begun, press

LONG = "People who look after somebody at home and who work at night " * 2


@pytest.fixture
def store(qapp):
    """At the last step, with two groups carried here from the grid."""
    store = at_step(begun("who-has-a-say"), "list")
    store.handle("grid").do(
        "List", lambda s: s.listed("Night staff", "", "a").listed("Young carers", "", "b")
    )
    store.go_to(store.activity.id, "take")
    return store


@pytest.fixture
def controls(store, shown):
    return shown(Controls(store.handle("plan"), Theme()), 900, 500)


@pytest.fixture
def wall(store, shown):
    return shown(View(store.handle("plan", wall=True), Theme()), 1280, 720)


def type_in(controls, text):
    editor = controls.table.viewport().findChild(QLineEdit)
    editor.setText(text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QCoreApplication.processEvents()  # Qt keeps what was typed once the key is done with
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def start_editing(controls, row, column):
    index = controls.rows.index(row, column)
    controls.table.setCurrentIndex(index)
    controls.table.edit(index)


def test_enter_keeps_a_cell_and_goes_on_to_the_next(controls, store):
    start_editing(controls, 0, 1)
    type_in(controls, "meetings at school time")
    type_in(controls, "meet at six")
    row = store.board("plan").pledges[0]
    assert row.values["keeps_out"] == "meetings at school time"
    assert row.values["first_step"] == "meet at six"


def test_enter_in_the_last_cell_of_a_row_goes_on_to_the_next_row(controls):
    start_editing(controls, 0, 5)
    type_in(controls, "a voucher")
    now = controls.table.currentIndex()
    assert (now.row(), now.column()) == (1, 1)


def test_enter_after_the_last_row_adds_one(controls, store):
    start_editing(controls, 1, 5)
    type_in(controls, "travel paid")
    assert len(store.board("plan").pledges) == 3


def test_what_was_carried_here_keeps_its_name(controls):
    assert not controls.rows.flags(controls.rows.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    press(controls, "pledge_add")
    assert controls.rows.flags(controls.rows.index(2, 0)) & Qt.ItemFlag.ItemIsEditable


def test_the_wall_follows_what_is_written(controls, wall):
    start_editing(controls, 0, 2)
    type_in(controls, "meet at six")
    assert "meet at six" in wall.texts()[0]
    assert wall.texts()[0].startswith("Night staff")


def test_the_name_of_what_is_asked_is_read_whole_beside_four_others(store, wall):
    fields = store.handle("plan").state.fields
    for field in fields:
        store.handle("plan").do("Write", lambda s, at=field.id: s.written(s.pledges[0].id, at, "Said"))
    assert fields[-1].name == "How they are thanked or paid"
    assert "How they are thanked or paid" in wall.texts()[0]
    assert "…" not in wall.texts()[0]


def test_rows_move_and_the_same_row_stays_chosen(controls, store):
    controls.table.setCurrentIndex(controls.rows.index(1, 1))
    press(controls, "pledge_up")
    assert [p.about for p in store.board("plan").pledges] == ["Young carers", "Night staff"]
    assert controls.table.currentIndex().row() == 0


def test_the_last_row_that_is_moved_down_is_said_to_be_where_it_stays(controls, store):
    told = []
    store.said.connect(told.append)
    controls.table.setCurrentIndex(controls.rows.index(1, 1))
    press(controls, "pledge_down")
    assert told == ["Young carers: row 2"]


def test_a_covered_row_is_nowhere_on_the_wall(controls, wall, store):
    covered = store.board("plan").pledges[1].id
    store.cover("b")
    assert not [text for text in wall.texts() if "Young" in text]
    assert controls.rows.data(controls.rows.index(controls.rows.row_of(covered), 0)) == "covered"


@pytest.mark.parametrize(("text_size", "pages"), [(1.0, 1), (2.0, 2)])
def test_long_rows_turn_pages_and_stay_within_the_wall(wall, store, text_size, pages):
    def fill(state):
        for pledge in state.pledges:
            for field in state.fields:
                state = state.written(pledge.id, field.id, LONG)
        return state

    store.handle("plan").do("Write", fill)
    wall._theme.scale_room_text(text_size)
    assert wall.texts()
    assert all(wall.rect().contains(area.toRect()) for area in wall.areas())
    assert wall._handle.pages("rows").of == pages


@pytest.mark.parametrize("text_size", [1.0, 2.0])
def test_of_a_row_with_far_too_much_every_field_is_on_the_wall_and_no_line_is_cut(wall, store, text_size):
    def fill(state):
        for field in state.fields:
            state = state.written(state.pledges[0].id, field.id, LONG * 40)
        return replace(state, pledges=(replace(state.pledges[0], about=LONG * 40),))

    wall._theme.scale_room_text(text_size)
    wall.resize(1216, 536)
    store.handle("plan").do("Write", fill)
    (card, area), *_ = wall._cards
    assert card.height <= area.height() + 2
    assert all(field.name.split()[0] in wall.texts()[0] for field in store.board("plan").fields)


def test_an_empty_board_says_what_will_be_here(store, wall):
    store.handle("plan").do("Empty", lambda s: s.dropped(s.pledges[0].id).dropped(s.pledges[1].id))
    assert wall.texts() == []


def test_one_row_stands_alone_when_the_facilitator_says_so(controls, wall):
    controls.table.setCurrentIndex(controls.rows.index(1, 1))
    press(controls, "pledge_alone")
    assert [text.split()[0] for text in wall.texts()] == ["Young"]
    controls.table.setCurrentIndex(controls.rows.index(0, 1))
    assert [text.split()[0] for text in wall.texts()] == ["Night"]
    press(controls, "pledge_alone")
    assert len(wall.texts()) == 2
