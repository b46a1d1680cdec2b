"""The wall as tables: what is new to us or could be used, then every card in its column."""

from dataclasses import replace

from facilitator.exercises.boards.wall import reading
from facilitator.exercises.boards.wall.model import Card, State
from facilitator.exercises.parts.account import Table, withdrawn
from facilitator.words import tr


def told(state: State) -> State:
    """The state without what is covered; without names as well, where names were not chosen."""
    shown = tuple(c for c in state.seen_by_room("").cards if not c.hidden)
    return replace(state, cards=shown, withdrawn=state.withdrawn + len(state.cards) - len(shown))


def tables(state: State) -> tuple[Table, ...]:
    """What the group made, as the record tells it."""
    state = told(state)
    marked = tuple((c.text, "; ".join(reading.marks(c))) for c in state.marked)
    known = Table(tr("New to us, or useful"), (tr("Card"), tr("What we said of it")), marked)
    rows = tuple(_row(state, card) for column in state.columns for card in state.in_column(column.id))
    whole = Table(tr("The whole wall"), _heads(state), rows)
    return (*(table for table in (known, whole) if table.rows), *withdrawn(state.withdrawn))


def data(state: State) -> Table:
    """One row for each card."""
    state = told(state)
    heads = (*_heads(state), tr("New to us"), tr("Could use this"), tr("For"))
    return Table(tr("The whole wall"), heads, tuple((*_row(state, c), *_marks(c)) for c in state.cards))


def _heads(state: State) -> tuple[str, ...]:
    names = (tr("Name"),) if state.names else ()
    return (tr("Card"), tr("Column"), tr("Others like it"), *names)


def _row(state: State, card: Card) -> tuple[str, ...]:
    names = (_names(card),) if state.names else ()
    return (card.text, state.column(card.column).name, "; ".join(c.text for c in card.also), *names)


def _names(card: Card) -> str:
    return ", ".join(filter(None, (c.name for c in (card, *card.also))))


def _marks(card: Card) -> tuple[str, str, str]:
    new, use = (tr("yes") if mark else tr("no") for mark in (card.new_to_us, card.could_use))
    return new, use, card.use_for
