"""The facilitator's notes follow the session, and stand in one line below each other."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel

from facilitator.ui.console.notes import Notes
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.theme import Theme
from facilitator.workshop import planning


def test_a_plan_that_was_emptied_leaves_no_words_of_its_last_step(qtbot, session):
    store = Store(session)
    notes = Notes(store)
    qtbot.addWidget(notes)
    notes.show()
    assert said(notes)
    empty = store.session
    for activity in session.activities:
        empty = planning.removed(empty, activity.id)
    store.replan(store.session, empty)
    assert said(notes) == []


def test_all_headings_at_the_side_begin_in_one_line(running):
    running.console.setStyleSheet(Theme().stylesheet())
    running.next()
    side = running.console._side
    heads = [label for label in side.findChildren(QLabel) if label.property("role") == "noteheading"]
    starts = {head.text(): head.mapTo(side, QPoint(0, 0)).x() for head in heads if head.isVisible()}
    assert {"Say", "The room sees"} <= starts.keys()
    assert len(set(starts.values())) == 1


def said(notes):
    return [label.text() for label in notes.findChildren(QLabel) if label.isVisible() and label.text()]
