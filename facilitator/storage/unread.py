"""Stands in for a board that this version cannot read, and gives it back to the file untouched."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self

from facilitator.storage.leftover import mentions
from facilitator.workshop.board import Carried, Notice


@dataclass(frozen=True)
class UnreadBoard:
    """A board of a kind nobody here knows. It answers every verb with itself, so the session still runs.

    Only removing one of its items for good empties it, since what it says of the item cannot be told.
    """

    kind: str
    record: Mapping[str, Any] = field(default_factory=dict)

    def seen_by_room(self, mode: str) -> Self:
        return replace(self, record={})

    def summary(self) -> str:
        return ""

    def notices(self, mode: str) -> tuple[Notice, ...]:
        return ()

    def covered(self, item_id: str, cover: bool = True) -> Self:
        return self

    def erased(self, item_id: str) -> Self:
        return replace(self, record={}) if mentions(self.record, item_id) else self

    def without_names(self) -> Self:
        return self

    def carried(self) -> tuple[Carried, ...]:
        return ()

    def receiving(self, carried: tuple[Carried, ...]) -> Self:
        return self
