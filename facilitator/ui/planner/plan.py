"""The session being planned, with its own undo; typing in one field is one step of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from facilitator.words import tr
from facilitator.workshop.history import History
from facilitator.workshop.session import Session

V = TypeVar("V")
Change = Callable[[Session], Session]


@dataclass(frozen=True)
class Edit(Generic[V]):
    """One thing that a field changes: its object name, what it is called, what undo calls its change."""

    name: str
    words: str
    label: str
    read: Callable[[Session], V]
    write: Callable[[Session, V], Session]


class Plan(QObject):
    """What the planner's parts read and change."""

    changed = Signal()
    said = Signal(str)  # a sentence for a screen reader

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = History(session)
        self._base = session
        self._running = ""

    @property
    def session(self) -> Session:
        return self._history.present

    @property
    def undo_label(self) -> str:
        return self._history.undo_label

    @property
    def redo_label(self) -> str:
        return self._history.redo_label

    def do(self, label: str, change: Change, running: str = "") -> None:
        """Change the session. Changes of one `running` name each start from where the first one did.

        So that minutes that pass through "1" on their way to "15" leave no trace of the 1.
        """
        before = self.session
        if running and running == self._running:
            self._history.present = change(self._base)
        else:
            self._running, self._base = running, before
            self._history.commit(label, change(before))
        if self.session != before:
            self.changed.emit()

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
