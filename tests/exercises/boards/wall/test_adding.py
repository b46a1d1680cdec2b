from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from facilitator.exercises.boards.wall.cards import Column
from facilitator.exercises.boards.wall.entry import Typed, typed


def test_enter_adds_to_the_chosen_column_and_keeps_the_field_ready(console, write, press, controls):
    press("wall_column_3")
    write("wall_entry", "Sews")
    write("wall_entry", "Knits")
    assert console.column("hands")[-2:] == ["Sews", "Knits"]
    assert controls.adding.entry.text() == ""


def test_a_prefix_chooses_the_column_and_it_stays_chosen(console, write):
    write("wall_entry", "c: Knows the mayor")
    write("wall_entry", "Runs the choir")
    assert console.column("connections") == ["Knows the mayor", "Runs the choir"]


@pytest.mark.parametrize(
    ("line", "now", "found"),
    [
        ("h: warm", "head", Typed("warm", "head")),  # the chosen one of several that begin so
        ("h: warm", "connections", Typed("warm", "heart")),
        ("HANDS:sews", "heart", Typed("sews", "hands")),
        ("2: maths", "heart", Typed("maths", "head")),
        ("4", "heart", Typed("", "connections")),
        ("c:", "heart", Typed("", "connections")),
        ("9: lives", "head", Typed("9: lives", "head")),
        ("Note: not a column", "head", Typed("Note: not a column", "head")),
        (": odd", "head", Typed(": odd", "head")),
    ],
)
def test_prefixes(store, line, now, found):
    assert typed(store.board("wall"), line, now) == found


def test_alt_and_a_number_choose_the_column(console, controls, qtbot, write):
    controls.activateWindow()
    qtbot.waitActive(controls)
    QTest.keyClick(controls.adding.entry, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    write("wall_entry", "Chess")
    assert console.column("head")[-1] == "Chess"


def test_many_pasted_lines_make_as_many_cards_in_one_step(console, controls):
    QGuiApplication.clipboard().setText("One\n\n  Two  \n4: Three\nFour\n")
    QTest.keyClick(controls.adding.entry, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert console.column("heart")[-2:] == ["One", "Two"]
    assert console.column("connections") == ["Three", "Four"]
    console.store.undo()
    assert len(console.state.cards) == 6


def test_names_are_off_until_chosen(console, controls, press, write):
    assert controls.findChild(QWidget, "wall_entry_name").isHidden()
    controls.sheets.open("columns")
    press("wall_names")
    controls.sheets.open("add")
    QTest.keyClicks(controls.findChild(QWidget, "wall_entry_name"), "Ann")
    write("wall_entry", "Sews")
    assert console.card("Sews").name == "Ann"
    write("wall_entry", "Knits")
    assert console.card("Knits").name == ""


def test_empty_lines_add_nothing(console, write):
    write("wall_entry", "   ")
    write("wall_entry", "c:")
    assert len(console.state.cards) == 6
    assert console.store.undo_label == "Fill"


def test_a_columns_button_has_its_whole_name_where_there_is_room(controls, console):
    names = [f"Quick visit: how they {does}" for does in ("talk", "work", "think", "listen", "leave", "stay")]
    columns = tuple(Column(f"c{number}", name, "teal") for number, name in enumerate(names))
    console.handle.do("Rename", lambda s: replace(s, columns=columns, cards=()))

    def shown():
        return [button.text() for button in controls.adding._group.buttons()]

    assert all("…" in words for words in shown())
    assert len({words[2:] for words in shown()}) == 6
    controls.resize(2400, 200)
    assert shown() == [f"{number} {name}" for number, name in enumerate(names, 1)]
    QCoreApplication.processEvents()
    assert len({button.y() for button in controls.adding._group.buttons()}) == 1
