"""The rows of the console's table of pledges, with one column for each thing to say."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from facilitator.exercises.boards.pledges.model import Pledge, State, kept_names
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import tip
from facilitator.words import day_words, tr
from facilitator.workshop.board import Change
from facilitator.workshop.days import day_in

ABOUT, KEPT, LEARNT = "about", "kept", "learnt"
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Rows(QAbstractTableModel):
    """Every row, with one column for each thing to say."""

    def __init__(self, handle: BoardHandle, parent: QWidget) -> None:
        super().__init__(parent)
        self._handle = handle
        state: State = handle.state
        self._state = state
        self._mode = ""
        self._columns = _columns(state, handle.mode)

    @property
    def kept_column(self) -> int:
        """Where it is said whether a promise was kept; -1 in a step that does not ask."""
        return next((n for n, (name, _) in enumerate(self._columns) if name == KEPT), -1)

    def show_step(self) -> None:
        """Another step may ask for other things."""
        if self._handle.mode and self._handle.mode != self._mode:
            self._mode = self._handle.mode
            self.beginResetModel()
            self._state = self._handle.state
            self._columns = _columns(self._state, self._mode)
            self.endResetModel()

    def refresh(self) -> None:
        """Follow the board; rows that stay keep their selection and their cursor."""
        state: State = self._handle.state
        before, self._state = self._state, state
        if [p.id for p in before.pledges] != [p.id for p in state.pledges]:
            self._state = before
            self.layoutAboutToBeChanged.emit()
            old = self.persistentIndexList()
            ids = [before.pledges[index.row()].id for index in old]
            self._state = state
            rows = {pledge.id: row for row, pledge in enumerate(state.pledges)}
            new = [
                self.index(rows[i], index.column()) if i in rows else QModelIndex()
                for i, index in zip(ids, old, strict=True)
            ]
            self.changePersistentIndexList(old, new)
            self.layoutChanged.emit()
            return
        for row, (was, now) in enumerate(zip(before.pledges, state.pledges, strict=True)):
            if was is not now:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(self._columns) - 1))

    def pledge(self, row: int) -> Pledge | None:
        return self._state.pledges[row] if 0 <= row < len(self._state.pledges) else None

    def row_of(self, item_id: str) -> int:
        """The row's number; -1 for none."""
        return next((row for row, p in enumerate(self._state.pledges) if p.id == item_id), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._state.pledges)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        told = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if side == Qt.Orientation.Horizontal and role in told:
            head = self._columns[section][1]
            return tip(head) if role == Qt.ItemDataRole.ToolTipRole else head
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.EditRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        pledge, column = self._state.pledges[index.row()], self._columns[index.column()][0]
        if pledge.hidden:
            return tr("covered")
        if role == Qt.ItemDataRole.EditRole and column == KEPT:
            return pledge.kept
        words = _words(pledge, column)
        return tip(words) if role == Qt.ItemDataRole.ToolTipRole else words

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What was carried here keeps its name; a covered row is not written in."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        pledge, column = self._state.pledges[index.row()], self._columns[index.column()][0]
        if not pledge.hidden and not (column == ABOUT and pledge.source):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if str(value) == self.data(index, Qt.ItemDataRole.EditRole):
            return False
        pledge, (column, name) = self._state.pledges[index.row()], self._columns[index.column()]
        label = tr("Write {field}").format(field=name)
        self._handle.do(label, self._writing(pledge.id, column, value))
        return True

    def _writing(self, item: str, column: str, value: Any) -> Change:
        if column == KEPT:
            return lambda state: state.judged(item, value)
        if column == LEARNT:
            return lambda state: state.learned(item, str(value))
        checked = any(f.check and f.id == column for f in self._state.fields)
        if checked and (day := day_in(str(value), self._handle.day)):
            self._handle.say(tr("We look at it again on {day}").format(day=day_words(day)))
        return lambda state: state.written(item, column, str(value))


def _columns(state: State, mode: str) -> tuple[tuple[str, str], ...]:
    """What the step asks: when promises are checked, only what they were and what came of them."""
    first = ((ABOUT, state.about),) if state.about else ()
    fields = [field for n, field in enumerate(state.fields) if mode != "check" or n == 0 or field.person]
    last = ((KEPT, tr("Was it kept?")), (LEARNT, tr("What we learnt"))) if mode == "check" else ()
    return (*first, *((field.id, field.name) for field in fields), *last)


def _words(pledge: Pledge, column: str) -> str:
    if column == KEPT:
        return kept_names().get(pledge.kept, "")
    return {ABOUT: pledge.about, LEARNT: pledge.learnt}.get(column, pledge.values.get(column, ""))
