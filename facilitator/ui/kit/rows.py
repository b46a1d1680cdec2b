"""A small table of words that a screen reader reads and anybody can edit."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from facilitator.ui.kit.pieces import tip

Index = QModelIndex | QPersistentModelIndex
_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.AccessibleTextRole)
_NO_PARENT = QModelIndex()


@dataclass(frozen=True)
class Row:
    """One row; `editable` are the numbers of the cells that may be typed in."""

    id: str
    cells: tuple[str, ...]
    editable: frozenset[int] = frozenset()


class Rows(QAbstractTableModel):
    """The rows it was last given; an edit is only told, and comes back with the next rows."""

    edited = Signal(object, object, object)  # the row's id, the cell's number, what was typed

    def __init__(self, heads: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heads = tuple(heads)
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> bool:
        """Whether there are others than before; those that stay keep their places and what is typed there."""
        if [row.id for row in rows] == [row.id for row in self._rows]:
            before, self._rows = self._rows, tuple(rows)
            for number, (was, now) in enumerate(zip(before, rows, strict=True)):
                if now != was:
                    self.dataChanged.emit(self.index(number, 0), self.index(number, len(self._heads) - 1))
            return False
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()
        return True

    def show_heads(self, heads: Sequence[str]) -> None:
        """Other columns; without rows until they are given."""
        if tuple(heads) != self._heads:
            self.beginResetModel()
            self._heads, self._rows = tuple(heads), ()
            self.endResetModel()

    def row(self, number: int) -> Row | None:
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def find(self, item_id: str) -> int:
        """The row's number; -1 for none."""
        return next((n for n, row in enumerate(self._rows) if row.id == item_id), -1)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return len(self._heads)

    def headerData(self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if shown and side == Qt.Orientation.Horizontal:
            return self._heads[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        words = self._rows[index.row()].cells[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(words)  # a narrow column shows the beginning alone
        return words if role in _SHOWN else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() in self._rows[index.row()].editable:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        self.edited.emit(self._rows[index.row()].id, index.column(), str(value))
        return True


class RowsTable(QTableView):
    """Shows rows, and keeps the same one chosen when they change."""

    def __init__(self, name: str, speak: str, heads: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(speak)
        self.rows = Rows(heads, self)
        self.setModel(self.rows)
        self.verticalHeader().hide()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setMinimumHeight(102)  # its heads and two rows
        self.setMaximumHeight(220)
        self.setTabKeyNavigation(False)

    @property
    def chosen(self) -> str:
        """The id of the row that is chosen; empty for none."""
        row = self.rows.row(self.currentIndex().row())
        return row.id if row else ""

    def show_heads(self, heads: Sequence[str]) -> None:
        self.rows.show_heads(heads)

    def show_rows(self, rows: Sequence[Row]) -> None:
        chosen = self.chosen
        if self.rows.show_rows(rows) and (at := self.rows.find(chosen)) >= 0:
            self.selectRow(at)
