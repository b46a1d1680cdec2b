"""Writing the text in front of the room."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.exercises.boards.statement.model import State
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button, line
from facilitator.ui.kit.writing import Writing
from facilitator.words import tr, trn

TYPING = "typing"  # the pointer of what is being typed


class WriteSheet(QWidget):
    """The wall follows each letter. A draft is kept when somebody asks, and before each asking."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle
        self._field = Writing("statement_field", tr("Statement"), tr("Type what the room says together"))
        self._field.setFixedHeight(112)
        self._field.typed.connect(self._typed)
        self._field.paused.connect(self._paused)
        self._note = line(role="mute", name="drafts_kept")
        row = QHBoxLayout()
        row.addWidget(self._note, 1)
        row.addWidget(button(tr("Keep this draft"), "keep_draft", self._keep))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._field)
        column.addLayout(row)

    def refresh(self) -> None:
        state: State = self._handle.state
        if not self._handle.mode:
            self._field.flush()  # the session went on in the middle of a word
        self._field.show_text(state.text)
        count = len(state.drafts)
        self._note.setText(trn("{count} draft kept", "{count} drafts kept", count) if count else "")

    def _typed(self, text: str) -> None:
        self._handle.preview(TYPING, lambda s: s.written(text))

    def _paused(self, text: str) -> None:
        """The live text may have been let go of meanwhile, by going to another step."""
        self._handle.preview(TYPING, lambda s: s.written(text))
        self._handle.commit(TYPING, tr("Write"))

    def _keep(self) -> None:
        self._field.flush()
        before = len(self._handle.state.drafts)
        self._handle.do(tr("Keep a draft"), _kept)
        kept = len(self._handle.state.drafts) > before
        self._handle.say(tr("Draft kept") if kept else tr("This text is kept already"))


def _kept(state: State) -> State:
    return state.kept()
