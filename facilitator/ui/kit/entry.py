"""A field for typing fast: Enter adds, and many pasted lines are added as many."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.exercises.parts.typed import LONGEST, lines

UTF16 = ("utf-16-le", "surrogatepass")


class Entry(QLineEdit):
    """Keeps the focus after each entry."""

    entered = Signal(object)  # a tuple of what was typed or pasted, at least one
    focus_moved = Signal()  # here, or away

    def __init__(self, name: str, speak: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(speak)
        self.setPlaceholderText(hint)
        self.setMaxLength(LONGEST)
        self.setMinimumWidth(120)
        self.returnPressed.connect(self.enter)

    def enter(self) -> None:
        """Add what was typed, and be empty again."""
        if found := lines(self.text()):
            self.clear()
            self.entered.emit(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            found = lines(self._with(QGuiApplication.clipboard().text()))
            if len(found) > 1:
                self.clear()
                self.entered.emit(found)
                return
        super().keyPressEvent(event)

    def _with(self, pasted: str) -> str:
        """What was typed, with this where the cursor is, in place of what is selected."""
        start = end = self.cursorPosition()
        if self.hasSelectedText():
            start, end = self.selectionStart(), self.selectionEnd()
        halves = self.text().encode(*UTF16)  # as Qt counts
        before, after = halves[: 2 * start].decode(*UTF16), halves[2 * end :].decode(*UTF16)
        return f"{before}{pasted}{after}"

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_moved.emit()
