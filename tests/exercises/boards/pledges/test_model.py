"""Rows of who does what by when, and what other boards carry to them."""

import pytest

from facilitator.exercises.boards import start
from facilitator.exercises.boards.pledges.model import State
from facilitator.workshop.board import Carried

SETTINGS = {
    "about": "Group",
    "fields": [{"id": "step", "name": "First step"}, {"id": "who", "name": "Who asks", "person": True}],
}
CARERS, DRIVERS = Carried("c", "Carers"), Carried("d", "Drivers")


@pytest.fixture
def empty() -> State:
    state: State = start("pledges", SETTINGS)
    return state


def row_of(state: State, source: str) -> str:
    return next(p.id for p in state.pledges if p.source == source)


def test_a_row_for_each_in_their_order(empty: State) -> None:
    assert [p.about for p in empty.receiving((DRIVERS, CARERS)).pledges] == ["Drivers", "Carers"]


def test_receiving_the_same_again_changes_nothing(empty: State) -> None:
    once = empty.receiving((DRIVERS, CARERS))
    assert once.receiving((DRIVERS, CARERS)) == once


def test_what_was_written_moves_with_its_row(empty: State) -> None:
    state = empty.receiving((DRIVERS, CARERS))
    state = state.written(row_of(state, "c"), "step", "Ask").receiving((CARERS, DRIVERS))
    assert [(p.about, p.values.get("step", "")) for p in state.pledges] == [
        ("Carers", "Ask"),
        ("Drivers", ""),
    ]


def test_a_group_renamed_is_renamed_in_its_row(empty: State) -> None:
    state = empty.receiving((CARERS,)).receiving((Carried("c", "Unpaid carers"),))
    assert [p.about for p in state.pledges] == ["Unpaid carers"]


def test_a_row_no_longer_carried_stays_while_something_is_written(empty: State) -> None:
    state = empty.receiving((CARERS, DRIVERS))
    state = state.written(row_of(state, "c"), "step", "Ask").receiving(())
    assert [p.about for p in state.pledges] == ["Carers"]


def test_rows_of_its_own_come_last(empty: State) -> None:
    state = empty.added("Everyone").receiving((CARERS,))
    assert [p.about for p in state.pledges] == ["Carers", "Everyone"]


def test_covering_a_group_covers_its_row(empty: State) -> None:
    state = empty.receiving((CARERS,))
    state = state.written(row_of(state, "c"), "step", "SECRET").covered("c")
    seen = state.seen_by_room("write").pledges[0]
    assert (seen.about, seen.values, seen.hidden) == ("", {}, True)
    assert state.covered("c", cover=False).pledges[0].values == {"step": "SECRET"}


def test_a_row_of_an_erased_group_goes_and_is_not_counted_twice(empty: State) -> None:
    assert empty.receiving((CARERS,)).erased("c").withdrawn == 0
    own = empty.added("Everyone", item_id="e").erased("e")
    assert (own.pledges, own.withdrawn) == ((), 1)


def test_names_of_persons_can_be_left_out(empty: State) -> None:
    state = empty.added("Carers", {"step": "Ask", "who": "Amira"}).without_names()
    assert state.pledges[0].values == {"step": "Ask", "who": ""}


def test_rows_can_be_moved(empty: State) -> None:
    state = empty.added("a", item_id="a").added("b", item_id="b").added("c", item_id="c")
    assert [p.id for p in state.shifted("c", 0).pledges] == ["c", "a", "b"]
    assert [p.id for p in state.shifted("a", 99).pledges] == ["b", "c", "a"]
    assert state.shifted("x", 0) == state


def test_only_begun_rows_are_summed_up(empty: State) -> None:
    assert empty.receiving((CARERS,)).summary() == ""
    assert empty.added("a", {"step": "Ask"}).summary() == "1 first step"


def test_words_stay_on_one_line_without_control_characters(empty: State) -> None:
    state = empty.added("Night\nstaff\x00\ud800", {"step": "a" * 9000})
    assert state.pledges[0].about == "Night staff"
    assert len(state.pledges[0].values["step"]) == 5000


def test_a_wrong_setting_is_named() -> None:
    with pytest.raises(ValueError, match="fields"):
        start("pledges", {"about": "Group"})
