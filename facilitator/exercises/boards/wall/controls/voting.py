"""Counting dots in: how many each person has, how many the chosen card has, and when the room sees them."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from facilitator.exercises.boards.wall.model import State
from facilitator.exercises.boards.wall.reading import short
from facilitator.exercises.boards.wall.view.acts import vote
from facilitator.exercises.boards.wall.voting import cleared, counted_for, each, placed, votable
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button, label, line
from facilitator.ui.kit.stepper import Stepper
from facilitator.words import tr

MOST_EACH = 20
MOST_PEOPLE = 500
MOST_DOTS = MOST_EACH * MOST_PEOPLE


class VoteSheet(QWidget):
    """Works by hands, paper dots or slips alike: somebody counts, and one number is kept for each card."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle
        self.voters = _spin(1, MOST_PEOPLE, self._voters_typed)
        self.each = _spin(1, MOST_EACH, self._each_typed)
        self.dots = _spin(0, MOST_DOTS, self._dots_typed)
        self._card = label(name="vote_card")
        self._show = button(tr("Show the dots"), "vote_show", self._turn_over)
        self._clear = button(tr("Clear all"), "vote_clear", self._clear_all, speak=tr("Take all dots off"))
        top, foot = QHBoxLayout(), Flow()
        top.setSpacing(8)
        top.addWidget(self._card, 1)
        self._dots = Stepper(self.dots, "vote_dots", tr("Dots on this card"))
        top.addWidget(self._dots)
        top.addWidget(self._clear)
        foot.addWidget(line(tr("People"), "mute"))
        foot.addWidget(Stepper(self.voters, "vote_people", tr("People who vote")))
        foot.addWidget(line(tr("Dots each"), "mute"))
        foot.addWidget(Stepper(self.each, "vote_each", tr("Dots for each person")))
        foot.addWidget(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for row in (top, foot):
            column.addLayout(row)
        self.refresh()

    def refresh(self) -> None:
        state: State = self._handle.state
        card = state.get(self._handle.chosen)
        self._card.setText(short(card) if card else tr("Choose a card to count its dots."))
        values = (
            (self.dots, card.dots if card else 0),
            (self.voters, state.voters or self._handle.people or 1),
            (self.each, each(state)),
        )
        for spin, value in values:
            with QSignalBlocker(spin):
                spin.setValue(value)
        self._dots.setEnabled(card is not None and votable(state, card))
        words = tr("Hide the dots") if state.dots_shown else tr("Show the dots")
        self._show.setText(words)
        self._show.setAccessibleName(words)
        self._clear.setEnabled(placed(state) > 0)

    def _dots_typed(self, count: int) -> None:
        state: State = self._handle.state
        if card := state.get(self._handle.chosen):
            vote(self._handle, card.id, count - card.dots)
        self.refresh()

    def _voters_typed(self, count: int) -> None:
        self._handle.do(tr("Say how many vote"), lambda state: counted_for(state, voters=count))

    def _each_typed(self, count: int) -> None:
        self._handle.do(tr("Say how many dots each has"), lambda state: counted_for(state, each=count))

    def _turn_over(self) -> None:
        shown = not self._handle.state.dots_shown
        label = tr("Show the dots") if shown else tr("Hide the dots")
        self._handle.do(label, lambda state: counted_for(state, shown=shown))
        self._handle.say(tr("The room sees the dots") if shown else tr("The room does not see the dots"))

    def _clear_all(self) -> None:
        self._handle.do(tr("Take all dots off"), cleared)
        self._handle.say(tr("All dots are off. Undo brings them back."))


def _spin(least: int, most: int, typed: object) -> QSpinBox:
    spin = QSpinBox()
    spin.setRange(least, most)
    spin.setMinimumWidth(56)
    spin.setMaximumWidth(76)
    spin.setKeyboardTracking(False)
    spin.valueChanged.connect(typed)
    return spin
