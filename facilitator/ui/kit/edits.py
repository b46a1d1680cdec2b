"""Something that is edited whole, with its own undo; typing in one field is one step of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from facilitator.words import tr
from facilitator.workshop.history import History

W = TypeVar("W")  # what is edited, frozen
V = TypeVar("V")


@dataclass(frozen=True)
class Edit(Generic[W, V]):
    """One thing that a field changes: its object name, what it is called, what undo calls its change."""

    name: str
    words: str
    label: str
    read: Callable[[W], V]
    write: Callable[[W, V], W]


class Edits(QObject, Generic[W]):
    """What the parts of a window read and change together."""

    changed = Signal()
    said = Signal(str)  # a sentence for a screen reader

    def __init__(self, whole: W, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = History(whole)
        self._base = whole
        self._running = ""

    @property
    def whole(self) -> W:
        return self._history.present

    @property
    def undo_label(self) -> str:
        return self._history.undo_label

    @property
    def redo_label(self) -> str:
        return self._history.redo_label

    def do(self, label: str, change: Callable[[W], W], running: str = "") -> None:
        """Change it. Changes of one `running` name each start from where the first one did.

        So that minutes that pass through "1" on their way to "15" leave no trace of the 1.
        """
        before = self.whole
        if running and running == self._running:
            self._history.go_on(change(self._base))
        else:
            self._base = before
            self._history.commit(label, change(before))
        self._running = running if self.whole != self._base else ""
        if self.whole != before:
            self.changed.emit()

    def follow(self, change: Callable[[W], W]) -> None:
        """Let what was made elsewhere into every state, so that nothing done here takes it back."""
        self._history.rewrite(change)
        self._base = change(self._base)

    def settle(self) -> None:
        """What is typed next is a step of its own."""
        self._running = ""

    def undo(self) -> None:
        label = self.undo_label
        self.settle()
        if self._history.undo():
            self.changed.emit()
            self.said.emit(tr("Taken back: {what}").format(what=label))

    def redo(self) -> None:
        label = self.redo_label
        self.settle()
        if self._history.redo():
            self.changed.emit()
            self.said.emit(tr("Done again: {what}").format(what=label))
