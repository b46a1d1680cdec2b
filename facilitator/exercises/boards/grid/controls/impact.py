"""Another impact in "should be": an explicit act that asks for a reason."""

from facilitator.exercises.boards.grid.bands import band_of, middle_of
from facilitator.exercises.boards.grid.controls.sheet import Sheet
from facilitator.exercises.boards.grid.model import Stakeholder, State
from facilitator.ui.kit.choice_box import ChoiceBox
from facilitator.ui.kit.handle import BoardHandle
from facilitator.words import tr


class ImpactSheet(Sheet):
    def __init__(self, handle: BoardHandle) -> None:
        super().__init__(handle, "impact_sheet")
        state: State = handle.state
        self.often = ChoiceBox()
        self.often.setObjectName("impact_often")
        self.often.setAccessibleName(state.x)
        self.often.addItems(state.bands)
        self.form.addRow(tr("How often should it impact them?"), self.often)
        self.reason = self.field(tr("Because"), "impact_reason")
        self.add_answer("impact_answer")
        self.finish_with(tr("Change impact"), "impact_keep", self.change)
        self.reason.returnPressed.connect(self.change)

    def open_for(self, person: Stakeholder) -> None:
        place = person.should or person.now
        self.often.setCurrentIndex(band_of(place.impact) if place else 2)
        self.reason.setText(person.impact_reason)
        self.refuse("")
        self.often.setFocus()

    def change(self) -> None:
        if not self.reason.text().strip():
            self.refuse(tr("Impact stays as it is until there is a reason to change it."))
            self.reason.setFocus()
            return
        item, impact, reason = self.handle.chosen, middle_of(self.often.currentIndex()), self.reason.text()
        said = tr("{name}: how often it should impact them was changed")
        self.keep(tr("Change impact on {name}"), lambda s: s.reimpacted(item, impact, reason), said)
