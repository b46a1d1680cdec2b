"""What each card shows in one window, and how large things are there."""

from dataclasses import dataclass

from facilitator.exercises.boards.wall.cards import Card
from facilitator.exercises.boards.wall.layout import Room
from facilitator.exercises.boards.wall.model import State
from facilitator.exercises.boards.wall.reading import dots_on, like_it, marks, reason_of, tags_of
from facilitator.ui.kit.cards import CardFace, CardSize, Note, Style
from facilitator.ui.kit.theme import Theme
from facilitator.words import tr

TOUCH = 44  # pixels that a finger needs
EDGE = 6  # pixels free around the console's picture; the wall brings its own
NARROWEST = 8.0  # a column's least width, in heights of its letters


BESIDE = 3  # strips that dots take where they stand beside a card
WIDE = 7  # strips: a card that is wider has its dots beside it


def beside(width: float, strip: int) -> bool:
    """Whether a card so wide has its dots beside it, rather than at its foot."""
    return width > WIDE * strip


@dataclass(frozen=True)
class Sizes:
    """All in pixels."""

    card: CardSize
    heading: int
    label: int
    edge: int = 0

    @property
    def strip(self) -> int:
        """Where dots are placed on a card: high enough for a finger."""
        return max(TOUCH, round(1.6 * self.label))

    @property
    def head(self) -> float:
        """A column's name, its rule and the space under it."""
        return round(1.35 * self.heading) + 4 + 1.2 * self.card.gap

    def room(self, width: float, height: float) -> Room:
        letters = self.card.letters
        least, aisle, foot = NARROWEST * letters, round(0.8 * letters), 1.6 * self.label
        return Room(width, height, self.head, least, self.card.gap, aisle, foot, self.edge)


def sizes_for(theme: Theme, wall: bool, screen: float) -> Sizes:
    """Fixed on the console; on the wall a share of the screen, which is `screen` pixels high."""
    if not wall:
        text = theme.space("text")
        return Sizes(CardSize(text, text), text + 2, text, EDGE)
    small = theme.wall_px("label", screen)
    card = theme.wall_px("card", screen)
    return Sizes(CardSize(card, small), card, small)


@dataclass(frozen=True)
class Look:
    """What decides how a card is drawn, beside the card itself."""

    mode: str
    wall: bool
    held: frozenset[str] = frozenset()
    arrived: frozenset[str] = frozenset()
    chosen: str = ""
    large: str = ""

    @property
    def voting(self) -> bool:
        return self.mode == "vote"


def face(state: State, card: Card, look: Look) -> CardFace:
    """The face of one card; what is covered has none on the wall."""
    ring = card.id == look.chosen or (card.id == look.large and not look.wall)
    if card.hidden:
        words = "" if look.wall else tr("covered")
        return CardFace(words, (), "hand" if card.id in look.held else "covered", ring)
    return CardFace(card.text, _notes(state, card, look), _style(card, look), ring)


def _style(card: Card, look: Look) -> Style:
    if card.id in look.held:
        return "hand"
    return "arrived" if card.id in look.arrived else "plain"


def _notes(state: State, card: Card, look: Look) -> tuple[Note, ...]:
    notes = [Note(card.name)] if state.names and card.name else []
    if also := like_it(card):
        notes.append(Note(also))
    if (dots := dots_on(card)) and not look.voting:
        notes.append(Note(dots, strong=True))
    if look.mode not in ("collect", "vote"):
        notes += [Note(mark, strong=True) for mark in (*tags_of(state, card), *marks(card))]
    if reason := reason_of(card):
        notes.append(Note(reason))
    return tuple(notes)
