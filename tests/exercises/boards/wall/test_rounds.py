from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from facilitator.exercises.boards.wall.rounds import Round
from facilitator.ui.kit.showing import Showing


def heard(round_, state):
    """Every card in the order that a round hears them."""
    order = []
    while item := round_.next(state, ""):
        round_ = round_.hear(item)
        order.append(item)
    return order


def test_as_typed_hears_every_card_once_and_no_covered_one(store):
    state = store.board("wall")
    ids = [c.id for c in state.cards]
    state = state.covered(ids[1])
    assert heard(Round("typed"), state) == [ids[0], *ids[2:]]


def test_a_shuffle_hears_every_card_once_and_keeps_its_order_when_one_comes_late(store):
    state = store.board("wall")
    first = heard(Round("shuffled", seed=3), state)
    assert sorted(first) == sorted(c.id for c in state.cards)
    later = heard(Round("shuffled", seed=3), state.added("Late", item_id="late"))
    assert [i for i in later if i != "late"] == first


def test_volunteers_are_never_picked(store):
    state = store.board("wall")
    assert Round("volunteers").next(state, "") == ""
    assert Round("volunteers").next(state, state.cards[2].id) == state.cards[2].id


def test_the_next_card_stands_large_on_the_wall(console, wall, controls, press):
    controls.sheets.open("round")
    controls.round._order.setCurrentIndex(1)
    press("round_next")
    assert "Patience" in wall.view._large.texts
    press("round_next")
    assert "Listening without fixing" in wall.view._large.texts
    press("round_away")
    assert console.handle.showing.large == ""


def test_no_turn_is_timed_until_chosen(clock):
    showing = Showing(clock=clock)
    showing.enlarge("one")
    assert not showing.timed
    showing.time_turns(30)
    clock.advance(29.5)
    assert showing.left == 1
    clock.advance(60)
    assert showing.left == 0
    showing.enlarge("two")
    assert showing.left == 30


def test_a_turn_is_timed_once_it_is_chosen(console, controls):
    controls.sheets.open("round")
    box = controls.findChild(QComboBox, "round_turn")
    assert box.currentText() == "not timed"
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert console.handle.showing.turn == 20


def test_a_turn_tells_of_each_second_once(clock, qtbot):
    showing = Showing(clock=clock)
    showing.time_turns(20)
    showing.enlarge("one")
    ticks = []
    showing.ticked.connect(lambda: ticks.append(showing.left))
    for _ in range(10):
        clock.advance(0.2)
        showing.beat()
    assert ticks == [19, 18]


def test_the_large_card_goes_with_its_step(console, wall, controls):
    console.handle.showing.enlarge(console.card("Patience").id)
    console.store.next()
    assert console.handle.showing.large == ""
