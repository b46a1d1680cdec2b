"""The line that sheets are typed into."""

from PySide6.QtWidgets import QHBoxLayout

from facilitator.ui.kit.entry import Entry
from facilitator.ui.kit.pieces import button
from facilitator.words import tr


class LineEntry(Entry):
    """An empty line counts too: it ends a sheet, or says that something was left blank."""

    def enter(self) -> None:
        """Give what was typed; the window clears the field once it was understood."""
        self.entered.emit((self.text(),))


def with_button(line: LineEntry) -> QHBoxLayout:
    """The line, and a button for whoever does not press Enter."""
    row = QHBoxLayout()
    row.addWidget(line, 1)
    row.addWidget(button(tr("Add"), "paper_add", line.enter))
    return row
