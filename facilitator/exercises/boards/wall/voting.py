"""Votes by dots: so many for each person, placed on cards, and what comes of them."""

from dataclasses import replace

from facilitator.exercises.boards.wall.cards import Card
from facilitator.exercises.boards.wall.model import State
from facilitator.words import tr, trn

VOTING = ("vote", "ranked")  # modes


def placed(state: State) -> int:
    """All dots that are on cards."""
    return sum(c.dots for c in state.cards)


def each(state: State) -> int:
    """Dots for each person; one while nobody said how many."""
    return state.dots_each or 1


def votable(state: State, card: Card) -> bool:
    """Whether dots may go on it: not on a covered one, nor outside the column that the wall is about."""
    return not card.hidden and state.carries in ("", state.column(card.column).id)


def left(state: State, people: int) -> int | None:
    """Dots that are still to be placed; None when nobody knows how many vote.

    `people` are those expected; the number of voters, once it was said, goes before it.
    """
    voters = state.voters or people
    return max(0, each(state) * voters - placed(state)) if voters else None


def dotted(state: State, item_id: str, by: int, people: int) -> State:
    """More or fewer dots on a card, never below none and never more than there are."""
    card = state.get(item_id)
    if card is None or not votable(state, card):
        return state
    free = left(state, people)
    more = by if free is None else min(by, free)
    dots = max(0, card.dots + more)
    return replace(state, cards=tuple(replace(c, dots=dots) if c is card else c for c in state.cards))


def counted_for(
    state: State, *, voters: int | None = None, each: int | None = None, shown: bool | None = None
) -> State:
    """How many vote, with how many dots each, and whether the room sees them; what is None stays."""
    return replace(
        state,
        voters=state.voters if voters is None else voters,
        dots_each=state.dots_each if each is None else each,
        dots_shown=state.dots_shown if shown is None else shown,
    )


def cleared(state: State) -> State:
    """No dots on any card, and the same question again."""
    return replace(state, cards=tuple(replace(c, dots=0) for c in state.cards))


def ranked(state: State) -> tuple[Card, ...]:
    """Cards with dots, most first; as many keep the order of the wall. Covered ones never."""
    return tuple(sorted((c for c in state.said if c.dots and not c.hidden), key=lambda c: -c.dots))


def left_words(state: State, people: int) -> str:
    """`7 of 36 dots left`; while nobody knows how many vote, or nothing is shown, how many are placed."""
    free = left(state, people)
    if not state.dots_shown and not placed(state):
        return tr("The dots are counted, and shown together")
    if free is None:
        return trn("{count} dot placed", "{count} dots placed", placed(state))
    return tr("{left} of {all} dots left").format(left=free, all=each(state) * (state.voters or people))


def vote_words(state: State, mode: str, people: int) -> str:
    """What stands under the wall while dots are placed, or before they are shown."""
    if mode == "ranked" and not state.dots_shown:
        return tr("The dots are not shown yet")
    return left_words(state, people) if mode == "vote" else ""
