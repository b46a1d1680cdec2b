"""Chooses what a console with large words shows: the agenda, the board or the notes."""

from facilitator.ui.kit import page_buttons
from facilitator.words import tr


class PageButtons(page_buttons.PageButtons):
    """The console's pages; the board first."""

    def __init__(self) -> None:
        pages = {"agenda": tr("Agenda"), "board": tr("Board"), "notes": tr("Notes")}
        super().__init__("console_pages", pages, "board")
