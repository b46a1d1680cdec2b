"""Which sheet is in the hand: its code typed in, or its activity chosen from a list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.exercises.parts.paper_in import Unread
from facilitator.ui.kit.announce import announce
from facilitator.ui.kit.choice_box import ChoiceBox
from facilitator.ui.kit.pieces import label
from facilitator.ui.kit.store import Store
from facilitator.ui.paper_in.piles import coded, find
from facilitator.words import tr


class CodeRow(QWidget):
    """A code that fits nothing is answered below it, and stays to be mended."""

    found = Signal(object)  # the id of an activity

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self.code = QLineEdit(maxLength=40)
        self.code.setObjectName("paper_code")
        self.code.setAccessibleName(tr("The code on the sheet"))
        self.code.setMaximumWidth(200)
        self.choice = ChoiceBox()
        self.choice.setObjectName("paper_choice")
        self.choice.setAccessibleName(tr("Or choose the activity"))
        self.choice.setMinimumContentsLength(12)
        self._answer = label(role="fault", name="code_answer")
        self._answer.hide()
        row = QHBoxLayout()
        row.setSpacing(12)
        head = label(tr("Code on the sheet"))
        head.setBuddy(self.code)
        for part, stretch in ((head, 0), (self.code, 0), (label(tr("or")), 0), (self.choice, 1)):
            row.addWidget(part, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._answer)
        self.code.returnPressed.connect(self._enter)
        self.code.textEdited.connect(self._forget)
        self.choice.activated.connect(self._chosen)

    def show_activity(self, activity_id: str) -> None:
        """The list as the plan now is, with the activity that is typed in; none for an empty id."""
        activities = coded(self._store.session)
        first = tr("choose the activity") if activities else tr("nothing can be typed in")
        rows = [(first, ""), *((f"{code}  {a.title}", a.id) for code, a in activities)]
        if rows != [(self.choice.itemText(i), self.choice.itemData(i)) for i in range(self.choice.count())]:
            self.choice.clear()
            for words, item in rows:
                self.choice.addItem(words, item)
        self.choice.setCurrentIndex(max(0, self.choice.findData(activity_id)))

    def _enter(self) -> None:
        try:
            activity = find(self._store.session, self.code.text())
        except Unread as why:
            self._answer.setText(str(why))
            self._answer.show()
            self.code.selectAll()
            announce(self, str(why), urgent=True)
            return
        self.code.clear()
        self.found.emit(activity.id)

    def _chosen(self, index: int) -> None:
        if item := self.choice.itemData(index):
            self._forget()
            self.found.emit(item)

    def _forget(self) -> None:
        self._answer.hide()
