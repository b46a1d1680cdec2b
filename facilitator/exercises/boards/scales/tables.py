"""The scales as tables: the spread of each behaviour, principles, what changed, what was chosen."""

from dataclasses import replace

from facilitator.exercises.boards.scales import past as earlier
from facilitator.exercises.boards.scales import reading
from facilitator.exercises.boards.scales.changes import since
from facilitator.exercises.boards.scales.counts import UNKNOWN, Counts
from facilitator.exercises.boards.scales.figure import figure
from facilitator.exercises.boards.scales.items import Behaviour, Past
from facilitator.exercises.boards.scales.model import State
from facilitator.exercises.parts.account import Brief, Table, withdrawn
from facilitator.words import tr, trn


def told(state: State) -> State:
    """The state as the room has seen it: nobody's sheet, and no ratings that were never shown."""
    covered = sum(s.hidden for s in state.sheets) + sum(
        bool(c and c.hidden and c.note) for c in (state.keep, state.change)
    )
    return replace(state.seen_by_room(""), withdrawn=state.withdrawn + covered)


def tables(state: State) -> tuple[Table, ...]:
    """What the group made, as the record tells it."""
    state = told(state)
    made = (*_rated(state), *_roles(state), *_changed(state), *_chosen(state))
    return (*made, *withdrawn(state.withdrawn))


def data(state: State) -> Table:
    """A row for each behaviour of today, in order; counts are empty until the room has seen them."""
    state = told(state)
    then = [(earlier.named(state, past), past) for past in state.past]
    before = tuple(
        tr("{when}: {point}").format(when=when, point=point) for when, _ in then for point in _points(state)
    )
    heads = (tr("Code"), tr("Principle"), tr("Behaviour"), *_points(state), tr("Chosen"), *before)
    rows = tuple(
        (state.code(b.id), group.name, b.text, *_figures(state, b), _choice(state, b), *_then(state, b))
        for group in state.principles
        for b in group.behaviours
    )
    return Table(tr("Ratings"), heads, rows)


def in_brief(state: State) -> Brief:
    """How much was looked at, what is kept, and what is to change."""
    state = told(state)
    about: tuple[str, ...] = ()
    if state.answered:
        count = sum(state.counts(b.id).answered > 0 for b in state.behaviours)
        looked = trn(
            "We rated {count} behaviour in silence.", "We rated {count} behaviours in silence.", count
        )
        about = (looked, *(earlier.summary(state, past) for past in earlier.compared(state)[-1:]))
    keep, change = reading.choice_words(state, "keep"), reading.choice_words(state, "change")
    agreed = (tr("We keep: {words}").format(words=keep),) if keep else ()
    coming = (tr("We change: {words}").format(words=change),) if change else ()
    return Brief(about=about, agreed=agreed, coming=coming)


def _rated(state: State) -> tuple[Table, ...]:
    if not state.answered:
        return ()
    heads = (tr("Behaviour"), *_points(state), tr("Spread"))
    rows = tuple(
        (reading.coded(state, b), *_figures(state, b), reading.spread_words(state.counts(b.id)))
        for b in state.ranked()
    )
    spread = [(reading.coded(state, b), state.counts(b.id)) for b in state.ranked()]
    groups = [(g.name, state.group_counts(g)) for g in state.principles]
    widest, by_principle = tr("Behaviours, the widest spread first"), tr("By principle")
    of_groups = tuple((name, *_numbers(counts)) for name, counts in groups)
    return (
        Table(widest, heads, rows, figure=lambda: figure(state, widest, spread)),
        Table(
            by_principle,
            (tr("Principle"), *_points(state)),
            of_groups,
            figure=lambda: figure(state, by_principle, groups),
        ),
    )


def _roles(state: State) -> tuple[Table, ...]:
    rows = tuple(
        (reading.coded(state, b), reading.role_words(role.name), *_numbers(role.counts[b.id]))
        for b in state.ranked()
        for role in state.split
    )
    heads = (tr("Behaviour"), tr("Role"), *_points(state))
    return (Table(tr("By role"), heads, rows),) if rows else ()


def _changed(state: State) -> tuple[Table, ...]:
    """Then and now for one earlier session; every behaviour through time for several."""
    found = earlier.compared(state)
    if len(found) == 1:
        return (_since(state, found[0]),)
    return (_over_time(state, found),) if found else ()


def _since(state: State, past: Past) -> Table:
    rows = tuple(
        (
            reading.coded(state, shift.behaviour),
            reading.counts_words(state, shift.before),
            reading.counts_words(state, shift.now),
            reading.shift_words(shift),
        )
        for shift in since(past.counts, state)
    )
    title = tr("What changed since {when}").format(when=earlier.named(state, past))
    heads = (tr("Behaviour"), tr("Then"), tr("Now"), tr("What changed"))
    return Table(title, heads, rows, said=(earlier.summary(state, past),))


def _over_time(state: State, found: tuple[Past, ...]) -> Table:
    """A row for each time; beside it how the counts lay then, and what changed since the time before."""
    moments = [(reading.coded(state, b), m) for b in state.behaviours for m in earlier.over_time(state, b)]
    rows = tuple(
        (name, m.when, *_numbers(m.counts), reading.spread_words(m.counts), reading.moment_words(m))
        for name, m in moments
    )
    heads = (tr("Behaviour"), tr("When"), *_points(state), tr("Spread"), tr("Since the time before"))
    title = tr("What changed over time")
    bars = [(tr("{behaviour} {when}").format(behaviour=name, when=m.when), m.counts) for name, m in moments]
    said = tuple(earlier.summary(state, past) for past in found)
    return Table(title, heads, rows, said=said, figure=lambda: figure(state, title, bars))


def _chosen(state: State) -> tuple[Table, ...]:
    rows = []
    for kind in reading.KINDS:
        choice = state.choice(kind)
        behaviour = choice and state.get(choice.behaviour)
        if choice and behaviour:
            rows.append((reading.kind_words(kind), reading.coded(state, behaviour), choice.note))
    heads = (tr("What"), tr("Behaviour"), tr("In our words"))
    return (Table(tr("What we keep and what we change"), heads, tuple(rows)),) if rows else ()


def _points(state: State) -> tuple[str, ...]:
    return (*state.points, reading.point_words(state, UNKNOWN))


def _figures(state: State, behaviour: Behaviour) -> tuple[str, ...]:
    counts = state.counts(behaviour.id)
    return _numbers(counts) if state.shown else ("",) * (len(counts.points) + 1)


def _then(state: State, behaviour: Behaviour) -> tuple[str, ...]:
    """The same figures of each earlier session; empty where it was not rated then."""
    found = (earlier.then(state, past, behaviour.id) for past in state.past)
    empty = ("",) * (len(state.points) + 1)
    return tuple(figure for counts in found for figure in (_numbers(counts) if counts else empty))


def _numbers(counts: Counts) -> tuple[str, ...]:
    return (*map(str, counts.points), str(counts.unknown))


def _choice(state: State, behaviour: Behaviour) -> str:
    chosen = (k for k in reading.KINDS if (c := state.choice(k)) and c.behaviour == behaviour.id)
    return tr(", ").join(map(reading.kind_words, chosen))
