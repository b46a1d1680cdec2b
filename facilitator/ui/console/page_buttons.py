"""Chooses what a console with large words shows: the agenda, the board, the notes or the wall."""

from PySide6.QtWidgets import QPushButton

from facilitator.ui.kit import page_buttons
from facilitator.ui.kit.pieces import restyle
from facilitator.words import tr


class PageButtons(page_buttons.PageButtons):
    """The console's pages; the board first. Stands in the top bar, where it takes no height of its own."""

    def __init__(self) -> None:
        pages = {"agenda": tr("Agenda"), "board": tr("Board"), "notes": tr("Notes"), "wall": tr("Wall")}
        super().__init__("console_pages", pages, "board")
        self.setProperty("role", "")
        for made in self.findChildren(QPushButton):
            restyle(made, "night")
        if (row := self.layout()) is not None:
            row.setContentsMargins(0, 0, 0, 0)
