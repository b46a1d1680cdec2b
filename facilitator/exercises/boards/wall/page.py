"""The wall on paper: sheets to write on, and the record of what was said, marked cards first."""

from collections.abc import Sequence

from facilitator.exercises.boards.wall.cards import Card, Column
from facilitator.exercises.boards.wall.model import State
from facilitator.exercises.boards.wall.reading import dots_on, marks, reason_of, tags_of
from facilitator.exercises.boards.wall.sorting import places_in
from facilitator.exercises.boards.wall.tables import by, told, usable
from facilitator.exercises.boards.wall.voting import ranked
from facilitator.handouts.kit import cut
from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.flow import Block, Heading, Text, items, lead
from facilitator.handouts.kit.lines import Span
from facilitator.handouts.kit.sheet import For, Sheet, withdrawn
from facilitator.handouts.kit.table import Cell, Table, table
from facilitator.handouts.kit.writing import WritingLines, high, spread
from facilitator.words import listed, tr
from facilitator.workshop.session import Activity
from facilitator.workshop.step import Step

LEAST_LINES = 2  # for each column of a sheet
MOST_LINES = 4
MOST_PROMPTS = 6
BLANK_CARDS = 10  # for each column
MOST_TICKED = 3  # columns that have a place to tick each
TEXT_SHARE = 2.6  # of a card's words, where a place to tick has 1
BY_LETTER = 6.0  # the same where a letter is written
BLANK = 3.4  # heights of the letters that a row needs to be written in by hand


def worksheets(activity: Activity, name: str, edition: Edition) -> list[Sheet]:
    """A sheet for each person with the prompts and room under each column; one column is for a table.

    Cards that wait to be sorted are listed instead. Where the wall is looked back at, a table for offers
    and asks as well.
    """
    state: State = activity.boards[name]
    modes = {step.mode for step in activity.steps if step.board == name}
    each: For = "person" if len(state.places) > 1 else "table"
    title = _question(activity, name)
    sheets = [Sheet(title, edition, _blank(activity, name, title, edition), each)]
    if len(state.said) < len(state.cards):
        sheets = [Sheet(title, edition, _to_sort(state, title, edition), "person")]
    if "look_back" in modes:
        sheets.append(Sheet(tr("Offers and asks"), edition, _blank_offers(edition), "table"))
    return sheets


def record(activity: Activity, name: str, edition: Edition) -> list[Block]:
    """What the group said; nothing when nobody said anything."""
    state = _shown(activity, name, edition)
    said = [block for part in (_ranked, _marked, _whole) for block in part(state, edition)]
    return [*said, *withdrawn(state.withdrawn, edition), *_offers(state, edition)]


def cards(activity: Activity, name: str, edition: Edition) -> list[Sheet]:
    """What is on the wall, to be laid out on a table; cards to write on while nothing is."""
    state = _shown(activity, name, edition)
    one_by_one = [(whole, card) for whole in state.cards for card in (whole, *whole.also)]
    said = [
        cut.Card(card.text + by(state, card), _under(state.column(whole.column)))
        for whole, card in one_by_one
    ]
    blank = [cut.Card("", (column.name,)) for column in state.places for _ in range(BLANK_CARDS)]
    return [Sheet(_question(activity, name), edition, cut.cut_cards(said or blank, edition), "room")]


def _under(column: Column) -> tuple[str, ...]:
    """What stands under a card's words: its column, unless it is still to be sorted."""
    return () if column.tray else (column.name,)


def _shown(activity: Activity, name: str, edition: Edition) -> State:
    state: State = told(activity.boards[name])
    return state if edition.names else state.naming(False).without_names()


# The record


def _ranked(state: State, edition: Edition) -> list[Block]:
    """Cards by their dots, with what else was said of each; nothing where nobody voted."""
    cards = ranked(state)
    if not cards:
        return []
    several = len({c.column for c in cards}) > 1
    column = [tr("Column")] if several else []
    heads = [tr("Card"), *column, tr("Dots"), *(tag.name for tag in state.tags)]
    rows: list[list[Cell]] = [
        [
            _card(state, c),
            *([state.column(c.column).name] if several else []),
            str(c.dots),
            *(c.tags.get(t.id, "") for t in state.tags),
        ]
        for c in cards
    ]
    return [Heading(tr("Most dots first"), 2, edition), *table(heads, rows, edition)]


def _marked(state: State, edition: Edition) -> list[Block]:
    """Cards that were new to us, or that we could use; each says which in words."""
    if not state.marked:
        return []
    cards = [
        [*_card(state, c), Span(tr(" ({marks})").format(marks=listed(list(marks(c)))))] for c in state.marked
    ]
    heading = Heading(tr("New to us, and what we could use"), 2, edition)
    return [heading, *items(cards, edition)]


def _whole(state: State, edition: Edition) -> list[Block]:
    """Every card by column, with what was merged into it."""
    if not state.said:
        return []
    if len(state.places) == 1:
        heading = Heading(state.columns[0].name, 2, edition)
        return [heading, *_cards(state, state.columns[0], edition)]
    story: list[Block] = [Heading(tr("The whole wall"), 2, edition)]
    story.append(lead(tr("{summary}.").format(summary=state.summary()), edition))
    for column in state.places:
        if cards := _cards(state, column, edition):
            story += [Heading(column.name, 3, edition), *cards]
    return story


def _cards(state: State, column: Column, edition: Edition) -> list[Block]:
    return items([_with_like(state, c) for c in state.in_column(column.id)], edition)


def _with_like(state: State, card: Card) -> list[Span]:
    spans = _card(state, card)
    if card.also:
        others = "; ".join(f"{c.text}{by(state, c)}" for c in card.also)
        spans.append(Span(tr(" (and like it: {others})").format(others=others)))
    if extra := "; ".join(filter(None, (dots_on(card), *tags_of(state, card)))):
        spans.append(Span(tr(" ({extra})").format(extra=extra)))
    if reason := reason_of(card):
        spans.append(Span(f" {reason}"))
    return spans


def _card(state: State, card: Card) -> list[Span]:
    whose = by(state, card)
    return [Span(card.text), *([Span(whose)] if whose else [])]


def _offers(state: State, edition: Edition) -> list[Block]:
    """What we could use, with room to write who will ask for it."""
    cards = usable(state)
    if not cards:
        return []
    heads = [tr("Offered"), tr("What we would like to ask for"), tr("Who will ask, and when")]
    rows: list[list[Cell]] = [[_card(state, c), c.use_for, ""] for c in cards]
    words = tr("Offering is not promising: ask before you plan with it.")
    heading = Heading(tr("Offers and asks"), 2, edition)
    return [heading, lead(words, edition, "text"), *table(heads, rows, edition)]


# Sheets to write on


def _question(activity: Activity, name: str) -> str:
    """The first question that is put to this wall."""
    return next((s.prompt for s in activity.steps if s.board == name), activity.title)


def _prompts(activity: Activity, name: str) -> list[str]:
    """Help for whoever is stuck: from this wall's steps, and from the quiet ones that lead to it."""
    steps: list[Step] = []
    quiet: list[Step] = []
    for step in activity.steps:
        if step.board:
            steps += [*quiet, step] if step.board == name else []
            quiet = []
        else:
            quiet.append(step)
    return list(dict.fromkeys(prompt for s in steps for prompt in s.stuck))[:MOST_PROMPTS]


def _blank(activity: Activity, name: str, title: str, edition: Edition) -> list[Block]:
    state: State = activity.boards[name]
    story: list[Block] = [Heading(title, 1, edition, title=True)]
    if prompts := _prompts(activity, name):
        story += [lead(tr("If you are stuck:"), edition), *items(prompts, edition)]
    columns = places_in(state, "collect")
    heads: list[list[Block]] = [[lead(c.name, edition, "h3")] if columns[1:] else [] for c in columns]
    counts = range(LEAST_LINES, MOST_LINES + 1)  # as many as take no more pages than the least
    asked = [[[*head, WritingLines(edition, count)] for head in heads] for count in counts]
    fewest = _pages(story, asked[0], edition)
    chosen = next(rows for rows in reversed(asked) if _pages(story, rows, edition) == fewest)
    return spread([*story, *(block for row in chosen for block in row)], edition)


def _pages(top: Sequence[Block], rows: Sequence[Sequence[Block]], edition: Edition) -> int:
    """How many pages it takes when no row is cut."""
    free, pages = edition.height - high(top, edition), 1
    for needed in (high(row, edition) for row in rows):
        if needed > free:
            free, pages = edition.height, pages + 1
        free -= needed
    return pages


def _to_sort(state: State, title: str, edition: Edition) -> list[Block]:
    """The cards of the tray, and room to tick a column; many columns have letters to write, one has words."""
    story: list[Block] = [Heading(title, 1, edition, title=True)]
    waiting = [c for c in state.cards if c not in state.said and not c.hidden]
    names = ticked = [column.name for column in state.places]
    if len(names) > MOST_TICKED:
        letters = [
            tr("{letter}: {name}").format(letter=chr(65 + n), name=name) for n, name in enumerate(names)
        ]
        story += [lead(tr("Write a letter beside each:"), edition), *items(letters, edition)]
        names = [tr("Letter")]
    share = TEXT_SHARE if names == ticked else BY_LETTER
    shares, blank = [share, *(1.0 for _ in names)], BLANK * edition.text * 0.6
    if len(state.places) == 1:
        shares, blank = [1.0, 1.2], BLANK * edition.text
    rows: list[list[Cell]] = [[card.text, *("" for _ in names)] for card in waiting]
    return [*story, Table([tr("Card"), *names], rows, edition, blank, shares)]


def _blank_offers(edition: Edition) -> list[Block]:
    heads = [tr("I could offer"), tr("We would like to ask for"), tr("Who will ask, and when")]
    story: list[Block] = [
        Heading(tr("Offers and asks"), 1, edition, title=True),
        Text(tr("Offering is not promising: ask before you plan with it."), edition.style("text")),
    ]
    blank, shares = BLANK * edition.text, (1.0, 1.0, 1.0)
    head = Table(heads, [], edition, blank, shares).wrap(edition.width, 0)[1]
    rows = max(3, int((edition.height - high(story, edition) - head - edition.text) / blank))
    return [*story, Table(heads, [["", "", ""]] * rows, edition, blank, shares)]
