"""Grids to begin with."""

from facilitator.exercises import catalogue
from facilitator.exercises.boards import start
from facilitator.exercises.boards.grid.model import State


def empty() -> State:
    settings = catalogue.exercise("who-has-a-say").boards["grid"]
    return start("grid", settings)


def grid_of(*names: str) -> State:
    """A grid on which each name is its own id."""
    state = empty()
    for name in names:
        state = state.listed(name, item_id=name)
    return state
