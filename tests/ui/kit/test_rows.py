"""A table that anybody can type in, while what it shows goes on changing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from facilitator.ui.kit.rows import Row, RowsTable

FIRST = Row("a", ("Doors stay open", "Yes"), frozenset({0}))
SECOND = Row("b", ("It rains in", "No"), frozenset({0}))


@pytest.fixture
def table(qtbot):
    made = RowsTable("reasons", "Reasons", ("Reason", "For"))
    qtbot.addWidget(made)
    made.show_rows([FIRST, SECOND])
    made.show()
    qtbot.waitActive(made)
    return made


@pytest.fixture
def editor(table):
    """Of the second row, in which somebody has typed."""
    table.setCurrentIndex(table.rows.index(1, 0))
    table.edit(table.currentIndex())
    field = table.findChild(QLineEdit)
    field.setFocus()
    QTest.keyClicks(field, "The roof")
    return field


def test_a_cell_that_is_typed_in_stays_when_another_row_changes(qtbot, table, editor):
    table.show_rows([Row("a", ("Doors stay shut", "Yes"), frozenset({0})), SECOND])
    assert editor.hasFocus()
    with qtbot.waitSignal(table.rows.edited) as told:
        QTest.keyClick(editor, Qt.Key.Key_Return)
    assert told.args == ["b", 0, "The roof"]
    assert table.rows.data(table.rows.index(0, 0)) == "Doors stay shut"


def test_the_chosen_row_stays_chosen_when_others_come(table):
    table.selectRow(1)
    table.show_rows([Row("c", ("Cold", "No")), FIRST, SECOND])
    assert table.chosen == "b"
