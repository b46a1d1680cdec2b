"""What a wall is made of: columns, cards, and what can be said of each card."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any


@dataclass(frozen=True)
class Column:
    """One column; its colour is a token and never says anything that the name does not."""

    id: str
    name: str
    colour: str
    tray: bool = False  # where cards wait to be sorted: nothing that the room has said yet
    later: bool = False  # for sorting into: not there while cards are collected, until one stands in it


@dataclass(frozen=True)
class Tag:
    """Something that can be said of each card, as one of a few choices: "Whose is it?"."""

    id: str
    name: str
    choices: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Card:
    """Something the room said. `name` is who said it: never needed, and off until chosen.

    `also` are cards that say the same and were merged into this one, each kept whole. `reason` came with
    the card from the exercise, and the room sees it once it was `told`. `tags` are choices by tag.
    """

    id: str
    text: str
    column: str
    name: str = ""
    also: tuple["Card", ...] = ()
    new_to_us: bool = False
    could_use: bool = False
    use_for: str = ""
    reason: str = ""
    told: bool = False
    dots: int = 0
    tags: Mapping[str, str] = field(default_factory=dict)
    hidden: bool = False

    @property
    def marked(self) -> bool:
        return self.new_to_us or self.could_use


def tag_from(said: Mapping[str, Any]) -> Tag:
    """A tag as an exercise's file says it. Raises ValueError and KeyError."""
    choices = tuple(map(str, said["choices"]))
    if len(choices) < 2:
        raise ValueError("tags: each tag needs at least two choices")
    return Tag(said["id"], said["name"], choices)


def for_room(card: Card, names: bool, dots: bool) -> Card:
    """The card as the room may see it: nothing covered, no reason before it was told."""
    if card.hidden:
        return Card(id=card.id, text="", column=card.column, hidden=True)
    seen = replace(card, reason=card.reason if card.told else "", dots=card.dots if dots else 0)
    return replace(seen if names else nameless(seen), also=tuple(for_room(c, names, dots) for c in seen.also))


def nameless(card: Card) -> Card:
    """The card and what was merged into it, without whose they are."""
    return replace(card, name="", also=tuple(replace(c, name="") for c in card.also))


def without(card: Card, item_id: str) -> Card | None:
    """The card without the one that is withdrawn for good; nothing when none is left."""
    rest = tuple(c for c in card.also if c.id != item_id)
    if card.id != item_id:
        return card if rest == card.also else replace(card, also=rest, hidden=False)
    if not rest:
        return None
    heir = rest[0]
    words = replace(heir, column=card.column, dots=card.dots, tags=card.tags, use_for=card.use_for)
    return replace(words, new_to_us=card.new_to_us, could_use=card.could_use, also=rest[1:], hidden=False)
