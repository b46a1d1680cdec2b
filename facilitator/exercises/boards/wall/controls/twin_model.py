"""The rows of the wall's list, in the order of its columns."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from facilitator.exercises.boards.wall.model import Card, State
from facilitator.exercises.boards.wall.reading import like_it, text_of
from facilitator.ui.kit.handle import BoardHandle
from facilitator.words import tr

WORDS, COLUMN, NAME, NEW, COULD, USE, LIKE = range(7)
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
Flag = Qt.ItemFlag
_ROOT = QModelIndex()
_TICKS = (NEW, COULD)


class TwinModel(QAbstractTableModel):
    """Reads the handle's state, and writes through it."""

    name_column = NAME

    def __init__(self, handle: BoardHandle, parent: QObject) -> None:
        super().__init__(parent)
        self._handle = handle
        self._cards: tuple[Card, ...] = ()
        self._state: State = handle.state
        self._heads = (
            *(tr("Card"), tr("Column"), tr("Name"), tr("New to us")),
            *(tr("Could use this"), tr("For what"), tr("Like it")),
        )

    def refresh(self) -> None:
        """The state as it is now; rows that only changed their words stay where they are."""
        state: State = self._handle.state
        cards = tuple(c for column in state.columns for c in state.in_column(column.id))
        if cards == self._cards and state.columns == self._state.columns:
            self._state = state
            return
        if [c.id for c in cards] == [c.id for c in self._cards]:
            self._cards, self._state = cards, state
            self.dataChanged.emit(self.index(0, 0), self.index(len(cards) - 1, LIKE))
            return
        self.beginResetModel()
        self._cards, self._state = cards, state
        self.endResetModel()

    def card(self, index: Index) -> Card:
        return self._cards[index.row()]

    def row_of(self, item_id: str) -> int | None:
        return next((n for n, c in enumerate(self._cards) if c.id == item_id), None)

    # Qt

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._cards)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return self._heads[section]
        return None

    def flags(self, index: Index) -> Flag:
        flags = Flag.ItemIsEnabled | Flag.ItemIsSelectable
        if self.card(index).hidden or index.column() == LIKE:
            return flags if index.column() != COLUMN else flags | Flag.ItemIsEditable
        return flags | (Flag.ItemIsUserCheckable if index.column() in _TICKS else Flag.ItemIsEditable)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        card, column = self.card(index), index.column()
        if role == Role.CheckStateRole and column in _TICKS:
            ticked = card.new_to_us if column == NEW else card.could_use
            return Qt.CheckState.Checked if ticked and not card.hidden else Qt.CheckState.Unchecked
        if role == Role.AccessibleTextRole and column in _TICKS:
            ticked = card.new_to_us if column == NEW else card.could_use
            return tr("yes") if ticked and not card.hidden else tr("no")
        if role == Role.EditRole and column == COLUMN:
            return self._state.column(card.column).id
        if role in (Role.DisplayRole, Role.EditRole):
            return self._words(card, column)
        return None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        if role not in (Role.EditRole, Role.CheckStateRole) or self.data(index, role) == value:
            return False
        label, change = _change(self.card(index), index.column(), value)
        self._handle.do(label, change)
        return True

    def _words(self, card: Card, column: int) -> str:
        if column == COLUMN:
            return self._state.column(card.column).name
        if card.hidden:
            return text_of(card) if column == WORDS else ""
        return {
            WORDS: card.text,
            NAME: card.name if self._state.names else "",
            USE: card.use_for,
            LIKE: like_it(card),
        }.get(column, "")


def _change(card: Card, column: int, value: Any) -> tuple[str, Callable[[State], State]]:
    """What writing a cell does, with its name for undo."""
    item = card.id
    ticked = value in (True, Qt.CheckState.Checked, Qt.CheckState.Checked.value)
    if column == WORDS:
        return tr("Edit card"), lambda state: state.edited(item, value)
    if column == COLUMN:
        return tr("Move card"), lambda state: state.moved(item, value)
    if column == NAME:
        return tr("Say whose card it is"), lambda state: state.called(item, value)
    if column == NEW:
        return tr("Mark card"), lambda state: state.newly(item, ticked)
    if column == COULD:
        return tr("Mark card"), lambda state: state.usable(item, ticked, card.use_for)
    return tr("Mark card"), lambda state: state.usable(item, bool(value), value)
