"""Undo and redo over whole immutable states."""

from collections.abc import Callable, Iterator
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

    def go_on(self, state: State) -> None:
        """Another present in the last step, which is gone when that is what it began with."""
        if self._past and state == self._past[-1].state:
            self._past.pop()
        self.present = state

    def undo(self) -> bool:
        """Take the last step back; False when there is none."""
        return self._step(self._past, self._future)

    def redo(self) -> bool:
        return self._step(self._future, self._past)

    def rewrite(self, change: Callable[[State], State], relabel: Callable[[str], str] = str) -> None:
        """Change every state, past and undone too: what somebody withdrew must not come back.

        A step that no longer does anything is gone; `relabel` takes withdrawn words out of the others.
        """
        self.present = change(self.present)
        self._past = self._rewritten(self._past, change, relabel)
        self._future = self._rewritten(self._future, change, relabel)

    def states(self) -> Iterator[State]:
        """Every state that can be reached, the present one first."""
        yield self.present
        yield from (entry.state for entry in (*self._past, *self._future))

    def _rewritten(
        self, entries: list[_Entry[State]], change: Callable[[State], State], relabel: Callable[[str], str]
    ) -> list[_Entry[State]]:
        kept: list[_Entry[State]] = []
        nearer = self.present
        for entry in reversed(entries):
            state = change(entry.state)
            if state != nearer:
                kept.append(_Entry(relabel(entry.label), state))
            nearer = state
        return kept[::-1]

    def _step(self, source: list[_Entry[State]], target: list[_Entry[State]]) -> bool:
        if not source:
            return False
        entry = source.pop()
        target.append(_Entry(entry.label, self.present))
        self.present = entry.state
        return True
