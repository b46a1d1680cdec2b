"""How the vote is taken, what stands on the wall to react to, and questions of one's own."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from facilitator.exercises.boards.line.model import State
from facilitator.exercises.parts.typed import LONGEST, one_line
from facilitator.ui.kit.choice_box import ChoiceBox
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button, line
from facilitator.words import tr

SHOWN = 80  # characters of a statement or question in a list
FIELDS = ("question", "low", "high", "low_side", "high_side")


class SetUp(QWidget):
    """The way of voting, and the statement on the wall."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle
        self._counted = button(tr("Count slips or hands"), "way_counted", self._count)
        self._dots = button(tr("Place dots openly"), "way_dots", self._open_vote)
        self._starters = ChoiceBox()
        self._starters.setObjectName("starters")
        self._starters.setAccessibleName(tr("Statement on the wall"))
        self._starters.setMinimumWidth(120)
        self._starters.activated.connect(self._chose)
        ways = Flow(gap=6)
        ways.addWidget(line(tr("The vote")))
        for made in (self._counted, self._dots):
            made.setCheckable(True)
            ways.addWidget(made)
        row = QHBoxLayout()
        row.addWidget(_named(tr("Statement on the wall"), self._starters))
        row.addWidget(self._starters, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(ways)
        column.addLayout(row)

    def refresh(self) -> None:
        state: State = self._handle.state
        self._counted.setChecked(state.way == "counted")
        self._dots.setChecked(state.way == "dots")
        self._starters.clear()
        self._starters.addItem(tr("None"), "")
        for starter in state.starters:
            self._starters.addItem(starter[:SHOWN], starter)
        self._starters.setCurrentIndex(max(0, self._starters.findData(state.starter)))

    def _count(self) -> None:
        self._handle.do(tr("Count slips or hands"), lambda s: s.voting("counted"))

    def _open_vote(self) -> None:
        self._handle.do(tr("Place dots openly"), lambda s: s.voting("dots"))

    def _chose(self, index: int) -> None:
        starter = self._starters.itemData(index)
        label = tr("Show a statement") if starter else tr("Hide the statement")
        self._handle.do(label, lambda s: s.starting_with(starter))


class QuestionSheet(QWidget):
    """A question of one's own with the words at both ends."""

    question_saved = Signal(object)

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle
        self._fields = {
            "question": _field("own_question", tr("Question")),
            "low": _field("own_low", tr("At one end")),
            "high": _field("own_high", tr("At the other end")),
        }
        self._saved = ChoiceBox()
        self._saved.setObjectName("saved_questions")
        self._saved.setAccessibleName(tr("Your saved questions"))
        self._saved.activated.connect(self._picked)
        self._saved.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        grid.addWidget(_named(tr("Question"), self._fields["question"]), 0, 0)
        grid.addWidget(self._fields["question"], 0, 1, 1, 3)
        grid.addWidget(_named(tr("One end"), self._fields["low"]), 1, 0)
        grid.addWidget(self._fields["low"], 1, 1)
        grid.addWidget(_named(tr("Other end"), self._fields["high"]), 1, 2)
        grid.addWidget(self._fields["high"], 1, 3)
        row = QHBoxLayout()
        row.addWidget(self._saved, 1)
        row.addStretch(1)
        row.addWidget(button(tr("Ask this"), "own_ask", self._ask, "main"))
        row.addWidget(button(tr("Save for next time"), "own_save", self._save))
        grid.addLayout(row, 2, 0, 1, 4)

    def refresh(self) -> None:
        """Show what is asked, except in a field that is being typed in."""
        state: State = self._handle.state
        for name, field in self._fields.items():
            if not field.isModified():
                field.setText(getattr(state, name))
                field.setCursorPosition(0)

    def offer(self, questions: object) -> None:
        """Saved questions to pick from; what is not one is left out."""
        self._saved.clear()
        found = [q for q in questions if isinstance(q, Mapping) and q.get("question")]  # type: ignore[attr-defined]
        for question in found:
            self._saved.addItem(one_line(str(question["question"]))[:SHOWN], dict(question))
        self._saved.setCurrentIndex(-1)
        self._saved.setPlaceholderText(tr("Your saved questions"))
        self._saved.setVisible(bool(found))

    def _ask(self) -> None:
        self._ask_this({name: field.text() for name, field in self._fields.items()})

    def _ask_this(self, words: dict[str, str]) -> None:
        self._handle.do(tr("Ask another question"), lambda s: s.asking(**words))
        for field in self._fields.values():
            field.setModified(False)
        self.refresh()

    def _save(self) -> None:
        self._ask()
        state = self._handle.state
        self.question_saved.emit({name: getattr(state, name) for name in FIELDS})
        self._handle.say(tr("Saved for next time: {question}").format(question=state.question))

    def _picked(self, index: int) -> None:
        question: Mapping[str, Any] = self._saved.itemData(index)
        self._ask_this({name: str(question.get(name, "")) for name in FIELDS})


def _field(name: str, speak: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    made.setAccessibleName(speak)
    made.setMaxLength(LONGEST)
    made.setMinimumWidth(80)
    return made


def _named(words: str, what: QWidget) -> QLabel:
    made = line(words)
    made.setBuddy(what)
    return made
