"""What a room may not have noticed while it votes, put as questions for the facilitator."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from facilitator.words import listed, tr
from facilitator.workshop.board import Notice

if TYPE_CHECKING:
    from facilitator.exercises.boards.line.model import Side, State


def notices(state: "State", mode: str) -> tuple[Notice, ...]:
    """The questions that fit this step."""
    return tuple(_asked(state, mode))


def _asked(state: "State", mode: str) -> Iterator[Notice]:
    if mode != "hear" or not state.tally(1).voted:
        return
    silent = [name for side, name in _parts(state).items() if _voted(state, side) and side not in state.heard]
    if state.heard and silent:
        text = tr("Not heard from yet: {ends}. Would somebody like to say why they stand there?")
        yield Notice("not-heard", text.format(ends=listed(silent)))
    if state.reasons and not (state.reasons_for("low") and state.reasons_for("high")):
        yield Notice("one-side", tr("All reasons so far are for one side. What would the other side say?"))


def _parts(state: "State") -> "dict[Side, str]":
    return {"low": state.low_side, "middle": state.middle, "high": state.high_side}


def _voted(state: "State", side: "Side") -> int:
    points = state.tally(1).points
    return {"low": points[0] + points[1], "middle": points[2], "high": points[3] + points[4]}[side]
