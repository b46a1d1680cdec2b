from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from facilitator.exercises.boards.line.view import View
from facilitator.exercises.parts.tally import Tally
from facilitator.ui.kit.theme import Theme

NAME = "engagement"
Key = Qt.Key


@pytest.fixture
def show(shown):
    """A picture of the line on the wall or the console."""

    def make(store, wall=True, size=(1280, 520)):
        return shown(View(store.handle(NAME, wall=wall), Theme()), *size)

    return make


def do(store, change):
    store.do(store.activity.id, NAME, "Fill", change)


def spot(view: View, point: int, up: float = 0.0) -> QPoint:
    """A place over one of the five points, `up` pixels above the line."""
    plot = view._plot
    at = QPointF(plot.chart.points[point], plot.frame.bottom() - 8 - up)
    return (at + QPointF(plot.pos())).toPoint()


def words(widget: QWidget) -> str:
    """All that a screen reader could find, and all that is painted as words."""
    parts = [widget, *widget.findChildren(QWidget)]
    texts = [f"{p.accessibleName()} {p.accessibleDescription()} {p.toolTip()}" for p in parts]
    legend = [key.text for key in widget._plot._shown.legend]
    labels = [str(label.count) for label in widget._plot.chart.labels]
    return " ".join([*texts, *legend, *labels])


def test_a_hidden_count_changes_nothing_on_the_wall(debate, show):
    store = debate()
    wall, console = show(store), show(store, wall=False)
    before = wall.grab().toImage()
    do(store, lambda s: s.counted(1, Tally((73, 21, 0, 0, 5), 3)))
    assert wall.grab().toImage() == before
    assert "73" not in words(wall)
    assert wall._plot.chart.spots == wall._plot.chart.bars == ()
    assert "Votes are being counted" in words(wall)
    assert "73" in words(console)
    assert "hidden from the room" in words(console)


def test_the_reveal_shows_every_vote(debate, show):
    store = debate()
    wall = show(store)
    do(store, lambda s: s.counted(1, Tally((2, 4, 3, 2, 1))).shown(1))
    assert len(wall._plot.chart.spots) == 12
    assert "First vote: The same: 2" in wall.accessibleName()
    store.undo()
    assert "The same: 2" not in words(wall)


def test_the_line_is_empty_while_people_make_their_own_mark(debate, show):
    store = debate("own")
    wall = show(store)
    do(store, lambda s: s.counted(1, Tally((2, 4, 3, 2, 1))).shown(1))
    assert wall._plot.chart.spots == ()


def test_the_second_vote_stands_beside_the_first(debate, show):
    store = debate("vote-2")
    wall = show(store)
    do(store, lambda s: s.counted(1, Tally((2, 4, 3, 2, 1))).shown(1))
    do(store, lambda s: s.counted(2, Tally((1, 2, 1, 5, 3))))
    assert {s.vote for s in wall._plot.chart.spots} == {1}
    do(store, lambda s: s.shown(2))
    assert {s.vote for s in wall._plot.chart.spots} == {1, 2}
    assert "at least 5 of 12 moved" in words(wall)


def test_a_click_places_a_dot_on_both_windows(debate, show):
    store = debate()
    do(store, lambda s: s.voting("dots"))
    wall, console = show(store), show(store, wall=False)
    QTest.mouseClick(wall, Qt.MouseButton.LeftButton, pos=spot(wall, 3))
    assert store.board(NAME).tally(1) == Tally((0, 0, 0, 1, 0))
    assert [s.point for s in console._plot.chart.spots] == [3]
    assert "open vote" in words(wall)


def test_a_dot_still_in_a_hand_is_gone_when_slips_are_counted_instead(debate, show):
    store = debate()
    do(store, lambda s: s.voting("dots"))
    wall = show(store)
    QTest.mousePress(wall, Qt.MouseButton.LeftButton, pos=spot(wall, 3))
    do(store, lambda s: s.voting("counted"))
    QTest.mouseRelease(wall, Qt.MouseButton.LeftButton, pos=spot(wall, 3))
    assert (store.board(NAME).dots, store.held(NAME)) == ((), frozenset())


def test_two_fingers_place_two_dots_at_once(debate, show):
    store = debate()
    do(store, lambda s: s.voting("dots"))
    wall = show(store)
    device = QTest.createTouchDevice()
    QTest.touchEvent(wall, device).press(0, spot(wall, 0)).press(1, spot(wall, 4)).commit()
    assert len(wall._handle.held) == 2
    QTest.touchEvent(wall, device).move(0, spot(wall, 1)).stationary(1).commit()
    QTest.touchEvent(wall, device).release(0, spot(wall, 1)).stationary(1).commit()
    QTest.touchEvent(wall, device).release(1, spot(wall, 4)).commit()
    assert store.board(NAME).tally(1) == Tally((0, 1, 0, 0, 1))
    store.undo()
    assert store.board(NAME).tally(1).voted == 1


@pytest.fixture
def moving(debate, show):
    """The second, open vote, with two dots from the first."""
    store = debate("vote-2")
    do(store, lambda s: s.voting("dots").dotted(1, 0, "a").dotted(1, 2, "b"))
    return store, show(store)


def test_a_dragged_dot_leaves_its_first_place_in_sight(moving):
    store, wall = moving
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(wall, left, pos=spot(wall, 0))
    QTest.mouseMove(wall, spot(wall, 2))
    QTest.mouseMove(wall, spot(wall, 4))
    assert [s.point for s in wall._plot.chart.spots if s.vote == 2] == [4]
    QTest.mouseRelease(wall, left, pos=spot(wall, 4))
    dot = store.board(NAME).dots[0]
    assert (dot.first, dot.second) == (0, 4)
    assert store.undo_label == "Move a dot"


def test_escape_takes_a_drag_back(moving):
    store, wall = moving
    QTest.mousePress(wall, Qt.MouseButton.LeftButton, pos=spot(wall, 0))
    QTest.mouseMove(wall, spot(wall, 3))
    QTest.keyClick(wall, Key.Key_Escape)
    QTest.mouseRelease(wall, Qt.MouseButton.LeftButton, pos=spot(wall, 3))
    assert store.board(NAME).tally(2).voted == 0


def test_tap_and_tap_move_a_dot(moving):
    store, wall = moving
    QTest.mouseClick(wall, Qt.MouseButton.LeftButton, pos=spot(wall, 0))
    assert wall._handle.chosen == "a"
    QTest.mouseClick(wall, Qt.MouseButton.LeftButton, pos=spot(wall, 3))
    assert store.board(NAME).dots[0].second == 3
    assert wall._handle.chosen == ""
    assert len(store.board(NAME).dots) == 2


def test_keys_place_choose_move_and_take_off(moving):
    store, wall = moving
    said = []
    store.said.connect(said.append)
    for key in (Key.Key_Down, Key.Key_Right, Key.Key_Right):
        QTest.keyClick(wall, key)
    assert store.board(NAME).dots[0].second == 2
    assert said[-1] == "Placed at A bit of both"
    QTest.keyClick(wall, Key.Key_Delete)
    QTest.keyClick(wall, Key.Key_5)
    assert store.board(NAME).tally(2) == Tally((0, 0, 0, 0, 1))


def test_a_counted_vote_is_not_changed_by_touching_the_wall(debate, show):
    store = debate()
    wall = show(store)
    QTest.mouseClick(wall, Qt.MouseButton.LeftButton, pos=spot(wall, 3))
    assert store.board(NAME).dots == ()


def test_many_reasons_turn_pages_and_none_is_lost(debate, show):
    store = debate("hear")
    wall = show(store)
    texts = [f"Reason number {n} in a few words" for n in range(60)]
    do(store, lambda s: replace(s, reasons=()))
    for text in texts:
        do(store, lambda s, text=text: s.reasoned("low", text))
    pages, seen = store.pages(f"{store.activity.id}/{NAME}/reasons"), ""
    assert pages.of > 1
    for _ in range(pages.of):
        assert wall._reasons._foot.startswith("page ")
        seen += wall._reasons._columns["low"].shown + "\n"
        pages.turn()
    assert all(text + "\n" in seen for text in texts)


def test_a_touch_at_the_foot_turns_the_page(debate, show):
    store = debate("hear")
    wall = show(store)
    for number in range(60):
        do(store, lambda s, n=number: s.reasoned("low", f"Reason {n}"))
    QTest.mouseClick(wall, Qt.MouseButton.LeftButton, pos=QPoint(1200, wall.height() - 10))
    assert wall._reasons._foot.startswith("page 2")


def test_a_covered_reason_is_not_on_the_wall(debate, show):
    store = debate("hear")
    wall = show(store)
    do(store, lambda s: s.reasoned("low", "Marker", "r"))
    assert "Marker" in words(wall)
    store.cover("r")
    assert "Marker" not in words(wall)
    assert "(covered)" in words(wall)


NASTY = ["<b>b</b><img src=x>", "&amp; & ampersand", "שלום عليكم", "👩‍👩‍👧 \u202e evil", "x" * 5000]


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_words_are_words_whatever_they_look_like(debate, show, text):
    store = debate("hear")
    wall = show(store)
    do(store, lambda s: s.asking(text, text, text).reasoned("high", text).starting_with(text))
    assert not wall.grab().isNull()
    assert store.board(NAME).reasons[0].text in words(wall)


def test_five_hundred_open_votes_are_all_on_the_wall(debate, show):
    store = debate(people=500)
    do(store, lambda s: s.voting("dots"))

    def all_vote(state):
        for number in range(500):
            state = state.dotted(1, number % 5, f"d{number}")
        return state

    wall = show(store, size=(640, 260))
    do(store, all_vote)
    shown = len(wall._plot.chart.spots) or sum(label.count for label in wall._plot.chart.labels)
    assert shown == 500
