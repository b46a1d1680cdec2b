"""What else is said of the chosen card: a choice for each tag, and the reason that came with it."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.exercises.boards.wall.cards import Card, Tag
from facilitator.exercises.boards.wall.model import State
from facilitator.exercises.boards.wall.sorting import all_told, reason_told, tagged
from facilitator.ui.kit.choice_box import ChoiceBox
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button, label, line
from facilitator.words import tr
from facilitator.workshop.board import Change


class Saying(QWidget):
    """The reason is the facilitator's until it is shown, large: the room decides first."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle
        self._item = ""
        state: State = handle.state
        self._tags = [(tag, _box(tag)) for tag in state.tags]
        tags = QHBoxLayout()
        tags.setSpacing(8)
        for tag, box in self._tags:
            box.activated.connect(self._tag_chosen)
            tags.addWidget(line(tag.name, "mute"))
            tags.addWidget(box)
        tags.addStretch(1)
        self._reason = label(role="mute", name="card_reason")
        self._tell = button(tr("Show the reason"), "card_reason_tell", self._turn)
        self._away = button(tr("Back to the wall"), "card_reason_away", self._put_away)
        self._tell_all = button(tr("Show all reasons"), "card_reason_all", self._all)
        reason = QHBoxLayout()
        reason.setSpacing(8)
        reason.addWidget(self._reason, 1)
        reason.addWidget(self._tell)
        reason.addWidget(self._away)
        reason.addWidget(self._tell_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(tags)
        column.addLayout(reason)

    def show_card(self, state: State, card: Card) -> None:
        """Nothing is seen where there is nothing to say."""
        self._item = card.id
        for tag, box in self._tags:
            box.setEnabled(not card.hidden)
            with QSignalBlocker(box):
                box.setCurrentIndex(max(0, box.findData(card.tags.get(tag.id, ""))))
        reasoned = bool(card.reason) and not card.hidden
        self._reason.setText(tr("Why: {reason}").format(reason=card.reason) if reasoned else "")
        words = tr("Hide the reason") if card.told else tr("Show the reason")
        self._tell.setText(words)
        self._tell.setAccessibleName(words)
        for part in (self._reason, self._tell, self._tell_all):
            part.setVisible(reasoned)
        self._away.setVisible(reasoned and self._handle.showing.large == card.id)
        self._tell_all.setEnabled(any(c.reason and not c.told for c in state.said))
        self.setVisible(bool(self._tags) or reasoned)

    def _tag_chosen(self) -> None:
        for tag, box in self._tags:
            if box is self.sender():
                self._handle.do(tr("Mark card"), _tagging(self._item, tag.id, box.currentData()))

    def _turn(self) -> None:
        item, card = self._item, self._handle.state.get(self._item)
        told = not (card and card.told)
        words = tr("Show the reason") if told else tr("Hide the reason")
        self._handle.do(words, lambda state: reason_told(state, item, told))
        self._handle.showing.enlarge(item if told else "")
        self._handle.say(tr("The room sees the reason") if told else tr("The room does not see the reason"))

    def _put_away(self) -> None:
        self._handle.showing.enlarge("")

    def _all(self) -> None:
        self._handle.do(tr("Show all reasons"), all_told)
        self._handle.say(tr("The room sees the reason of every card that was sorted"))


def _tagging(item: str, tag: str, choice: str) -> Change:
    return lambda state: tagged(state, item, tag, choice)


def _box(tag: Tag) -> QComboBox:
    box = ChoiceBox()
    box.setObjectName(f"card_tag_{tag.id}")
    box.setAccessibleName(tag.name)
    box.addItem(tr("not said"), "")
    for choice in tag.choices:
        box.addItem(choice, choice)
    return box
