"""What a room may not have noticed about its grid, put as questions for the facilitator."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from facilitator.words import listed, tr, trn
from facilitator.workshop.board import Notice

if TYPE_CHECKING:
    from facilitator.exercises.boards.grid.model import Stakeholder, State

NAMED_AT_MOST = 4


def notices(state: "State", mode: str) -> tuple[Notice, ...]:
    """The questions that fit this step; none for an empty grid."""
    return tuple(_asked(state, mode)) if state.people else ()


def _asked(state: "State", mode: str) -> Iterator[Notice]:
    if mode != "list":
        yield from _never_placed(state)
    if mode in ("missing", "should_be"):
        yield from _only_heard(state)
    if mode == "should_be":
        yield from _no_move(state)
    if mode in ("list", "missing"):
        yield from _empty_kinds(state)
    if mode in ("missing", "should_be"):
        yield from _nobody_asked(state)


def _never_placed(state: "State") -> Iterator[Notice]:
    left = [p for p in state.present if p.now is None]
    if 0 < len(left) < len(state.present):
        text = tr("Listed and never placed: {names}. Where would you put them?")
        yield Notice("never-placed", text.format(names=_names(left)))


def _no_move(state: "State") -> Iterator[Notice]:
    still = [p for p in state.ranked if p.unheard and not p.moved]
    if still:
        text = tr("Often impacted, rarely heard, and not moved: {names}. Is that what we want?")
        yield Notice("no-move", text.format(names=_names(still)))


def _only_heard(state: "State") -> Iterator[Notice]:
    raised = [p for p in state.present if p.moved and p.should and p.now and p.should.say > p.now.say]
    if raised and all(p.now and p.now.say > 0.5 for p in raised):
        yield Notice(
            "only-heard",
            tr("So far only people who are already heard were given more say. Who else?"),
        )


def _empty_kinds(state: "State") -> Iterator[Notice]:
    empty = [k.name for k in state.kinds if not any(p.kind == k.id for p in state.people)]
    if empty:
        text = tr("Nobody is listed yet under: {kinds}. Who could that be?")
        yield Notice("empty-kind", text.format(kinds=listed(empty)))


def _nobody_asked(state: "State") -> Iterator[Notice]:
    if state.present and all(p.guess for p in state.present):
        yield Notice(
            "nobody-asked",
            tr("Nobody from these groups has been asked yet. Who could check our guesses, and by when?"),
        )


def _names(people: "list[Stakeholder]") -> str:
    """Names in a sentence; covered ones are only counted."""
    names = [p.name for p in people if not p.hidden]
    shown, more = names[:NAMED_AT_MOST], len(people) - min(len(names), NAMED_AT_MOST)
    if more:
        shown.append(trn("{count} more", "{count} more", more))
    return listed(shown)
