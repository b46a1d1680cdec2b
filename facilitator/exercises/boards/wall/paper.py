"""The wall's paper typed back in: a card a line, into the column of the pile or of a prefix."""

from facilitator.exercises.boards.wall.entry import typed
from facilitator.exercises.boards.wall.model import State
from facilitator.exercises.parts.paper_in import Ask, Pile, Taken, stays
from facilitator.exercises.parts.typed import one_line
from facilitator.words import tr, trn
from facilitator.workshop.board import new_id


def piles(state: State) -> tuple[Pile, ...]:
    """A pile for each column."""
    return tuple(Pile(column.id, column.name) for column in state.places)


def asks(state: State, at: str) -> Ask:
    several = len(state.places) > 1
    hint = tr("The words of one card; h: or 2: before it is another column") if several else ""
    return Ask(
        tr("A card for: {column}").format(column=state.column(at).name), hint or tr("One card, then Enter")
    )


def so_far(state: State, at: str) -> str:
    column = state.column(at)
    here = sum(1 + len(card.also) for card in state.in_column(column.id))
    cards = trn("{count} card", "{count} cards", here)
    return tr("{column}: {cards}").format(column=column.name, cards=cards)


def read_line(state: State, text: str, at: str) -> Taken | None:
    """A card; a prefix alone chooses the column of those that follow."""
    if not one_line(text):
        return None
    found = typed(state, text, at)
    if not found.text:
        return stays(found.column, tr("Next: {column}").format(column=state.column(found.column).name))
    item = new_id()
    words = tr("{column}: {text}").format(column=state.column(found.column).name, text=found.text)
    return Taken(
        change=lambda now: now.added(found.text, found.column, item_id=item),
        echo=words,
        then=found.column,
        label=tr("Type in a card"),
        back=lambda now: now.dropped(item),
    )
