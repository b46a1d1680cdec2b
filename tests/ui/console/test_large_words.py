from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from tests.ui.acts import click


@pytest.fixture
def around(around, looks):
    return replace(around, theme=looks.console, wall_theme=looks.wall)


@pytest.fixture
def large(running, looks):
    """A console whose words are twice their usual size."""
    looks.console.scale_text(2.0)
    running.next()
    running.room.put_away()
    running.console.resize(1280, 720)
    return running.console


def seen(window, part):
    """Whether the whole of a part lies within the window."""
    return part.isVisible() and window.rect().contains(QRect(part.mapTo(window, QPoint()), part.size()))


def test_every_button_of_both_bars_is_whole(qtbot, large):
    for bar in (large.top, large.timer):
        for part in bar.findChildren(QPushButton):
            assert seen(large, part), part.objectName()
            assert part.width() >= part.sizeHint().width(), part.objectName()


def test_nothing_in_the_bars_lies_over_anything_else(large):
    for bar in (large.top, large.timer):
        parts = [p for p in bar.findChildren(QPushButton) + bar.findChildren(QLabel) if p.isVisible()]
        places = [QRect(p.mapTo(bar, QPoint()), p.size()) for p in parts]
        assert not any(a.intersects(b) for a in places for b in places if a is not b)


def test_agenda_board_and_notes_are_one_click_away(qtbot, large):
    board = large.findChild(QWidget, "board_area")
    assert board.isVisible()
    click(qtbot, large, "page_notes")
    assert (board.isVisible(), large.notes.isVisible(), large.rail.isVisible()) == (False, True, False)
    click(qtbot, large, "page_agenda")
    assert large.rail.isVisible()
    assert not large.notes.isVisible()


def test_with_usual_words_everything_is_side_by_side(large, looks):
    looks.console.scale_text(1.0)
    assert large.rail.isVisible()
    assert large.notes.isVisible()
    assert not large.pages.isVisible()
