"""Chooses which part of a window is seen, where its words are too large to show all parts side by side."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout

from facilitator.ui.kit.pieces import button


class PageButtons(QFrame):
    """One button a page, by its name; out of sight until the window has need of them."""

    opened = Signal()

    def __init__(self, name: str, pages: Mapping[str, str], first: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", "foot")
        self.page = first
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QAbstractButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 20, 6)
        row.setSpacing(12)
        for page, words in pages.items():
            made = button(words, f"page_{page}")
            made.setCheckable(True)
            made.setChecked(page == first)
            self._group.addButton(made)
            self._buttons[page] = made
            row.addWidget(made)
        row.addStretch(1)
        self._group.buttonClicked.connect(self._clicked)
        self.hide()

    def open(self, page: str) -> None:
        """Choose a page as if its button were pressed. Raises KeyError for an unknown one."""
        self._buttons[page].setChecked(True)
        self._clicked(self._buttons[page])

    def offer(self, *pages: str) -> None:
        """Leave only some pages to choose from; the last of them stands in for a page that is gone."""
        for page, made in self._buttons.items():
            made.setVisible(page in pages)
        if self.page not in pages:
            self.page = pages[-1]
            self._buttons[self.page].setChecked(True)

    def _clicked(self, chosen: QAbstractButton) -> None:
        self.page = chosen.objectName().removeprefix("page_")
        self.opened.emit()
