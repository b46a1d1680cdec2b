"""The record of a grid: the decision, the picture, the same in words, guesses, what was set aside."""

from facilitator.exercises.boards.grid import compare, reading
from facilitator.exercises.boards.grid.model import Aside, Stakeholder, State
from facilitator.exercises.boards.grid.page.changes import changed
from facilitator.exercises.boards.grid.page.key import Key
from facilitator.exercises.boards.grid.page.picture import GridPicture
from facilitator.exercises.boards.grid.tables import told
from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.flow import KEPT, Block, Heading, Text, items, lead
from facilitator.handouts.kit.lines import Span
from facilitator.handouts.kit.sheet import withdrawn
from facilitator.handouts.kit.table import Cell, table
from facilitator.handouts.kit.writing import high
from facilitator.words import tr, trn
from facilitator.workshop.session import Activity


def record(activity: Activity, name: str, edition: Edition) -> list[Block]:
    """What the group made; nothing when nobody was named."""
    state = told(activity.boards[name])
    if not (state.people or state.decision or state.others or state.past or state.withdrawn):
        return []
    story = _found(state, edition)
    for part in (changed, _guesses, _differences, _set_aside, _tables):
        story += part(state, edition)
    return story + withdrawn(state.withdrawn, edition)


def _found(state: State, edition: Edition) -> list[Block]:
    story = _decision(state, edition)
    if not state.present:
        return story
    picture, placed = None, any(p.now for p in state.present)
    sentence = reading.heard_sentence(state)
    if placed or sentence:
        story.append(Heading(tr("Who has a say"), 2, edition))
    if sentence:
        story.append(lead(sentence, edition, "text"))
    if placed:
        alt = tr("The grid of who has a say and how often it impacts them. The list after it says the same.")
        above = high([block for block in story if block.heads], edition)
        picture = GridPicture(state, edition, alt, above)
        story += [picture, Key(state, edition, quarter=picture.quarter_apart), *_caption(picture, edition)]
    numbers = picture.numbers if picture else {}
    story.append(Heading(tr("The same in words"), 2, edition))
    return story + _list(state, numbers, edition)


def _decision(state: State, edition: Edition) -> list[Block]:
    """What the groups are placed for; one of few lines stays with what was found."""
    if not state.decision:
        return []
    text = Text([Span(tr("The decision:"), True), Span(f" {state.decision}")], edition.style("text"))
    text.heads = bool(state.present) and len(text.lines(edition.width)) <= KEPT
    return [text]


def _caption(picture: GridPicture, edition: Edition) -> list[Block]:
    parts = []
    if picture.numbers:
        parts.append(tr("The numbers on the grid are those in the list."))
    if not picture.axes.band_words:
        parts.append(picture.axes.legend())
    if picture.unlabelled:
        parts.append(
            trn(
                "{count} group had no room for its number and is in the list alone.",
                "{count} groups had no room for their numbers and are in the list alone.",
                picture.unlabelled,
            )
        )
    return [Text(" ".join(parts), edition.style("text"))] if parts else []


def _list(state: State, numbers: dict[str, int], edition: Edition) -> list[Block]:
    heads = [tr("People or group"), tr("Impacted"), tr("Say now"), tr("Say they should have")]
    rows = [_row(state, p, numbers.get(p.id)) for p in state.ranked]
    return table(heads, rows, edition)


def _row(state: State, person: Stakeholder, number: int | None) -> list[Cell]:
    name = [Span(f"{number}  ", True), Span(person.name)] if number else [Span(person.name)]
    notes = [state.kind(person.kind).name] + ([tr("our guess")] if person.guess else [])
    who: Cell = (name, tr(", ").join(notes))
    if person.now is None:
        return [who, tr("not placed"), "", ""]
    now = person.now
    words = reading.band_word(state, now.impact), reading.band_word(state, now.say)
    return [who, *words, _should(state, person)]


def _should(state: State, person: Stakeholder) -> Cell:
    if person.should is None:
        return tr("not agreed")
    word = reading.band_word(state, person.should.say)
    if not person.moved:
        return tr("{word}, as now").format(word=word)
    return (word, _other_impact(state, person)) if person.impact_reason else word


def _other_impact(state: State, person: Stakeholder) -> str:
    impact = reading.band_word(state, person.should.impact if person.should else None)
    return tr("impacted {word}, because: {reason}").format(word=impact, reason=person.impact_reason)


def _guesses(state: State, edition: Edition) -> list[Block]:
    """Who checks what, where somebody said so; the list already marks every guess."""
    guesses = [p for p in state.ranked if p.guess]
    if not guesses:
        return []
    said = trn(
        "What we say of {count} group is our guess until people from it are asked.",
        "What we say of {count} groups is our guess until people from them are asked.",
        len(guesses),
    )
    checks = [p for p in guesses if p.checker or p.check_by]
    words = lead(said, edition, "text") if checks else Text(said, edition.style("text"))
    story: list[Block] = [Heading(tr("Our guesses"), 2, edition), words]
    if checks:
        who = [tr("Who checks")] if edition.names else []
        heads = [tr("People or group"), *who, tr("By when")]
        rows: list[list[Cell]] = [[p.name, *([p.checker] if who else []), p.check_by] for p in checks]
        story += table(heads, rows, edition)
    return story


def _differences(state: State, edition: Edition) -> list[Block]:
    """Places that were seen differently, side by side, each with its reason; none is the average."""
    story: list[Block] = []
    for person in state.ranked:
        if person.now is None or not person.views:
            continue
        places = [(person.now, ""), *((v.place, v.reason) for v in person.views)]
        story.append(lead(person.name, edition, "h3"))
        story += items([_view(reading.place_words(state, at), why) for at, why in places], edition)
    return [Heading(tr("We see these differently"), 2, edition), *story] if story else []


def _view(place: str, reason: str) -> str:
    return tr("{place}: {reason}").format(place=place, reason=reason) if reason else place


def _tables(state: State, edition: Edition) -> list[Block]:
    """Each other table's places beside ours."""
    story: list[Block] = []
    for other in state.others:
        if pairs := compare.side_by_side(state, other):
            story.append(Heading(compare.title(other), 2, edition))
            story.append(lead(compare.summary(pairs), edition, "text"))
            story += table(compare.heads(other), [list(compare.cells(p)) for p in pairs], edition)
    return story


def _set_aside(state: State, edition: Edition) -> list[Block]:
    if not state.set_aside:
        return []
    heads = [tr("People or group"), tr("Why"), tr("What would make coming possible?")]
    rows = [_aside(p.name, p.aside) for p in state.set_aside if p.aside]
    return [Heading(tr("Set aside for now"), 2, edition), *table(heads, rows, edition)]


def _aside(name: str, aside: Aside) -> list[Cell]:
    how = tr("agreed") if aside.agreed else tr("suggested, not agreed")
    return [name, (aside.reason, how), aside.would_help]
