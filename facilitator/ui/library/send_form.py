"""Before one workshop is sent: with people's names or without, and what goes along in any case."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from facilitator.ui.kit.pieces import button, label
from facilitator.ui.library.shelf_form import ShelfForm
from facilitator.words import tr, trn


class SendForm(ShelfForm):
    """Stands in the shelf's place. Names stay out unless they are chosen."""

    sent = Signal(object)  # whether people's names go along

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("send_form", parent)
        self._without = QRadioButton(tr("Leave people’s names out"))
        self._with = QRadioButton(tr("Send people’s names too"))
        self._without.setObjectName("send_without")
        self._with.setObjectName("send_with")
        self._group = QButtonGroup(self)
        self._note = label(role="mute", name="send_note")
        go = button(tr("Choose where to save the copy…"), "send_go", self._send, role="main")
        self.column.addWidget(self._heading)
        told = tr("One file holds the whole workshop. Save it to a memory stick, or attach it to an e-mail.")
        self.column.addWidget(label(told, "", "send_words"))
        for choice in (self._without, self._with):
            self._group.addButton(choice)
            self.column.addWidget(choice)
        self.column.addWidget(self._note)
        self.end_with(button(tr("Cancel"), "send_cancel", self.left.emit), go)
        self.column.addStretch(1)

    def ask(self, title: str, photographs: int, notes: bool) -> None:
        """`photographs` and the facilitator's `notes` go along, so they are spoken of."""
        self.be_called(tr("Send a copy of “{title}”").format(title=title))
        self._without.setChecked(True)
        parts = [tr("Groups, cards and everything else that was written goes along, as it was written.")]
        if photographs:
            words = trn(
                "{count} photograph goes along too. Look for faces and names.",
                "{count} photographs go along too. Look for faces and names.",
                photographs,
            )
            parts.append(words)
        if notes:
            parts.append(tr("So do your own notes for the facilitator."))
        self._note.setText(" ".join(parts))
        self._without.setFocus(Qt.FocusReason.OtherFocusReason)

    def _send(self) -> None:
        self.sent.emit(self._with.isChecked())
