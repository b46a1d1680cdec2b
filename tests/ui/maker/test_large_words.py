"""The maker in its smallest window, with words of twice their usual size."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QVBoxLayout, QWidget

from facilitator.ui.kit.column import Column
from facilitator.ui.kit.edits import Edit, Edits
from facilitator.ui.kit.fields import Tick
from facilitator.ui.kit.pieces import scrolling
from facilitator.ui.maker.asked import Asked

LONG = "What is made here goes on to the next exercise, for the group to take up"


@pytest.fixture
def large(hands, looks):
    """An exercise with a grid, at its first step; the words grew while the window was open."""
    hands.window.resize(hands.window.minimumSize())
    hands.own.copy("who-has-a-say")
    looks.console.scale_text(2.0)
    step = hands.draft.steps[0].id
    hands.window.editor.steps.view.choose(step)
    hands.window.editor._chosen(step)
    QApplication.processEvents()
    return hands


def inside(part):
    return [c for c in part.children() if isinstance(c, QWidget) and c.isVisible() and not c.isWindow()]


def test_no_tick_lies_over_its_hint(large):
    for tick in large.window.editor.findChildren(QCheckBox):
        others = [other for other in inside(tick.parentWidget()) if other is not tick]
        assert not any(tick.geometry().intersects(other.geometry()) for other in others), tick.objectName()


def test_the_steps_and_what_changes_them_stand_clear_of_each_other(large):
    steps = large.window.editor.steps
    parts = [p for kind in (QPushButton, QLabel) for p in steps.findChildren(kind) if p.isVisible()]
    places = [QRect(part.mapTo(steps, QPoint()), part.size()) for part in parts]
    assert not any(one.intersects(other) for one in places for other in places if one is not other)
    for part in steps.findChildren(QPushButton):
        assert part.width() >= part.sizeHint().width(), part.objectName()


def test_a_tick_of_many_lines_keeps_their_room_at_any_width(qtbot, shown, looks):
    looks.console.scale_text(2.0)
    edits = Edits(False)
    tick = Tick(edits, Edit("tick", LONG, LONG, lambda on: on, lambda _, on: on))
    asked = Asked("", tick, LONG)
    body = Column()
    column = QVBoxLayout(body)
    column.addWidget(asked)
    column.addStretch(1)
    hint = next(part for part in asked.findChildren(QLabel) if part.text() == LONG)
    area = shown(scrolling(body, "area"))
    for wide in (900, 500, 300, 400, 240):
        area.resize(wide, 300)
        qtbot.waitUntil(lambda: tick.height() == tick.sizeHint().height())
        qtbot.waitUntil(lambda: not tick.geometry().intersects(hint.geometry()), timeout=2000)
