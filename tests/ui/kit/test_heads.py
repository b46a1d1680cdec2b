"""Heads of a table that are longer than its columns are wide."""

import pytest
from PySide6.QtWidgets import QHeaderView, QTableView

from facilitator.ui.kit.heads import WrappedHeads
from facilitator.ui.kit.rows import Rows
from tests.languages import seen

HEADS = ("Group", "How they are thanked or paid")


@pytest.fixture
def table(qtbot, looks):
    made = QTableView()
    made.setModel(Rows(HEADS, made))
    made.setHorizontalHeader(WrappedHeads(made))
    made.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    qtbot.addWidget(made)
    made.show()
    return made


def wide(table, width):
    """How high the heads are, and what they say, in a table so wide."""
    table.resize(width, 300)
    seen.settle()
    heads = table.horizontalHeader()
    return heads.height(), " ".join(seen.drawn(heads))


def test_a_head_takes_as_many_lines_as_it_needs(table):
    low, all_of_it = wide(table, 900)
    high, in_lines = wide(table, 260)
    assert high > low
    assert all_of_it.split() == in_lines.split() == " ".join(HEADS).split()
    assert wide(table, 900)[0] == low
