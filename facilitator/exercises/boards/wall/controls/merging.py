"""Choosing the card that says the same, by a few of its words."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from facilitator.exercises.boards.wall.model import State
from facilitator.exercises.boards.wall.reading import short
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button
from facilitator.words import tr

MOST = 60  # cards in the list; a word or two finds the rest
ROWS = 4


class Merging(QWidget):
    """The card at work is laid on the one chosen here; both are kept, and can be taken apart."""

    done = Signal()

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle
        self._item = ""
        self.field = QLineEdit()
        self.field.setObjectName("merge_field")
        self.field.setAccessibleName(tr("Find the card that says the same"))
        self.field.setPlaceholderText(tr("Words of the card that says the same"))
        self.field.textEdited.connect(self._fill)
        self.field.returnPressed.connect(self._merge)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setObjectName("merge_list")
        self.list.setAccessibleName(tr("Cards that this one can be merged with"))
        self.list.itemActivated.connect(self._merge)
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(button(tr("Merge"), "merge_yes", self._merge, role="main"))
        row.addWidget(button(tr("Leave as it is"), "merge_no", self._stop))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.list)

    def start(self, item_id: str) -> None:
        """Ask what the card `item_id` is to be merged with."""
        self._item = item_id
        self.field.clear()
        self._fill()
        self.list.setFixedHeight(ROWS * max(24, self.list.sizeHintForRow(0)) + 8)
        self.show()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down choose in the list while the words are typed; Escape leaves."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
            if event.key() in steps:
                row = self.list.currentRow() + steps[Qt.Key(event.key())]
                self.list.setCurrentRow(min(max(0, row), self.list.count() - 1))
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._stop()
                return True
        return False

    def _fill(self) -> None:
        state: State = self._handle.state
        self.list.clear()
        cards = state.holding(self.field.text()) if self.field.text() else state.cards
        for card in [c for c in cards if c.id != self._item and not c.hidden][:MOST]:
            made = QListWidgetItem(short(card))
            made.setData(Qt.ItemDataRole.UserRole, card.id)
            self.list.addItem(made)
        self.list.setCurrentRow(0)

    def _merge(self) -> None:
        item = self._item
        if self.list.currentRow() < 0:
            return
        into = self.list.currentItem().data(Qt.ItemDataRole.UserRole)
        self.hide()
        self._handle.do(tr("Merge cards"), lambda state: state.merged(item, into))
        self._handle.choose(into)
        self._handle.say(tr("Merged; both are kept"))
        self.done.emit()

    def _stop(self) -> None:
        self.hide()
        self.done.emit()
