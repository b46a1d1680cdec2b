import pytest

from facilitator.exercises.boards.wall.layout import Heap, Room, between_cards, lay_out, place_at

ROOM = Room(width=640, height=400, head=40, least=100, gap=10, aisle=20, foot=30)


def heap(column, count):
    return Heap(column, tuple(f"{column}{n}" for n in range(count)), tuple(range(count)))


def pages(*heaps, high=50, room=ROOM):
    return lay_out(heaps, room, lambda card, width: high)


@pytest.mark.parametrize(
    ("y", "found"),
    [(0, 0), (60, 0), (70, 0), (120, 0), (126, 1), (180, 1), (200, 2), (399, 2)],
)
def test_a_card_from_the_same_column_counts_without_itself(y, found):
    (sheet,) = pages(heap("a", 3), heap("b", 0))
    assert place_at(sheet, 10, y, "a0", ("a", 0)) == ("a", found)


def test_a_card_from_elsewhere_takes_the_place_under_the_hand():
    (sheet,) = pages(heap("a", 3), heap("b", 1))
    assert place_at(sheet, 10, 120, "b0", ("b", 0)) == ("a", 1)
    assert place_at(sheet, 10, 399, "b0", ("b", 0)) == ("a", 3)
    assert place_at(sheet, 900, 399, "a0", ("a", 0)) == ("b", 1)


def test_on_a_later_page_places_are_counted_from_the_columns_head():
    second = pages(heap("a", 12), heap("b", 1))[1]
    first = second.slots[0]
    assert place_at(second, first.x, first.y, "b0", ("b", 0)) == ("a", first.at)
    assert place_at(second, second.slots[-1].x, 399, "a0", ("a", 0)) == ("a", 11)


def test_columns_that_have_ended_leave_their_room_to_the_others():
    second = pages(heap("a", 20), heap("b", 1), heap("c", 1))[1]
    assert [lane.column for lane in second.lanes] == ["a", "a", "a"]
    assert [lane.headed for lane in second.lanes] == [True, False, False]


def test_a_card_higher_than_the_page_still_gets_one():
    sheets = pages(heap("a", 3), heap("b", 0), high=900)
    assert [s.card for sheet in sheets for s in sheet.slots] == ["a0", "a1", "a2"]


def test_few_cards_of_one_column_take_the_whole_width_and_many_are_spread():
    assert len(pages(heap("a", 3))[0].lanes) == 1
    assert len(pages(heap("a", 30))[0].lanes) == 3


def test_nothing_is_one_empty_page():
    (sheet,) = pages(heap("a", 0), heap("b", 0))
    assert sheet.slots == ()
    assert place_at(sheet, 10, 100, "x", ("", 0)) == ("a", 0)


def test_between_cards_is_the_gap_and_a_little_more():
    (sheet,) = pages(heap("a", 2), heap("b", 0))
    assert between_cards(sheet, 10, 95, 8)
    assert not between_cards(sheet, 10, 70, 8)
