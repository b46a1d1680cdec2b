"""The line that sheets are typed into."""

from facilitator.ui.kit.entry import Entry


class LineEntry(Entry):
    """An empty line counts too: it ends a sheet, or says that something was left blank."""

    def enter(self) -> None:
        """Give what was typed; the window clears the field once it was understood."""
        self.entered.emit((self.text(),))
