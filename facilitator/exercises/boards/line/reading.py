"""The line in words, for the wall's legend, a screen reader, the record and tables."""

from facilitator.exercises.boards.line.model import Reason, Side, State
from facilitator.words import tr, trn

SIDES: tuple[Side, ...] = ("low", "middle", "high")


def vote_words(vote: int) -> str:
    """What a vote is called in front of the room."""
    return tr("first vote") if vote == 1 else tr("after talking")


def people_words(count: int) -> str:
    return trn("{count} person", "{count} people", count)


def end_words(state: State, point: int) -> str:
    """A point of the line, 0 to 4, as it is read aloud."""
    return state.ends[point]


def side_words(state: State, side: Side) -> str:
    """A heading for the reasons of one side."""
    return {"low": state.low_side, "middle": state.middle, "high": state.high_side}[side]


def reason_words(reason: Reason) -> str:
    return tr("(covered)") if reason.hidden else reason.text


def moved_words(state: State) -> str:
    """How many moved: at least so many from counts, exactly so many from dots; nothing before that."""
    if state.moved is None:
        return ""
    count, exact = state.moved
    of = state.voted_twice
    if exact:
        return tr("{count} of {of} moved").format(count=count, of=of) if count else tr("nobody moved")
    if not count:
        return tr("the counts do not show whether anyone moved")
    return tr("at least {count} of {of} moved").format(count=count, of=of)


def counts_words(state: State, vote: int) -> str:
    """One vote in a sentence: "The same: 2, closer to the same: 4." Points nobody chose are left out."""
    tally = state.tally(vote)
    said = [
        tr("{end}: {count}").format(end=end_words(state, point), count=count)
        for point, count in enumerate(tally.points)
        if count
    ]
    return tr(", ").join(said)


def line_words(state: State, votes: tuple[int, ...]) -> str:
    """The whole line for somebody who does not see it."""
    parts = [tr("A line from {low} to {high}.").format(low=state.low, high=state.high)]
    parts += [
        tr("{vote}: {counts}.").format(vote=begun(vote_words(vote)), counts=counts)
        for vote in votes
        if (counts := counts_words(state, vote))
    ]
    if len(votes) > 1 and (moved := moved_words(state)):
        parts.append(begun(moved) + ".")
    return " ".join(parts)


def begun(words: str) -> str:
    """Words as a sentence or a heading begins with them."""
    return words[:1].upper() + words[1:]


def place_words(state: State, point: int) -> str:
    """What is announced when a dot is placed."""
    return tr("Placed at {end}").format(end=end_words(state, point))
