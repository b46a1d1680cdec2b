"""What a room may not have noticed in its ratings, put as questions for the facilitator."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from facilitator.words import listed, tr
from facilitator.workshop.board import Notice

if TYPE_CHECKING:
    from facilitator.exercises.boards.scales.model import State

MOST_NAMED = 4  # codes in one question


def notices(state: "State", mode: str) -> tuple[Notice, ...]:
    """The questions that fit this step; none before the room has seen the ratings."""
    if not state.shown or not state.answered:
        return ()
    if mode == "look":
        return tuple(_looking(state))
    return tuple(_deciding(state)) if mode == "decide" else ()


def _looking(state: "State") -> Iterator[Notice]:
    counts = {b.id: state.counts(b.id) for b in state.behaviours}
    unknown = [state.code(i) for i, c in counts.items() if c.unknown * 2 > c.answered]
    if unknown:
        words = tr("More than half of us don't know about {codes}. Who could tell us?")
        yield Notice("unknown", words.format(codes=listed(unknown[:MOST_NAMED])))
    top = [c for c in counts.values() if c.rated]
    if top and all(c.points[-1] == c.rated for c in top):
        yield Notice("all-high", tr("Everything is usual here, for everybody. Who is not in the room?"))


def _deciding(state: "State") -> Iterator[Notice]:
    if state.keep and not state.change:
        yield Notice("no-change", tr("A strength is chosen. What is one thing that we want to change?"))
    if state.change and not state.keep:
        yield Notice("no-strength", tr("A change is chosen. Which strength do we want to keep?"))
    if state.keep and state.change and state.keep.behaviour == state.change.behaviour:
        yield Notice(
            "same", tr("The same behaviour is to be kept and changed. What is it in it that we keep?")
        )
