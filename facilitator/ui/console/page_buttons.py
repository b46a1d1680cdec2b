"""Chooses what a console with large words shows: the agenda, the board or the notes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout

from facilitator.ui.kit.pieces import button
from facilitator.words import tr


class PageButtons(QFrame):
    """Out of sight while everything has room side by side."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("console_pages")
        self.setProperty("role", "foot")
        self.page = "board"
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 20, 6)
        row.setSpacing(12)
        for name, words in (("agenda", tr("Agenda")), ("board", tr("Board")), ("notes", tr("Notes"))):
            made = button(words, f"page_{name}")
            made.setCheckable(True)
            made.setChecked(name == self.page)
            self._group.addButton(made)
            row.addWidget(made)
        row.addStretch(1)
        self._group.buttonClicked.connect(self._open)
        self.hide()

    def _open(self, chosen: QAbstractButton) -> None:
        self.page = chosen.objectName().removeprefix("page_")
        self.opened.emit()
