"""What can be said of a card that came with the exercise, or of any: its reason shown, its tags chosen."""

from dataclasses import replace

from facilitator.exercises.boards.wall.cards import Card, Column
from facilitator.exercises.boards.wall.model import State


def places_in(state: State, mode: str) -> tuple[Column, ...]:
    """The columns of a step; those for sorting into come once a card stands there, or is to be sorted."""
    if mode != "collect":
        return state.places
    return tuple(c for c in state.places if not c.later or state.in_column(c.id))


def reason_told(state: State, item_id: str, told: bool = True) -> State:
    """The reason that came with a card shown to the room, or taken back."""
    return replace(state, cards=tuple(_told(c, told) if c.id == item_id else c for c in state.cards))


def all_told(state: State) -> State:
    """Every reason shown whose card was sorted; those in the tray wait."""
    sorted_ones = {c.id for c in state.said}
    return replace(state, cards=tuple(_told(c, True) if c.id in sorted_ones else c for c in state.cards))


def tagged(state: State, item_id: str, tag_id: str, choice: str) -> State:
    """One of the tag's choices said of a card; nothing takes it back. Others change nothing."""
    tag = next((t for t in state.tags if t.id == tag_id), None)
    if tag is None or choice not in ("", *tag.choices):
        return state
    return replace(
        state,
        cards=tuple(
            replace(c, tags={**c.tags, tag_id: choice}) if c.id == item_id else c for c in state.cards
        ),
    )


def _told(card: Card, told: bool) -> Card:
    return replace(card, told=told and bool(card.reason))
