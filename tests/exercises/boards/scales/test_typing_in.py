import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.exercises import boards, catalogue
from facilitator.exercises.boards.scales import paper
from facilitator.exercises.boards.scales.counts import UNKNOWN
from facilitator.exercises.boards.scales.typing_in import read, so_far, written
from facilitator.exercises.parts.paper_in import Unread

STATE = boards.start("scales", catalogue.exercise("how-are-we-doing").boards["ratings"])
IDS = [b.id for b in STATE.behaviours]


@given(st.lists(st.sampled_from("0123-"), min_size=12, max_size=12).map("".join))
def test_a_row_of_figures_reads_back_as_it_was_typed(figures):
    assert written(STATE, read(STATE, figures)) == figures


def test_figures_may_be_spaced_and_nought_and_dash_mean_different_things():
    marks = read(STATE, "1 2 3, 0 - 1; 111 111")
    assert marks["assets-4"] == UNKNOWN
    assert "mutuality-1" not in marks
    assert (marks["assets-1"], marks["assets-3"]) == (0, 2)


def test_a_sheet_with_few_marks_is_typed_by_code():
    assert read(STATE, "a2 3  c1:0 F4=1 f1-") == {"assets-2": 2, "mutuality-1": UNKNOWN, "facilitating-4": 0}


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("11111", "5 of 12 typed"),
        ("1" * 13, "13 of 12 typed"),
        ("111141111111", "“4” is not on the sheet"),
        ("١" * 12, "is not on the sheet"),
        ("b1 2", "There is no B1 today"),
        ("a1 9", "is not a code with a figure"),
        ("a1 2 tea", "“tea” is not a code"),
        ("<b>", "is not a code"),
    ],
)
def test_what_is_no_sheet_is_refused_with_what_to_do(typed, why):
    with pytest.raises(Unread, match=why):
        read(STATE, typed)


def test_while_typing_it_says_whose_turn_it_is():
    assert so_far(STATE, "").next_id == "assets-1"
    assert so_far(STATE, "1 2").next_id == "assets-3"
    assert so_far(STATE, "1" * 12).next_id == ""


def test_sheets_of_each_role_have_a_pile_of_their_own():
    asking = STATE.asking(True)
    pile = paper.piles(asking)[1]
    taken = paper.read_line(asking, "123123123123", pile.id)
    typed = taken.change(asking)
    assert [s.role for s in typed.sheets] == [STATE.roles[1]]
    assert paper.so_far(typed, pile.id) == "1 sheet"
    assert paper.so_far(typed, paper.piles(asking)[0].id) == "0 sheets"
    assert taken.back(typed).sheets == ()
