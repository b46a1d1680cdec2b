"""Going round the room: the next card large on the wall, in the chosen order; a turn may be timed."""

import secrets
from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.exercises.boards.wall.model import State
from facilitator.exercises.boards.wall.reading import short
from facilitator.exercises.boards.wall.rounds import Order, Round
from facilitator.ui.kit.choice_box import ChoiceBox
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button, label, line
from facilitator.ui.kit.showing import TURNS
from facilitator.words import tr, trn
from facilitator.workshop.countdown import figures


class RoundSheet(QWidget):
    """Nobody is cornered: a card that is passed over simply waits, and leaves no mark."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle
        self._showing = handle.showing
        self.round = Round(seed=secrets.randbits(32))
        self._order = ChoiceBox()
        self._order.setObjectName("round_order")
        self._order.setAccessibleName(tr("Order of the round"))
        for order, words in _orders().items():
            self._order.addItem(words, order)
        self._order.currentIndexChanged.connect(self._order_chosen)
        self._turn = ChoiceBox()
        self._turn.setObjectName("round_turn")
        self._turn.setAccessibleName(tr("Time for each turn"))
        for seconds in TURNS:
            self._turn.addItem(_turn_words(seconds), seconds)
        self._turn.activated.connect(self._turn_chosen)
        self._next = button(tr("Next card"), "round_next", self.next_card, role="main")
        self._away = button(tr("Back to the wall"), "round_away", self.put_away)
        self._again = button(tr("Start the round again"), "round_again", self._start_again)
        self._now = label(name="round_now")
        self._count = line(role="mute", name="round_count")
        self._showing.changed.connect(self.refresh)
        self._showing.ticked.connect(self._show_count)
        self._arrange()
        self.refresh()

    def next_card(self) -> None:
        """Put the next card large on the wall. In the order of volunteers it is the chosen one."""
        state: State = self._handle.state
        item = self.round.next(state, self._handle.chosen)
        if item:
            self.round = self.round.hear(item)
            self._handle.choose(item)
            self._showing.enlarge(item)
        elif self.round.order != "volunteers":
            self.put_away()
            self._handle.say(tr("Every card was heard"))
        self.refresh()

    def put_away(self) -> None:
        """The whole wall again."""
        self._showing.enlarge("")

    def refresh(self) -> None:
        state: State = self._handle.state
        large = state.get(self._showing.large)
        self._turn.setCurrentIndex(max(0, self._turn.findData(self._showing.turn)))
        self._away.setEnabled(large is not None)
        volunteers = self.round.order == "volunteers"
        self._next.setText(tr("Show the chosen card") if volunteers else tr("Next card"))
        self._next.setAccessibleName(self._next.text())
        self._next.setEnabled(bool(self.round.next(state, self._handle.chosen)) or not volunteers)
        self._again.setEnabled(bool(self.round.heard))
        if large is not None:
            self._now.setText(tr("On the wall: {card}").format(card=short(large)))
        else:
            self._now.setText(tr("Choose a card when somebody volunteers.") if volunteers else "")
        self._show_count()

    def _show_count(self) -> None:
        state: State = self._handle.state
        waiting = len(self.round.waiting(state))
        parts = [trn("{count} card waits", "{count} cards wait", waiting)] if state.cards else []
        if self._showing.timed:
            parts.append(figures(self._showing.left) if self._showing.left else tr("the turn's time is over"))
        self._count.setText(tr(", ").join(parts))

    def _order_chosen(self, index: int) -> None:
        order: Order = self._order.itemData(index)
        self.round = replace(self.round, order=order)
        self.refresh()

    def _turn_chosen(self, index: int) -> None:
        self._showing.time_turns(self._turn.itemData(index))

    def _start_again(self) -> None:
        self.round = Round(self.round.order, seed=secrets.randbits(32))
        self.put_away()
        self.refresh()

    def _arrange(self) -> None:
        first, second, third = Flow(), QHBoxLayout(), Flow()
        for part in (self._order, self._next, self._away):
            first.addWidget(part)
        second.addWidget(self._now, 1)
        second.addWidget(self._count)
        third.addWidget(line(tr("Each turn"), "mute"))
        third.addWidget(self._turn)
        third.addWidget(self._again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(8)
        for row in (first, second, third):
            column.addLayout(row)


def _orders() -> dict[Order, str]:
    return {
        "volunteers": tr("As people volunteer"),
        "typed": tr("As typed"),
        "shuffled": tr("Shuffled"),
    }


def _turn_words(seconds: int) -> str:
    if not seconds:
        return tr("not timed")
    if seconds < 60:
        return trn("{count} second", "{count} seconds", seconds)
    return trn("{count} minute", "{count} minutes", seconds // 60)
