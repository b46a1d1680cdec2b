"""The few options of printing, in plain words."""

from dataclasses import replace
from typing import get_args

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from facilitator.handouts.kit.edition import Paper
from facilitator.handouts.packs import Kind, kind_name
from facilitator.ui.kit.choice_box import ChoiceBox
from facilitator.ui.kit.pieces import label, tip
from facilitator.ui.kit.stepper import Stepper
from facilitator.ui.kit.tick_list import TickList
from facilitator.ui.kit.wrapping import wrapping
from facilitator.ui.print.choices import FOR_EVERYBODY, MOST_COPIES, ORDER, Choices, choosable
from facilitator.words import tr, trn
from facilitator.workshop.session import Session

ROWS = 7  # activities in sight
SHORT = 120  # pixels: a choice that is longer ends in its place


class Panel(QScrollArea):
    """Shows the choices for a session, and says when they change."""

    changed = Signal(object)  # the new Choices

    def __init__(self, session: Session, choices: Choices) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._session = session
        self._choices = choices
        self._make()
        self._lay_out()
        self.show_choices(session, choices)
        self._connect()

    @property
    def choices(self) -> Choices:
        return self._choices

    def show_choices(self, session: Session, choices: Choices) -> None:
        """Bring the controls up to date, without a word to anybody."""
        self._session, self._choices = session, choices
        fields = (self.kind, self.copies, self.large, self.paper, self.all_large, self.mono, self.names)
        blocked = [QSignalBlocker(field) for field in (*fields, self.activities)]
        self.kind.setCurrentIndex(self.kind.findData(choices.kind))
        self._about.setText(_about(choices.kind))
        self._show_copies()
        self.paper.setCurrentIndex(self.paper.findData(choices.paper))
        self.all_large.setChecked(choices.all_large)
        self.mono.setChecked(choices.mono)
        self.names.setChecked(choices.names)
        self._show_activities()
        del blocked

    def _make(self) -> None:
        self.kind = _box("print_kind", tr("What to print"), [(k, kind_name(k)) for k in ORDER])
        self._about = label(role="mute", name="print_about")
        self.copies = QSpinBox(minimum=1, maximum=MOST_COPIES)
        self.large = QSpinBox()
        for number in (self.copies, self.large):
            number.setKeyboardTracking(False)
        self._copies_row = Stepper(self.copies, "print_copies", tr("Copies"))
        self._large_row = Stepper(self.large, "print_large_copies", tr("Copies in large print"))
        self.paper = _box("print_paper", tr("Paper"), [(p, _paper(p)) for p in get_args(Paper)])
        self.all_large = _check("print_all_large", tr("Large print"))
        self.mono = _check("print_mono", tr("Black only"))
        self.names = _check("print_names", tr("Show people's names"))
        self.activities = TickList("print_activities", tr("For which activities"))
        self.activities.setStyleSheet("QListWidget::item { min-height: 30px; padding: 0 4px; }")
        self.activities.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.activities.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _lay_out(self) -> None:
        body = QWidget()
        body.setProperty("role", "board")
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 16, 20, 12)
        column.setSpacing(6)
        self._heads = {
            name: _head(text, field)
            for name, text, field in (
                ("kind", tr("What to print"), self.kind),
                ("copies", tr("Copies"), self.copies),
                ("large", tr("Of these in large print"), self.large),
                ("paper", tr("Paper"), self.paper),
                ("activities", tr("For which activities"), self.activities),
            )
        }
        for widget in (self._heads["kind"], self.kind, self._about):
            column.addWidget(widget)
        for name, row in (("copies", self._copies_row), ("large", self._large_row)):
            column.addWidget(self._heads[name])
            column.addWidget(row)
        column.addSpacing(6)
        paper = QHBoxLayout()
        paper.addWidget(self._heads["paper"])
        paper.addWidget(self.paper, 1)
        column.addLayout(paper)
        column.addSpacing(6)
        for check in (self.all_large, self.mono, self.names):
            column.addWidget(check)
        column.addSpacing(6)
        column.addWidget(self._heads["activities"])
        column.addWidget(self.activities)
        column.addStretch(1)
        self.setWidget(body)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._kind_changed)
        self.copies.valueChanged.connect(self._copies_changed)
        self.large.valueChanged.connect(self._large_changed)
        self.paper.currentIndexChanged.connect(self._paper_changed)
        self.all_large.toggled.connect(self._all_large_changed)
        self.mono.toggled.connect(self._mono_changed)
        self.names.toggled.connect(self._names_changed)
        self.activities.itemSelectionChanged.connect(self._activities_changed)

    def _show_copies(self) -> None:
        session, choices = self._session, self._choices
        copies = choices.copies_of(session)
        self.copies.setValue(copies)
        self.large.setRange(0, copies)
        self.large.setValue(copies if choices.all_large else choices.large_of(session))
        self._large_row.setEnabled(not choices.all_large)
        for widget in (self._large_row, self._heads["large"]):
            widget.setVisible(choices.kind == "pack")
        self._heads["copies"].setText(_copies_words(session, choices))
        words = tr("Everything in large print") if choices.kind == "pack" else tr("Large print")
        self.all_large.setText(words)
        wrapping(self.all_large)
        self.all_large.setAccessibleName(words)

    def _show_activities(self) -> None:
        all_of_them = choosable(self._session)
        ids = [self.activities.item(row).data(_ID) for row in range(self.activities.count())]
        titles = [self.activities.item(row).text() for row in range(self.activities.count())]
        if (ids, titles) != ([a.id for a in all_of_them], [a.title for a in all_of_them]):
            self.activities.clear()
            for activity in all_of_them:
                item = self.activities.add_line(activity.title)
                item.setData(_ID, activity.id)
                item.setToolTip(tip(activity.title))
        for row in range(self.activities.count()):
            item = self.activities.item(row)
            self.activities.tick(item, item.data(_ID) not in self._choices.left_out)
        if self.activities.currentRow() < 0:
            self.activities.setCurrentRow(0)
        self.activities.ensurePolished()
        row_height = max(1, self.activities.sizeHintForRow(0))
        self.activities.setFixedHeight(min(ROWS, max(1, len(all_of_them))) * row_height + 12)
        for widget in (self.activities, self._heads["activities"]):
            widget.setVisible(len(all_of_them) > 1)

    def _choose(self, choices: Choices) -> None:
        if choices != self._choices:
            self.show_choices(self._session, choices)
            self.changed.emit(choices)

    def _kind_changed(self) -> None:
        kind: Kind = self.kind.currentData()
        self._choose(self._choices.of_kind(kind))

    def _copies_changed(self, copies: int) -> None:
        self._choose(replace(self._choices, copies=copies))

    def _large_changed(self, copies: int) -> None:
        self._choose(replace(self._choices, large=copies))

    def _paper_changed(self) -> None:
        self._choose(replace(self._choices, paper=self.paper.currentData()))

    def _all_large_changed(self, on: bool) -> None:
        self._choose(replace(self._choices, all_large=on))

    def _mono_changed(self, on: bool) -> None:
        self._choose(replace(self._choices, mono=on))

    def _names_changed(self, on: bool) -> None:
        self._choose(replace(self._choices, names=on))

    def _activities_changed(self) -> None:
        there = {str(item.data(_ID)): item.isSelected() for item in self.activities.lines()}
        out = frozenset(name for name, ticked in there.items() if not ticked)
        self._choose(replace(self._choices, left_out=(self._choices.left_out - there.keys()) | out))


_ID = Qt.ItemDataRole.UserRole


def _about(kind: Kind) -> str:
    return {
        "pack": tr("Your run sheet, then worksheets for everybody."),
        "worksheets": tr("Blank pages to write on."),
        "runsheet": tr("For you: the day by the clock, with what to say, ask and watch for."),
        "record": tr("What the group made and agreed, to hand out afterwards."),
        "poster": tr("What the group wrote together, large, to hang up."),
        "cards": tr("Cards to cut out and lay on the table."),
        "pocket": tr("A small card for each promise, for whoever made it to take home."),
    }[kind]


def _copies_words(session: Session, choices: Choices) -> str:
    """The heading over the number, which says where the number comes from."""
    if choices.kind not in FOR_EVERYBODY:
        return tr("Copies")
    if not session.people:
        return tr("Copies, one for each person")
    people = trn("{count} person is expected", "{count} people are expected", session.people)
    return tr("Copies ({people})").format(people=people)


def _paper(paper: Paper) -> str:
    return {
        "A4": tr("A4"),
        "A3": tr("A3, to lie on a table"),
        "letter": tr("Letter"),
    }[paper]


def _head(text: str, field: QWidget) -> QLabel:
    made = label(text, "strong")
    made.setBuddy(field)
    return made


def _box(name: str, speak: str, items: list[tuple[str, str]]) -> QComboBox:
    box = ChoiceBox()
    box.setObjectName(name)
    box.setAccessibleName(speak)
    for value, words in items:
        box.addItem(words, value)
    box.setMinimumWidth(SHORT)
    return box


def _check(name: str, text: str) -> QCheckBox:
    check = QCheckBox(text)
    check.setObjectName(name)
    check.setAccessibleName(text)
    return wrapping(check)
