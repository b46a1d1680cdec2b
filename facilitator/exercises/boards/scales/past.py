"""Ratings of earlier sessions: what may stand beside today's, in which order, and what changed in all."""

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.exercises.boards.scales.changes import Shift, since
from facilitator.exercises.boards.scales.counts import Counts
from facilitator.exercises.boards.scales.items import Behaviour, Past
from facilitator.words import tr, trn
from facilitator.workshop.occasion import Occasion, laid, when_words

if TYPE_CHECKING:
    from facilitator.exercises.boards.scales.model import State


@dataclass(frozen=True)
class Moment:
    """How one behaviour was rated at one time; `shift` is since the time before that rated it too."""

    when: str
    counts: Counts
    shift: Shift | None = None


def kept(now: "State", before: "State") -> dict[str, Counts]:
    """Counts of another session that can be compared: shown there, and asked here in the same words."""
    if not before.shown or before.points != now.points:
        return {}
    here = {b.id: b.text for g in now.groups for b in g.behaviours}
    found = {b.id: before.counts(b.id) for b in before.behaviours if here.get(b.id) == b.text}
    return {name: counts for name, counts in found.items() if counts.answered}


def with_one(now: "State", before: "State", when: Occasion) -> tuple[Past, ...]:
    """The earlier sessions with one more, where there is anything to compare."""
    counts = kept(now, before)
    return (
        laid(now.past, Past(id=when.id, title=when.title, day=when.day, counts=counts))
        if counts
        else now.past
    )


def then(state: "State", past: Past, behaviour_id: str) -> Counts | None:
    """What was said of a behaviour then; nothing where it was not rated, or not on today's points."""
    counts = past.counts.get(behaviour_id)
    return counts if counts and counts.rated and len(counts.points) == len(state.points) else None


def compared(state: "State") -> tuple[Past, ...]:
    """The earlier sessions with something to compare, once the room has seen today's ratings."""
    return tuple(past for past in state.past if since(past.counts, state))


def named(state: "State", past: Past) -> str:
    """When that was, as everybody is told it."""
    return when_words(past, state.past)


def over_time(state: "State", behaviour: Behaviour) -> tuple[Moment, ...]:
    """All times at which people rated it, the earliest first and today last; nothing of today alone."""
    times = [(named(state, past), then(state, past, behaviour.id)) for past in state.past]
    rated = [(when, counts) for when, counts in times if counts]
    now = state.counts(behaviour.id)
    if not (state.shown and rated and now.rated):
        return ()
    found: list[Moment] = []
    for when, counts in (*rated, (tr("Now"), now)):
        before = found[-1].counts if found else None
        found.append(Moment(when, counts, Shift.between(behaviour, before, counts) if before else None))
    return tuple(found)


def summary(state: "State", past: Past) -> str:
    """`Since 12 May 2026: 3 more often, 1 less often, 2 as before.` Behaviours are counted, not averaged."""
    ways = Counter(shift.way for shift in since(past.counts, state))
    told = (
        trn("{count} more often", "{count} more often", ways["more"]) if ways["more"] else "",
        trn("{count} less often", "{count} less often", ways["less"]) if ways["less"] else "",
        trn("{count} seen both ways", "{count} seen both ways", ways["apart"]) if ways["apart"] else "",
        trn("{count} as before", "{count} as before", ways["same"]) if ways["same"] else "",
    )
    words = tr(", ").join(filter(None, told))
    return tr("Since {when}: {changes}.").format(when=named(state, past), changes=words)
