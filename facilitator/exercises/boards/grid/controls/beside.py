"""Another table's grid beside this one: where each group stands at both, in words."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLineEdit, QVBoxLayout, QWidget

from facilitator.exercises.boards.grid import compare
from facilitator.exercises.boards.grid.model import OtherTable, State
from facilitator.exercises.boards.grid.others import MOST_TABLES
from facilitator.exercises.parts.typed import LONGEST
from facilitator.ui.kit.choice_box import ChoiceBox
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button, label, show_kept
from facilitator.ui.kit.rows import Row, RowsTable
from facilitator.ui.kit.withdrawing import Withdrawing
from facilitator.words import tr

LOWEST = 110  # pixels for the list
WIDEST = 260  # pixels for a column but the last


class BesideSheet(QWidget):
    """A file is chosen elsewhere: the app answers `wanted` with `lay` or `refuse`."""

    wanted = Signal()
    done = Signal()  # the sheet may close

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self.setObjectName("beside_sheet")
        self._handle = handle
        self._shown = ""  # the id of the table that is shown
        self._words = label(role="mute", name="beside_words")
        self._answer = label(role="fault", name="beside_answer")
        self._answer.hide()
        self.tables = ChoiceBox()
        self.tables.setObjectName("beside_tables")
        self.tables.setAccessibleName(tr("Which table"))
        self.name = QLineEdit(maxLength=LONGEST)
        self.name.setObjectName("beside_name")
        self.name.setAccessibleName(tr("What this table is called"))
        self.name.setMinimumWidth(200)
        self._choose = button(tr("Choose its file…"), "beside_choose", self._ask)
        self._remove = button(tr("Remove this table"), "beside_remove", self._drop)
        self._withdrawing = Withdrawing(handle)
        heads = (tr("People or group"), tr("Our table"), tr("That table"), tr("How far apart"))
        self.rows = RowsTable("beside_rows", tr("Both tables side by side"), heads)
        self._all = button(tr("All groups"), "beside_all", self._unchoose)
        self._close = button(tr("Close"), "beside_close", self.done.emit)
        self._lay_out()
        handle.changed.connect(self._follow)
        self.tables.activated.connect(self._table_chosen)
        self.name.editingFinished.connect(self._rename)
        self.rows.selectionModel().currentRowChanged.connect(self._row_chosen)

    def _lay_out(self) -> None:
        self._acts = QWidget()  # what is done with the table; out of sight while a group is chosen
        flow = Flow(self._acts)
        for part in (self._choose, self.tables, self.name, self._remove):
            flow.addWidget(part)
        top = QHBoxLayout()
        top.addWidget(self._words, 1)
        top.addWidget(self._withdrawing)
        top.addWidget(self._all)
        top.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._acts)
        column.addLayout(top)
        for widget in (self._answer, self.rows):
            column.addWidget(widget)
        header = self.rows.horizontalHeader()
        for number in (0, 1, 2):
            header.setSectionResizeMode(number, QHeaderView.ResizeMode.ResizeToContents)
        header.setMaximumSectionSize(WIDEST)

    @property
    def board(self) -> str:
        """The name of the board that it belongs to."""
        return self._handle.name

    def lay(self, name: str, other: object) -> None:
        """Another table's grid as it stands in its file."""
        state: State = self._handle.state
        if not isinstance(other, State) or not other.people:
            self.refuse(tr("Nobody was named on the grid of that workshop. Choose another file."))
            return
        label_ = tr("Lay another table beside ours")
        self._handle.do(label_, lambda s: s.beside(name, other))
        after: State = self._handle.state
        if len(after.others) > len(state.others):
            self._shown = after.others[-1].id
        self.refuse("")
        self.refresh()
        self._handle.say(self._words.text())

    def begin(self) -> None:
        """The keys go to the first thing that can be done here."""
        (self._choose if self._choose.isVisibleTo(self) else self.rows).setFocus()

    def refuse(self, why: str) -> None:
        """Say why there is no table; nothing to say hides it again."""
        self._answer.setText(why)
        self._answer.setVisible(bool(why))
        if why:
            self._handle.say(why)

    def refresh(self) -> None:
        """Bring everything up to date with the grid."""
        state: State = self._handle.state
        table = self._table(state)
        self._shown = table.id if table else ""
        self._choose.setVisible(len(state.others) + 1 < MOST_TABLES)
        self._show_tables(state)
        for part in (self.name, self._remove, self.rows):
            part.setVisible(table is not None)
        if table is None:
            words = tr("Open the workshop file of another table, to see where both put the same groups.")
            self._words.setText(words)
            self._show_chosen(False)
            return
        pairs = compare.side_by_side(state, table)
        show_kept(self.name, table.name)
        self.rows.show_rows([Row(pair.id, compare.short_cells(pair)) for pair in pairs])
        self._row_chosen()

    def _follow(self) -> None:
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rows.setMaximumHeight(max(LOWEST, self.window().height() // 5))  # the grid keeps its room

    def _table(self, state: State) -> OtherTable | None:
        """The one that is shown; the last one where that has gone."""
        found = next((t for t in state.others if t.id == self._shown), None)
        return found or (state.others[-1] if state.others else None)

    def _show_tables(self, state: State) -> None:
        self.tables.setVisible(len(state.others) > 1)
        self.tables.clear()
        for table in state.others:
            self.tables.addItem(table.name, table.id)
        self.tables.setCurrentIndex(self.tables.findData(self._shown))

    def _table_chosen(self, index: int) -> None:
        self._shown = self.tables.itemData(index)
        self.refresh()

    def _row_chosen(self) -> None:
        """The whole of the chosen row in words; else how the tables compare."""
        table = self._table(self._handle.state)
        if table is None:
            return
        pairs = compare.side_by_side(self._handle.state, table)
        pair = next((p for p in pairs if p.id == self.rows.chosen), None)
        self._show_chosen(pair is not None)
        self._withdrawing.show_item(pair.id if pair else "", False)
        self._words.setText(compare.sentence(pair, table) if pair else compare.summary(pairs))

    def _show_chosen(self, chosen: bool) -> None:
        self._acts.setVisible(not chosen)
        for part in (self._withdrawing, self._all):
            part.setVisible(chosen)

    def _unchoose(self) -> None:
        self.rows.setCurrentIndex(QModelIndex())
        self.rows.clearSelection()

    def _ask(self) -> None:
        self.refuse("")
        self.wanted.emit()

    def _rename(self) -> None:
        table, name = self._shown, self.name.text()
        self.name.setModified(False)
        self._handle.do(tr("Name the other table"), lambda s: s.table_called(table, name))

    def _drop(self) -> None:
        table = self._shown
        self._handle.do(tr("Remove the other table"), lambda s: s.table_dropped(table))
        self._handle.say(tr("The other table is gone from this record; its own file is as it was."))
