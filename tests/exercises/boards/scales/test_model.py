import pytest

from facilitator.exercises import boards, catalogue
from facilitator.exercises.boards.scales.counts import UNKNOWN, Counts
from facilitator.exercises.boards.scales.tables import data, tables
from facilitator.workshop.occasion import Occasion

NAME = "ratings"
MODES = boards.manifest("scales").modes


def settings(**other):
    return {**catalogue.exercise("how-are-we-doing").boards[NAME], **other}


def test_before_the_reveal_the_room_gets_exactly_what_it_got_before_anybody_rated(scales, rated):
    hands = rated.taking("hands").counted("assets-1", Counts((7, 3, 1)))
    for mode in MODES:
        assert rated.seen_by_room(mode) == scales.seen_by_room(mode)
        assert hands.seen_by_room(mode) == scales.taking("hands").seen_by_room(mode)


def test_after_the_reveal_the_room_gets_counts_and_nobodys_sheet(rated):
    seen = rated.revealed().seen_by_room("look")
    assert seen.counts("assets-1") == rated.counts("assets-1") == Counts((3, 0, 2))
    assert seen.sheets == ()
    assert "sheet-" not in repr(seen)


def test_nothing_hidden_is_told_on_paper_or_in_files(rated):
    assert tables(rated) == ()
    assert all(not any(row[3:7]) for row in data(rated).rows)


def test_a_pass_leaves_no_mark(rated):
    assert "facilitating-2" not in rated.sheets[2].marks
    assert rated.counts("facilitating-2").answered == 4


def test_hiding_again_takes_everything_off_the_wall(scales, rated):
    assert rated.revealed().revealed(False).seen_by_room("look") == scales.seen_by_room("look")


def test_a_late_sheet_hides_the_ratings_or_the_room_would_see_it_come_in(rated):
    late = rated.revealed().handed_in({"assets-1": 1})
    assert not late.shown


def test_sheets_lie_in_no_order_of_coming_in(scales):
    state = scales.handed_in({}, item_id="z").handed_in({}, item_id="a").handed_in({}, item_id="m")
    assert [s.id for s in state.sheets] == ["a", "m", "z"]


def test_a_covered_sheet_does_not_count_and_an_erased_one_is_gone(rated):
    covered = rated.covered("sheet-0").revealed()
    assert covered.counts("assets-1") == Counts((2, 0, 2))
    assert "1 withdrawn." in repr(tables(covered))
    erased = rated.erased("sheet-0")
    assert "sheet-0" not in repr(erased)
    assert erased.withdrawn == 1


def test_the_widest_spread_comes_first_and_what_nobody_rated_last(scales):
    state = (
        scales.taking("hands")
        .counted("assets-2", Counts((4, 4, 4)))
        .counted("mutuality-3", Counts((6, 0, 6)))
    )
    ranked = [b.id for b in state.ranked()]
    assert ranked[:2] == ["mutuality-3", "assets-2"]
    assert ranked[2:] == [b.id for b in state.behaviours if b.id not in ranked[:2]]


def test_one_principle_always_stays_and_codes_never_move(scales):
    only = scales.choosing("assets", False).choosing("mutuality", False).choosing("facilitating", False)
    assert only.chosen == ("facilitating",)
    assert only.code("facilitating-2") == scales.code("facilitating-2") == "F2"


def test_leaving_a_principle_out_keeps_what_was_rated(rated):
    without = rated.choosing("assets", False)
    assert "assets-1" not in [b.id for b in without.behaviours]
    assert without.choosing("assets").counts("assets-1") == rated.counts("assets-1")


def test_both_ways_of_rating_are_kept_apart(rated):
    hands = rated.taking("hands").counted("assets-1", Counts((9, 0, 0)))
    assert hands.counts("assets-1") == Counts((9, 0, 0))
    assert hands.taking("sheets").counts("assets-1") == Counts((3, 0, 2))


def test_marks_that_no_sheet_can_have_are_left_out(scales):
    state = scales.handed_in(
        {"assets-1": 3, "assets-2": UNKNOWN, "nothing": 1, "assets-3": -2}, "Wizard", "s"
    )
    assert state.sheets[0].marks == {"assets-2": UNKNOWN}
    assert state.sheets[0].role == ""


def test_a_choice_is_carried_with_the_change_first(scales):
    state = scales.choosing_to("keep", "assets-1", "k").choosing_to("change", "mutuality-2", "c")
    carried = state.noted("change", "Pay the bus").carried()
    assert [(c.id, c.note) for c in carried] == [("c", "Pay the bus"), ("k", "")]
    assert carried[0].text.startswith("Change: We thank or pay people")


def test_words_about_a_choice_are_withdrawn_without_the_choice(scales):
    state = scales.choosing_to("keep", "assets-1").noted("keep", "Marker")
    covered = state.covered(state.keep.note_id)
    assert "Marker" not in repr((covered.seen_by_room("decide"), covered.carried(), tables(covered)))
    erased = state.erased(state.keep.note_id)
    assert "Marker" not in repr(erased)
    assert (erased.keep.behaviour, erased.withdrawn) == ("assets-1", 1)


def test_another_choice_starts_with_other_words(scales):
    state = scales.choosing_to("keep", "assets-1").noted("keep", "Tea")
    assert state.choosing_to("keep", "assets-1").keep.note == "Tea"
    assert state.choosing_to("keep", "assets-2").keep.note == ""
    assert state.choosing_to("keep", "").keep is None


def test_only_a_revealed_session_is_remembered(scales, rated):
    may = Occasion(id="may", title="May")
    assert scales.remembering(rated, may).past == ()
    assert scales.remembering(rated.revealed(), may).past[0].counts["assets-1"] == Counts((3, 0, 2))


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"points": ["Yes", "No"]}, "points: a scale has three to five"),
        ({"points": ["a", " ", "c"]}, "points"),
        ({"chosen": ["tea"]}, "chosen: there is no group 'tea'"),
        ({"groups": []}, "groups: one to 26"),
        ({"groups": [{"id": "g", "name": "G", "behaviours": []}]}, "groups.g"),
        (
            {"groups": [{"id": "g", "name": "G", "behaviours": [{"id": "b", "text": "x" * 91}]}]},
            "b.text: 1 to 90",
        ),
        (
            {"groups": [{"id": "g", "name": "G", "behaviours": [{"id": "b", "text": "x", "looks": ["y"]}]}]},
            "b.looks: one for each of the 3 points",
        ),
        (
            {"groups": [{"id": "g", "name": "G", "behaviours": [{"id": "b", "text": "x"}] * 2}]},
            "two are called 'b'",
        ),
    ],
)
def test_what_is_wrong_with_a_file_is_said_with_its_place(change, problem):
    with pytest.raises(ValueError, match=problem):
        boards.start("scales", settings(**{"chosen": [], **change}))


def test_four_and_five_points_work_too():
    groups = [{"id": "g", "name": "G", "behaviours": [{"id": "b", "text": "We meet"}]}]
    for points in (["a", "b", "c", "d"], ["a", "b", "c", "d", "e"]):
        state = boards.start("scales", {"kind": "scales", "points": points, "groups": groups})
        state = state.handed_in({"b": len(points) - 1}).revealed()
        assert state.seen_by_room("look").counts("b").points[-1] == 1
