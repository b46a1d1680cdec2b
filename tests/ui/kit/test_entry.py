"""A field for typing fast."""

import pytest
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest

from facilitator.ui.kit.entry import Entry


@pytest.fixture
def field(qtbot):
    made = Entry("name", "Name", "")
    qtbot.addWidget(made)
    return made


def paste(field, words):
    QGuiApplication.clipboard().setText(words)
    QTest.keySequence(field, QKeySequence.StandardKey.Paste)


def test_what_was_typed_before_many_lines_are_pasted_begins_the_first(qtbot, field):
    field.setText("😀 Young men?")
    field.cursorBackward(False)
    field.cursorBackward(True, 3)
    with qtbot.waitSignal(field.entered) as told:
        paste(field, "carers\nDrivers")
    assert told.args == [("😀 Young carers", "Drivers?")]
    assert field.text() == ""


def test_one_line_is_pasted_where_the_cursor_is(field):
    QTest.keyClicks(field, "Young ")
    paste(field, "carers\n")
    assert field.text().strip() == "Young carers"
