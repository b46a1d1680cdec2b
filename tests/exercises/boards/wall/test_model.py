import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.exercises.boards.wall.model import State, start
from facilitator.workshop.board import Carried

COLUMNS = [{"id": "a", "name": "First"}, {"id": "b", "name": "Second"}, {"id": "c", "name": "Third"}]


def wall(*cards, columns=COLUMNS) -> State:
    """A wall with cards such as "a1": the column's letter, then anything."""
    state = start({"columns": columns})
    for card in cards:
        state = state.added(card, card[0], item_id=card)
    return state


def texts(state, column):
    return [c.text for c in state.in_column(column)]


@pytest.mark.parametrize(
    ("to", "found"),
    [(0, ["b1", "a1", "a2"]), (1, ["a1", "b1", "a2"]), (2, ["a1", "a2", "b1"]), (None, ["a1", "a2", "b1"])],
)
def test_a_card_is_moved_before_the_one_that_stands_there(to, found):
    assert texts(wall("a1", "b1", "a2").moved("b1", "a", to), "a") == found


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("abcx"), st.integers(-2, 9))))
def test_no_move_loses_a_card(moves):
    state = wall("a1", "b1", "c1", "c2")
    for card, column, to in moves:
        state = state.moved({"a": "a1", "b": "b1", "c": "c1", "d": "c2"}[card], column, to)
    assert sorted(c.id for c in state.cards) == ["a1", "b1", "c1", "c2"]
    assert sum(len(state.in_column(c.id)) for c in state.columns) == 4


def test_merging_keeps_both_with_their_marks_and_can_be_taken_apart():
    state = wall("a1", "b1", "c1").usable("b1", True, "tea").merged("b1", "a1").merged("c1", "a1")
    assert state.get("a1").use_for == "tea"
    assert state.summary() == "3 cards"
    assert texts(state.parted("a1"), "a") == ["a1", "b1", "c1"]


def test_a_merged_card_is_covered_whole_and_has_no_words_for_the_room():
    state = wall("a1", "b1").merged("b1", "a1").covered("b1")
    assert "b1" not in repr(state.seen_by_room("collect").cards[0].also)
    assert state.seen_by_room("collect").cards[0].text == ""


def test_removing_the_first_of_merged_cards_leaves_the_others():
    state = wall("a1", "b1").merged("b1", "a1").erased("a1")
    assert [c.text for c in state.cards] == ["b1"]
    assert state.withdrawn == 1


def test_removing_one_that_was_merged_leaves_the_first():
    state = wall("a1", "b1").merged("b1", "a1").erased("b1")
    assert "b1" not in repr(state)
    assert [c.text for c in state.cards] == ["a1"]


def test_a_column_that_goes_leaves_its_cards_to_the_one_before():
    state = wall("a1", "b1", "c1").column_dropped("b")
    assert texts(state, "a") == ["a1", "b1"]
    assert texts(wall("a1", "b1").column_dropped("a"), "b") == ["a1", "b1"]


@pytest.mark.parametrize("setting", ["agreed", "carries"])
def test_what_a_column_stood_for_goes_on_with_the_one_that_has_its_cards(setting):
    state = start({"columns": COLUMNS, setting: "b"}).column_dropped("b")
    assert getattr(state, setting) == "a"
    assert getattr(state.column_dropped("c"), setting) == "a"


def test_two_columns_are_the_least_and_six_the_most():
    state = wall()
    for number in range(9):
        state = state.column_added(f"Column {number}")
    assert len(state.columns) == 6
    assert len({c.colour for c in state.columns}) == 6
    for column in state.columns:
        state = state.column_dropped(column.id)
    assert len(state.columns) == 2


def test_names_already_written_stay_unseen_while_names_are_off():
    state = wall().naming(True).added("a1", "a", "Ann").naming(False)
    assert "Ann" not in repr(state.seen_by_room("collect"))
    assert state.naming(True).seen_by_room("collect").cards[0].name == "Ann"
    assert "Ann" not in repr(state.without_names())


def test_a_use_goes_with_its_mark():
    state = wall("a1").usable("a1", True, "tea")
    assert state.usable("a1", False, "tea").get("a1").use_for == ""


def test_marked_cards_are_handed_on_first_and_covered_ones_without_words():
    state = wall("a1", "b1", "c1").usable("c1", True, "tea").covered("b1")
    assert state.carried() == (Carried("c1", "c1", "tea"), Carried("a1", "a1"), Carried("b1", ""))


def test_cards_from_another_board_come_once():
    state = wall().receiving((Carried("x", "From elsewhere"),)).receiving((Carried("x", "From elsewhere"),))
    assert texts(state, "a") == ["From elsewhere"]


def test_a_card_from_another_board_that_was_merged_or_taken_off_does_not_come_again():
    carried = (Carried("x", "From elsewhere"), Carried("y", "The same"), Carried("z", "Not ours"))
    state = wall().receiving(carried).merged("y", "x").dropped("z")
    assert state.receiving(carried) == state


@pytest.mark.parametrize("count", [0, 7])
def test_a_wall_has_one_to_six_columns(count):
    with pytest.raises(ValueError, match="one to six"):
        start({"columns": [{"id": str(n), "name": "Name"} for n in range(count)]})


def test_notices_ask_about_an_empty_column_and_about_marks():
    state = wall("a1", "a2", "a3", "b1")
    assert [n.id for n in state.notices("collect")] == ["empty-column"]
    assert [n.id for n in state.notices("look_back")] == ["empty-column", "nothing-marked"]
    assert [n.id for n in state.newly("a1", True).notices("look_back")] == ["empty-column"]
    assert wall("a1").notices("look_back") == ()


def test_braces_in_an_exercises_own_words_stand_as_they_are():
    state = start({"columns": COLUMNS, "noun": ["{count} {name}", "{count} {names} {"]})
    assert state.added("One").summary() == "1 {name}"
    assert state.added("One").added("Two").summary() == "2 {names} {"
