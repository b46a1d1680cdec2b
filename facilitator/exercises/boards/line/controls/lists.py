"""The line as two tables that a screen reader reads and anybody can edit: votes and reasons."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from facilitator.exercises.boards.line.model import State
from facilitator.exercises.boards.line.reading import SIDES, end_words, reason_words, side_words
from facilitator.exercises.parts.tally import POINTS
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button
from facilitator.words import tr

Index = QModelIndex | QPersistentModelIndex
_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.AccessibleTextRole)
_NO_PARENT = QModelIndex()


class Votes(QAbstractTableModel):
    """Five points and the passes; counted votes are edited here, dots only read."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle

    def refresh(self) -> None:
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else POINTS + 1

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 3

    def headerData(self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and side == Qt.Orientation.Horizontal:
            return (tr("Point"), tr("First vote"), tr("After talking"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _SHOWN:
            return None
        state: State = self._handle.state
        row, column = index.row(), index.column()
        if column == 0:
            return end_words(state, row) if row < POINTS else tr("Pass")
        tally = state.tally(column)
        return str(tally.points[row] if row < POINTS else tally.passes)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() and self._handle.state.way == "counted":
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        try:
            count = min(9999, int(str(value).strip()))
        except ValueError:
            return False
        vote, row = index.column(), index.row()
        tally = self._handle.state.tally(vote)
        new = tally.set(row, count) if row < POINTS else tally.passing(count)
        self._handle.do(tr("Count votes"), lambda s: s.counted(vote, new))
        return True


class ReasonsTable(QAbstractTableModel):
    """Every reason: its side can be retyped by its name or first letters, its words edited."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle

    def refresh(self) -> None:
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._handle.state.reasons)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 2

    def headerData(self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and side == Qt.Orientation.Horizontal:
            return (tr("Reason"), tr("For"))[section]
        return None

    def item_id(self, row: int) -> str:
        reasons = self._handle.state.reasons
        return reasons[row].id if 0 <= row < len(reasons) else ""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _SHOWN:
            return None
        state: State = self._handle.state
        reason = state.reasons[index.row()]
        return reason_words(reason) if index.column() == 0 else side_words(state, reason.side)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == 0 and not self._handle.state.reasons[index.row()].hidden:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        item_id, text = self.item_id(index.row()), str(value)
        self._handle.do(tr("Edit a reason"), lambda s: s.reason_edited(item_id, text))
        return True


class Lists(QWidget):
    """Both tables side by side, and what can be done with the chosen reason."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle
        self._votes, self._reasons = Votes(handle), ReasonsTable(handle)
        votes = _table(self._votes, "votes_table", tr("Votes"))
        self.reasons = _table(self._reasons, "reasons_table", tr("Reasons"))
        self.reasons.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        acts = QHBoxLayout()
        for made in (
            button(tr("Move on"), "reason_move", self._move, speak=tr("Move the reason to the next side")),
            button(tr("Cover"), "reason_cover", self._cover),
            button(tr("Take out"), "reason_drop", self._drop),
            button(tr("Remove for good"), "reason_erase", self._erase),
        ):
            acts.addWidget(made)
        right = QVBoxLayout()
        right.addWidget(self.reasons, 1)
        right.addLayout(acts)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(votes, 2)
        row.addLayout(right, 3)

    def refresh(self) -> None:
        """Up to date, with the same reason chosen as before."""
        chosen = self.chosen
        self._votes.refresh()
        self._reasons.refresh()
        ids = [r.id for r in self._handle.state.reasons]
        if chosen in ids:
            self.reasons.selectRow(ids.index(chosen))

    @property
    def chosen(self) -> str:
        """The id of the reason that is selected; empty for none."""
        return self._reasons.item_id(self.reasons.currentIndex().row())

    def _move(self) -> None:
        item_id, state = self.chosen, self._handle.state
        side = next((r.side for r in state.reasons if r.id == item_id), None)
        if side is not None:
            to = SIDES[(SIDES.index(side) + 1) % len(SIDES)]
            self._handle.do(tr("Move a reason"), lambda s: s.reason_moved(item_id, to))
            self._handle.say(tr("Moved to {side}").format(side=side_words(state, to)))

    def _cover(self) -> None:
        found = next((r for r in self._handle.state.reasons if r.id == self.chosen), None)
        if found:
            self._handle.cover(found.id, not found.hidden)

    def _drop(self) -> None:
        if item_id := self.chosen:
            self._handle.do(tr("Take out a reason"), lambda s: s.reason_dropped(item_id))

    def _erase(self) -> None:
        if item_id := self.chosen:
            self._handle.erase(item_id)


def _table(model: QAbstractTableModel, name: str, speak: str) -> QTableView:
    made = QTableView()
    made.setObjectName(name)
    made.setAccessibleName(speak)
    made.setModel(model)
    made.verticalHeader().hide()
    made.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setMinimumHeight(120)
    made.setMaximumHeight(220)
    return made
