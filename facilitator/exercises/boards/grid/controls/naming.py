"""Another name or another kind for a group."""

from PySide6.QtWidgets import QComboBox

from facilitator.exercises.boards.grid.controls.sheet import Sheet
from facilitator.exercises.boards.grid.model import Kind, Stakeholder, State
from facilitator.ui.kit.choice_box import ChoiceBox
from facilitator.ui.kit.handle import BoardHandle
from facilitator.words import tr


def kind_box(kinds: tuple[Kind, ...], name: str) -> QComboBox:
    """A list of the kinds to choose from."""
    made = ChoiceBox()
    made.setObjectName(name)
    made.setAccessibleName(tr("Kind"))
    for kind in kinds:
        made.addItem(kind.name, kind.id)
    return made


class NamingSheet(Sheet):
    def __init__(self, handle: BoardHandle) -> None:
        super().__init__(handle, "naming_sheet")
        state: State = handle.state
        self.name = self.field(tr("Name"), "naming_name")
        self.kind = kind_box(state.kinds, "naming_kind")
        self.form.addRow(tr("Kind"), self.kind)
        self.add_answer("naming_answer")
        self.finish_with(tr("Change it"), "naming_keep", self.change)
        self.name.returnPressed.connect(self.change)

    def open_for(self, person: Stakeholder) -> None:
        self.name.setText("" if person.hidden else person.name)
        self.name.setEnabled(not person.hidden)
        self.kind.setCurrentIndex(self.kind.findData(person.kind))
        self.refuse("")
        self.name.setFocus()

    def change(self) -> None:
        state, person = self.handle.state, self.person
        if person is None:
            return
        name = person.name if person.hidden else self.name.text()
        other = state.called(name)
        if not name.strip():
            self.refuse(tr("A group needs a name. The old one was kept."))
        elif other is not None and other.id != person.id:
            self.refuse(tr("Another group is called that already. The old name was kept."))
        else:
            kind = self.kind.currentData()
            self.keep(tr("Change {name}"), lambda s: s.renamed(person.id, name).of_kind(person.id, kind))
