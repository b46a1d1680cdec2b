"""How a row reads on the wall: what it is about, then each thing that was said, under its own name."""

from dataclasses import dataclass

from facilitator.exercises.boards.pledges.model import Pledge, State, kept_names
from facilitator.words import tr


@dataclass(frozen=True)
class Said:
    """One thing said in a row; `name` is what it answers."""

    name: str
    text: str


def title_of(state: State, pledge: Pledge) -> str:
    """What a row is about; for a row of its own, the first thing said; "covered" once withdrawn."""
    if pledge.hidden:
        return tr("covered")
    if pledge.about or state.about:
        return pledge.about
    return pledge.values.get(state.fields[0].id, "")


def said_in(state: State, pledge: Pledge, checking: bool = False) -> tuple[Said, ...]:
    """What was said, in the order of the fields, without what is still empty and without the title.

    Where promises are checked, what became of each comes first, and when to look again is of no use.
    """
    if pledge.hidden:
        return ()
    fields = state.fields if pledge.about or state.about else state.fields[1:]
    said = [(f.name, pledge.values.get(f.id, "")) for f in fields if not (checking and f.check)]
    became = [
        (tr("Was it kept?"), kept_names().get(pledge.kept, "")),
        (tr("What we learnt"), pledge.learnt),
    ]
    texts = [*became, *said] if checking else [*said, *became]
    return tuple(Said(name, text) for name, text in texts if text)


def shown(state: State) -> tuple[Pledge, ...]:
    """Rows in their order; a row in which nothing stands at all is not shown."""
    return tuple(p for p in state.pledges if p.hidden or p.about or p.begun)
