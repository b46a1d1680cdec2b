"""What the keys do on the wall: go from card to card, pick up, carry, put down, place dots."""

from PySide6.QtCore import Qt

from facilitator.exercises.boards.wall.layout import Sheet
from facilitator.exercises.boards.wall.model import State
from facilitator.exercises.boards.wall.reading import spoken
from facilitator.exercises.boards.wall.view.acts import Acts, neighbour
from facilitator.ui.kit.handle import BoardHandle
from facilitator.words import tr

WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
PICK = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


DOTS: dict[int, int] = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Equal: 1,
    Qt.Key.Key_Return: 1,
    Qt.Key.Key_Enter: 1,
    Qt.Key.Key_Space: 1,
    Qt.Key.Key_Minus: -1,
    Qt.Key.Key_Backspace: -1,
}


def press(key: int, acts: Acts, handle: BoardHandle, sheets: tuple[Sheet, ...]) -> bool:
    """What a key does; False when it means nothing here, so that the window may have it."""
    if key in WAYS:
        across, down = WAYS[Qt.Key(key)]
        if acts.carried:
            acts.carry(across, down)
            return True
        return _go(handle, neighbour(sheets, handle.chosen, across, down))
    if acts.fixed and handle.mode == "vote" and (by := DOTS.get(key, 0)):
        return _vote(acts, handle, by)
    if key in PICK:
        return _pick(acts, handle)
    if key == Qt.Key.Key_Escape:
        return acts.cancel_all()
    if key == Qt.Key.Key_Delete:
        return _withdraw(acts, handle)
    return _send(key, acts, handle)


def _go(handle: BoardHandle, item: str) -> bool:
    if item and item != handle.chosen:
        handle.choose(item)
        state: State = handle.state
        card = state.get(item)
        handle.say(spoken(state, card) if card else "")
    return True


def _pick(acts: Acts, handle: BoardHandle) -> bool:
    """Down what is carried, up what is chosen; without either the key is the window's."""
    if acts.carried:
        acts.put_down()
        return True
    if handle.state.get(handle.chosen) is None:
        return False
    acts.pick_up(handle.chosen)
    return True


def _vote(acts: Acts, handle: BoardHandle, by: int) -> bool:
    """A dot on the chosen card, or one back."""
    if handle.state.get(handle.chosen) is None:
        return False
    acts.vote(handle.chosen, by)
    return True


def _withdraw(acts: Acts, handle: BoardHandle) -> bool:
    """Cover the chosen card at once, on both windows."""
    if handle.state.get(handle.chosen) is None:
        return False
    acts.put_back()
    handle.cover(handle.chosen)
    handle.say(tr("Withdrawn: covered on the wall and here"))
    return True


def _send(key: int, acts: Acts, handle: BoardHandle) -> bool:
    """A number sends the chosen card to that column."""
    state: State = handle.state
    number = key - Qt.Key.Key_1
    if acts.fixed or not 0 <= number < len(state.columns) or state.get(handle.chosen) is None:
        return False
    acts.send(handle.chosen, state.columns[number].id)
    return True
