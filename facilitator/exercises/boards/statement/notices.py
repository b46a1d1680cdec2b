"""What a room may not have noticed about its statement, put as questions for the facilitator."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from facilitator.words import tr
from facilitator.workshop.board import Notice

if TYPE_CHECKING:
    from facilitator.exercises.boards.statement.model import State

LOW_POINTS = 2


def notices(state: "State", mode: str) -> tuple[Notice, ...]:
    """The questions that fit this step."""
    return tuple(_asked(state)) if mode == "agree" else ()


def _asked(state: "State") -> Iterator[Notice]:
    check = state.last_check
    if check is None:
        return
    if check.text != state.text:
        yield Notice("changed", tr("The words changed since you asked. How far do we agree now?"))
    elif sum(check.tally.points[:LOW_POINTS]) and not state.concerns and not state.minority:
        yield Notice("low-score", tr("Somebody cannot go along with this. What would move them?"))
