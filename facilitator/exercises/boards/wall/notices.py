"""What a room may not have noticed about its wall, put as questions for the facilitator."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from facilitator.words import listed, tr
from facilitator.workshop.board import Notice

if TYPE_CHECKING:
    from facilitator.exercises.boards.wall.model import State

ENOUGH = 4  # cards before an empty column means anything


def notices(state: "State", mode: str) -> tuple[Notice, ...]:
    """The questions that fit this step; none for a wall that has only begun."""
    return tuple(_asked(state, mode)) if len(state.said) >= ENOUGH else ()


def _asked(state: "State", mode: str) -> Iterator[Notice]:
    empty = [c.name for c in state.places if not state.in_column(c.id)]
    if empty and mode not in ("vote", "ranked"):
        text = tr("Nothing yet under: {columns}. What could stand there?")
        yield Notice("empty-column", text.format(columns=listed(empty)))
    if mode == "look_back" and not state.marked:
        yield Notice("nothing-marked", tr("Which of these did our organisation not know about?"))
