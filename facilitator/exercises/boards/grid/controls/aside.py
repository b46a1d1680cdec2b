"""Setting a group aside: a neutral reason, suggested or agreed, and what would make coming possible."""

from PySide6.QtWidgets import QCheckBox

from facilitator.exercises.boards.grid.controls.sheet import Sheet
from facilitator.exercises.boards.grid.model import Aside, Stakeholder
from facilitator.ui.kit.choice_box import ChoiceBox
from facilitator.ui.kit.handle import BoardHandle
from facilitator.words import tr


def neutral_reasons() -> tuple[str, ...]:
    """Reasons that blame nobody, to choose from or to write over."""
    return (
        tr("meets at the wrong time"),
        tr("nobody knows how to reach them yet"),
        tr("another group speaks for them for now"),
        tr("asked to be left out this time"),
        tr("this decision reaches them later"),
    )


class AsideSheet(Sheet):
    def __init__(self, handle: BoardHandle) -> None:
        super().__init__(handle, "aside_sheet")
        self.reason = ChoiceBox()
        self.reason.setObjectName("aside_reason")
        self.reason.setAccessibleName(tr("Why set aside"))
        self.reason.setEditable(True)
        self.reason.addItems(("", *neutral_reasons()))
        self.form.addRow(tr("Why, without blame"), self.reason)
        self.help = self.field(tr("What would make coming possible?"), "aside_help")
        self.agreed = QCheckBox(tr("The room agreed; otherwise it stands as a suggestion"))
        self.agreed.setObjectName("aside_agreed")
        self.form.addRow(self.agreed)
        self.finish_with(tr("Set aside"), "aside_keep", self.put_aside)

    def open_for(self, person: Stakeholder) -> None:
        aside = person.aside or Aside()
        self.reason.setCurrentText(aside.reason)
        self.help.setText(aside.would_help)
        self.agreed.setChecked(aside.agreed)
        self.reason.setFocus()

    def put_aside(self) -> None:
        """Into the tray, in sight; nobody is recorded as having decided."""
        item = self.handle.chosen
        aside = Aside(self.reason.currentText().strip(), self.agreed.isChecked(), self.help.text().strip())
        said = tr("{name} is set aside, and stays in sight in the tray")
        self.keep(tr("Set aside {name}"), lambda s: s.put_aside(item, aside), said)
