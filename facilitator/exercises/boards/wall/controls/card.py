"""Working on the chosen card: its words, its column, what is like it, what it could be used for."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.exercises.boards.wall.cards import Card
from facilitator.exercises.boards.wall.controls.merging import Merging
from facilitator.exercises.boards.wall.controls.saying import Saying
from facilitator.exercises.boards.wall.model import State
from facilitator.exercises.boards.wall.reading import place_words
from facilitator.exercises.parts.typed import LONGEST
from facilitator.ui.kit.choice_box import ChoiceBox
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button, line, show_kept
from facilitator.ui.kit.withdrawing import Withdrawing
from facilitator.words import tr


class CardSheet(QWidget):
    """Everything here works on the card that is chosen; what is typed is kept at Enter, or on leaving."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle
        self._item = ""
        self._nothing = line(tr("Click a card, or go to it with Tab and the arrows."), "mute", "no_card")
        self.words = _field("card_words", tr("The card's words"), "")
        self.name = _field("card_name", tr("Whose card it is"), tr("Name, if they like"))
        self.name.setMaximumWidth(180)
        self._column = ChoiceBox()
        self._column.setObjectName("card_column")
        self._column.setAccessibleName(tr("Column"))
        self._column.setMinimumWidth(110)
        self._column.setMaximumWidth(200)
        self._column.activated.connect(self._column_chosen)
        self.newly = _check("card_new", tr("New to us"), self._newly)
        self.could = _check("card_could_use", tr("Could use this"), self._could)
        self.use_for = _field("card_use_for", tr("What we could use it for"), tr("for …"))
        self._merge = button(tr("Merge…"), "card_merge", self._start_merging)
        self._part = button(tr("Take apart"), "card_part", self._take_apart)
        self._drop = button(tr("Take off"), "card_drop", self._take_off)
        self.withdrawing = Withdrawing(handle)
        self.saying = Saying(handle)
        self.merging = Merging(handle)
        self.merging.hide()
        self.merging.done.connect(self.refresh)
        handle.showing.changed.connect(self.refresh)
        self.words.editingFinished.connect(self._words_typed)
        self.name.editingFinished.connect(self._name_typed)
        self.use_for.editingFinished.connect(self._use_typed)
        self._body = QWidget()
        self._arrange()
        self.refresh()

    def refresh(self) -> None:
        if self._handle.chosen != self._item:
            self._settle()
        state: State = self._handle.state
        card = state.get(self._handle.chosen)
        self._nothing.setVisible(card is None)
        self._body.setVisible(card is not None)
        if card is None:
            self._item = ""
            for field in (self.words, self.name, self.use_for):
                field.clear()
            self.withdrawing.show_item("", False)
            return
        if card.id != self._item:
            self._item = card.id
            self.merging.hide()
        self._show(state, card)

    def _show(self, state: State, card: Card) -> None:
        looking_back = self._handle.mode in ("look_back", "read")
        show_kept(self.words, "" if card.hidden else card.text)
        show_kept(self.name, card.name)
        show_kept(self.use_for, card.use_for)
        self.words.setEnabled(not card.hidden)
        self.name.setVisible(state.names and not card.hidden)
        with QSignalBlocker(self._column):
            self._column.clear()
            for column in state.columns:
                self._column.addItem(column.name, column.id)
            self._column.setCurrentIndex(self._column.findData(state.column(card.column).id))
        self._column.setVisible(len(state.columns) > 1)
        for part in (self.newly, self.could, self.use_for):
            part.setVisible(looking_back and not card.hidden)
        self.newly.setChecked(card.new_to_us)
        self.could.setChecked(card.could_use)
        self._merge.setEnabled(len(state.cards) > 1)
        self._part.setVisible(bool(card.also))
        self.saying.show_card(state, card)
        self.withdrawing.show_item(card.id, card.hidden)

    def _arrange(self) -> None:
        first, second, third = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.words, 1)
        first.addWidget(self.name)
        first.addWidget(self._column)
        for part in (self.newly, self.could):
            second.addWidget(part)
        second.addWidget(self.use_for, 1)
        for made in (self._merge, self._part, self._drop):
            third.addWidget(made)
        third.addStretch(1)
        third.addWidget(self.withdrawing)
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 0, 0, 0)
        for row in (first, second):
            row.setSpacing(8)
            inner.addLayout(row)
        inner.addWidget(self.saying)
        third.setSpacing(8)
        inner.addLayout(third)
        inner.addWidget(self.merging)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._nothing)
        column.addWidget(self._body)

    # Changing

    def _settle(self) -> None:
        self._words_typed()
        self._name_typed()
        self._use_typed()

    def _words_typed(self) -> None:
        item, text = self._item, self.words.text()
        if self.words.isModified() and item:
            self.words.setModified(False)
            self._handle.do(tr("Edit card"), lambda state: state.edited(item, text))

    def _name_typed(self) -> None:
        item, name = self._item, self.name.text()
        if self.name.isModified() and item:
            self.name.setModified(False)
            self._handle.do(tr("Say whose card it is"), lambda state: state.called(item, name))

    def _use_typed(self) -> None:
        item, use = self._item, self.use_for.text()
        if self.use_for.isModified() and item:
            self.use_for.setModified(False)
            self._handle.do(tr("Mark card"), lambda state: state.usable(item, bool(use), use))

    def _newly(self, on: bool) -> None:
        item = self._item
        self._handle.do(tr("Mark card"), lambda state: state.newly(item, on))

    def _could(self, on: bool) -> None:
        item, use = self._item, self.use_for.text()
        self._handle.do(tr("Mark card"), lambda state: state.usable(item, on, use))

    def _column_chosen(self, index: int) -> None:
        item, column = self._item, self._column.itemData(index)
        state: State = self._handle.state
        card = state.get(item)
        if card is None or state.column(card.column).id == column:
            return
        self._handle.do(tr("Move card"), lambda state: state.moved(item, column))
        moved = self._handle.state.get(item)
        self._handle.say(place_words(self._handle.state, moved) if moved else "")

    def _start_merging(self) -> None:
        self.merging.start(self._item)

    def _take_apart(self) -> None:
        item = self._item
        self._handle.do(tr("Take cards apart"), lambda state: state.parted(item))
        self._handle.say(tr("Taken apart"))

    def _take_off(self) -> None:
        item = self._item
        self._handle.choose("")
        self._handle.do(tr("Take card off the wall"), lambda state: state.dropped(item))
        self._handle.say(tr("Card taken off the wall. Undo brings it back."))


def _field(name: str, speak: str, hint: str) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    field.setAccessibleName(speak)
    field.setPlaceholderText(hint)
    field.setMaxLength(LONGEST)
    return field


def _check(name: str, text: str, clicked: object) -> QCheckBox:
    check = QCheckBox(text)
    check.setObjectName(name)
    check.clicked.connect(clicked)
    return check
