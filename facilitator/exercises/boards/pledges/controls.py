"""The console's table of pledges: type, Enter for the next cell, and the wall follows."""

from typing import Any

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from facilitator.exercises.boards.pledges.entry import RowEntry
from facilitator.exercises.boards.pledges.layout import title_of
from facilitator.exercises.boards.pledges.model import Kept, Pledge, kept_names
from facilitator.exercises.boards.pledges.offers import Offers
from facilitator.exercises.boards.pledges.rows import Rows
from facilitator.ui.kit.choices import ChoiceDelegate
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.heads import WrappedHeads
from facilitator.ui.kit.pager import Pager
from facilitator.ui.kit.pieces import button
from facilitator.ui.kit.theme import Theme
from facilitator.ui.kit.withdrawing import Withdrawing
from facilitator.words import tr
from facilitator.workshop.board import new_id

ROW = 44  # pixels
_wide, _narrow = QHeaderView.ResizeMode.Stretch, QHeaderView.ResizeMode.ResizeToContents


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
        self.setMaximumHeight(160)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.setHorizontalHeader(WrappedHeads(self))
        self.horizontalHeader().setSectionResizeMode(_wide)
        self._chosen_in = -1
        self._plain, self._kept = self.itemDelegate(), ChoiceDelegate(_kept_choices, self)

    def minimumSizeHint(self) -> QSize:
        """Its heads and a row."""
        return QSize(super().minimumSizeHint().width(), self.horizontalHeader().sizeHint().height() + ROW + 2)

    def choose_in(self, kept: int) -> None:
        """The column whose cells are chosen, not typed; -1 for none."""
        if kept == self._chosen_in:
            return
        self._chosen_in = kept
        for column in range(self.model().columnCount()):
            self.setItemDelegateForColumn(column, self._kept if column == kept else self._plain)
            self.horizontalHeader().setSectionResizeMode(column, _narrow if column == kept else _wide)

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
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._handle = handle
        self.rows = Rows(handle, self)
        self.table = Table(self)
        self.table.setModel(self.rows)
        self._withdrawing = Withdrawing(handle)
        self._kept = _Kept(handle)
        self.offers = Offers(handle)
        self.entry = RowEntry(handle, self)
        self._drop = button(tr("Take the row away"), "pledge_drop", self.drop)
        self._up = button(tr("Move up"), "pledge_up", self.move_up)
        self._down = button(tr("Move down"), "pledge_down", self.move_down)
        self._alone = button(tr("Show this row alone"), "pledge_alone")
        self._alone.setCheckable(True)
        self._alone.setChecked(bool(handle.showing.alone))
        self._alone.toggled.connect(self._show_alone)
        self._add = button(tr("Add a row"), "pledge_add", self.add, "main")
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.table.past_the_end.connect(self._past_the_end)
        handle.changed.connect(self.refresh)
        handle.chose.connect(self._follow)
        self.entry.focus_moved.connect(self._show_acts)
        self.refresh()

    def _lay_out(self) -> None:
        acts = QWidget()
        flow = Flow(acts)
        flow.addWidget(self._kept)
        for part in (self._alone, self._up, self._down, self._drop, self._withdrawing):
            flow.addWidget(part)
        typing = QHBoxLayout()
        typing.setSpacing(8)
        typing.addWidget(self.entry, 1)
        typing.addWidget(self._add)
        typing.addWidget(Pager(self._handle.pages("rows"), words=False), 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.offers)
        column.addLayout(typing)
        column.addWidget(self.table)
        column.addWidget(acts)

    def refresh(self) -> None:
        self.rows.show_step()
        self.table.choose_in(self.rows.kept_column)
        self.rows.refresh()
        self.offers.refresh()
        self.entry.refresh()
        self._show_acts()

    def add(self) -> None:
        """One more row, ready to be written in."""
        item = new_id()
        self._handle.do(tr("Add a row"), lambda s: s.added(item_id=item))
        index = self.rows.index(self.rows.row_of(item), 0)
        self.table.setCurrentIndex(index)
        self.table.edit(index)

    def _past_the_end(self) -> None:
        """One more row; where earlier promises are checked there are no more."""
        if self._handle.mode != "check":
            self.add()

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
            said = tr("{name}: row {number}")
            name, number = title_of(self._handle.state, pledge), self.rows.row_of(pledge.id) + 1
            self._handle.say(said.format(name=name, number=number))

    def _choose(self, now: QModelIndex, _before: QModelIndex) -> None:
        pledge = self.rows.pledge(now.row())
        self._handle.choose(pledge.id if pledge else "")
        self._show_acts()

    def _follow(self) -> None:
        row = self.rows.row_of(self._handle.chosen)
        if row >= 0 and row != self.table.currentIndex().row():
            self.table.setCurrentIndex(self.rows.index(row, 0))
        self.entry.refresh()
        self._show_acts()

    def _show_acts(self) -> None:
        pledge = self._chosen
        self._kept.show_pledge(pledge)
        writing = self._handle.mode != "check"
        shown = pledge is not None and not self.entry.hasFocus()  # while typing the board keeps its room
        self._add.setVisible(writing)
        for made in (self._up, self._down, self._drop):
            made.setVisible(shown and writing)
        self._alone.setVisible(shown or self._alone.isChecked())
        self._withdrawing.show_item(pledge.id if pledge else "", bool(pledge and pledge.hidden))
        self._withdrawing.setVisible(shown)
        self._show_alone(self._alone.isChecked())

    def _show_alone(self, on: bool) -> None:
        """The room sees one row at a time, or all of them again."""
        pledge = self._chosen
        self._handle.showing.only(pledge.id if on and pledge else "")


class _Kept(QWidget):
    """Whether the chosen promise was kept, with one click; the same click again takes it back."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle
        self._item = ""
        self._buttons: dict[Kept, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for kept, words in kept_names().items():
            made = button(words[:1].upper() + words[1:], f"pledge_{kept}", self._clicked)
            made.setCheckable(True)
            made.setProperty("kept", kept)
            self._buttons[kept] = made
            row.addWidget(made)

    def show_pledge(self, pledge: Pledge | None) -> None:
        """Only while promises are checked."""
        self.setVisible(self._handle.mode == "check")
        self._item = pledge.id if pledge and not pledge.hidden else ""
        for kept, made in self._buttons.items():
            made.setEnabled(bool(self._item))
            made.setChecked(pledge is not None and pledge.kept == kept)

    def _clicked(self) -> None:
        made, item = self.sender(), self._item
        if isinstance(made, QPushButton):
            kept: Kept = made.property("kept") if made.isChecked() else ""
            self._handle.do(tr("Say whether it was kept"), lambda state: state.judged(item, kept))


def _kept_choices() -> list[tuple[str, str]]:
    return [("", tr("not said")), *kept_names().items()]
