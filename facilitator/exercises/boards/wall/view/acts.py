"""Hands on the wall: each finger, the mouse, the keys, and a card that was picked up by a tap."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF

from facilitator.exercises.boards.wall.layout import Sheet
from facilitator.exercises.boards.wall.model import State
from facilitator.exercises.boards.wall.reading import dots_on, in_hand_words, place_words, short
from facilitator.exercises.boards.wall.voting import dotted, left, left_words, votable
from facilitator.ui.kit.handle import BoardHandle
from facilitator.words import tr

SLACK = 8.0  # pixels: less is a tap, more is a drag
FIXED = ("vote", "ranked")  # what stands there is not moved about
CARRY = "carry"  # the pointer of a card that was picked up by a tap or by Enter


class Table(Protocol):
    """What hands reach into: the picture that knows where things are."""

    def card_under(self, point: QPointF) -> str: ...

    def corner_of(self, item_id: str) -> QPointF: ...

    def place_for(self, item_id: str, point: QPointF) -> tuple[str, int]: ...

    def turn_page_at(self, point: QPointF) -> bool: ...

    def dot_at(self, point: QPointF) -> int: ...

    def moved_in_hand(self) -> None: ...


@dataclass
class Hold:
    """What one pointer has hold of, and where it is."""

    item: str
    start: QPointF
    grip: QPointF  # from the card's corner to the finger
    at: QPointF
    dragging: bool = False
    place: tuple[str, int] | None = None


class Acts:
    """One hold for each pointer that is down, so that no hand loses another's move."""

    def __init__(self, table: Table, handle: BoardHandle) -> None:
        self._table = table
        self._handle = handle
        self._holds: dict[Hashable, Hold] = {}
        self.carried = ""
        self._place: tuple[str, int] = ("", 0)

    @property
    def fixed(self) -> bool:
        """Cards stay where they are in this step."""
        return self._handle.mode in FIXED

    @property
    def dragged(self) -> list[Hold]:
        """What is drawn under a finger rather than in its column."""
        return [hold for hold in self._holds.values() if hold.dragging]

    # Fingers and mouse

    def down(self, pointer: Hashable, at: QPointF) -> None:
        item = self._table.card_under(at)
        if item in self._handle.held and item != self.carried:
            item = ""
        grip = at - self._table.corner_of(item) if item else QPointF()
        self._holds[pointer] = Hold(item, at, grip, at)

    def moved(self, pointer: Hashable, at: QPointF) -> None:
        hold = self._holds.get(pointer)
        if hold is None or not hold.item or self.fixed:
            return
        if not hold.dragging:
            if (at - hold.start).manhattanLength() < SLACK:
                return
            self.put_back()
            hold.dragging = True
            self._handle.choose(hold.item)
        hold.at = at
        place = self._table.place_for(hold.item, at)
        if place != hold.place:
            hold.place = place
            self._preview(pointer, hold.item, place)
        self._table.moved_in_hand()

    def up(self, pointer: Hashable, at: QPointF) -> None:
        hold = self._holds.pop(pointer, None)
        if hold is None:
            return
        if hold.dragging:
            self._keep(pointer, hold.item)
        else:
            self._tapped(hold.item, at)

    def lost(self, pointer: Hashable) -> bool:
        """Let one pointer go and leave everything where it was; False when it held nothing."""
        hold = self._holds.pop(pointer, None)
        if hold and hold.dragging:
            self._handle.cancel(pointer)
        return bool(hold and hold.dragging)

    def cancel_all(self) -> bool:
        """Nothing is in a hand any more; False when nothing was."""
        let_go = [self.lost(pointer) for pointer in list(self._holds)]
        return any([self.put_back(), *let_go])

    def forget_gone(self, state: State) -> None:
        """A card that was withdrawn for good falls out of every hand."""
        for pointer, hold in list(self._holds.items()):
            if hold.item and state.get(hold.item) is None:
                self.lost(pointer)
        if self.carried and state.get(self.carried) is None:
            self.put_back()

    # Picked up, carried, put down

    def pick_up(self, item: str) -> None:
        card = self._handle.state.get(item)
        if card is None or item in self._handle.held or self.fixed:
            return
        self.put_back()
        self.carried = item
        self._place = self._home(item)
        self._preview(CARRY, item, self._place)
        self._handle.say(in_hand_words(card))

    def carry(self, across: int, down: int) -> None:
        """Move the carried card by columns, or by places within its column."""
        state: State = self._handle.state
        ids = [c.id for c in state.columns]
        column, at = self._place
        new = min(max(0, ids.index(state.column(column).id) + across), len(ids) - 1)
        others = sum(c.id != self.carried for c in state.in_column(ids[new]))
        self._place = (ids[new], min(max(0, at + down), others))
        self._preview(CARRY, self.carried, self._place)

    def put_down(self) -> None:
        if self.carried:
            item, self.carried = self.carried, ""
            self._keep(CARRY, item)

    def put_back(self) -> bool:
        held, self.carried = bool(self.carried), ""
        if held:
            self._handle.cancel(CARRY)
        return held

    def send(self, item: str, column: str) -> None:
        """A card to the foot of a column at once."""
        self.put_back()
        self._handle.do(tr("Move card"), lambda state: state.moved(item, column))
        self._say_where(item)

    def vote(self, item: str, by: int) -> None:
        """One dot more or fewer on a card; without one left, nothing but a word."""
        vote(self._handle, item, by)

    def _tapped(self, item: str, at: QPointF) -> None:
        """A tap picks up; the next one on a free place puts down there, on the same card puts back."""
        if self.carried and not item:
            self._preview(CARRY, self.carried, self._table.place_for(self.carried, at))
            self.put_down()
        elif item and (by := self._table.dot_at(at)):
            self._handle.choose(item)
            self.vote(item, by)
        elif item:
            again = item == self.carried
            self.put_back()
            self._handle.choose(item)
            if not again:
                self.pick_up(item)
        elif not self._table.turn_page_at(at):
            self._handle.choose("")

    def _home(self, item: str) -> tuple[str, int]:
        return home_of(self._handle.state, item)

    def _preview(self, pointer: Hashable, item: str, place: tuple[str, int]) -> None:
        column, at = place
        self._handle.preview(pointer, lambda state: state.moved(item, column, at), item)

    def _keep(self, pointer: Hashable, item: str) -> None:
        self._handle.commit(pointer, tr("Move card"))
        self._say_where(item)

    def _say_where(self, item: str) -> None:
        state = self._handle.state
        if card := state.get(item):
            self._handle.say(place_words(state, card))


def vote(handle: BoardHandle, item: str, by: int) -> None:
    """Place so many dots on a card, or take them back, and say what is left."""
    people = handle.people
    state: State = handle.state
    voted = state.get(item)
    if voted is None:
        return
    if not votable(state, voted):
        if not voted.hidden:
            column = state.column(state.carries).name
            handle.say(tr("Dots go on cards of this column: {column}").format(column=column))
        return
    if by > 0 and left(state, people) == 0:
        handle.say(tr("Every dot is placed"))
        return
    label = tr("Place a dot") if by > 0 else tr("Take a dot back")
    handle.do(label, lambda state: dotted(state, item, by, people))
    card = handle.state.get(item)
    if card is not None:
        said = tr("{card}: {dots}. {left}")
        words = left_words(handle.state, people)
        handle.say(said.format(card=short(card), dots=dots_on(card) or tr("no dots"), left=words))


def home_of(state: State, item: str) -> tuple[str, int]:
    """The column and the place where a card stands."""
    card = state.get(item)
    if card is None:
        return "", 0
    column = state.column(card.column).id
    return column, [c.id for c in state.in_column(column)].index(item)


def neighbour(sheets: tuple[Sheet, ...], item: str, across: int, down: int) -> str:
    """The card that an arrow leads to from `item`, over the pages' edges; the first one from nowhere."""
    slots = [(number, slot) for number, sheet in enumerate(sheets) for slot in sheet.slots]
    here = next(((n, s) for n, s in slots if s.card == item), None)
    if here is None:
        return slots[0][1].card if slots else ""
    page, own = here
    there = [s for n, s in slots if n == page and s.card != item]
    column = list(dict.fromkeys(s.card for _, s in slots if s.column == own.column))
    flat = any(lane.flat and own in lane.slots for lane in sheets[page].lanes)
    along = across if flat else down
    if along and 0 <= (at := column.index(item) + along) < len(column):
        return column[at]
    if down:
        beyond = [s for s in there if (s.y - own.y) * down > 0 and s.column != own.column]
        return min(beyond, key=lambda s: (abs(s.y - own.y), abs(s.x - own.x))).card if beyond else item
    aside = [s for s in there if not flat and (s.x - own.x) * across > own.width / 2]
    return min(aside, key=lambda s: (abs(s.x - own.x), abs(s.middle - own.middle))).card if aside else item
