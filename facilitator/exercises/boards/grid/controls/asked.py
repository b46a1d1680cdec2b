"""Have we asked people from this group? Never how many, never who."""

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from facilitator.exercises.boards.grid.controls.sheet import Sheet
from facilitator.exercises.boards.grid.model import Asked, Stakeholder
from facilitator.exercises.boards.grid.reading import asked_choices
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.handle import BoardHandle
from facilitator.words import tr


class AskedSheet(Sheet):
    def __init__(self, handle: BoardHandle) -> None:
        super().__init__(handle, "asked_sheet")
        row = QWidget()
        flow = Flow(row, gap=16)
        self._group = QButtonGroup(self)
        self._answers: dict[Asked, QRadioButton] = {}
        for answer, words in asked_choices().items():
            made = QRadioButton(words)
            made.setObjectName(f"asked_{answer}")
            self._group.addButton(made)
            self._answers[answer] = made
            flow.addWidget(made)
        self.form.addRow(tr("Have we asked people from this group?"), row)
        self.who = self.field(tr("Who will check our guess"), "asked_who", tr("a role will do"))
        self.when = self.field(tr("By when"), "asked_when")
        self.finish_with(tr("Keep the answer"), "asked_keep", self.answer)
        self._group.buttonToggled.connect(self._show_check)

    @property
    def asked(self) -> Asked:
        return next((a for a, made in self._answers.items() if made.isChecked()), "unknown")

    def open_for(self, person: Stakeholder) -> None:
        self._answers[person.asked].setChecked(True)
        self.who.setText(person.checker)
        self.when.setText(person.check_by)
        self._answers[person.asked].setFocus()
        self._show_check()

    def answer(self) -> None:
        item, asked = self.handle.chosen, self.asked
        who, when = (self.who.text(), self.when.text()) if asked != "yes" else ("", "")
        said = tr("{name}: asked") if asked == "yes" else tr("{name}: our guess until somebody checks")
        self.keep(tr("Asked: {name}"), lambda s: s.asking(item, asked, who, when), said)

    def _show_check(self) -> None:
        """Only a guess needs checking."""
        for field in (self.who, self.when):
            self.form.setRowVisible(field, self.asked != "yes")
