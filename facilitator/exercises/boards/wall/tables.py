"""The wall as tables: what was new and what we could use, every card by column, offers and asks."""

from dataclasses import replace

from facilitator.exercises.boards.wall.cards import Card
from facilitator.exercises.boards.wall.model import State
from facilitator.exercises.boards.wall.reading import dots_on, short
from facilitator.exercises.boards.wall.voting import ranked
from facilitator.exercises.parts.account import Brief, Table, withdrawn
from facilitator.words import tr, trn

NAMED_AT_MOST = 4  # in the record's first half page


def told(state: State) -> State:
    """The state as the room saw it, without names not chosen; what is covered counts as withdrawn."""
    shown = tuple(_told(c, state.dots_shown) for c in state.cards if not c.hidden)
    hidden = len(state.cards) - len(shown)
    state = replace(state, cards=shown, withdrawn=state.withdrawn + hidden)
    return state if state.names else state.without_names()


def tables(state: State) -> tuple[Table, ...]:
    """What the group made, as the record tells it: marked cards first."""
    state = told(state)
    parts = (_ranked(state), _marked(state), _whole(state), _offers(state))
    return (*(part for part in parts if part.rows), *withdrawn(state.withdrawn))


def data(state: State) -> Table:
    """One row for each card, those that were merged into another after it."""
    state = told(state)
    heads = (
        *(tr("Card"), tr("Column"), *_name_head(state), tr("New to us")),
        *(tr("Could use this"), tr("For what"), tr("Merged with"), *more_heads(state)),
    )
    rows = tuple(
        _data_row(state, card, whole)
        for column in state.places
        for whole in state.in_column(column.id)
        for card in (whole, *whole.also)
    )
    return Table(tr("Cards"), heads, rows)


def in_brief(state: State) -> Brief:
    """What stands in a column of its own or was agreed, as words or as a number; and what to ask about."""
    state = told(state)
    if not state.said:
        return Brief()
    uses = usable(state)
    coming = [_ask(card) for card in uses[:NAMED_AT_MOST]]
    if more := len(uses) - len(coming):
        coming.append(trn("{count} more that we could use.", "{count} more that we could use.", more))
    return Brief(_first_by_dots(state), _agreed(state), tuple(coming))


def more_heads(state: State) -> tuple[str, ...]:
    """What else this wall says of a card: its dots, its tags, its reason; nothing where it says none."""
    dots = (tr("Dots"),) if any(c.dots for c in state.cards) else ()
    why = (tr("Why"),) if any(c.reason for c in state.cards) else ()
    return (*dots, *(tag.name for tag in state.tags), *why)


def more(state: State, card: Card) -> tuple[str, ...]:
    """The same of one card."""
    dots = (str(card.dots),) if any(c.dots for c in state.cards) else ()
    why = (card.reason,) if any(c.reason for c in state.cards) else ()
    return (*dots, *(card.tags.get(tag.id, "") for tag in state.tags), *why)


def by(state: State, card: Card) -> str:
    """`, Ann` behind a card's words; nothing where names were not chosen or none was given."""
    return tr(", {name}").format(name=card.name) if state.names and card.name else ""


def usable(state: State) -> tuple[Card, ...]:
    """Cards that somebody said we could use."""
    return tuple(c for c in state.cards if c.could_use)


def _ranked(state: State) -> Table:
    cards = ranked(state)
    several = len({c.column for c in cards}) > 1
    heads = (tr("Card"), *((tr("Column"),) if several else ()), *more_heads(state))
    columns = {c.id: (state.column(c.column).name,) if several else () for c in cards}
    rows = tuple((c.text, *columns[c.id], *more(state, c)) for c in cards)
    return Table(tr("Most dots first"), heads, rows)


def _marked(state: State) -> Table:
    heads = (tr("Card"), *_name_head(state), tr("New to us"), tr("Could use this"), tr("For what"))
    rows = tuple(
        (c.text, *_name(state, c), _yes(c.new_to_us), _yes(c.could_use), c.use_for) for c in state.marked
    )
    return Table(tr("New to us, and what we could use"), heads, rows)


def _whole(state: State) -> Table:
    """Every card by column, with what was merged into it; a single column is the title."""
    places = state.places
    alone, merged = len(places) == 1, any(card.also for card in state.cards)
    heads = (
        *(tr("Card"), *(() if alone else (tr("Column"),)), *_name_head(state)),
        *((tr("Others like it"),) if merged else ()),
        *more_heads(state),
    )
    rows = tuple(
        (
            *(card.text, *(() if alone else (column.name,)), *_name(state, card)),
            *(("; ".join(c.text + by(state, c) for c in card.also),) if merged else ()),
            *more(state, card),
        )
        for column in places
        for card in state.in_column(column.id)
    )
    return Table(places[0].name if alone else tr("The whole wall"), heads, rows)


def _offers(state: State) -> Table:
    heads = (tr("Offered"), *_name_head(state), tr("What we would like to ask for"))
    rows = tuple((c.text, *_name(state, c), c.use_for) for c in usable(state))
    said = (tr("Offering is not promising: ask before you plan with it."),)
    return Table(tr("Offers and asks"), heads, rows, said)


def _told(card: Card, dots: bool) -> Card:
    """Without a reason, and without `dots`, that the room was never shown."""
    seen = card if card.told or not card.reason else replace(card, reason="")
    return seen if dots or not card.dots else replace(seen, dots=0)


def _data_row(state: State, card: Card, whole: Card) -> tuple[str, ...]:
    return (
        *(card.text, state.column(whole.column).name, *_name(state, card)),
        *(_yes(card.new_to_us), _yes(card.could_use), card.use_for),
        "" if card is whole else whole.text,
        *more(state, card),
    )


def _name_head(state: State) -> tuple[str, ...]:
    return (tr("Name"),) if state.names else ()


def _name(state: State, card: Card) -> tuple[str, ...]:
    return (card.name,) if state.names else ()


def _yes(on: bool) -> str:
    return tr("yes") if on else tr("no")


def _first_by_dots(state: State) -> tuple[str, ...]:
    """What had the most dots, where anybody voted: every card with as many, unless these are a crowd."""
    said, cards = tr("Most dots: “{card}”, {dots}."), ranked(state)
    first = [c for c in cards if c.dots == cards[0].dots]
    told_of = first if len(first) <= NAMED_AT_MOST else []
    return tuple(said.format(card=short(c).rstrip(".!?"), dots=dots_on(c)) for c in told_of)


def _agreed(state: State) -> tuple[str, ...]:
    """The cards of the column that says what was agreed: all their words while they are few."""
    column = state.column(state.agreed)
    cards = state.in_column(column.id)
    if not cards or not (state.agreed or len(state.places) == 1):
        return ()
    said = tr("; ").join(c.text.rstrip(".") for c in cards)
    if len(cards) > NAMED_AT_MOST:
        said = state.summary() if len(state.places) == 1 else str(len(cards))
    return (tr("{title}: {summary}.").format(title=column.name.rstrip(" …"), summary=said),)


def _ask(card: Card) -> str:
    words = short(card).rstrip(".!?")
    if card.use_for:
        return tr("Ask about “{card}”, for {what}.").format(card=words, what=card.use_for.rstrip("."))
    return tr("Ask about “{card}”.").format(card=words)
