"""The line as tables: both votes side by side, then the reasons."""

from dataclasses import replace

from facilitator.exercises.boards.line import reading
from facilitator.exercises.boards.line.figure import figure
from facilitator.exercises.boards.line.model import State
from facilitator.exercises.parts.account import Brief, Table, withdrawn
from facilitator.exercises.parts.tally import POINTS
from facilitator.words import tr

VOTES = (1, 2)


def told(state: State) -> State:
    """The state as the room has seen it: without votes that were never shown, or what is covered."""
    seen = state.seen_by_room("")
    shown = tuple(r for r in seen.reasons if not r.hidden)
    return replace(seen, reasons=shown, withdrawn=state.withdrawn + len(seen.reasons) - len(shown))


def tables(state: State) -> tuple[Table, ...]:
    """What the group made, as the record tells it."""
    state = told(state)
    moved = reading.moved_words(state)
    starter = (tr("To react to: “{words}”").format(words=state.starter),) if state.starter else ()
    said = (*starter, *((tr("{start}.").format(start=reading.begun(moved)),) if moved else ()))
    seen = held(state)
    votes = Table(state.question, _heads(), _votes(state), said, lambda: figure(state, seen))
    reasons = Table(tr("Reasons"), (tr("Side"), tr("Reason")), _reasons(state))
    return (
        *((votes,) if seen else ()),
        *((reasons,) if reasons.rows else ()),
        *withdrawn(state.withdrawn),
    )


def data(state: State) -> Table:
    """A row for each point of the line, then one for each reason."""
    state = told(state)
    votes = tuple((*row, "") for row in _votes(state))
    reasons = tuple((side, "", "", text) for side, text in _reasons(state))
    return Table(state.question, (*_heads(), tr("Reason")), votes + reasons)


def in_brief(state: State) -> Brief:
    """The question, where it is known how many moved."""
    state = told(state)
    moved = reading.moved_words(state)
    if not moved:
        return Brief()
    sentence = tr("{sentence}.").format(sentence=reading.begun(moved))
    return Brief(about=(f"{state.question} {sentence}",))


def held(state: State) -> tuple[int, ...]:
    """The votes, 1 and 2, that the room has seen and somebody voted in."""
    return tuple(vote for vote in VOTES if state.revealed(vote) and state.tally(vote).voted)


def _heads() -> tuple[str, ...]:
    return (tr("Point on the line"), *(reading.begun(reading.vote_words(vote)) for vote in VOTES))


def _votes(state: State) -> tuple[tuple[str, ...], ...]:
    """Both votes at each point; a pass leaves no mark."""
    seen = held(state)
    tallies = [state.tally(vote) if vote in seen else None for vote in VOTES]
    return tuple(
        (reading.end_words(state, point), *(str(t.points[point]) if t else "" for t in tallies))
        for point in range(POINTS)
    )


def _reasons(state: State) -> tuple[tuple[str, str], ...]:
    return tuple(
        (reading.side_words(state, side), reason.text)
        for side in reading.SIDES
        for reason in state.reasons_for(side)
    )
