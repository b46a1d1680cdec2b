"""The session being planned, with its own undo."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from facilitator.ui.kit import edits
from facilitator.workshop.session import Session

V = TypeVar("V")
Change = Callable[[Session], Session]


@dataclass(frozen=True)
class Edit(edits.Edit[Session, V], Generic[V]):
    """One thing that a field changes in the session."""


class Plan(edits.Edits[Session]):
    """What the planner's parts read and change."""

    @property
    def session(self) -> Session:
        return self.whole
