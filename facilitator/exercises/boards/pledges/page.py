"""Pledges on paper: a blank plan to fill in, and the record of who does what by when."""

from facilitator.exercises.boards.pledges.model import HINDRANCE, Pledge, State, kept_names
from facilitator.exercises.boards.pledges.tables import became, became_heads, checked, not_begun, told
from facilitator.handouts.kit.cut import Card
from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.flow import Block, Gap, Heading, Text, lead
from facilitator.handouts.kit.lines import Span, named
from facilitator.handouts.kit.sheet import Sheet, withdrawn
from facilitator.handouts.kit.table import Cell, table
from facilitator.handouts.kit.writing import WritingLines, high, spread
from facilitator.words import tr
from facilitator.workshop.session import Activity

DOTS = 14  # to write on, where nothing was said


def worksheets(activity: Activity, name: str, edition: Edition) -> list[Sheet]:
    """A page of blank rows: each thing to say has a line of its own, for writing needs width.

    Earlier promises that are to be checked are listed, with room for what became of them.
    """
    state: State = activity.boards[name]
    if _begun(state) and any(s.board == name and s.mode == "check" for s in activity.steps):
        return [_to_check(activity, state, edition)]
    title = state.prompt or activity.title
    story: list[Block] = [Heading(title, 1, edition, title=True)]
    asked = [*([state.about] if state.about else []), *(f.name for f in state.fields)]
    form = _form(asked, edition)
    room = edition.height - high(story, edition) + form[-1].spaceAfter  # nothing follows the last line
    for _ in range(max(1, int(room / high(form, edition)))):
        story += _form(asked, edition)
    return [Sheet(title, edition, spread(story, edition), "table" if edition.paper == "A3" else "person")]


def record(activity: Activity, name: str, edition: Edition) -> list[Block]:
    """The plan as a table, rows that say something first; nothing when none does."""
    state: State = told(activity.boards[name])
    rows = _begun(state)
    if not rows and not state.withdrawn:
        return []
    story: list[Block] = [Heading(state.prompt or tr("Our plan"), 2, edition)]
    fields = [f for f in state.fields if edition.names or not f.person]
    if checked(state):
        fields = [f for f in fields if any(p.values.get(f.id) for p in rows)]
    about = bool(state.about)
    heads = [*([state.about] if about else []), *(f.name for f in fields), *became_heads(state)]
    cells: list[list[Cell]] = [
        [*([p.about] if about else []), *(p.values.get(f.id, "") for f in fields), *became(state, p)]
        for p in rows
    ]
    story += table(heads, cells, edition) if cells else []
    waiting = len(state.pledges) - len(rows)
    if waiting and rows:
        story.append(Text(not_begun(waiting), edition.style("text")))
    return story + withdrawn(state.withdrawn, edition)


def pocket(activity: Activity, name: str, edition: Edition) -> list[Card]:
    """A card to keep for each row: what, who, by when, and what else was asked.

    What was looked at again, kept or not, is behind us and has none.
    """
    state: State = activity.boards[name]
    return [_card(state, pledge, edition) for pledge in _begun(state) if not pledge.kept]


def _card(state: State, pledge: Pledge, edition: Edition) -> Card:
    """What it is about, or the first thing that was said, then the rest; what was not said has room."""
    fields = [f for f in state.fields if (edition.names or not f.person) and f.id != HINDRANCE]
    words = pledge.about
    if not words and fields:
        words, fields = pledge.values.get(fields[0].id, ""), fields[1:]
    said = tuple([named(f.name), Span(pledge.values.get(f.id) or "." * DOTS)] for f in fields)
    return Card(words, said)


def _begun(state: State) -> list[Pledge]:
    return [p for p in state.pledges if p.begun and not p.hidden]


def _to_check(activity: Activity, state: State, edition: Edition) -> Sheet:
    """Each promise with what can be said of it, to ring, and lines for what was learnt."""
    title = state.prompt or activity.title
    story: list[Block] = [Heading(title, 1, edition, title=True)]
    ring = tr("Ring one: {choices}").format(choices=tr(" / ").join(kept_names().values()))
    for pledge in _begun(state):
        said = [p for p in (pledge.about, *(pledge.values.get(f.id, "") for f in state.fields)) if p]
        story += [Gap(edition.text), lead([Span(tr("; ").join(said), True)], edition, "text")]
        story += [lead(ring, edition, "text"), lead(tr("What we learnt"), edition, "text")]
        story.append(WritingLines(edition, 2, edition.text * 1.8))
    return Sheet(title, edition, story, "table")


def _form(asked: list[str], edition: Edition) -> list[Block]:
    """One blank row, as lines under each other."""
    form: list[Block] = [Gap(edition.text)]
    for number, name in enumerate(asked):
        style = edition.style("h3" if number == 0 else "text")
        form.append(Text([Span(name, number == 0)], style))
        form.append(WritingLines(edition, 1, edition.text * 1.5))
    return form
