"""The wall as a list that a screen reader reads: the same cards, every cell of which can be changed."""

from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from facilitator.exercises.boards.wall.cards import Tag
from facilitator.exercises.boards.wall.controls.twin_rows import (
    COLUMN,
    COULD,
    DOTS,
    NEW,
    TAGS,
    TOLD,
    USE,
    WORDS,
    TwinRows,
)
from facilitator.exercises.boards.wall.model import State
from facilitator.exercises.boards.wall.voting import VOTING
from facilitator.ui.kit.choices import ChoiceDelegate
from facilitator.ui.kit.handle import BoardHandle
from facilitator.words import tr

LOW, HIGH = 132, 220  # pixels: at least its heads and two rows, at most five
DECIDING = ("sort", *VOTING)  # steps that mark nothing as new or of use


class TwinSheet(QWidget):
    """A table of all cards. The row that is chosen is the card that is chosen."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle
        self.model = TwinRows(handle, self)
        self.table = QTableView()
        self.table.setObjectName("wall_list")
        self.table.setAccessibleName(tr("All cards as a list"))
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setItemDelegateForColumn(COLUMN, ChoiceDelegate(self._columns, self))
        state: State = handle.state
        for number, tag in enumerate(state.tags):
            offered = ChoiceDelegate(partial(_offered, tag), self)
            self.table.setItemDelegateForColumn(TAGS + number, offered)
        self.table.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(36)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(WORDS, QHeaderView.ResizeMode.Stretch)
        header.setResizeContentsPrecision(0)
        self.table.setMinimumHeight(LOW)
        self.table.setMaximumHeight(HIGH)
        self.table.selectionModel().currentRowChanged.connect(self._row_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.refresh()

    def refresh(self) -> None:
        self.model.refresh()
        state: State = self._handle.state
        self._hide_columns(state)
        row = self.model.row_of(self._handle.chosen)
        if row is not None and row != self.table.currentIndex().row():
            index = self.model.index(row, max(0, self.table.currentIndex().column()))
            both = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(index, both)

    def _hide_columns(self, state: State) -> None:
        """Only what this step and this exercise ask for."""
        deciding = self._handle.mode in DECIDING
        hidden = {
            self.model.name_column: not state.names,
            DOTS: not state.dots_each and self._handle.mode not in VOTING,
            TOLD: not any(c.reason for c in state.cards),
            **dict.fromkeys((NEW, COULD, USE), deciding),
        }
        for column, hide in hidden.items():
            self.table.setColumnHidden(column, hide)

    def _columns(self) -> list[tuple[str, str]]:
        state: State = self._handle.state
        return [(c.id, c.name) for c in state.columns]

    def _row_chosen(self, now: QModelIndex, before: QModelIndex) -> None:
        if self.table.hasFocus() and now.isValid():
            self._handle.choose(self.model.card(now).id)


def _offered(tag: Tag) -> list[tuple[str, str]]:
    return [("", tr("not said")), *((choice, choice) for choice in tag.choices)]
