"""Naming columns, having more or fewer of them, and choosing whether cards say whose they are."""

from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.exercises.boards.wall.model import MOST_COLUMNS, State
from facilitator.exercises.parts.typed import LONGEST
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button, label
from facilitator.ui.kit.wrapping import wrapping
from facilitator.words import tr

DEEP = 2  # rows of names
SHORT = 120  # pixels that a field has at least
LEAST = 2


class ColumnsSheet(QWidget):
    """A field for each column; a name is kept at Enter, or on leaving the field."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle
        self._rows = [_Row(handle, number) for number in range(MOST_COLUMNS)]
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self.new = QLineEdit()
        self.new.setObjectName("column_new")
        self.new.setAccessibleName(tr("Name of a further column"))
        self.new.setPlaceholderText(tr("A further column"))
        self.new.setMaxLength(LONGEST)
        self.new.returnPressed.connect(self._add)
        self._add_button = button(tr("Add column"), "column_add", self._add)
        self.new.setMinimumWidth(SHORT)
        self._note = label(role="mute", name="column_note")
        self._names = QCheckBox(tr("Names on cards"))
        self._names.setObjectName("wall_names")
        self._names.clicked.connect(self._names_chosen)
        wrapping(self._names)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.new, 1)
        foot.addWidget(self._add_button)
        foot.addWidget(self._note)
        foot.addWidget(self._names)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._grid)
        column.addLayout(foot)
        self.refresh()

    def refresh(self) -> None:
        state: State = self._handle.state
        across = -(-len(state.columns) // DEEP)
        for number, row in enumerate(self._rows):
            self._grid.addWidget(row, number // across, number % across)
            row.show_column(state, number)
        self._names.setChecked(state.names)
        full = len(state.columns) >= MOST_COLUMNS
        self.new.setEnabled(not full)
        self._add_button.setEnabled(not full)
        self._note.setText(tr("Six columns are the most.") if full else "")

    def _names_chosen(self, on: bool) -> None:
        label = tr("Show names on cards") if on else tr("Leave names off cards")
        self._handle.do(label, lambda state: state.naming(on))

    def _add(self) -> None:
        name = self.new.text()
        self.new.clear()
        self._handle.do(tr("Add column"), lambda state: state.column_added(name))


class _Row(QWidget):
    """One column's name, and a button that takes it away."""

    def __init__(self, handle: BoardHandle, number: int) -> None:
        super().__init__()
        self._handle = handle
        self._id = ""
        self.field = QLineEdit()
        self.field.setObjectName(f"column_name_{number + 1}")
        self.field.setAccessibleName(tr("Name of column {number}").format(number=number + 1))
        self.field.setMaxLength(LONGEST)
        self.field.editingFinished.connect(self._named)
        self._remove = button(tr("Remove"), f"column_remove_{number + 1}", self._removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self._remove)

    def show_column(self, state: State, number: int) -> None:
        self.setVisible(number < len(state.columns))
        if number >= len(state.columns):
            self._id = ""
            return
        column = state.columns[number]
        if column.id != self._id or not (self.field.isModified() and self.field.hasFocus()):
            self.field.setText(column.name)
        self._id = column.id
        self._remove.setAccessibleName(tr("Remove the column {column}").format(column=column.name))
        self._remove.setVisible(len(state.places) > LEAST and not column.tray)

    def _named(self) -> None:
        column, name = self._id, self.field.text()
        if self.field.isModified() and column:
            self.field.setModified(False)
            self._handle.do(tr("Rename column"), lambda state: state.column_named(column, name))
            self.show_again()

    def show_again(self) -> None:
        """A name that was refused, because it was empty, gives way to the one that is kept."""
        state: State = self._handle.state
        self.field.setText(state.column(self._id).name)

    def _removed(self) -> None:
        column = self._id
        self._handle.do(tr("Remove column"), lambda state: state.column_dropped(column))
        self._handle.say(tr("Column removed; its cards moved to the one beside it"))
