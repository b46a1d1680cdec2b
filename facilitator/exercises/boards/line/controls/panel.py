"""The line's controls put together; which sheet is open follows the step."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from facilitator.exercises.boards.line.chart import vote_of
from facilitator.exercises.boards.line.controls.lists import Lists
from facilitator.exercises.boards.line.controls.question import QuestionSheet, SetUp
from facilitator.exercises.boards.line.controls.reasons import ReasonSheet
from facilitator.exercises.boards.line.controls.vote import VoteSheet
from facilitator.exercises.boards.line.reading import vote_words
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pager import Pager
from facilitator.ui.kit.pieces import button, escaped, restyle, tip
from facilitator.ui.kit.sheets import Sheets
from facilitator.ui.kit.theme import Theme
from facilitator.words import tr

OPENS = {"own": "setup", "vote_1": "vote", "hear": "reasons", "vote_2": "vote"}


class Controls(QWidget):
    """The app connects `question_saved` to storage, and gives saved questions back with `offer`."""

    question_saved = Signal(object)  # a question of one's own, as plain fields

    def __init__(self, handle: BoardHandle, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("line_controls")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._handle = handle
        self._mode: str | None = None
        self._question = handle.state.question
        self._vote = VoteSheet(handle)
        self._reasons = ReasonSheet(handle)
        self._setup = SetUp(handle)
        self._own = QuestionSheet(handle)
        self._lists = Lists(handle)
        self._reveal = button(tr("Reveal"), "reveal", self.reveal, "main")
        self.sheets = Sheets()
        self.sheets.add("vote", tr("Vote"), self._vote)
        self.sheets.add("reasons", tr("Reasons"), self._reasons)
        self.sheets.add("setup", tr("Set up"), self._setup)
        self.sheets.add("question", tr("Question"), self._own)
        self.sheets.add("list", tr("As a list"), self._lists)
        self.sheets.add_action(Pager(handle.pages("reasons"), words=False))
        self.sheets.add_action(self._reveal)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheets)
        self._own.question_saved.connect(self.question_saved)
        handle.changed.connect(self.refresh)
        handle.chose.connect(self._vote.refresh)
        self.refresh()

    def offer(self, questions: object) -> None:
        """Questions saved before, each as `question_saved` gave it."""
        self._own.offer(questions)

    def refresh(self) -> None:
        """Bring every sheet up to date, and open the one that this step needs."""
        mode = self._handle.mode
        if mode != self._mode:
            self._mode = mode
            self.sheets.offer("vote", bool(vote_of(mode)))
            self.sheets.open(OPENS.get(mode, "reasons"))
        self._follow_question()
        for sheet in (self._vote, self._reasons, self._setup, self._own, self._lists):
            sheet.refresh()
        self._show_reveal()

    def reveal(self) -> None:
        """Show the room this step's counts, or hide them again."""
        vote = self._shown_vote()
        now = not self._handle.state.revealed(vote)
        self._handle.do(self._reveal.accessibleName(), lambda s: s.shown(vote, now))
        self._handle.say(tr("The room sees the votes") if now else tr("The votes are hidden"))

    def key(self, event: QKeyEvent) -> bool:
        """Digits count while counting is in sight, wherever the focus is."""
        return self._vote.isVisibleTo(self) and self._vote.key(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._vote.key(event):
            super().keyPressEvent(event)

    def _shown_vote(self) -> int:
        return vote_of(self._handle.mode) or 1

    def _show_reveal(self) -> None:
        vote, state = self._shown_vote(), self._handle.state
        revealed = state.revealed(vote)
        words = tr("Hide votes") if revealed else tr("Reveal votes")
        which = vote_words(1) if vote == 1 else tr("second vote")
        told = tr("{what}: {which}").format(what=words, which=which)
        self._reveal.setText(escaped(words))
        self._reveal.setAccessibleName(told)
        self._reveal.setToolTip(tip(told))
        restyle(self._reveal, "" if revealed else "main")
        self._reveal.setVisible(state.way == "counted" and self._handle.mode not in ("", "own"))

    def _follow_question(self) -> None:
        """The steps ask what the board asks, after undo too."""
        before, self._question = self._question, self._handle.state.question
        if before != self._question:
            self._handle.reword(before, self._question)
