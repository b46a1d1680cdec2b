"""The opening's questions and their answers."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.exercises.boards.statement.model import State
from facilitator.ui.kit.choice_box import ChoiceBox
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button
from facilitator.ui.kit.rows import Row, RowsTable
from facilitator.ui.kit.writing import Writing
from facilitator.words import tr

ANSWERING = "answering"


class FrameSheet(QWidget):
    """One question at a time, large enough to type an answer of some lines."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle
        self._ids: tuple[str, ...] = tuple(q.id for q in handle.state.questions)
        self._at = 0
        self._which = ChoiceBox()
        self._which.setObjectName("frame_question")
        self._which.setAccessibleName(tr("Question"))
        self._which.setMinimumWidth(120)
        self._which.currentIndexChanged.connect(self._chose)
        self._field = Writing("frame_answer", tr("Answer"), tr("Type the answer"))
        self._field.setFixedHeight(88)
        self._field.typed.connect(self._typed)
        self._field.paused.connect(self._paused)
        row = QHBoxLayout()
        row.addWidget(self._which, 1)
        row.addWidget(button(tr("Next question"), "frame_next", self._next))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._field)
        self._which.addItems([q.label for q in handle.state.questions])

    def refresh(self) -> None:
        if not self._handle.mode:
            self._field.flush()
        self._field.show_text(self._handle.state.answers.get(self._id, ""))

    @property
    def _id(self) -> str:
        return self._ids[self._at]

    def _chose(self, index: int) -> None:
        self._field.flush()
        self._at = max(0, index)
        self._field.setAccessibleName(tr("Answer: {question}").format(question=self._which.currentText()))
        self.refresh()

    def _next(self) -> None:
        self._which.setCurrentIndex((self._which.currentIndex() + 1) % self._which.count())
        self._field.setFocus()

    def _typed(self, text: str) -> None:
        item_id = self._id
        self._handle.preview(ANSWERING, lambda s: s.answering(item_id, text))

    def _paused(self, text: str) -> None:
        item_id = self._id
        self._handle.preview(ANSWERING, lambda s: s.answering(item_id, text))
        self._handle.commit(ANSWERING, tr("Write an answer"))


class AnswerList(QWidget):
    """All questions and answers; answers are edited in place."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle
        self._table = RowsTable("answers_table", tr("Answers"), (tr("Question"), tr("Answer")))
        self._table.rows.edited.connect(self._edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._table)

    def refresh(self) -> None:
        state: State = self._handle.state
        self._table.show_rows(
            [Row(q.id, (q.label, state.answers.get(q.id, "")), frozenset({1})) for q in state.questions]
        )

    def _edited(self, item_id: str, _cell: int, text: str) -> None:
        self._handle.do(tr("Write an answer"), lambda s: s.answering(item_id, text))
