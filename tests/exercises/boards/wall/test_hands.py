from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

Key = Qt.Key


def test_a_card_is_dragged_to_another_column_in_one_step_of_undo(console):
    console.drag(console.spot("Mends bikes"), console.head("heart") + QPoint(0, 30))
    assert console.column("heart")[0] == "Mends bikes"
    console.store.undo()
    assert console.column("hands") == ["Mends bikes", "Bakes for forty"]
    assert console.store.undo_label == "Fill"


def test_a_card_is_dragged_within_its_column(console):
    console.drag(console.spot("Patience"), console.below("Listening without fixing"))
    assert console.column("heart") == ["Listening without fixing", "Patience"]


def test_both_windows_follow_a_hand_before_it_lets_go(console, wall):
    console.drag(console.spot("Mends bikes"), console.head("heart") + QPoint(0, 30), release=False)
    item = console.card("Mends bikes").id
    assert wall.view.sheet.lanes[0].slots[0].card == item
    assert wall.view.standing.faces[item].style == "hand"
    assert console.store.session.activities[0].boards["wall"].get(item).column == "hands"


def test_a_carried_card_goes_on_from_the_first_column_when_its_own_has_gone(console):
    card = console.card("Mends bikes").id
    console.handle.do("Add column", lambda state: state.column_added("Feet"))
    feet = console.state.columns[-1].id
    console.handle.do("Move card", lambda state: state.moved(card, feet))
    console.handle.choose(card)
    console.keys(Key.Key_Return)
    console.store.undo()
    console.store.undo()
    console.keys(Key.Key_Right, Key.Key_Return)
    assert console.column("head")[0] == "Mends bikes"


def test_escape_puts_a_dragged_card_back(console):
    console.drag(console.spot("Mends bikes"), console.head("heart") + QPoint(0, 30), release=False)
    console.keys(Key.Key_Escape)
    assert console.column("hands")[0] == "Mends bikes"
    assert console.store.undo_label == "Fill"


def test_two_fingers_move_two_cards_at_once(wall):
    device = QTest.createTouchDevice()
    first, second = wall.spot("Mends bikes"), wall.spot("Patience")
    over, under = wall.head("heart") + QPoint(0, 30), wall.below("Speaks Punjabi and Urdu")
    QTest.touchEvent(wall.view, device).press(0, first).press(1, second).commit()
    QTest.touchEvent(wall.view, device).move(0, over).move(1, under).commit()
    assert len(wall.handle.held) == 2
    QTest.touchEvent(wall.view, device).release(0, over).stationary(1).commit()
    QTest.touchEvent(wall.view, device).release(1, under).commit()
    assert wall.column("heart") == ["Mends bikes", "Listening without fixing"]
    assert wall.column("head")[-1] == "Patience"
    wall.store.undo()
    assert wall.column("heart")[:2] == ["Mends bikes", "Patience"]


def test_a_tap_picks_up_and_the_next_one_puts_down(wall):
    wall.click(wall.spot("Mends bikes"))
    assert wall.card("Mends bikes").id in wall.handle.held
    wall.click(wall.below("Speaks Punjabi and Urdu"))
    assert wall.column("head")[-1] == "Mends bikes"
    assert not wall.handle.held


def test_a_tap_between_two_cards_puts_down_there(wall):
    wall.click(wall.spot("Mends bikes"))
    area = wall.view.area(wall.card("Patience").id)
    wall.click(QPoint(round(area.center().x()), round(area.bottom() + wall.view.sizes.card.gap / 2)))
    assert wall.column("heart") == ["Patience", "Mends bikes", "Listening without fixing"]


def test_a_tap_on_another_card_moves_nothing(console):
    console.click(console.spot("Mends bikes"))
    console.click(console.spot("Patience"))
    assert console.handle.chosen == console.card("Patience").id
    assert console.column("hands")[0] == "Mends bikes"


def test_keys_pick_up_carry_and_put_down_in_one_step(console):
    console.handle.choose(console.card("Mends bikes").id)
    console.keys(Key.Key_Return, Key.Key_Left, Key.Key_Left, Key.Key_Down, Key.Key_Return)
    assert console.column("heart") == ["Patience", "Mends bikes", "Listening without fixing"]
    console.store.undo()
    assert console.column("hands") == ["Mends bikes", "Bakes for forty"]


def test_escape_puts_a_carried_card_back(console):
    console.handle.choose(console.card("Mends bikes").id)
    console.keys(Key.Key_Return, Key.Key_Left, Key.Key_Escape)
    assert console.column("hands")[0] == "Mends bikes"
    assert not console.handle.held


def test_arrows_go_from_card_to_card(console):
    console.handle.choose(console.card("Patience").id)
    console.keys(Key.Key_Down, Key.Key_Right, Key.Key_Right, Key.Key_Up)
    assert console.handle.chosen == console.card("Mends bikes").id


def test_a_number_sends_the_chosen_card_to_that_column(console, qtbot):
    console.handle.choose(console.card("Mends bikes").id)
    with qtbot.waitSignal(console.store.said) as said:
        console.keys(Key.Key_4)
    assert console.column("connections") == ["Mends bikes"]
    assert said.args == ["Mends bikes: Connections, 1 of 1"]


def test_a_card_removed_for_good_falls_out_of_the_hand(console):
    start = console.spot("Mends bikes")
    console.drag(start, start + QPoint(-200, 0), release=False)
    console.handle.erase(console.card("Mends bikes").id)
    QTest.mouseRelease(console.view, Qt.MouseButton.LeftButton, pos=start)
    assert "Mends bikes" not in console.view.texts()


def test_arrows_lead_over_the_edge_of_a_page(console):
    def more(state):
        for number in range(40):
            state = state.added(f"Card {number}", "heart")
        return state

    console.handle.do("More", more)
    console.handle.choose(console.card("Patience").id)
    console.keys(*[Key.Key_Down] * 30)
    assert console.handle.chosen == console.card("Card 28").id
    assert console.handle.chosen in {s.card for s in console.view.sheet.slots}


def test_a_double_click_writes_the_words_anew_in_place(console):
    QTest.mouseDClick(console.view, Qt.MouseButton.LeftButton, pos=console.spot("Mends bikes"))
    field = console.view.rewriting
    assert field.isVisible()
    QTest.keyClicks(field, "Mends prams")
    QTest.keyClick(field, Key.Key_Return)
    assert console.column("hands")[0] == "Mends prams"
    assert console.view.hasFocus()


def test_escape_leaves_the_words_as_they_were(console):
    console.handle.choose(console.card("Mends bikes").id)
    console.keys(Key.Key_F2)
    QTest.keyClicks(console.view.rewriting, "Oh no")
    QTest.keyClick(console.view.rewriting, Key.Key_Escape)
    assert console.column("hands")[0] == "Mends bikes"


def test_a_card_in_the_hand_is_put_back_when_the_keys_go_elsewhere(console):
    console.handle.choose(console.card("Mends bikes").id)
    console.view.setFocus()
    console.keys(Key.Key_Return, Key.Key_Left)
    console.view.clearFocus()
    assert not console.handle.held
    assert console.column("hands")[0] == "Mends bikes"


def test_a_card_that_was_tapped_can_still_be_dragged(console):
    console.click(console.spot("Mends bikes"))
    console.drag(console.spot("Mends bikes"), console.head("heart") + QPoint(0, 30))
    assert console.column("heart")[0] == "Mends bikes"
    assert not console.handle.held
    console.store.undo()
    assert console.store.undo_label == "Fill"
