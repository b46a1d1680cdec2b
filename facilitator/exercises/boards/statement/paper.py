"""The statement's paper typed back in: how far each agrees, and what would move a low score."""

from facilitator.exercises.boards.statement.model import State
from facilitator.exercises.boards.statement.reading import present_tally
from facilitator.exercises.parts.paper_in import Ask, Pile, Taken, slips, slips_words, tally_words, with_slips
from facilitator.exercises.parts.typed import one_line
from facilitator.words import tr, trn
from facilitator.workshop.board import new_id

LEVELS, CONCERNS = "levels", "concerns"


def piles(state: State) -> tuple[Pile, ...]:
    """None before there is a text to agree with."""
    if not (state.gradient and state.text):
        return ()
    asked = tr("The statement")
    return (Pile(LEVELS, tr("How far we agree"), asked), Pile(CONCERNS, tr("What would help"), asked))


def asks(state: State, at: str) -> Ask:
    if at == CONCERNS:
        return Ask(tr("What would move a low score"), tr("One thing, then Enter"))
    what = tr("A slip: 1 is “{low}”, 5 is “{high}”").format(low=state.gradient[0], high=state.gradient[-1])
    return Ask(what, tr("1 to 5, 0 for a pass; several slips in one line if you like"))


def so_far(state: State, at: str) -> str:
    if at == CONCERNS:
        return trn("{count} thing", "{count} things", len(state.concerns))
    return tally_words(present_tally(state))


def read_line(state: State, text: str, at: str) -> Taken | None:
    """A slip, several, or something that would help. Raises Unread."""
    text = one_line(text)
    if not text:
        return None
    if at == CONCERNS:
        item = new_id()
        return Taken(
            change=lambda now: now.worried(text, item),
            echo=text,
            then=at,
            label=tr("Type in what would help"),
            back=lambda now: now.concern_dropped(item),
        )
    figures = slips(text)
    return Taken(
        change=lambda now: now.scored(with_slips(present_tally(now), figures)),
        echo=slips_words(figures, state.gradient),
        then=at,
        label=trn("Type in {count} slip", "Type in {count} slips", len(figures)),
        back=lambda now: now.scored(with_slips(present_tally(now), figures, -1)),
    )
