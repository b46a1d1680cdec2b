"""A few questions before a workshop is made: what it is called, where, when, how many."""

import datetime
from dataclasses import dataclass

from PySide6.QtCore import QDate, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFormLayout,
    QLineEdit,
    QSpinBox,
)

from facilitator.ui.kit.choice_box import ChoiceBox
from facilitator.ui.kit.pieces import button, label
from facilitator.ui.kit.stepper import FiveMinutes, Stepper
from facilitator.ui.library.shelf_form import ShelfForm
from facilitator.ui.library.start import Choice
from facilitator.words import tr
from facilitator.workshop.step import Wording

MOST_PEOPLE = 999
LONGEST = 5000


@dataclass(frozen=True)
class Answers:
    """What was filled in; `start` is None for a workshop without a set time."""

    title: str
    place: str
    date: datetime.date
    start: datetime.time | None
    people: int
    wording: Wording = "standard"


class NewForm(ShelfForm):
    """Stands in the shelf's place while a workshop is being started. Every answer may be left as it is."""

    made = Signal(object, object)  # the Choice and the Answers
    file_wanted = Signal(str)  # the id of the exercise, to be saved as a file

    def __init__(self) -> None:
        super().__init__("new_form", wide=760)
        self._choice: Choice | None = None
        self._summary = label(role="mute", name="new_summary")
        self._title = QLineEdit(maxLength=LONGEST)
        self._place = QLineEdit(maxLength=LONGEST)
        self._date = QDateEdit()
        self._timed = QCheckBox(tr("Starts at a set time"))
        self._start = FiveMinutes()
        self._people = QSpinBox(maximum=MOST_PEOPLE)
        self._people.setSpecialValueText(tr("not known yet"))
        self._wording = ChoiceBox()
        self._wording.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._wording.setMinimumContentsLength(12)
        self._wording.addItem(tr("Standard words"), "standard")
        self._wording.addItem(tr("Easier words: short sentences, one idea in each"), "easier")
        self._start.setDisplayFormat("HH:mm")
        self._date.setDisplayFormat("d MMMM yyyy")
        self._start_row = Stepper(self._start, "new_start", tr("Start"))
        self._timed.toggled.connect(self._start_row.setEnabled)
        self._title.returnPressed.connect(self._make)
        self._lay_out()

    def ask(self, choice: Choice, now: datetime.datetime) -> None:
        self._choice = choice
        self.be_called(choice.title)
        self._summary.setText(choice.summary)
        self._title.setText(choice.title)
        self._place.clear()
        soon = now + datetime.timedelta(minutes=15)  # tomorrow, just before midnight
        self._date.setDate(QDate(soon.year, soon.month, soon.day))
        self._start.setTime(QTime(soon.hour, soon.minute - soon.minute % 15))
        self._timed.setChecked(True)
        self._people.setValue(12)
        self._wording.setCurrentIndex(0)
        self._file.setVisible(choice.kind == "exercise")
        self._title.setFocus()
        self._title.selectAll()

    def answers(self) -> Answers:
        date, start = self._date.date(), self._start.time()
        fallback = self._choice.title if self._choice else ""
        return Answers(
            title=" ".join(self._title.text().split()) or fallback,
            place=" ".join(self._place.text().split()),
            date=datetime.date(date.year(), date.month(), date.day()),
            start=datetime.time(start.hour(), start.minute()) if self._timed.isChecked() else None,
            people=self._people.value(),
            wording=self._wording.currentData(),
        )

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(12)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for words, field, name in (
            (tr("Title"), self._title, "new_title"),
            (tr("Place"), self._place, "new_place"),
        ):
            field.setObjectName(name)
            field.setAccessibleName(words)
            form.addRow(words, field)
        self._timed.setObjectName("new_timed")
        form.addRow(tr("Date"), Stepper(self._date, "new_date", tr("Date")))
        form.addRow("", self._timed)
        form.addRow(tr("Start"), self._start_row)
        form.addRow(tr("People"), Stepper(self._people, "new_people", tr("People")))
        self._wording.setObjectName("new_wording")
        self._wording.setAccessibleName(tr("Words on wall and paper"))
        form.addRow(tr("Words"), self._wording)
        for row in range(form.rowCount()):
            head = form.itemAt(row, QFormLayout.ItemRole.LabelRole)
            if head is not None and (words_of := head.widget()) is not None:
                words_of.setProperty("role", "field")  # as high as its field, so that both stand in one line
        self._file = button(tr("Save the exercise as a file…"), "new_file", self._as_file, role="plain")
        self.column.addWidget(self._heading)
        self.column.addWidget(self._summary)
        self.column.addLayout(form)
        self.column.addWidget(self._file, 0, Qt.AlignmentFlag.AlignLeft)
        leave = button(tr("Cancel"), "new_cancel", self.left.emit)
        self.end_with(leave, button(tr("Make the workshop"), "new_make", self._make, role="main"))
        self.column.addStretch(1)

    def _as_file(self) -> None:
        if self._choice is not None:
            self.file_wanted.emit(self._choice.id)

    def _make(self) -> None:
        if self._choice is not None:
            self.made.emit(self._choice, self.answers())
