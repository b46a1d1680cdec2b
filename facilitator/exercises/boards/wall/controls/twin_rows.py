"""The rows of the wall's list, in the order of its columns."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from facilitator.exercises.boards.wall.cards import Card
from facilitator.exercises.boards.wall.model import State
from facilitator.exercises.boards.wall.reading import like_it, place_words, text_of
from facilitator.exercises.boards.wall.sorting import reason_told, tagged
from facilitator.exercises.boards.wall.view.acts import vote
from facilitator.exercises.parts.typed import whole_number
from facilitator.ui.kit.handle import BoardHandle
from facilitator.words import tr

WORDS, COLUMN, NAME, NEW, COULD, USE, LIKE, DOTS, TOLD, TAGS = range(10)  # from TAGS on, one each
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
Flag = Qt.ItemFlag
_ROOT = QModelIndex()
_TICKS = (NEW, COULD, TOLD)
_READ = (LIKE,)


class TwinRows(QAbstractTableModel):
    """Reads the handle's state, and writes through it."""

    name_column = NAME

    def __init__(self, handle: BoardHandle, parent: QObject) -> None:
        super().__init__(parent)
        self._handle = handle
        self._cards: tuple[Card, ...] = ()
        self._state: State = handle.state
        self._heads = (
            *(tr("Card"), tr("Column"), tr("Name"), tr("New to us")),
            *(tr("Could use this"), tr("For what"), tr("Like it"), tr("Dots"), tr("Reason shown")),
            *(tag.name for tag in self._state.tags),
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
            self.dataChanged.emit(self.index(0, 0), self.index(len(cards) - 1, len(self._heads) - 1))
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
        reasonless = index.column() == TOLD and not self.card(index).reason
        if self.card(index).hidden or index.column() in _READ or reasonless:
            return flags if index.column() != COLUMN else flags | Flag.ItemIsEditable
        return flags | (Flag.ItemIsUserCheckable if index.column() in _TICKS else Flag.ItemIsEditable)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        card, column = self.card(index), index.column()
        if role == Role.CheckStateRole and column in _TICKS:
            if column == TOLD and not card.reason:
                return None
            return Qt.CheckState.Checked if _ticked(card, column) else Qt.CheckState.Unchecked
        if role == Role.AccessibleTextRole and column in _TICKS:
            return tr("yes") if _ticked(card, column) else tr("no")
        if role == Role.EditRole and column == COLUMN:
            return self._state.column(card.column).id
        if role in (Role.DisplayRole, Role.EditRole):
            return self._words(card, column)
        return None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        if role not in (Role.EditRole, Role.CheckStateRole) or self.data(index, role) == value:
            return False
        card, column = self.card(index), index.column()
        if column == DOTS:
            dots = whole_number(str(value))
            if dots is None:
                return False
            vote(self._handle, card.id, dots - card.dots)
            return True
        if column >= TAGS:
            tag = self._state.tags[column - TAGS].id
            self._handle.do(tr("Mark card"), lambda state: tagged(state, card.id, tag, value))
            return True
        self._handle.do(*_change(card, column, value))
        if column == COLUMN and (moved := self._handle.state.get(card.id)) is not None:
            self._handle.say(place_words(self._handle.state, moved))
        return True

    def _words(self, card: Card, column: int) -> str:
        if column == COLUMN:
            return self._state.column(card.column).name
        if card.hidden:
            return text_of(card) if column == WORDS else ""
        if column >= TAGS:
            return card.tags.get(self._state.tags[column - TAGS].id, "")
        return {
            WORDS: card.text,
            NAME: card.name if self._state.names else "",
            USE: card.use_for,
            LIKE: like_it(card),
            DOTS: str(card.dots or ""),
        }.get(column, "")


def _ticked(card: Card, column: int) -> bool:
    ticked = {NEW: card.new_to_us, COULD: card.could_use, TOLD: card.told}[column]
    return ticked and not card.hidden


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
    if column == TOLD:
        return tr("Show the reason"), lambda state: reason_told(state, item, ticked)
    if column == COULD:
        return tr("Mark card"), lambda state: state.usable(item, ticked, card.use_for)
    return tr("Mark card"), lambda state: state.usable(item, bool(value), value)
