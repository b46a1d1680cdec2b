"""Each question comes when there is reason to ask it, and goes when it was answered."""

import pytest

from facilitator.exercises import catalogue
from facilitator.exercises.boards import start
from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.boards.grid.model import Aside, State

HEARD, UNHEARD = Place(0.3, 0.8), Place(0.9, 0.1)


@pytest.fixture
def grid() -> State:
    state: State = start("grid", catalogue.exercise("who-has-a-say").boards["grid"])
    for name, kind in (("Councillors", "decision"), ("Carers", "family")):
        state = state.listed(name, kind, item_id=name)
    return state


def asked(state: State, mode: str) -> set[str]:
    return {notice.id for notice in state.notices(mode)}


@pytest.mark.parametrize("mode", ["list", "now", "missing", "should_be"])
def test_an_empty_grid_asks_nothing(mode: str) -> None:
    assert start("grid", catalogue.exercise("who-has-a-say").boards["grid"]).notices(mode) == ()


def test_listed_and_never_placed(grid: State) -> None:
    some = grid.placed("Councillors", HEARD)
    assert "never-placed" in asked(some, "now")
    assert "Carers" in some.notices("now")[0].question
    assert "never-placed" not in asked(some, "list")
    assert "never-placed" not in asked(some.placed("Carers", UNHEARD), "now")
    assert "never-placed" not in asked(some.put_aside("Carers", Aside()), "now")


def test_often_impacted_rarely_heard_and_not_moved(grid: State) -> None:
    placed = grid.placed("Councillors", HEARD).placed("Carers", UNHEARD)
    assert "no-move" in asked(placed, "should_be")
    assert "no-move" not in asked(placed, "now")
    assert "no-move" not in asked(placed.wished("Carers", 0.6), "should_be")


def test_only_people_already_heard_were_raised(grid: State) -> None:
    placed = grid.placed("Councillors", HEARD).placed("Carers", UNHEARD)
    raised = placed.wished("Councillors", 0.9)
    assert "only-heard" not in asked(placed, "should_be")
    assert "only-heard" in asked(raised, "should_be")
    assert "only-heard" not in asked(raised.wished("Carers", 0.5), "should_be")


def test_a_kind_with_nobody_in_it(grid: State) -> None:
    question = next(n.question for n in grid.notices("list") if n.id == "empty-kind")
    assert "Front-line staff" in question
    assert "Decision-makers" not in question
    full = grid
    for kind in grid.kinds:
        full = full.listed(f"Some of {kind.id}", kind.id)
    assert "empty-kind" not in asked(full, "list")


def test_nobody_asked_yet(grid: State) -> None:
    assert "nobody-asked" in asked(grid, "missing")
    assert "nobody-asked" not in asked(grid.asking("Carers", "yes"), "missing")


def test_everyone_set_aside_is_not_everyone_guessed(grid: State) -> None:
    aside = grid.put_aside("Carers", Aside()).put_aside("Councillors", Aside())
    assert "nobody-asked" not in asked(aside, "missing")


def test_covered_names_are_only_counted(grid: State) -> None:
    state = grid.listed("Drivers").placed("Councillors", HEARD).covered("Carers")
    question = next(n.question for n in state.notices("now") if n.id == "never-placed")
    assert "Carers" not in question
    assert "Drivers and 1 more" in question


def test_a_long_list_is_cut_short(grid: State) -> None:
    state = grid.placed("Councillors", HEARD)
    for number in range(20):
        state = state.listed(f"Group {number}")
    assert "17 more" in next(n.question for n in state.notices("now") if n.id == "never-placed")
