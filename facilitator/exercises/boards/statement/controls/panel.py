"""The statement's controls put together; which sheet is open follows the step."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from facilitator.exercises.boards.statement.controls.agree import AgreeSheet, LowSheet
from facilitator.exercises.boards.statement.controls.drafts import DraftSheet
from facilitator.exercises.boards.statement.controls.frame import AnswerList, FrameSheet
from facilitator.exercises.boards.statement.controls.write import WriteSheet
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pager import Pager
from facilitator.ui.kit.sheets import Sheets
from facilitator.ui.kit.theme import Theme
from facilitator.words import tr

OPENS = {"write": "write", "agree": "agree", "frame": "frame"}


class Controls(QWidget):
    """A board with questions shows its answers' sheets; any other the text's."""

    def __init__(self, handle: BoardHandle, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statement_controls")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._handle = handle
        self._mode: str | None = None
        self._agree: AgreeSheet | None = None
        self.sheets = Sheets()
        self._framed = bool(handle.state.questions)
        self._parts = self._frame_sheets() if self._framed else self._text_sheets(theme)
        self.sheets.add_action(Pager(handle.pages("text"), words=False))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheets)
        handle.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Bring every sheet up to date, and open the one that this step needs."""
        if self._handle.mode != self._mode:
            self._mode = self._handle.mode
            wanted = "frame" if self._framed else OPENS.get(self._mode, "write")
            self.sheets.open(wanted if wanted in self.sheets.names else self.sheets.names[0])
        for part in self._parts:
            part.refresh()

    def key(self, event: QKeyEvent) -> bool:
        """Digits count while counting is in sight, wherever the focus is."""
        return self._agree is not None and self.sheets.open_name == "agree" and self._agree.key(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.key(event):
            super().keyPressEvent(event)

    def _frame_sheets(self) -> "tuple[FrameSheet | AnswerList, ...]":
        frame, answers = FrameSheet(self._handle), AnswerList(self._handle)
        self.sheets.add("frame", tr("Answers"), frame)
        self.sheets.add("list", tr("As a list"), answers)
        return frame, answers

    def _text_sheets(self, theme: Theme) -> "tuple[WriteSheet | DraftSheet | AgreeSheet | LowSheet, ...]":
        write, drafts = WriteSheet(self._handle), DraftSheet(self._handle, theme)
        self._agree, low = AgreeSheet(self._handle), LowSheet(self._handle)
        self.sheets.add("write", tr("Write"), write)
        self.sheets.add("drafts", tr("Drafts"), drafts)
        self.sheets.add("agree", tr("How far we agree"), self._agree)
        self.sheets.add("low", tr("Low scores"), low)
        return write, drafts, self._agree, low
