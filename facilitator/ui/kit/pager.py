"""Buttons that turn the pages of a long list on every window at once."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.ui.kit.paging import Pages
from facilitator.ui.kit.pieces import button, line
from facilitator.words import tr


class Pager(QWidget):
    """In sight only when there is more than one page."""

    def __init__(self, pages: Pages, parent: QWidget | None = None, words: bool = True) -> None:
        """Without `words` where the picture itself says which page it shows."""
        super().__init__(parent)
        self._pages = pages
        self._words = line(role="mute", name="page_words")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._words)
        self._words.setVisible(words)
        row.addWidget(button("‹", "page_back", self._back, speak=tr("Page before")))
        row.addWidget(button("›", "page_on", self._on, speak=tr("Next page")))
        pages.turned.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        self._words.setText(self._pages.words())
        if self._pages.of < 2:
            self.hide()
        elif self.parentWidget() is not None:  # without a place it would be a window of its own
            self.show()

    def _on(self) -> None:
        self._pages.turn(1)

    def _back(self) -> None:
        self._pages.turn(-1)
