"""Withdrawing one item: covered at once, shown again, or removed for good after one more question."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button, line
from facilitator.words import tr

KEY = "F8"  # withdraws at once, wherever the focus is; each board's controls listen for it


class Withdrawing(QWidget):
    """Buttons for one item of a board. Covering is no step of undo; nothing brings a removed item back."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle
        self._item = ""
        self._hidden = False
        self._asking = False
        self._cover = button(tr("Withdraw"), "withdraw", self.cover)
        self._show = button(tr("Show again"), "show_again", self._show_again)
        self._remove = button(tr("Remove for good…"), "remove", self._ask)
        self._question: QLabel = line(tr("Gone from files and undo too."), "fault", "remove_question")
        self._yes = button(tr("Remove for good"), "remove_yes", self._erase)
        self._no = button(tr("Keep it"), "remove_no", self._keep)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self._cover, self._show, self._remove, self._question, self._yes, self._no):
            row.addWidget(part)
        self._arrange()

    def show_item(self, item_id: str, hidden: bool) -> None:
        """Which item the buttons are for (none for an empty id), and whether it is covered."""
        if item_id != self._item:
            self._asking = False
        self._item, self._hidden = item_id, hidden
        self._arrange()

    def cover(self) -> None:
        """Cover the item on both windows at once."""
        if self._item and not self._hidden:
            self._handle.cover(self._item)
            self._handle.say(tr("Withdrawn: covered on the wall and here"))

    def _show_again(self) -> None:
        self._handle.cover(self._item, False)
        self._handle.say(tr("Shown again"))

    def _ask(self) -> None:
        self._asking = True
        self._arrange()
        self._no.setFocus()

    def _keep(self) -> None:
        self._asking = False
        self._arrange()

    def _erase(self) -> None:
        self._asking = False
        item, self._item = self._item, ""
        self._handle.choose("")
        self._handle.erase(item)
        self._handle.say(tr("Removed for good. The record says only that one was withdrawn."))

    def _arrange(self) -> None:
        asking = self._asking
        self._cover.setVisible(not asking and not self._hidden)
        self._show.setVisible(not asking and self._hidden)
        self._remove.setVisible(not asking)
        for part in (self._question, self._yes, self._no):
            part.setVisible(asking)
        for part in (self._cover, self._show, self._remove):
            part.setEnabled(bool(self._item))
