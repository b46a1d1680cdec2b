"""The console's table of pledges: type, Enter for the next cell, and the wall follows."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from facilitator.exercises.boards.pledges.layout import title_of
from facilitator.exercises.boards.pledges.model import Pledge, State
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pager import Pager
from facilitator.ui.kit.pieces import button
from facilitator.ui.kit.theme import Theme
from facilitator.ui.kit.withdrawing import Withdrawing
from facilitator.words import tr
from facilitator.workshop.board import new_id

ABOUT = "about"
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Rows(QAbstractTableModel):
    """Every row, with one column for each thing to say."""

    def __init__(self, handle: BoardHandle, parent: QWidget) -> None:
        super().__init__(parent)
        self._handle = handle
        state: State = handle.state
        self._state = state
        first = ((ABOUT, state.about),) if state.about else ()
        self._columns = (*first, *((field.id, field.name) for field in state.fields))

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
        if side == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section][1]
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
        return pledge.about if column == ABOUT else pledge.values.get(column, "")

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What was carried here keeps its name; a covered row is not written in."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        pledge, column = self._state.pledges[index.row()], self._columns[index.column()][0]
        if not pledge.hidden and not (column == ABOUT and pledge.source):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if str(value) == self.data(index):
            return False
        pledge, (column, name) = self._state.pledges[index.row()], self._columns[index.column()]
        label = tr("Write {field}").format(field=name)
        self._handle.do(label, lambda s: s.written(pledge.id, column, str(value)))
        return True


class Table(QTableView):
    """Enter keeps what was typed and goes on to the next cell; after the last one, to the next row."""

    past_the_end = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pledges_table")
        self.setAccessibleName(tr("Who does what by when"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        start = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            start.DoubleClicked | start.SelectedClicked | start.EditKeyPressed | start.AnyKeyPressed
        )
        self.setWordWrap(True)
        self.setMinimumHeight(150)
        self.setMaximumHeight(260)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(44)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def go_on(self) -> None:
        """The next cell that can be written in."""
        index = self.currentIndex()
        while index.isValid():
            index = self._after(index)
            if not index.isValid():
                self.past_the_end.emit()
            elif index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.setCurrentIndex(index)
                self.edit(index)
                return

    def _after(self, index: QModelIndex) -> QModelIndex:
        model = index.model()
        if index.column() + 1 < model.columnCount():
            return model.index(index.row(), index.column() + 1)
        return model.index(index.row() + 1, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: Any) -> None:  # noqa: N802
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:  # Enter was pressed in the cell
            self.go_on()


class Controls(QWidget):
    """The table, and what can be done with one row."""

    def __init__(self, handle: BoardHandle, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pledges_controls")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._handle = handle
        self.rows = Rows(handle, self)
        self.table = Table(self)
        self.table.setModel(self.rows)
        self._withdrawing = Withdrawing(handle)
        self._drop = button(tr("Take the row away"), "pledge_drop", self.drop)
        self._up = button(tr("Move up"), "pledge_up", self.move_up)
        self._down = button(tr("Move down"), "pledge_down", self.move_down)
        self._alone = button(tr("Show this row alone"), "pledge_alone")
        self._alone.setCheckable(True)
        self._alone.setChecked(bool(handle.showing.alone))
        self._alone.toggled.connect(self._show_alone)
        acts = QWidget()
        flow = Flow(acts)
        for part in (
            button(tr("Add a row"), "pledge_add", self.add, "main"),
            self._alone,
            self._up,
            self._down,
            self._drop,
        ):
            flow.addWidget(part)
        flow.addWidget(self._withdrawing)
        flow.addWidget(Pager(handle.pages("rows")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.table)
        column.addWidget(acts)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.table.past_the_end.connect(self.add)
        handle.changed.connect(self.refresh)
        handle.chose.connect(self._follow)
        self.refresh()

    def refresh(self) -> None:
        self.rows.refresh()
        self._show_acts()

    def add(self) -> None:
        """One more row, ready to be written in."""
        item = new_id()
        self._handle.do(tr("Add a row"), lambda s: s.added(item_id=item))
        index = self.rows.index(self.rows.row_of(item), 0)
        self.table.setCurrentIndex(index)
        self.table.edit(index)

    def drop(self) -> None:
        """Undo brings it back."""
        if pledge := self._chosen:
            self._handle.do(tr("Take a row away"), lambda s: s.dropped(pledge.id))
            self._handle.say(tr("The row is gone. Undo brings it back."))

    def move_up(self) -> None:
        self._shift(-1)

    def move_down(self) -> None:
        self._shift(1)

    @property
    def _chosen(self) -> Pledge | None:
        return self.rows.pledge(self.table.currentIndex().row())

    def _shift(self, by: int) -> None:
        if pledge := self._chosen:
            to = self.rows.row_of(pledge.id) + by
            self._handle.do(tr("Move a row"), lambda s: s.shifted(pledge.id, to))
            state: State = self._handle.state
            said = tr("{name}: row {number}")
            self._handle.say(said.format(name=title_of(state, pledge), number=max(0, to) + 1))

    def _choose(self, now: QModelIndex, _before: QModelIndex) -> None:
        pledge = self.rows.pledge(now.row())
        self._handle.choose(pledge.id if pledge else "")
        self._show_acts()

    def _follow(self) -> None:
        row = self.rows.row_of(self._handle.chosen)
        if row >= 0 and row != self.table.currentIndex().row():
            self.table.setCurrentIndex(self.rows.index(row, 0))
        self._show_acts()

    def _show_acts(self) -> None:
        pledge = self._chosen
        self._withdrawing.show_item(pledge.id if pledge else "", bool(pledge and pledge.hidden))
        for made in (self._up, self._down, self._drop, self._alone):
            made.setEnabled(pledge is not None or made.isChecked())
        self._show_alone(self._alone.isChecked())

    def _show_alone(self, on: bool) -> None:
        """The room sees one row at a time, or all of them again."""
        pledge = self._chosen
        self._handle.showing.only(pledge.id if on and pledge else "")
