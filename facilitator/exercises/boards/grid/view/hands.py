"""Hands on the grid: each finger, the mouse, and a group that was picked up by a tap."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF

from facilitator.exercises.boards.grid.reading import in_hand_words, moved_words
from facilitator.exercises.boards.grid.view.acts import Taken, Target, change, label, nowhere, refusal
from facilitator.ui.kit.handle import BoardHandle

SLACK = 8.0  # pixels: less is a tap, more is a drag
TAP = "tap"


@dataclass(frozen=True)
class Grip:
    """What lies under a point, and how far its shape's middle is from there."""

    taken: Taken
    offset: QPointF


class Table(Protocol):
    """What hands reach into: the picture that knows where things are."""

    def grip_at(self, point: QPointF) -> Grip | None: ...

    def target_at(self, point: QPointF) -> Target: ...

    def turn_page_at(self, point: QPointF) -> bool: ...


@dataclass
class _Hold:
    grip: Grip | None
    start: QPointF
    dragging: bool = False
    target: Target | None = None


class Hands:
    """One hold for each pointer that is down, so that no hand loses another's move."""

    def __init__(self, table: Table, handle: BoardHandle) -> None:
        self._table = table
        self._handle = handle
        self._holds: dict[Hashable, _Hold] = {}
        self._tapped: Taken | None = None

    @property
    def busy(self) -> bool:
        return self._tapped is not None or any(h.dragging for h in self._holds.values())

    def press(self, pointer: Hashable, point: QPointF) -> None:
        grip = self._table.grip_at(point)
        if grip and self._taken_by_another(grip):
            grip = None
        self._holds[pointer] = _Hold(grip, point)

    def move(self, pointer: Hashable, point: QPointF) -> None:
        hold = self._holds.get(pointer)
        if hold is None or hold.grip is None:
            return
        if not hold.dragging:
            if (point - hold.start).manhattanLength() < SLACK or not self._may(hold.grip.taken):
                return
            if self._tapped == hold.grip.taken:
                self._let_go()
            hold.dragging = True
        hold.target = self._table.target_at(point + hold.grip.offset)
        self._show(pointer, hold.grip.taken, hold.target)

    def release(self, pointer: Hashable, point: QPointF) -> None:
        hold = self._holds.pop(pointer, None)
        if hold is None:
            return
        if hold.dragging and hold.grip and hold.target is not None:
            self._put(pointer, hold.grip.taken, hold.target)
        elif not hold.dragging:
            self._tap(hold, point)

    def cancel(self, pointer: Hashable) -> bool:
        """Let one pointer go and leave everything where it was; False when it held nothing."""
        hold = self._holds.pop(pointer, None)
        if hold and hold.dragging:
            self._handle.cancel(pointer)
        return bool(hold and hold.dragging)

    def cancel_tap(self) -> bool:
        held = self._tapped is not None
        self._let_go()
        return held

    def cancel_all(self) -> None:
        """Another step came, or the window went: nothing is in a hand any more."""
        for pointer in list(self._holds):
            self.cancel(pointer)
        self._let_go()

    def _taken_by_another(self, grip: Grip) -> bool:
        mine = self._tapped is not None and self._tapped.item == grip.taken.item
        return grip.taken.item in self._handle.held and not mine

    def _may(self, taken: Taken) -> bool:
        reason = refusal(self._handle.state, self._handle.mode, taken)
        if reason and self._handle.mode in ("now", "should_be"):
            self._handle.say(reason)
        return not reason

    def _show(self, pointer: Hashable, taken: Taken, target: Target) -> None:
        self._handle.preview(pointer, change(self._handle.mode, taken, target), taken.item)

    def _put(self, pointer: Hashable, taken: Taken, target: Target) -> None:
        """Put down: one step of history, said once. Where nothing changed, nothing is said."""
        person = self._handle.state.get(taken.item)
        if person is None or nowhere(taken, target):
            self._handle.cancel(pointer)
            return
        self._show(pointer, taken, target)
        self._handle.commit(pointer, label(person, taken, target))
        self._handle.choose(taken.item)
        self._handle.say(moved_words(self._handle.state, taken.item, self._handle.mode))

    def _tap(self, hold: _Hold, point: QPointF) -> None:
        """A tap turns a page, puts down what an earlier tap picked up, or picks up."""
        taken = hold.grip.taken if hold.grip else None
        if self._tapped is not None:
            tapped, self._tapped = self._tapped, None
            if taken is not None and taken == tapped:
                self._handle.cancel(TAP)
            else:
                self._put(TAP, tapped, self._table.target_at(point))
        elif taken is not None:
            self._handle.choose(taken.item)
            self._pick_up(taken)
        elif not self._table.turn_page_at(point):
            self._handle.choose("")

    def _pick_up(self, taken: Taken) -> None:
        person = self._handle.state.get(taken.item)
        if person is None or not self._may(taken):
            return
        self._tapped = taken
        self._handle.preview(TAP, _as_it_is, taken.item)
        self._handle.say(in_hand_words(person, self._handle.mode))

    def _let_go(self) -> None:
        if self._tapped is not None:
            self._tapped = None
            self._handle.cancel(TAP)


def _as_it_is(state: object) -> object:
    return state
