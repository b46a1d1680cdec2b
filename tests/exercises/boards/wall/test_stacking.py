from facilitator.exercises.boards.wall.layout import Heap, Room, place_at
from facilitator.exercises.boards.wall.stacking import stacked, with_tray

ROOM = Room(width=640, height=400, head=40, least=100, gap=10, aisle=20, foot=30)


def heap(column, count):
    return Heap(column, tuple(f"{column}{n}" for n in range(count)), tuple(range(count)))


def measure(card, width):
    return 30


def columns(sheet):
    return [lane.column for lane in sheet.lanes]


def test_two_columns_by_three_rows_stand_on_one_page():
    (sheet,) = stacked([heap(c, 1) for c in "abcdef"], ROOM, measure, 2)
    assert columns(sheet) == list("abcdef")
    tops = [lane.y for lane in sheet.lanes]
    assert tops == sorted(tops)
    assert len(set(tops)) == 3
    assert sheet.lanes[-1].foot == ROOM.height


def test_a_hand_in_the_lower_row_is_in_the_lower_column():
    (sheet,) = stacked([heap(c, 1) for c in "abcd"], ROOM, measure, 2)
    low = sheet.lanes[2]
    assert place_at(sheet, 10, low.y + 60, "a0", ("a", 0))[0] == "c"
    assert place_at(sheet, 600, low.y + 60, "a0", ("a", 0))[0] == "d"
    assert place_at(sheet, 10, 50, "c0", ("c", 0)) == ("a", 0)


def test_rows_that_have_no_room_take_further_pages():
    sheets = stacked([heap(c, 5) for c in "abcdef"], ROOM, measure, 2)
    assert [columns(s) for s in sheets] == [["a", "b"], ["c", "d"], ["e", "f"]]
    assert max(s.bottom for sheet in sheets for s in sheet.slots) <= ROOM.height


def test_a_row_that_no_page_holds_is_cut_into_pages():
    sheets = stacked([heap("a", 30), heap("b", 1), heap("c", 1), heap("d", 1)], ROOM, measure, 2)
    cards = [s.card for sheet in sheets for s in sheet.slots]
    assert len(cards) == len(set(cards)) == 33


def test_the_tray_turns_pages_under_columns_that_stay():
    sheets = with_tray([heap("a", 2), heap("b", 1)], heap("tray", 9), ROOM, measure, 0)
    assert len(sheets) == 3
    assert all(columns(sheet) == ["a", "b", "tray"] for sheet in sheets)
    tray = [s.card for sheet in sheets for s in sheet.slots if s.column == "tray"]
    assert tray == [f"tray{n}" for n in range(9)]
    assert max(s.bottom for sheet in sheets for s in sheet.slots) <= ROOM.height - ROOM.foot


def test_in_the_tray_places_go_from_left_to_right():
    (sheet,) = with_tray([heap("a", 1), heap("b", 0)], heap("tray", 3), ROOM, measure, 0)
    slot = sheet.lanes[-1].slots[1]
    assert place_at(sheet, slot.x + 5, slot.y + 5, "a0", ("a", 0)) == ("tray", 1)
    assert place_at(sheet, 639, slot.y + 5, "a0", ("a", 0)) == ("tray", 3)
    assert place_at(sheet, 10, 60, "tray1", ("tray", 1)) == ("a", 1)


def test_letters_too_large_for_both_make_the_tray_one_more_column():
    sheets = with_tray([heap("a", 1), heap("b", 1)], heap("tray", 2), ROOM, lambda c, w: 170, 0)
    assert not any(lane.flat for sheet in sheets for lane in sheet.lanes)
    assert {c for sheet in sheets for c in columns(sheet)} == {"a", "b", "tray"}
