"""Pledges as a table: who does what by when."""

from dataclasses import replace

from facilitator.exercises.boards.pledges.model import Pledge, State, kept_names, kept_words
from facilitator.exercises.parts.account import Brief, Table, withdrawn
from facilitator.words import tr, trn

IN_BRIEF = 6
NOT_IN_BRIEF = ("keeps_out", "help", "thanks", "check_back")  # fields


def told(state: State) -> State:
    """The state without what is covered. A row about something withdrawn elsewhere is counted there."""
    shown = tuple(p for p in state.pledges if not p.hidden)
    own = sum(p.hidden and not p.source for p in state.pledges)
    return replace(state, pledges=shown, withdrawn=state.withdrawn + own)


def tables(state: State) -> tuple[Table, ...]:
    """Rows that say something; how many wait is only counted."""
    state = told(state)
    rows = tuple(_row(state, p) for p in state.pledges if p.begun)
    waiting = sum(not p.begun for p in state.pledges)
    said = (not_begun(waiting),) if waiting else ()
    plan = Table(state.prompt or tr("Our plan"), _heads(state), rows, said)
    return (*((plan,) if rows else ()), *withdrawn(state.withdrawn))


def data(state: State) -> Table:
    """One row for each pledge, begun or not."""
    state = told(state)
    return Table(state.prompt or tr("Our plan"), _heads(state), tuple(_row(state, p) for p in state.pledges))


def in_brief(state: State) -> Brief:
    """What happens next: the first of what is promised; of what was looked at again, what became of it."""
    state = told(state)
    kept = kept_words(state)
    rows = [p for p in state.pledges if p.begun and not p.kept]
    coming = [_sentence(state, p) for p in rows[:IN_BRIEF]]
    if more := len(rows) - len(coming):
        coming.append(trn("{count} more in the plan.", "{count} more in the plan.", more))
    about = (tr("Of what we had said: {kept}.").format(kept=kept),) if kept else ()
    return Brief(about, coming=tuple(filter(None, coming)))


def not_begun(count: int) -> str:
    """How many rows nobody wrote in."""
    return trn(
        "Nothing was written beside {count} row yet.",
        "Nothing was written beside {count} rows yet.",
        count,
    )


def checked(state: State) -> bool:
    """Whether anything was said of what became of it."""
    return any(p.kept or p.learnt for p in state.pledges)


def became_heads(state: State) -> tuple[str, ...]:
    """Further columns where promises were checked; none where they were not."""
    return (tr("Was it kept?"), tr("What we learnt")) if checked(state) else ()


def became(state: State, pledge: Pledge) -> tuple[str, ...]:
    """The same of one promise."""
    return (kept_names().get(pledge.kept, ""), pledge.learnt) if checked(state) else ()


def _heads(state: State) -> tuple[str, ...]:
    about = (state.about,) if state.about else ()
    return (*about, *(f.name for f in state.fields), *became_heads(state))


def _row(state: State, pledge: Pledge) -> tuple[str, ...]:
    about = (pledge.about,) if state.about else ()
    return (*about, *(pledge.values.get(f.id, "") for f in state.fields), *became(state, pledge))


def _sentence(state: State, pledge: Pledge) -> str:
    """`Young carers: two seats; youth worker; 6 Dec`: what, who, by when, as the plan's fields go."""
    said = [pledge.values.get(f.id, "") for f in state.fields if f.id not in NOT_IN_BRIEF]
    parts = "; ".join(filter(None, said))
    return ": ".join(filter(None, (pledge.about, parts)))
