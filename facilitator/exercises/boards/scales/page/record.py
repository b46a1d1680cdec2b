"""What the record says of ratings: principles in a picture, each behaviour, what changed, what was chosen."""

from collections.abc import Sequence

from facilitator.exercises.boards.scales import past, reading
from facilitator.exercises.boards.scales.changes import since
from facilitator.exercises.boards.scales.items import Behaviour, Past
from facilitator.exercises.boards.scales.model import State
from facilitator.exercises.boards.scales.page.picture import Bars, Row
from facilitator.exercises.boards.scales.tables import told
from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.flow import Block, Heading, Text, items, lead
from facilitator.handouts.kit.lines import Span, named
from facilitator.handouts.kit.sheet import withdrawn
from facilitator.handouts.kit.table import table
from facilitator.words import tr
from facilitator.workshop.session import Activity

TOGETHER = 4  # bars of a behaviour that stay on one page
MOST_BARS = 0.8  # of a page


def record(activity: Activity, name: str, edition: Edition) -> list[Block]:
    """Only ratings that the room has seen; nothing when there are none and nothing was chosen."""
    state: State = told(activity.boards[name])
    story = [*_chosen(state, edition)]
    if state.answered:
        story += [*_principles(state, edition), *_behaviours(state, edition), *_roles(state, edition)]
        story += _changed(state, edition)
    return story + withdrawn(state.withdrawn, edition)


def _chosen(state: State, edition: Edition) -> list[Block]:
    story: list[Block] = []
    for kind in reading.KINDS:
        if words := reading.choice_words(state, kind):
            story += [Heading(reading.kind_words(kind), 2, edition), Text(words, edition.style("text"))]
    return story


def _principles(state: State, edition: Edition) -> list[Block]:
    """All ratings of each principle beside each other, and the same in words."""
    rows = [Row(g.name, state.group_counts(g)) for g in state.principles]
    said = [[named(g.name), Span(reading.told_words(state, state.group_counts(g)))] for g in state.principles]
    alt = tr("How our ratings spread, by principle. The same in words stands below.")
    return [
        Heading(tr("By principle"), 2, edition),
        lead(tr("Each figure is how many marks people made there."), edition),
        *_bars(state, rows, edition, alt, key=True),
        *items(said, edition),
    ]


def _bars(state: State, rows: Sequence[Row], edition: Edition, alt: str, *, key: bool) -> list[Block]:
    """Bars in as few pictures as their pages ask for; words that no page holds stand before theirs."""
    whole = Bars(state, rows, edition, alt, key=key)
    if whole.height <= edition.height * MOST_BARS:
        return [whole]
    if half := len(rows) // 2:
        first = _bars(state, rows[:half], edition, alt, key=key)
        return first + _bars(state, rows[half:], edition, alt, key=False)
    bare = [Row("", row.counts) for row in rows]
    words: list[Block] = [Text(row.words, edition.style("text")) for row in rows]
    return [*words, Bars(state, bare, edition, alt, key=key)]


def _behaviours(state: State, edition: Edition) -> list[Block]:
    story: list[Block] = [
        Heading(tr("Behaviours, the widest spread first"), 2, edition),
        lead(tr("Each figure is how many people said so."), edition),
    ]
    for number, behaviour in enumerate(state.ranked()):
        counts = state.counts(behaviour.id)
        words = reading.told_words(state, counts)
        row = Row(reading.coded(state, behaviour), counts)
        pictured = _bars(state, [row], edition, words, key=not number)
        pictured[-1].heads, pictured[-1].spaceAfter = True, 0.0
        said = Text(words, edition.style("text"))
        said.spaceAfter = edition.text * 1.1
        story += [*pictured, said]
    return story


def _roles(state: State, edition: Edition) -> list[Block]:
    if not state.split:
        return []
    story: list[Block] = [Heading(tr("By role"), 2, edition)]
    for behaviour in state.ranked():
        story.append(lead(reading.coded(state, behaviour), edition, "h3"))
        said = (
            [named(reading.role_words(role.name)), Span(reading.told_words(state, role.counts[behaviour.id]))]
            for role in state.split
        )
        story += items(list(said), edition)
    return story


def _changed(state: State, edition: Edition) -> list[Block]:
    """Then and now for one earlier session; a bar for each time, behaviour by behaviour, for several."""
    found = past.compared(state)
    if len(found) == 1:
        return _since(state, found[0], edition)
    if not found:
        return []
    story: list[Block] = [Heading(tr("What changed over time"), 2, edition)]
    story += items([past.summary(state, one) for one in found], edition)
    story.append(lead(tr("One bar for each time, the earliest first."), edition))
    for number, behaviour in enumerate(state.behaviours):
        if moments := past.over_time(state, behaviour):
            story += _through_time(state, behaviour, moments, edition, key=not number)
    return story


def _since(state: State, one: Past, edition: Edition) -> list[Block]:
    heads = [tr("Behaviour"), tr("Then"), tr("Now"), tr("What changed")]
    rows = [
        [
            reading.coded(state, shift.behaviour),
            reading.counts_words(state, shift.before),
            reading.counts_words(state, shift.now),
            reading.shift_words(shift),
        ]
        for shift in since(one.counts, state)
    ]
    title = tr("What changed since {when}").format(when=past.named(state, one))
    said = lead(past.summary(state, one), edition, "text")
    return [Heading(title, 2, edition), said, *table(heads, rows, edition)]


def _through_time(
    state: State, behaviour: Behaviour, moments: tuple[past.Moment, ...], edition: Edition, key: bool
) -> list[Block]:
    """Its bars under its words; a few to a block, so that a page may end between them."""
    story: list[Block] = [lead(reading.coded(state, behaviour), edition, "h3")]
    for start in range(0, len(moments), TOGETHER):
        some = moments[start : start + TOGETHER]
        rows = [Row(reading.moment_row_words(m), m.counts) for m in some]
        told = " ".join(f"{m.when}: {reading.told_words(state, m.counts)}" for m in some)
        story.append(Bars(state, rows, edition, told, key=key and not start))
    return story
