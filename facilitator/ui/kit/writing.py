"""A field for a longer text: the wall follows each letter, and a pause makes one step of undo."""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit

from facilitator.exercises.parts.typed import LONGEST, paragraphs

PAUSE_MS = 900


class Writing(QPlainTextEdit):
    """Undo belongs to the session, not to the field."""

    typed = Signal(str)  # the text as it stands, letter by letter
    paused = Signal(str)  # worth a step of undo: a pause, another field, or somebody who asked

    def __init__(self, name: str, speak: str, hint: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(speak)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setMinimumHeight(60)
        self._pending = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self.textChanged.connect(self._changed)

    @property
    def pending(self) -> bool:
        """Whether something was typed that is no step of undo yet."""
        return self._pending

    def show_text(self, text: str) -> None:
        """What the board says, unless somebody is in the middle of typing."""
        if self._pending or text == paragraphs(self.toPlainText()):
            return  # a space at the end is no reason to take the cursor away
        self.blockSignals(True)
        self.setPlainText(text)
        self.moveCursor(self.textCursor().MoveOperation.End)
        self.blockSignals(False)

    def flush(self) -> None:
        """Make what was typed a step of undo now."""
        if self._pending:
            self._pending = False
            self._pause.stop()
            self.paused.emit(self.toPlainText())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _undoes(event):
            self.flush()
            event.ignore()  # left to the session
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _undoes(event):
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.flush()

    def _changed(self) -> None:
        if len(self.toPlainText()) > LONGEST:
            self._cut()
        self._pending = True
        self._pause.start()
        self.typed.emit(self.toPlainText())

    def _cut(self) -> None:
        self.blockSignals(True)
        self.setPlainText(self.toPlainText()[:LONGEST])
        self.moveCursor(self.textCursor().MoveOperation.End)
        self.blockSignals(False)


def _undoes(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
