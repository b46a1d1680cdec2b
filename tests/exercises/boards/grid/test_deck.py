"""The starter deck: what is ticked joins the grid, and the deck is kept for next time."""

import pytest
from PySide6.QtCore import QCoreApplication, QItemSelectionModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from tests.exercises.boards.acts import press


def test_the_starter_deck_adds_what_is_ticked_and_is_kept(controls, store, person):
    store.go_to(store.activity.id, "list")
    kept = []
    controls.deck_saved.connect(kept.append)
    press(controls, "open_deck")
    names = list(controls.deck.list.lines())
    tick_by_click(controls.deck.list, names[0])
    names[1].setText("Elected members")
    press(controls, "deck_add")
    assert person("Senior managers").kind == "decision"
    press(controls, "deck_save")
    assert "Elected members" in kept[0][0]["names"]


def tick_by_click(deck, item):
    QTest.mouseClick(deck.viewport(), Qt.MouseButton.LeftButton, pos=deck.visualItemRect(item).center())


def tick_by_key(deck, item):
    deck.setCurrentItem(item, QItemSelectionModel.SelectionFlag.NoUpdate)
    QTest.keyClick(deck, Qt.Key.Key_Space)


def tick_by_screen_reader(deck, item):
    table = QAccessible.queryAccessibleInterface(deck)
    table.child(deck.row(item)).actionInterface().doAction("Toggle")


@pytest.mark.parametrize("tick", [tick_by_click, tick_by_key, tick_by_screen_reader])
def test_names_of_the_deck_are_ticked_and_unticked_in_every_way(controls, store, tick):
    store.go_to(store.activity.id, "list")
    press(controls, "open_deck")
    deck, names = controls.deck.list, list(controls.deck.list.lines())
    wanted = [names[0].text(), names[2].text()]
    for name in names[:3]:
        tick(deck, name)
    tick(deck, names[1])
    QCoreApplication.processEvents()
    assert [n.checkState() == Qt.CheckState.Checked for n in names[:3]] == [True, False, True]
    before = len(store.board("grid").people)
    press(controls, "deck_add")
    assert [p.name for p in store.board("grid").people[before:]] == wanted


def test_a_saved_deck_comes_back(controls, store):
    controls.offer([{"kind": "staff", "names": ["Caretakers"]}, {"kind": "gone", "names": ["X"]}])
    texts = [item.text() for item in list(controls.deck.list.lines())]
    assert "Caretakers" in texts
    assert "Support workers" not in texts
