"""Undo and redo over whole immutable states."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

State = TypeVar("State")


@dataclass(frozen=True)
class _Entry(Generic[State]):
    label: str
    state: State


class History(Generic[State]):
    """The present state, with what came before and what was undone.

    States share their unchanged parts, so a thousand steps cost little more than their differences.
    """

    def __init__(self, state: State) -> None:
        self.present = state
        self._past: list[_Entry[State]] = []
        self._future: list[_Entry[State]] = []

    @property
    def undo_label(self) -> str:
        """What undo would take back; empty when there is nothing."""
        return self._past[-1].label if self._past else ""

    @property
    def redo_label(self) -> str:
        return self._future[-1].label if self._future else ""

    def commit(self, label: str, state: State) -> None:
        """Make `state` the present; a state equal to the present leaves no step behind."""
        if state == self.present:
            return
        self._past.append(_Entry(label, self.present))
        self._future.clear()
        self.present = state

    def undo(self) -> bool:
        """Take the last step back; False when there is none."""
        return self._step(self._past, self._future)

    def redo(self) -> bool:
        return self._step(self._future, self._past)

    def rewrite(self, change: Callable[[State], State]) -> None:
        """Change every state, past and undone too: what somebody withdrew must not come back."""
        self.present = change(self.present)
        for entries in (self._past, self._future):
            entries[:] = [_Entry(e.label, change(e.state)) for e in entries]

    def _step(self, source: list[_Entry[State]], target: list[_Entry[State]]) -> bool:
        if not source:
            return False
        entry = source.pop()
        target.append(_Entry(entry.label, self.present))
        self.present = entry.state
        return True
