"""Counting slips or hands in, or looking after the dots of an open vote."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.exercises.boards.line.chart import vote_of
from facilitator.exercises.boards.line.model import State
from facilitator.exercises.parts.tally import Tally
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button, label
from facilitator.ui.kit.tally import TallyPanel
from facilitator.words import tr, trn


class VoteSheet(QWidget):
    """What the present step's vote needs, by the way it is taken."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle
        self._panel = TallyPanel()
        self._panel.changed.connect(self._counted)
        self._hint = label(role="mute", name="dots_hint")
        self._off = button(tr("Take the dot off"), "dot_off", self._take_off)
        self._stay = button(tr("Everyone else stays"), "dots_stay", self._all_stay)
        dots = QWidget()
        row = QHBoxLayout(dots)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._hint, 1)
        row.addWidget(self._off)
        row.addWidget(self._stay)
        self._ways = QStackedWidget()
        self._ways.addWidget(self._panel)
        self._ways.addWidget(dots)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._ways)

    def refresh(self) -> None:
        state: State = self._handle.state
        vote = vote_of(self._handle.mode)
        self._ways.setCurrentIndex(1 if state.way == "dots" else 0)
        if not vote:
            return
        self._panel.show_tally(state.count(vote).tally, state.ends, self._handle.people)
        self._hint.setText(_hint(state, vote))
        self._off.setEnabled(any(d.id == self._handle.chosen for d in state.dots))
        waiting = any(d.second is None for d in state.dots)
        self._stay.setVisible(vote == 2)
        self._stay.setEnabled(waiting)

    def key(self, event: QKeyEvent) -> bool:
        """Digits count, wherever among these controls the keys are, except in a field."""
        open_way = self._handle.state.way == "counted" and vote_of(self._handle.mode)
        return bool(open_way) and self._panel.key(event)

    def _counted(self, tally: object) -> None:
        vote = vote_of(self._handle.mode)
        if vote and isinstance(tally, Tally):
            self._handle.do(tr("Count votes"), lambda s: s.counted(vote, tally))

    def _take_off(self) -> None:
        vote, dot = vote_of(self._handle.mode), self._handle.chosen
        self._handle.do(tr("Take a dot off"), lambda s: s.undotted(vote, dot))
        self._handle.choose("")

    def _all_stay(self) -> None:
        self._handle.do(tr("Everyone else stays"), _stay)
        self._handle.say(tr("Everyone else stays where they were"))


def _stay(state: State) -> State:
    return state.dots_kept()


def _hint(state: State, vote: int) -> str:
    placed = trn("{count} dot placed.", "{count} dots placed.", state.tally(vote).voted)
    if vote == 1:
        how = tr(
            "Touch or click the line for each dot, or press 1 to 5 on it. Drag, or tap and tap, to move."
        )
    else:
        how = tr("Move the dots of those who move: drag, or tap and tap, or arrow keys.")
    return f"{placed} {how}"
