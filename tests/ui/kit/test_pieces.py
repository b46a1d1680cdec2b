import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from facilitator.ui.kit.pieces import button
from facilitator.ui.kit.sheets import Sheets


def toggle(widget):
    """As a screen reader does."""
    QAccessible.queryAccessibleInterface(widget).actionInterface().doAction("Toggle")
    QTest.qWait(0)


@pytest.fixture
def made(qtbot):
    button_ = button("As a list", "as_list")
    button_.setCheckable(True)
    qtbot.addWidget(button_)
    button_.show()
    return button_


@pytest.fixture
def clicks(made):
    """What each click left the button as."""
    seen = []
    made.clicked.connect(lambda on: seen.append(on))
    return seen


def test_a_screen_readers_toggle_is_a_click(made, clicks):
    toggle(made)
    toggle(made)
    assert clicks == [True, False]


def test_what_the_program_checks_is_no_click(made, clicks):
    made.setChecked(True)
    QTest.qWait(0)
    assert (clicks, made.isChecked()) == ([], True)


def test_a_screen_reader_opens_sheets(qtbot):
    sheets = Sheets()
    qtbot.addWidget(sheets)
    for name in ("one", "two"):
        sheets.add(name, name, QLabel(name))
    sheets.show()
    toggle(sheets._buttons["two"])
    assert sheets.open_name == "two"
    toggle(sheets._buttons["one"])
    assert sheets.open_name == "one"
