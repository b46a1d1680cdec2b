"""The grid's people and groups as cards to cut out and lay on a grid of paper."""

from facilitator.exercises.boards.grid.model import Kind, State
from facilitator.exercises.parts.shapes import OUTLINES
from facilitator.handouts.kit.cut import Card, Mark, cut_cards
from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.sheet import Sheet
from facilitator.words import tr
from facilitator.workshop.session import Activity


def cards(activity: Activity, name: str, edition: Edition) -> list[Sheet]:
    """Everyone on the grid, or the starter deck while nobody is; each with its kind in shape and words."""
    state: State = activity.boards[name]
    named = [(p.name, state.kind(p.kind)) for p in state.present if not p.hidden]
    deck = named or [(person, kind) for kind in state.kinds for person in kind.deck]
    if not deck:
        return []
    story = cut_cards([_card(*entry) for entry in deck], edition)
    return [Sheet(tr("People and groups"), edition, story, "room")]


def _card(name: str, kind: Kind) -> Card:
    mark = Mark(OUTLINES[kind.shape], kind.colour, kind.shape == "ring")
    return Card(name, (kind.name,), mark)
