"""The wall in words: what is read out, written in the list and announced."""

from facilitator.exercises.boards.wall.cards import Card
from facilitator.exercises.boards.wall.model import State
from facilitator.words import tr, trn

SAID = 80  # characters of a card that are read out when it moves


def text_of(card: Card) -> str:
    """The card's words, or "covered" for one that was withdrawn."""
    return tr("covered") if card.hidden else card.text


def short(card: Card) -> str:
    """The beginning of the card's words."""
    text = text_of(card)
    return text if len(text) <= SAID else text[: SAID - 1].rstrip() + "…"


def like_it(card: Card) -> str:
    """`and 2 like it`, for a card that others were merged into."""
    count = len(card.also)
    return trn("and {count} like it", "and {count} like it", count) if count and not card.hidden else ""


def marks(card: Card) -> tuple[str, ...]:
    """`new to us`; `could use this, for the lunch club`."""
    if card.hidden:
        return ()
    found = [tr("new to us")] if card.new_to_us else []
    if card.could_use:
        use = tr("could use this, for {what}").format(what=card.use_for)
        found.append(use if card.use_for else tr("could use this"))
    return tuple(found)


def tags_of(state: State, card: Card) -> tuple[str, ...]:
    """`Whose is it: partly ours`, in the order of the tags."""
    said = ((t.name, card.tags.get(t.id, "")) for t in state.tags) if not card.hidden else ()
    return tuple(tr("{name}: {choice}").format(name=name, choice=choice) for name, choice in said if choice)


def dots_on(card: Card) -> str:
    """`3 dots`; nothing for none, and for a covered card."""
    return trn("{count} dot", "{count} dots", card.dots) if card.dots and not card.hidden else ""


def reason_of(card: Card) -> str:
    """The reason that came with it, once the room has seen it."""
    return tr("Why: {reason}").format(reason=card.reason) if card.told and not card.hidden else ""


def place_words(state: State, card: Card) -> str:
    """`Mends bikes: Hands, 2 of 4`."""
    column = state.column(card.column)
    there = [c.id for c in state.in_column(column.id)]
    return tr("{card}: {column}, {place} of {count}").format(
        card=short(card), column=column.name, place=there.index(card.id) + 1, count=len(there)
    )


def in_hand_words(card: Card) -> str:
    """What is announced when a card is picked up."""
    return tr("{card} is in your hand. Arrows move it, Enter puts it down.").format(card=short(card))


def spoken(state: State, card: Card) -> str:
    """All that a card says, in one sentence for whoever has it read out."""
    name = card.name if state.names and not card.hidden else ""
    more = (like_it(card), dots_on(card), *tags_of(state, card), *marks(card), reason_of(card))
    parts = filter(None, (place_words(state, card), name, *more))
    return "; ".join(parts)
