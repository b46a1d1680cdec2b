from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSpinBox

from facilitator.exercises.boards.wall import page, tables
from facilitator.exercises.boards.wall.controls import Controls
from facilitator.exercises.boards.wall.controls.twin_rows import DOTS
from facilitator.exercises.boards.wall.view import View
from facilitator.exercises.boards.wall.view.painting import less_at, more_at
from facilitator.exercises.boards.wall.voting import counted_for, dotted, left, placed, ranked
from facilitator.handouts.kit.edition import Edition
from facilitator.ui.kit.theme import Theme
from tests.exercises.boards.acts import at_step, begun, press

Key = Qt.Key
SAID = {"hindrances": ("No buses after six", "Forms", "Not paid"), "helps": ("Tea", "Time")}


@pytest.fixture
def store(qapp):
    """Four people about to place three dots each."""
    activity = begun("helps-and-hindrances")
    state = activity.boards["both"]
    for column, texts in SAID.items():
        for text in texts:
            state = state.added(text, column, item_id=text)
    return at_step(activity.with_board("both", state), "dots", people=4)


@pytest.fixture
def windows(shown, store):
    return [shown(View(store.handle("both", wall), Theme()), 780, 580) for wall in (False, True)]


def state_of(store):
    return store.session.activities[0].boards["both"]


def dots(store, item):
    return state_of(store).get(item).dots


def middle(view, item, place):
    return place(view.area(item), view.standing.strip).center().toPoint()


def tap(view, at):
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)


def test_a_dot_is_placed_and_taken_back_with_the_mouse(store, windows):
    for view in windows:
        tap(view, middle(view, "Forms", more_at))
    assert dots(store, "Forms") == 2
    tap(windows[0], middle(windows[0], "Forms", less_at))
    assert dots(store, "Forms") == 1
    assert windows[1].vote_words == "11 of 12 dots left"


def test_two_fingers_place_two_dots(store, windows):
    wall = windows[1]
    device = QTest.createTouchDevice()
    first, second = (middle(wall, item, more_at) for item in ("Forms", "Not paid"))
    QTest.touchEvent(wall, device).press(0, first).press(1, second).commit()
    QTest.touchEvent(wall, device).release(0, first).release(1, second).commit()
    assert (dots(store, "Forms"), dots(store, "Not paid")) == (1, 1)


def test_a_tap_beside_the_buttons_only_chooses(store, windows):
    view = windows[0]
    tap(view, view.area("Forms").topLeft().toPoint() + QPoint(20, 12))
    assert dots(store, "Forms") == 0
    assert view._handle.chosen == "Forms"
    assert not view._handle.held


def test_nothing_is_dragged_while_dots_are_placed(store, windows):
    view = windows[1]
    start = view.area("Forms").topLeft().toPoint() + QPoint(20, 12)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, start - QPoint(300, 0))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start - QPoint(300, 0))
    assert state_of(store).get("Forms").column == "hindrances"


def test_keys_place_and_take_back(store, windows, qtbot):
    view = windows[0]
    view._handle.choose("Forms")
    with qtbot.waitSignal(store.said) as said:
        QTest.keyClick(view, Key.Key_Plus)
    assert said.args == ["Forms: 1 dot. 11 of 12 dots left"]
    QTest.keyClick(view, Key.Key_Return)
    QTest.keyClick(view, Key.Key_Minus)
    assert dots(store, "Forms") == 1
    store.undo()
    assert dots(store, "Forms") == 2


def test_no_more_dots_than_there_are(store, windows, qtbot):
    view = windows[0]
    view._handle.choose("Forms")
    for _ in range(12):
        QTest.keyClick(view, Key.Key_Plus)
    with qtbot.waitSignal(store.said) as said:
        QTest.keyClick(view, Key.Key_Plus)
    assert said.args == ["Every dot is placed"]
    assert dots(store, "Forms") == 12


@pytest.fixture
def controls(shown, windows):
    return shown(Controls(windows[0]._handle, Theme()), 780, 200)


def test_steppers_count_a_number_for_each(store, windows, controls):
    windows[0]._handle.choose("Not paid")
    press(controls, "vote_dots_more")
    press(controls, "vote_people_more")
    assert dots(store, "Not paid") == 1
    assert left(state_of(store), 4) == 14
    spin = controls.findChild(QSpinBox, "vote_dots")
    spin.selectAll()
    QTest.keyClicks(spin, "7")
    QTest.keyClick(spin, Key.Key_Return)
    assert dots(store, "Not paid") == 7


def test_dots_are_hidden_until_they_are_shown(store, windows, controls):
    press(controls, "vote_show")
    tap(windows[0], middle(windows[0], "Forms", more_at))
    room = store.handle("both", True).state
    assert placed(room) == 0
    assert windows[1].standing.strip == 0
    store.next()
    assert windows[1].texts() == []
    controls.sheets.open("vote")
    press(controls, "vote_show")
    assert "Forms" in windows[1].texts()


def test_the_list_takes_a_number_too(store, windows, controls):
    model = controls.twin.model
    row = model.row_of("Forms")
    assert model.setData(model.index(row, DOTS), "5")
    for typed in ("many", "²", "-1"):
        assert not model.setData(model.index(row, DOTS), typed)
    assert dots(store, "Forms") == 5


def test_ranked_shows_the_most_dots_first(store, windows):
    store.handle("both").do("Vote", lambda s: dotted(dotted(s, "Not paid", 1, 9), "Forms", 3, 9))
    store.next()
    texts = windows[1].texts()
    assert [t for t in texts if t in ("Forms", "Not paid")] == ["Forms", "Not paid"]
    assert "3 dots" in texts
    assert "No buses after six" not in texts


def test_what_is_carried_on_are_the_hindrances_with_most_dots(store):
    state = dotted(dotted(state_of(store), "Not paid", 3, 9), "Forms", 1, 9)
    assert [c.text for c in state.carried()] == ["Not paid", "Forms", "No buses after six"]
    assert [c.text for c in replace(state, carries_most=1).carried()] == ["Not paid"]


def test_dots_go_only_on_the_column_that_the_vote_is_about(store, windows, qtbot):
    tap(windows[1], middle(windows[1], "Tea", more_at))
    windows[0]._handle.choose("Tea")
    with qtbot.waitSignal(store.said) as said:
        QTest.keyClick(windows[0], Key.Key_Plus)
    assert said.args == ["Dots go on cards of this column: Gets in the way"]
    assert dots(store, "Tea") == 0


def test_dots_go_everywhere_where_no_column_is_named(store):
    assert dotted(replace(state_of(store), carries=""), "Tea", 2, 9).get("Tea").dots == 2


def test_merged_cards_have_all_their_dots(store):
    state = dotted(dotted(state_of(store), "Not paid", 2, 9), "No buses after six", 1, 9).merged(
        "No buses after six", "Not paid"
    )
    assert [(c.id, c.dots) for c in ranked(state)] == [("Not paid", 3)]


def test_without_a_number_of_people_there_is_no_limit(store):
    state = dotted(counted_for(state_of(store), each=1), "Not paid", 40, 0)
    assert (placed(state), left(state, 0)) == (40, None)


def test_while_nobody_said_how_many_each_person_has_one(store, windows, controls):
    store.handle("both").do("Say nothing", lambda state: replace(state, dots_each=0))
    assert controls.findChild(QSpinBox, "vote_each").value() == 1
    assert windows[1].vote_words == "4 of 4 dots left"
    for _ in range(5):
        tap(windows[0], middle(windows[0], "Forms", more_at))
    assert dots(store, "Forms") == 4


def test_a_covered_card_takes_no_dots_and_is_not_ranked(store):
    state = dotted(state_of(store), "Not paid", 2, 9).covered("Not paid")
    assert dotted(state, "Not paid", 1, 9) == state
    assert ranked(state) == ()


def test_the_record_ranks_the_votes(store):
    state = dotted(dotted(state_of(store), "Forms", 4, 9), "Not paid", 1, 9)
    ranking = tables.tables(state)[0]
    assert ranking.title == "Most dots first"
    assert [row[:2] for row in ranking.rows] == [("Forms", "4"), ("Not paid", "1")]
    activity = store.activity.with_board("both", state)
    assert tables.in_brief(state).about == ("Most dots: “Forms”, 4 dots.",)
    assert page.record(activity, "both", Edition())
