"""What the tests of every board begin with and do."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from facilitator.exercises import boards, catalogue
from facilitator.exercises.exercise import begin
from facilitator.ui.kit.store import Store
from facilitator.workshop.session import Session


def begun(exercise):
    """An activity of a shipped exercise, on which nobody has done anything."""
    return begin(catalogue.exercise(exercise), boards.start)


def at_step(activity, step, **fields):
    """A store at a step of that activity; its session has those fields."""
    store = Store(Session(activities=(activity,), **{"title": "Lye", **fields}))
    store.go_to(activity.id, step)
    return store


def press(within, name):
    """Click what has that name and can be seen."""
    part = within.findChild(QWidget, name)
    assert part.isVisibleTo(within), name
    QTest.mouseClick(part, Qt.MouseButton.LeftButton)
