"""What people should know before they begin: asked here, shown at the start, printed in the record."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from facilitator.ui.kit.column import Column
from facilitator.ui.kit.fields import Manners, Paragraphs
from facilitator.ui.kit.pieces import button, label
from facilitator.ui.planner.plan import Edit, Plan
from facilitator.words import tr
from facilitator.workshop import opening

LINES = 2


class QuestionsPanel(QScrollArea):
    """One field a question. None has to be answered."""

    left = Signal()

    def __init__(self, plan: Plan, manners: Manners, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan, self._manners = plan, manners
        self.setObjectName("questions")
        self.setAccessibleName(tr("Opening questions"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._asked: tuple[str, ...] = ()
        self._fields: list[Paragraphs] = []
        self._where = label()

    def refresh(self) -> None:
        asked = opening.asked(self._plan.session)
        labels = tuple(f"{one.id} {one.label}" for one in asked)
        if labels != self._asked:
            self._asked = labels
            self._build(asked)
        self._where.setText(self._where_shown())
        for field in self._fields:
            field.refresh()

    def start(self) -> None:
        """Ready to type the first answer that is missing."""
        missing = next((f for f in self._fields if not f.toPlainText()), None)
        first = missing or next(iter(self._fields), None)
        if first is not None:
            first.setFocus()
            self.ensureWidgetVisible(first)

    def _where_shown(self) -> str:
        if any(map(opening.has_questions, self._plan.session.activities)):
            return tr(
                "Shown on the wall at the start, and printed in the record. Leave open what you cannot say."
            )
        return tr("Printed in the record. To show them on the wall too, add “Before we start” to the agenda.")

    def _build(self, asked: tuple[opening.Asked, ...]) -> None:
        body = Column()
        body.setProperty("role", "ground")
        column = QVBoxLayout(body)
        column.setContentsMargins(12, 20, 12, 20)
        column.setSpacing(6)
        column.addWidget(label(tr("Before we start"), "heading"))
        self._where = label(role="mute", name="questions_where")
        column.addWidget(self._where)
        self._fields = [Paragraphs(self._plan, _answer(one), LINES) for one in asked]
        for one, field in zip(asked, self._fields, strict=True):
            head = label(one.label, "strong")
            head.setBuddy(field)
            column.addSpacing(4)
            column.addWidget(head)
            column.addWidget(field)
        column.addSpacing(8)
        column.addWidget(button(tr("Back to the activity"), "questions_done", self.left.emit))
        column.addStretch(1)
        self.setWidget(body)
        self._manners.adopt(body)


def _answer(one: opening.Asked) -> Edit[str]:
    return Edit(
        f"question_{one.id}",
        one.label,
        tr("Answer “{question}”").format(question=one.label),
        lambda session: opening.given(session).get(one.id, ""),
        lambda session, value: opening.answered(session, one.id, value),
    )
