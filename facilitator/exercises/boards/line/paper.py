"""The line's paper typed back in: slips as figures, reasons as lines."""

from facilitator.exercises.boards.line.model import Side, State
from facilitator.exercises.boards.line.reading import SIDES, side_words
from facilitator.exercises.parts.paper_in import (
    Ask,
    Pile,
    Taken,
    Unread,
    slips,
    slips_words,
    tally_words,
    with_slips,
)
from facilitator.exercises.parts.typed import one_line
from facilitator.words import tr, trn
from facilitator.workshop.board import new_id

VOTES = {"vote_1": 1, "vote_2": 2}


def piles(state: State) -> tuple[Pile, ...]:
    """Slips of two votes, and reasons for each side."""
    asked, words = state.question, tr("Reasons: {side}")
    votes = (Pile("vote_1", tr("First vote"), asked), Pile("vote_2", tr("Second vote"), asked))
    return (*votes, *(Pile(side, words.format(side=side_words(state, side)), asked) for side in SIDES))


def asks(state: State, at: str) -> Ask:
    if at in VOTES:
        what = tr("A slip: 1 is “{low}”, 5 is “{high}”").format(low=state.low, high=state.high)
        return Ask(what, tr("1 to 5, 0 for a pass; several slips in one line if you like"))
    side = side_words(state, _side(at))
    return Ask(tr("A reason for: {side}").format(side=side), tr("One reason, then Enter"))


def so_far(state: State, at: str) -> str:
    """The running tally, or how many reasons."""
    if at in VOTES:
        return tally_words(state.count(VOTES[at]).tally)
    found = sum(r.side == at for r in state.reasons)
    return trn("{count} reason", "{count} reasons", found)


def read_line(state: State, text: str, at: str) -> Taken | None:
    """A slip, several, or a reason. Raises Unread."""
    text = one_line(text)
    if not text:
        return None
    return _vote(state, text, at) if at in VOTES else _reason(text, at)


def _vote(state: State, text: str, at: str) -> Taken:
    vote, figures = VOTES[at], slips(text)
    if state.way == "dots" and state.dots:
        words = tr("This question is voted on with dots on the wall. Choose counted slips there first.")
        raise Unread(words)

    def add(by: int, now: State) -> State:
        return now.voting("counted").counted(vote, with_slips(now.count(vote).tally, figures, by))

    return Taken(
        change=lambda now: add(1, now),
        echo=slips_words(figures, state.ends),
        then=at,
        label=trn("Type in {count} slip", "Type in {count} slips", len(figures)),
        back=lambda now: add(-1, now),
    )


def _reason(text: str, at: str) -> Taken:
    side, item = _side(at), new_id()
    return Taken(
        change=lambda now: now.reasoned(side, text, item),
        echo=text,
        then=at,
        label=tr("Type in a reason"),
        back=lambda now: now.reason_dropped(item),
    )


def _side(at: str) -> Side:
    return next(side for side in SIDES if side == at)
