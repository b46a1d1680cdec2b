"""A group that was withdrawn is covered at once, and gone for good when it is removed."""

from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.boards.grid.model import Aside, State
from tests.exercises.boards.grid.grids import empty, grid_of


def written(state: State) -> State:
    """Something about Carers in every place that words can stand."""
    state = state.placed("SECRET", Place(0.7, 0.1)).asking("SECRET", "not_yet", "SECRET", "SECRET")
    state = state.reimpacted("SECRET", 0.3, "SECRET").seen_differently("SECRET", Place(0, 0), "SECRET")
    return state.put_aside("SECRET", Aside("SECRET", False, "SECRET"))


def test_a_covered_name_is_nowhere_for_the_room() -> None:
    state = written(empty().listed("SECRET", item_id="SECRET").listed("Drivers", item_id="d"))
    seen = state.covered("SECRET").seen_by_room("now")
    words = [
        (p.name, p.checker, p.check_by, p.impact_reason, [v.reason for v in p.views], p.aside)
        for p in seen.people
    ]
    assert "SECRET" not in repr(words)
    assert seen.get("SECRET").now == Place(0.7, 0.1)


def test_uncovering_brings_every_word_back() -> None:
    state = written(grid_of("SECRET"))
    assert state.covered("SECRET").covered("SECRET", cover=False) == state


def test_a_covered_name_is_not_carried() -> None:
    assert [c.text for c in grid_of("SECRET").covered("SECRET").carried()] == [""]


def test_removed_for_good_leaves_only_a_number() -> None:
    state = written(grid_of("SECRET", "Drivers")).erased("SECRET")
    assert "SECRET" not in repr(state)
    assert state.withdrawn == 1
    assert state.erased("SECRET").withdrawn == 1


def test_without_names_keeps_groups() -> None:
    state = grid_of("Carers").asking("Carers", "not_yet", "Amira", "Friday").without_names()
    assert (state.people[0].name, state.people[0].checker, state.people[0].check_by) == (
        "Carers",
        "",
        "Friday",
    )
