"""How a story is told: what happens in a step, done with the boards' own verbs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from facilitator.exercises.boards.grid.bands import read_square
from facilitator.exercises.boards.wall.voting import dotted
from facilitator.workshop.board import AnyBoard, Change

PEOPLE = 12
Do = Callable[[str, Change], None]  # what is done, in a few words, and the change
Act = Callable[[Do], None]


@dataclass(frozen=True)
class Scene:
    """One step of the story: how many minutes it takes, and what the group makes.

    `taking` is how many lines of earlier activities it takes up first; it leaves the others.
    """

    minutes: float
    act: Act
    taking: int = 0


Scenes = Mapping[tuple[str, str], Scene]  # by exercise and step


def place(square: str) -> Any:
    found = read_square(square)
    if found is None:
        raise ValueError(square)
    return found[1]


def verb(name: str, *words: Any) -> Change:
    """A change that calls one verb of whatever board it is given."""
    return lambda state: getattr(state, name)(*words)


def on_group(group: str, does: str, *words: Any) -> Change:
    return lambda state: getattr(state, does)(state.called(group).id, *words)


def on_card(begins: str, does: str, *words: Any) -> Change:
    def change(state: AnyBoard) -> AnyBoard:
        return getattr(state, does)(state.holding(begins)[0].id, *words)

    return change


def on_row(about: str, field: str, text: str) -> Change:
    def change(state: AnyBoard) -> AnyBoard:
        row = next((p for p in state.pledges if p.about == about), None)
        return state.written(row.id, field, text) if row else state

    return change


def dots_on(begins: str, count: int) -> Change:
    """So many dots on the card that begins so, of those that a dozen people have."""

    def dots(state: AnyBoard) -> AnyBoard:
        return dotted(state, state.holding(begins)[0].id, count, PEOPLE)

    return dots


def on_promise(begins: str, does: str, *words: str) -> Change:
    """Nothing happens on a list on which that promise does not stand."""

    def change(state: AnyBoard) -> AnyBoard:
        rows = (p for p in state.pledges if any(t.startswith(begins) for t in (p.about, *p.values.values())))
        row = next(rows, None)
        return getattr(state, does)(row.id, *words) if row else state

    return change
