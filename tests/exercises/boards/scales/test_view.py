import datetime

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from facilitator.exercises.boards.scales.counts import UNKNOWN, Counts
from facilitator.exercises.boards.scales.typing_in import read
from facilitator.exercises.boards.scales.view import View
from facilitator.exercises.boards.scales.view.bars import STEPS
from facilitator.exercises.boards.scales.view.colours import contrast, mixed
from facilitator.ui.kit.theme import Theme
from facilitator.workshop.occasion import Occasion

NAME = "ratings"


@pytest.fixture
def show(shown):
    """A picture of the scales on the wall or the console."""

    def make(store, wall=True, size=(1280, 520), text=1.0):
        theme = Theme()
        theme.scale_room_text(text)
        return shown(View(store.handle(NAME, wall=wall), theme), *size)

    return make


def do(store, change):
    store.do(store.activity.id, NAME, "Fill", change)


def occasion(name, month):
    return Occasion(id=name, title="Spring", day=datetime.date(2026, month, 12))


def words(view: QWidget) -> str:
    """All that a screen reader could find, and every word and figure that is painted."""
    parts = [view, *view.findChildren(QWidget)]
    texts = [f"{p.accessibleName()} {p.accessibleDescription()} {p.toolTip()}" for p in parts]
    painted = [f"{s.count}" for bars in (view.bars, view.one.bars) for s in bars.chart.segments]
    return " ".join([*texts, *painted, view._foot, view._aside])


def spread_codes(view):
    return [row.words[:2] for row in view.bars.shown]


@pytest.mark.parametrize("step", ["choose", "rate", "count", "look", "decide"])
def test_nothing_that_comes_in_changes_a_pixel_or_a_word_of_the_wall(reflecting, show, step):
    store = reflecting(step)
    wall = show(store)
    before, said = wall.grab().toImage(), words(wall)
    for number in range(30):
        do(store, lambda s, n=number: s.handed_in(read(s, "123-" * 3), s.roles[0], f"p{n}"))
    do(store, lambda s: s.counted("assets-1", Counts((73, 2, 3))))
    assert wall.grab().toImage() == before
    assert words(wall) == said


def test_while_sheets_come_in_the_wall_says_only_that(reflecting, show, rated):
    wall = show(reflecting("count", rated))
    assert wall.accessibleName() == "The sheets are being typed in.\nNothing shows until all of them are in."
    assert wall._list.isVisible()


def test_while_hands_are_counted_the_wall_says_only_what_is_asked(reflecting, show):
    store = reflecting("count")
    do(store, lambda s: s.taking("hands"))
    wall = show(store)
    before = wall.grab().toImage()
    do(store, lambda s: s.counted("assets-1", Counts((73, 2, 3))))
    assert wall.grab().toImage() == before
    assert "We first ask people" in wall.accessibleName()
    assert "Forms ask for problems" in wall.accessibleName()
    assert "73" not in words(wall)


def test_the_reveal_shows_the_widest_spread_first_and_undo_takes_it_away(reflecting, show, rated):
    store = reflecting("look", rated)
    wall = show(store)
    do(store, lambda s: s.revealed())
    expected = [store.board(NAME).code(b.id) for b in store.board(NAME).ranked()]
    assert spread_codes(wall) == expected[: len(wall.bars.shown)]
    store.undo()
    assert wall.bars.isHidden()
    assert "Usual here: 2" not in words(wall)


def test_every_behaviour_is_found_on_some_page_at_the_largest_text(reflecting, show, rated):
    def all_of_them(state):
        for group in state.groups:
            state = state.choosing(group.id)
        return state.revealed()

    store = reflecting("look", all_of_them(rated))
    wall, seen = show(store, text=2.0), []
    pages = store.pages(f"{store.activity.id}/{NAME}/list")
    for _ in range(pages.of):
        seen += spread_codes(wall)
        pages.turn()
    assert len(seen) == len(set(seen)) == 32


def test_a_touch_on_a_row_shows_it_large_on_both_windows_and_one_more_goes_back(reflecting, show, rated):
    store = reflecting("look", rated.revealed())
    wall, console = show(store), show(store, wall=False)
    placed = wall.bars._placed[1]
    at = QPointF(300, placed.y + placed.height / 2) + QPointF(wall.bars.pos())
    QTest.mouseClick(wall, Qt.MouseButton.LeftButton, pos=at.toPoint())
    large = store.board(NAME).ranked()[1].text
    assert large in wall.accessibleName()
    assert large in console.accessibleName()
    assert wall.one.isVisible()
    QTest.mouseClick(console, Qt.MouseButton.LeftButton, pos=console.rect().center())
    assert wall.bars.isVisible()


def test_keys_turn_pages_and_escape_goes_back_to_all(reflecting, show, rated):
    store = reflecting("rate", rated.revealed())
    wall = show(store)
    QTest.keyClick(wall, Qt.Key.Key_Right)
    assert wall._foot == "2 of 12"
    QTest.keyClick(wall, Qt.Key.Key_Left)
    assert wall._foot == "1 of 12"
    store.next()
    store.next()
    store.handle(NAME).showing.enlarge("assets-1")
    QTest.keyClick(wall, Qt.Key.Key_Escape)
    assert wall.bars.isVisible()


def test_the_picture_by_principle_keeps_the_spread(reflecting, show, rated):
    store = reflecting("look", rated.revealed())
    wall = show(store)
    store.handle(NAME).showing.only("picture")
    assert [row.words for row in wall.bars.shown][:2] == ["Everyone has something to bring", "Give and take"]
    counts = store.board(NAME).group_counts(store.board(NAME).groups[0])
    figures = [s.count for s in wall.bars.chart.segments if s.strip == "0" and s.point != UNKNOWN]
    assert figures == [c for c in counts.points if c]


def test_roles_reach_the_wall_only_where_they_point_at_nobody(reflecting, show, scales):
    def hand_in(state, count):
        for number in range(count):
            marks = {b.id: number // 2 % 3 for b in state.behaviours}
            state = state.handed_in(marks, state.roles[number % 2])
        return state.revealed().splitting_by_role()

    for count, shown in ((24, True), (8, False)):
        store = reflecting("look", hand_in(scales, count))
        wall = show(store)
        store.handle(NAME).showing.enlarge("assets-1")
        assert ("I am paid to work here" in words(wall)) is shown


def test_what_changed_stands_there_only_when_another_time_is_remembered(reflecting, show, rated):
    store = reflecting("look", rated.revealed())
    wall = show(store)
    store.handle(NAME).showing.only("past:may")
    assert "12 May" not in words(wall)
    do(store, lambda s: s.remembering(rated.revealed(), occasion("may", 5)))
    assert "12 May 2026" in words(wall)
    assert "Now: as before" in words(wall)
    assert "Since 12 May 2026: 12 as before." in words(wall)
    do(store, lambda s: s.revealed(False))
    assert "12 May" not in words(wall)


def test_keys_step_through_the_earlier_sessions_on_every_window_and_back_to_today(reflecting, show, rated):
    store = reflecting("look", rated.revealed())
    for month in (5, 2):
        do(store, lambda s, m=month: s.remembering(rated.revealed(), occasion(f"m{m}", m)))
    wall, console = show(store), show(store, wall=False)
    QTest.keyClick(console, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert "12 May 2026" in words(wall)
    QTest.keyClick(console, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(console, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert "12 February 2026" in words(wall)
    for _ in range(3):
        QTest.keyClick(wall, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert "2026" not in words(wall)
    assert "2026" not in words(console)


def test_then_and_now_of_one_behaviour_stand_on_the_same_page(reflecting, show, rated):
    store = reflecting("look", rated.revealed())
    do(store, lambda s: s.remembering(rated.revealed(), occasion("may", 5)))
    wall = show(store)
    store.handle(NAME).showing.only("past:may")
    assert wall.day.text == "12 May 2026 and now"
    for page in range(wall.bars.page_count):
        store.handle(NAME).pages("list").go(page)
        codes = [row.id for row in wall.bars.shown]
        assert codes[::2] == codes[1::2]


def test_one_behaviour_large_has_a_bar_for_each_time(reflecting, show, rated):
    store = reflecting("look", rated.revealed())
    do(store, lambda s: s.remembering(rated.revealed(), occasion("may", 5)))
    wall = show(store)
    store.handle(NAME).showing.enlarge("assets-1")
    assert [row.words for row in wall.one.bars.shown] == ["12 May 2026", "Now: as before"]


def test_what_is_chosen_stands_large_and_covered_words_do_not(reflecting, show, rated):
    store = reflecting("decide", rated.revealed())
    wall = show(store)
    do(store, lambda s: s.choosing_to("keep", "assets-1").noted("keep", "Marker"))
    assert "We first ask people" in wall.accessibleName()
    assert "Marker" in words(wall)
    store.cover(store.board(NAME).keep.note_id)
    assert "Marker" not in words(wall)
    assert "(covered)" in words(wall)


def test_every_behaviour_and_what_it_looks_like_fit_the_wall_whole(reflecting, show):
    def all_of_them(state):
        for group in state.groups:
            state = state.choosing(group.id)
        return state

    store = reflecting("rate")
    do(store, all_of_them)
    for text in (1.0, 2.0):
        wall = show(store, text=text, size=(1200, 420))
        pages = store.pages(f"{store.activity.id}/{NAME}/one")
        for behaviour in store.board(NAME).behaviours:
            shown = " ".join(wall.one.words.split())
            assert all(part in shown for part in (behaviour.text, *behaviour.looks)), behaviour.id
            pages.turn()


def test_two_hundred_people_are_all_counted_on_the_wall(reflecting, show, scales):
    state = scales
    for number in range(200):
        state = state.handed_in({b.id: number % 3 if number % 11 else UNKNOWN for b in state.behaviours})
    wall = show(reflecting("look", state.revealed()), size=(640, 260))
    first = [s.count for s in wall.bars.chart.segments if s.strip == "0"]
    assert sum(first) == 200


@pytest.mark.parametrize("name", ["bright", "dark"])
@pytest.mark.parametrize("high", [False, True])
def test_figures_can_be_read_on_every_part(name, high):
    theme = Theme(name)
    theme.wear(name, high)
    board, teal, ink, other = (theme.colour(c) for c in ("board", "teal", "ink", "on_teal"))
    for steps in STEPS.values():
        for share in steps:
            fill = mixed(board, teal, share)
            assert max(contrast(ink, fill), contrast(other, fill)) >= 4.5
