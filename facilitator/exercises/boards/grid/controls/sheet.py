"""A sheet about one group that opens in place, under the board."""

from abc import abstractmethod
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QLineEdit, QPushButton, QWidget

from facilitator.exercises.boards.grid.model import Stakeholder, State
from facilitator.exercises.boards.grid.reading import name_of
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button, label
from facilitator.words import tr


class Sheet(QWidget):
    """Filled from the chosen group when it opens; nothing is kept until its button is pressed."""

    done = Signal()  # kept or left: the sheet may close

    def __init__(self, handle: BoardHandle, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.handle = handle
        self.form = QFormLayout(self)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

    @property
    def person(self) -> Stakeholder | None:
        state: State = self.handle.state
        return state.get(self.handle.chosen)

    @abstractmethod
    def open_for(self, person: Stakeholder) -> None:
        """Fill the fields, and begin in the first."""

    def field(self, label: str, name: str, hint: str = "") -> QLineEdit:
        """A labelled line to write in."""
        made = QLineEdit()
        made.setObjectName(name)
        made.setAccessibleName(label)
        made.setPlaceholderText(hint)
        made.setMaxLength(5000)
        self.form.addRow(label, made)
        return made

    def add_answer(self, name: str) -> None:
        """Room for a sentence that says why something was not kept."""
        self._answer = label(role="fault", name=name)
        self._answer.hide()
        self.form.addRow(self._answer)

    def refuse(self, why: str) -> None:
        """Say why; nothing to say hides it again."""
        self._answer.setText(why)
        self._answer.setVisible(bool(why))

    def finish_with(self, text: str, name: str, act: Callable[[], object]) -> None:
        """The sheet's own button, and one that leaves everything as it was."""
        row = QWidget()
        flow = Flow(row)
        flow.addWidget(button(text, name, act, "main"))
        flow.addWidget(button(tr("Leave it"), f"{name}_cancel", self.done.emit))
        self.form.addRow(row)

    def keep(self, label: str, change: Callable[[State], State], said: str = "") -> None:
        """One step of undo, named after the group, and said once."""
        person = self.person
        if person is None:
            return
        self.handle.do(label.format(name=name_of(person)), change)
        if said:
            self.handle.say(said.format(name=name_of(person)))
        self.done.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)


def toggle(text: str, name: str) -> QPushButton:
    """A button that stays pressed while what it opens is open."""
    made = button(text, name)
    made.setCheckable(True)
    return made
