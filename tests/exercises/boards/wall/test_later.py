"""Columns for sorting into are not in the way while cards are collected."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton

from facilitator.exercises.boards.wall.controls import Controls
from facilitator.exercises.boards.wall.view import View
from facilitator.ui.kit.theme import Theme
from tests.exercises.boards.acts import at_step, begun


@pytest.fixture
def store(qapp):
    """Everybody's own words are being collected; three groups wait to be named."""
    store = at_step(begun("what-does-it-mean"), "collect")
    store.handle("words").do("Add", lambda s: s.added("Tea and a plan", item_id="tea"))
    return store


@pytest.fixture
def wall(shown, store):
    return shown(View(store.handle("words", wall=True), Theme()), 1280, 600)


@pytest.fixture
def offered(shown, store):
    """The columns that a card can be typed into."""
    controls = shown(Controls(store.handle("words"), Theme()))

    def names():
        QCoreApplication.processEvents()
        found = controls.findChildren(QAbstractButton)
        return {b.text() for b in found if b.objectName().startswith("wall_column_") and not b.isHidden()}

    return names


def columns(view):
    return [lane.column for lane in view.sheet.lanes]


def test_while_cards_are_collected_only_their_own_column_is_there(wall, offered):
    assert columns(wall) == ["own"]
    assert offered() == set()


def test_all_columns_come_when_cards_are_sorted(store, wall, offered):
    store.next()
    assert columns(wall) == ["own", "first", "second", "third"]
    assert len(offered()) == 4


def test_a_column_in_which_a_card_stands_is_always_there(store, wall, offered):
    store.handle("words").do("Move", lambda s: s.moved("tea", "second"))
    assert columns(wall) == ["own", "second"]
    assert offered() == {"1 Our own words", "3 Second group"}
