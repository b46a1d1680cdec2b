from io import BytesIO

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from facilitator.exercises.boards.wall import page, tables
from facilitator.exercises.boards.wall.controls import Controls
from facilitator.exercises.boards.wall.model import start
from facilitator.exercises.boards.wall.sorting import all_told, reason_told, tagged
from facilitator.exercises.boards.wall.view import View
from facilitator.handouts.kit.canvas import Furniture, Part
from facilitator.handouts.kit.document import Section, printed
from facilitator.handouts.kit.edition import Edition
from facilitator.ui.kit.theme import Theme
from tests.exercises.boards.acts import at_step, begun

REASON = "Consultation: people are asked what they think. Others decide."


@pytest.fixture
def activity():
    return begun("is-it-or-isnt-it")


@pytest.fixture
def store(qapp, activity):
    return at_step(activity, "decide")


@pytest.fixture
def wall(shown, store):
    return shown(View(store.handle("cases", True), Theme()), 1200, 520)


@pytest.fixture
def console(shown, store):
    return shown(View(store.handle("cases"), Theme()), 780, 580)


@pytest.fixture
def controls(shown, console):
    return shown(Controls(console._handle, Theme()), 780, 200)


def cases(store):
    return store.session.activities[0].boards["cases"]


def first(store):
    return cases(store).cards[0]


def test_the_deck_waits_in_the_tray_and_says_nothing_yet(activity):
    state = activity.boards["cases"]
    assert {c.column for c in state.cards} == {"tray"}
    assert (state.summary(), tables.tables(state), state.carried()) == ("", (), ())


def test_a_reason_is_in_nothing_the_room_receives_before_it_is_told(store, wall, console):
    assert first(store).reason == REASON
    everything = repr((cases(store).seen_by_room("sort"), vars(wall), vars(wall.standing)))
    assert REASON[:20] not in everything
    assert REASON[:20] not in repr((tables.told(cases(store)), tables.data(cases(store))))
    console._handle.do("Show", lambda s: reason_told(s, first(store).id))
    assert any(REASON in words for words in wall.texts())


def test_the_facilitator_reads_the_reason_and_shows_it(store, wall, console, controls):
    console._handle.choose(first(store).id)
    assert REASON in controls.findChild(QLabel, "card_reason").text()
    QTest.mouseClick(controls.findChild(QWidget, "card_reason_tell"), Qt.MouseButton.LeftButton)
    assert first(store).told
    QTest.mouseClick(controls.findChild(QWidget, "card_reason_tell"), Qt.MouseButton.LeftButton)
    assert not first(store).told


def test_all_reasons_are_those_of_sorted_cards(activity):
    state = activity.boards["cases"]
    state = all_told(state.moved(state.cards[3].id, "self"))
    assert [c.text[:11] for c in state.cards if c.told] == ["Six parents"]


def test_a_card_is_dragged_from_the_tray_to_a_column(store, wall):
    item = first(store).id
    area = wall.area(item)
    lane = next(x for x in wall.sheet.lanes if x.column == "voice")
    start, end = area.center().toPoint(), QPoint(round(lane.x + 20), 80)
    assert area.top() > 200
    QTest.mousePress(wall, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(wall, (start + end) / 2)
    QTest.mouseMove(wall, end)
    QTest.mouseRelease(wall, Qt.MouseButton.LeftButton, pos=end)
    assert cases(store).get(item).column == "voice"
    assert item not in {c.id for c in cases(store).in_column("tray")}


def test_all_five_kinds_stand_beside_each_other_above_the_tray(wall):
    flat = [lane for lane in wall.sheet.lanes if lane.flat]
    assert [lane.column for lane in wall.sheet.lanes if not lane.flat] == [
        "consultation", "voice", "design", "self", "co-production",
    ]  # fmt: skip
    assert [lane.column for lane in flat] == ["tray"]


def test_every_card_in_the_tray_comes_by_turning_pages(wall, store):
    seen = {s.card for sheet in wall.sheets for s in sheet.slots}
    assert seen == {c.id for c in cases(store).cards}


def test_a_number_sends_the_chosen_card(store, console):
    console._handle.choose(first(store).id)
    QTest.keyClick(console, Qt.Key.Key_5)
    assert cases(store).cards[-1].column == "co-production"


def test_the_record_gives_the_reasons_that_were_told(activity):
    state = activity.boards["cases"]
    told, other = state.cards[0].id, state.cards[1].id
    state = reason_told(state.moved(told, "consultation").moved(other, "voice"), told)
    words = " ".join(read(page.record(activity.with_board("cases", state), "cases", Edition())))
    assert "Consultation: people are asked" in words
    assert "User voice: one person" not in words
    assert "People who hear voices" not in words


def test_the_sheet_lists_the_cases_and_the_letters(activity):
    (sheet,) = page.worksheets(activity, "cases", Edition())
    words = " ".join(read(sheet.story))
    assert "A: Consultation" in words
    assert "People who hear voices" in words
    assert "Consultation: people are asked" not in words


def test_the_deck_can_be_cut_out(activity):
    (sheet,) = page.cards(activity, "cases", Edition())
    words = " ".join(read(sheet.story))
    assert "People who hear voices" in words
    assert "Cases" not in words


def test_a_tag_is_chosen_from_the_controls(shown):
    handle = at_step(begun("helps-and-hindrances"), "weigh").handle("both")
    handle.do("Add", lambda s: s.added("Forms", "hindrances", item_id="f"))
    controls = shown(Controls(handle, Theme()))
    handle.choose("f")
    box = controls.findChild(QComboBox, "card_tag_whose")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Down)
    state = handle.state
    assert state.get("f").tags == {"whose": "partly ours"}
    assert tagged(state, "f", "whose", "somebody's") == state
    assert "partly ours" in repr(tables.tables(state))


def test_a_setting_that_is_wrong_is_named():
    two = [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}]
    with pytest.raises(ValueError, match="tray"):
        start({"columns": [{"id": "t", "name": "T", "tray": True}, *two]})
    with pytest.raises(ValueError, match="carries"):
        start({"columns": two, "carries": "c"})
    with pytest.raises(ValueError, match="dots_each"):
        start({"columns": two, "dots_each": -1})
    with pytest.raises(ValueError, match="choices"):
        start({"columns": two, "tags": [{"id": "x", "name": "X", "choices": ["one"]}]})


def read(story):
    data = printed([Section(Part(Furniture(), Edition()), story)], "Wall")
    pages = pypdfium2.PdfDocument(BytesIO(data))
    return [" ".join(p.get_textpage().get_text_bounded().split()) for p in pages]


def test_nothing_is_noticed_of_columns_before_the_room_has_sorted(activity):
    state = activity.boards["cases"]
    assert state.notices("sort") == ()
    for card in state.cards[:4]:
        state = state.moved(card.id, "voice")
    assert "Consultation" in state.notices("sort")[0].question
    assert "Cases" not in state.notices("sort")[0].question


def test_a_column_is_added_before_the_tray_which_stays(activity):
    state = activity.boards["cases"].column_dropped("self").column_added("Something else")
    assert [c.name for c in state.columns[-2:]] == ["Something else", "Cases"]
    assert state.column_dropped("tray") == state


def test_arrows_lead_from_a_column_into_the_tray_and_along_it(store, console):
    item = first(store).id
    console._handle.do("Sort", lambda s: s.moved(item, "consultation"))
    console._handle.choose(item)
    console.setFocus()
    QTest.keyClick(console, Qt.Key.Key_Down)
    below = console._handle.chosen
    assert cases(store).get(below).column == "tray"
    QTest.keyClick(console, Qt.Key.Key_Right)
    beside = console._handle.chosen
    assert cases(store).get(beside).column == "tray"
    assert console.area(beside).left() > console.area(below).left()
    QTest.keyClick(console, Qt.Key.Key_Left)
    QTest.keyClick(console, Qt.Key.Key_Up)
    assert console._handle.chosen == item


def test_keys_carry_a_card_out_of_the_tray(store, console):
    item = first(store).id
    console._handle.choose(item)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Left, Qt.Key.Key_Return):
        QTest.keyClick(console, key)
    assert cases(store).get(item).column == "co-production"


def test_arrows_go_along_the_whole_tray_over_its_pages(store, console):
    console._handle.choose(first(store).id)
    for _ in range(20):
        QTest.keyClick(console, Qt.Key.Key_Right)
    assert console._handle.chosen == cases(store).cards[-1].id
    assert console.page > 0


def test_the_tray_makes_room_once_every_case_is_sorted(store, wall):
    columns = ["consultation", "voice", "design", "self", "co-production"]
    assert [lane.column for lane in wall.sheet.lanes][-1] == "tray"
    for card in store.board("cases").cards:
        store.handle("cases").do("Sort", lambda s, item=card.id: s.moved(item, "voice"))
    assert {lane.column for sheet in wall.sheets for lane in sheet.lanes} <= set(columns)


def test_what_was_heard_stands_in_sight_while_fours_turn_one_round(shown):
    store = at_step(begun("from-to"), "pairs")
    heard = store.board("said").cards[0]
    store.handle("said").do("Sort", lambda s: s.moved(heard.id, "heard"))
    store.go_to(store.activity.id, "fours")
    store.handle("turned").do("Add", lambda s: s.added("From “no” to “how?”"))
    view = shown(View(store.handle("turned", True), Theme()), 1200, 520)
    assert {slot.card: slot.column for slot in view.sheet.slots}[heard.id] == "heard"
    assert view.texts() == ["From “no” to “how?”", heard.text]
    assert [c.text for c in store.board("turned").carried()] == ["From “no” to “how?”"]
