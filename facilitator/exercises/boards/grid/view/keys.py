"""Turns the keys of one window into moves on the grid: focus, pick up, put down, leave."""

from typing import Protocol

from PySide6.QtCore import QPointF, Qt

from facilitator.exercises.boards.grid.bands import ARROW, BAND, MIDDLE, Place
from facilitator.exercises.boards.grid.model import Stakeholder
from facilitator.exercises.boards.grid.reading import in_hand_words, moved_words
from facilitator.exercises.boards.grid.view.acts import Home, Taken, change, label, refusal
from facilitator.ui.kit.handle import BoardHandle

KEYS = "keys"
WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class Reach(Protocol):
    """Where groups are in the scene, for moving the focus among them."""

    def spots(self) -> list[tuple[str, Home, QPointF]]:
        """Every group in sight, in the order that Tab takes."""
        ...


class Keys:
    """One keyboard's hold. The chosen group has the focus."""

    def __init__(self, reach: Reach, handle: BoardHandle) -> None:
        self._reach = reach
        self._handle = handle
        self._taken: Taken | None = None
        self._place = Place(MIDDLE, MIDDLE)

    @property
    def busy(self) -> bool:
        return self._taken is not None

    def press(self, key: int, shift: bool) -> bool:
        """What a key does; False when it means nothing here."""
        if key in WAYS:
            self._go(*WAYS[Qt.Key(key)], BAND if shift else ARROW)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self._taken:
                self._put_down()
            else:
                self._pick_up()
            return True
        return key == Qt.Key.Key_Escape and self.cancel()

    def cancel(self) -> bool:
        held, self._taken = self._taken is not None, None
        if held:
            self._handle.cancel(KEYS)
        return held

    def focus_next(self, forward: bool) -> bool:
        """The next group, or the one before; False past the last, so that the focus can leave."""
        order = [item for item, *_ in self._reach.spots()]
        if self._taken or not order:
            return self._taken is not None
        if self._handle.chosen in order:
            at = order.index(self._handle.chosen) + (1 if forward else -1)
        else:
            at = 0 if forward else len(order) - 1
        if not 0 <= at < len(order):
            return False
        self._handle.choose(order[at])
        return True

    def _go(self, across: int, up: int, by: float) -> None:
        if self._taken is None:
            self._focus_towards(across, up)
            return
        self._place = self._place.moved(across * by, up * by)
        self._show(self._taken)

    def _focus_towards(self, across: int, up: int) -> None:
        spots = self._reach.spots()
        here = next((point for item, _, point in spots if item == self._handle.chosen), None)
        if here is None:
            self.focus_next(True)
            return
        near = [(_way(point - here, across, up), item) for item, _, point in spots]
        ahead = [(far, item) for far, item in near if far is not None and item != self._handle.chosen]
        if ahead:
            self._handle.choose(min(ahead)[1])

    def _pick_up(self) -> None:
        home = next((h for item, h, _ in self._reach.spots() if item == self._handle.chosen), None)
        person = self._handle.state.get(self._handle.chosen)
        if home is None or person is None:
            return
        taken = Taken(person.id, home)
        if reason := refusal(self._handle.state, self._handle.mode, taken):
            self._handle.say(reason)
            return
        self._taken, self._place = taken, self._start(person)
        self._show(taken)
        self._handle.say(in_hand_words(person, self._handle.mode))

    def _start(self, person: Stakeholder) -> Place:
        wished = person.should if self._handle.mode == "should_be" else None
        return wished or person.now or Place(MIDDLE, MIDDLE)

    def _show(self, taken: Taken) -> None:
        self._handle.preview(KEYS, change(self._handle.mode, taken, self._place), taken.item)

    def _put_down(self) -> None:
        taken, self._taken = self._taken, None
        person = self._handle.state.get(taken.item) if taken else None
        if taken is None or person is None:
            self._handle.cancel(KEYS)
            return
        self._handle.commit(KEYS, label(person, taken, self._place))
        self._handle.say(moved_words(self._handle.state, taken.item, self._handle.mode))


def _way(there: QPointF, across: int, up: int) -> float | None:
    """How far something lies in a direction, going aside counted double; None when it is not there."""
    along = there.x() * across - there.y() * up
    aside = abs(there.y()) if across else abs(there.x())
    return along + 2 * aside if along > 1 else None
