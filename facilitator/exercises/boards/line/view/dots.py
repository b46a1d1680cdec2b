"""Placing and moving the dots of an open vote: by hand, by tap and tap, by keys."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

from facilitator.exercises.boards.line.chart import vote_of
from facilitator.exercises.boards.line.model import State
from facilitator.exercises.boards.line.reading import place_words
from facilitator.exercises.boards.line.view.sizes import TOUCH
from facilitator.exercises.parts.tally import POINTS
from facilitator.ui.kit.handle import BoardHandle
from facilitator.words import tr
from facilitator.workshop.board import Change, new_id

if TYPE_CHECKING:
    from facilitator.exercises.boards.line.view.plot import Plot

DRAGGED = 10.0  # pixels that make a drag of a tap


@dataclass(frozen=True)
class Grip:
    """What one hand is doing: with a dot that it took or brought, or only pointing at a place."""

    start: QPointF
    dot: str = ""
    brought: bool = False
    dragged: bool = False


class Dots:
    """One window's hands on the dots. Two hands never lose each other's move."""

    def __init__(self, handle: BoardHandle, plot: "Plot") -> None:
        self._handle, self._plot = handle, plot
        self._grips: dict[Hashable, Grip] = {}

    @property
    def vote(self) -> int:
        """The open vote being taken; 0 when there is none."""
        return vote_of(self._handle.mode) if self._handle.state.way == "dots" else 0

    def down(self, hand: Hashable, at: QPointF) -> None:
        if not self.vote:
            return
        spot = self._plot.chart.spot_at(*self._plot.place_of(at), max(TOUCH, self._plot.chart.radius))
        if spot:
            self._grips[hand] = Grip(at, spot.id)
        elif self._chosen():
            self._grips[hand] = Grip(at)
        else:
            self._grips[hand] = Grip(at, new_id(), brought=True)
            self._preview(hand, at)

    def moved(self, hand: Hashable, at: QPointF) -> None:
        grip = self._grips.get(hand)
        if grip is None or not grip.dot:
            return
        away = (at - grip.start).manhattanLength()
        if grip.dragged or grip.brought or away > DRAGGED:
            self._grips[hand] = Grip(grip.start, grip.dot, grip.brought, True)
            self._preview(hand, at)

    def up(self, hand: Hashable, at: QPointF) -> None:
        grip = self._grips.pop(hand, None)
        if grip is None:
            return
        if not self.vote:  # slips are counted by now
            self._handle.cancel(hand)
        elif grip.brought or grip.dragged:
            self._handle.commit(hand, tr("Place a dot") if grip.brought else tr("Move a dot"))
            self._announce(grip.dot)
        else:
            self._tapped(grip.dot, self._point(at))

    def lost(self, hand: Hashable) -> None:
        if self._grips.pop(hand, None):
            self._handle.cancel(hand)

    def let_go(self) -> bool:
        """Give up what is in a hand or chosen; whether there was anything."""
        busy = bool(self._grips or self._chosen())
        for hand in list(self._grips):
            self.lost(hand)
        self._handle.choose("")
        return busy

    def key(self, event: QKeyEvent) -> bool:
        """1 to 5 place a dot or the chosen one; up and down choose; left and right move; Delete takes off."""
        if not self.vote:
            return False
        key, text = event.key(), event.text()
        if text and text in "12345" and event.modifiers() in _PLAIN:
            self._put(self._chosen() or new_id(), int(text) - 1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._choose_next(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._chosen():
            self._shift(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._chosen():
            self.take_off()
        elif key == Qt.Key.Key_Escape:
            return self.let_go()
        else:
            return False
        return True

    def take_off(self) -> None:
        """The chosen dot taken out of this vote."""
        vote, dot = self.vote, self._chosen()
        if vote and dot:
            self._handle.do(tr("Take a dot off"), lambda s: s.undotted(vote, dot))
            self._handle.choose("")

    def _chosen(self) -> str:
        """The chosen dot, if it is still there."""
        chosen = self._handle.chosen
        return chosen if any(d.id == chosen for d in self._handle.state.dots) else ""

    def _tapped(self, dot: str, point: int) -> None:
        """The first tap picks up, the second puts down: on an empty place or on another stack."""
        chosen = self._chosen()
        if not chosen or dot == chosen:
            self._handle.choose("" if dot == chosen else dot)
        else:
            self._put(chosen, point)
            self._handle.choose("")

    def _put(self, dot: str, point: int) -> None:
        vote = self.vote
        self._handle.do(tr("Place a dot"), lambda s: s.dotted(vote, point, dot))
        self._announce(dot)

    def _shift(self, by: int) -> None:
        at = _standing(self._handle.state, self._chosen(), self.vote)
        if at is not None:
            self._put(self._chosen(), max(0, min(POINTS - 1, at + by)))

    def _choose_next(self, by: int) -> None:
        ids = [d.id for d in self._handle.state.dots]
        if not ids:
            return
        chosen = self._chosen()
        at = (ids.index(chosen) + by) % len(ids) if chosen else (0 if by > 0 else -1)
        self._handle.choose(ids[at])
        self._announce(ids[at])

    def _announce(self, dot: str) -> None:
        state = self._handle.state
        at = _standing(state, dot, self.vote)
        if at is not None:
            self._handle.say(place_words(state, at))

    def _preview(self, hand: Hashable, at: QPointF) -> None:
        self._handle.preview(hand, self._change(hand, at), self._grips[hand].dot)

    def _change(self, hand: Hashable, at: QPointF) -> Change:
        vote, point, dot = self.vote, self._point(at), self._grips[hand].dot
        return lambda state: state.dotted(vote, point, dot)

    def _point(self, at: QPointF) -> int:
        return self._plot.chart.nearest(self._plot.place_of(at)[0])


def _standing(state: State, dot: str, vote: int) -> int | None:
    """Where a dot stands in a vote; in the second where it stood in the first, until it is placed."""
    for found in state.dots:
        if found.id == dot:
            at = found.at(vote)
            return found.first if at is None else at
    return None


_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
