"""Votes are counted by digits wherever the focus is on the console, on every board that counts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from facilitator.exercises import catalogue
from facilitator.exercises.parts.tally import Tally
from facilitator.ui.running import Running


@pytest.fixture
def debate(around):
    made = Running(catalogue.session_of_one("same-or-different", title="Debate"), around)
    made.show()
    made.next()
    yield made
    made.close()


def go_to(debate, step):
    debate.store.go_to(debate.store.activity.id, step)
    debate.console.setFocus()


def counted(debate, step):
    state = debate.store.board(debate.store.step.board)
    return state.tally(1) if step == "vote-1" else state.last_check and state.last_check.tally


@pytest.mark.parametrize("step", ["vote-1", "agree"])
def test_digits_count_with_the_focus_on_the_window(debate, step):
    debate.store.go_to(debate.store.activity.id, "agree")
    debate.store.handle("statement").do("Write", lambda s: s.written("We decide together"))
    go_to(debate, step)
    QTest.keyClicks(debate.console, "240")
    assert counted(debate, step) == Tally((0, 1, 0, 1, 0), passes=1)


def test_a_digit_that_is_typed_is_only_a_digit(debate):
    debate.store.go_to(debate.store.activity.id, "agree")
    debate.store.handle("statement").do("Write", lambda s: s.written("We decide together"))
    field = next(f for f in debate.console.stage.controls.findChildren(QLineEdit) if f.isEnabled())
    QTest.keyClick(field, Qt.Key.Key_2)
    assert counted(debate, "agree") is None
