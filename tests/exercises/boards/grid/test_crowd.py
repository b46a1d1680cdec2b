"""A crowd on the grid: numbers take the names' place, and a list says whose they are."""

from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.boards.grid.controls import Controls
from facilitator.ui.kit.theme import Theme

MANY = 36


def crowd(state):
    for number in range(MANY):
        item = f"crowd{number}"
        state = state.listed(f"People of street number {number}", "staff", item)
        state = state.placed(item, Place(0.5 + 0.4 * (number % 6) / 5, 0.1 + 0.3 * (number // 6) / 5))
    return state


@pytest.fixture
def crowded(store):
    store.handle("grid").do("List", crowd)
    return store


def on_pills(window):
    """What each group's pill says."""
    return {t.mark.item: t.face.short for t in window.canvas.groups.tokens()}


def in_list(window):
    """Every line of the list, over all its pages."""
    pages, found = window.handle.pages("names"), []
    for _ in range(pages.of):
        found += [card.face.text for section in window.canvas._key.sections for card in section.cards]
        pages.turn()
    return found


def spots(window):
    return {token.mark.key: (token.spot.x, token.spot.y) for token in window.canvas.groups.tokens()}


@pytest.mark.parametrize(("wall", "width", "height"), [(False, 690, 410), (True, 1840, 830)])
def test_each_number_stands_once_and_the_list_says_whose_it_is(crowded, open_window, wall, width, height):
    window = open_window(wall, width, height)
    numbers = on_pills(window)
    assert window.canvas.groups.crowded
    assert len(set(numbers.values())) == len(numbers)
    assert set(in_list(window)) == {
        f"{number}  {crowded.board('grid').get(item).name}" for item, number in numbers.items()
    }


def test_the_list_turns_by_buttons_and_keys_too(qtbot, crowded, open_window):
    window = open_window(width=1000)
    controls = Controls(window.handle, Theme())
    qtbot.addWidget(controls)
    controls.show()
    first = window.canvas._key.cards()[0].item
    onwards = next(b for b in controls.findChildren(QPushButton, "page_on") if b.isVisible())
    QTest.mouseClick(onwards, Qt.MouseButton.LeftButton)
    assert window.canvas._key.cards()[0].item != first
    crowded.undo()
    assert not onwards.isVisible()


def test_names_come_back_when_there_is_room_again(crowded, open_window):
    window = open_window()
    narrow = window.canvas.grid.width
    crowded.undo()
    assert not window.canvas.groups.crowded
    assert not window.canvas._key.isVisible()
    assert window.canvas.grid.width > narrow


def spread(state):
    at = Random(5)
    for number in range(30):
        item = f"spread{number}"
        state = state.listed(f"People of street {number}", "staff", item)
        state = state.placed(item, Place.at(at.random(), at.random()))
    return state


def test_what_a_window_opens_with_depends_on_no_size_that_nobody_saw(store, open_window):
    store.handle("grid").do("List", spread)
    assert open_window(width=640, height=480).canvas.groups.crowded
    assert not open_window(width=1000, height=640).canvas.groups.crowded


def test_a_group_can_be_taken_by_its_name_in_the_list(crowded, open_window):
    window = open_window(width=1000)
    card = window.canvas._key.cards()[0]
    window.drag(card.area.center().toPoint(), window.point(0.1, 0.9))
    assert crowded.board("grid").get(card.item).now == window.canvas.place(window.point(0.1, 0.9).toPointF())


def test_what_is_dropped_on_the_list_stays_where_it_was(crowded, open_window):
    window = open_window(width=1000)
    before, label = crowded.board("grid"), crowded.undo_label
    window.drag(window.shape("Councillors"), window.canvas._key.cards()[3].area.center().toPoint())
    assert (crowded.board("grid"), crowded.undo_label) == (before, label)


def test_whoever_the_mouse_points_at_shows_its_name_and_nobody_moves(crowded, open_window):
    window = open_window(width=1000)
    before = spots(window)
    QTest.mouseMove(window.canvas.viewport(), window.shape("Councillors"))
    token = window.canvas.groups.token("councillors")
    assert (token.face.text, token.face.whole) == ("Councillors", True)
    assert spots(window) == before


def test_arrows_in_one_column_run_beside_each_other(crowded, open_window):
    window = open_window(True, 1840, 830)
    crowded.go_to(crowded.activity.id, "should-be")

    def wished(state):
        for number in range(0, MANY, 3):
            state = state.wished(f"crowd{number}", 0.9)
        return state

    window.handle.do("Wish", wished)
    moved = {token.mark.item: token for token in window.canvas.groups._all() if token.mark.ghost}
    across = [window.canvas.groups.token(item).spot.x for item in moved]
    assert len(moved) == MANY / 3
    assert across == [token.spot.x for token in moved.values()]
    assert len(set(across)) == len(across)


def test_no_pill_is_painted_that_nobody_sees(crowded, open_window):
    window = open_window(True, 1840, 830)
    groups = {(t.face, t.pills.size) for t in window.canvas.groups._all()}
    listed = {card.face for section in window.canvas._key.sections for card in section.cards}
    painted = [face for pills in window.canvas._pills._sizes.values() for face in pills._kept]
    assert len(painted) <= len(groups) + len(listed) + 1  # one still lies in the tray
