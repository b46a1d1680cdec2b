"""The window that shows the real pages and prints, saves or opens them; loaded when it is asked for."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from facilitator.handouts.packs import Kind
    from facilitator.ui.kit.theme import Theme
    from facilitator.ui.print.window import PrintWindow
    from facilitator.workshop.session import Session


def open_print(
    session: "Session", theme: "Theme", kind: "Kind" = "pack", parent: "QWidget | None" = None
) -> "PrintWindow":
    """Show the pages of the session as it is now, in a window beside the others.

    Hand a changed session to the window's `take`. The window deletes itself when it is closed.
    """
    from facilitator.ui.kit.standing import stand_on
    from facilitator.ui.print.window import PrintWindow  # brings reportlab and QtPdf

    window = PrintWindow(session, theme, kind, parent)
    if parent is not None:
        stand_on(window, parent.screen())
    window.show()
    return window
