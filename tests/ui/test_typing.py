"""One person types for the room: where the keys go, and that a figure that counts does nothing else."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from facilitator.exercises import catalogue
from facilitator.ui.kit.entry import Entry
from facilitator.ui.running import Running

KEY = Qt.Key
EXERCISES = ("what-we-bring", "same-or-different", "who-has-a-say")


@pytest.fixture
def running(qtbot, session, around):
    parts = tuple(catalogue.Part(exercise=e) for e in EXERCISES)
    plan = catalogue.AgendaPlan(id="some", title="", parts=parts)
    made = Running(catalogue.Session(title="Some", activities=catalogue.activities(plan), people=12), around)
    made.show()
    made.next()
    made.console.activateWindow()
    QTest.qWaitForWindowActive(made.console)
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def go(running, exercise, step):
    activity = next(a for a in running.store.session.activities if a.exercise == exercise)
    running.conductor.go_to(activity.id, step)


def press(*keys):
    """Wherever the keyboard is."""
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


def counted(running):
    return running.store.board(running.store.step.board).first.tally.points


def test_figures_count_the_vote_whatever_has_the_focus(running):
    go(running, "same-or-different", "vote-1")
    running.console.setFocus()
    press(KEY.Key_2, KEY.Key_4, KEY.Key_4)
    running.console.findChild(QPushButton, "sheet_reasons").setFocus()
    press(KEY.Key_2)
    assert counted(running) == (0, 2, 0, 2, 0)
    assert running.overhead.shown is None


def test_where_nothing_is_counted_they_are_what_the_table_of_keys_says(running):
    go(running, "same-or-different", "hear")
    running.console.setFocus()
    press(KEY.Key_4)
    assert running.overhead.shown is not None


def test_a_figure_sends_a_card_to_its_column_and_does_nothing_else(running):
    go(running, "what-we-bring", "round")
    store = running.store
    store.do(store.activity.id, "wall", "Add", lambda s: s.added("Mends bikes", "heart"))
    card = store.board("wall").cards[0]
    running.console.stage.view.setFocus()
    running.console.stage._handle.choose(card.id)
    press(KEY.Key_2)
    assert store.board("wall").cards[0].column == "head"
    assert running.overhead.shown is None


def test_one_key_leads_to_the_field_and_words_go_on_in_the_next_exercise(running):
    go(running, "what-we-bring", "round")
    running.console.setFocus()
    press(KEY.Key_E)
    assert isinstance(QApplication.focusWidget(), Entry)
    QTest.keyClicks(QApplication.focusWidget(), "Bread")
    press(KEY.Key_Return)
    assert [card.text for card in running.store.board("wall").cards] == ["Bread"]
    go(running, "what-we-bring", "think")
    go(running, "who-has-a-say", "list")
    assert QApplication.focusWidget().objectName() == "grid_entry"


def test_who_does_not_type_keeps_the_keys_of_the_session(running):
    go(running, "what-we-bring", "round")
    running.console.setFocus()
    go(running, "who-has-a-say", "list")
    press(KEY.Key_B)
    assert running.projector.stage.shown == "blank"


def test_the_keys_are_never_left_on_a_button_when_a_field_goes(running):
    go(running, "what-we-bring", "round")
    running.console.setFocus()
    press(KEY.Key_E)
    go(running, "what-we-bring", "look")
    assert not isinstance(QApplication.focusWidget(), QPushButton)
    before = running.timekeeper.running
    press(KEY.Key_Space)
    assert running.timekeeper.running != before
