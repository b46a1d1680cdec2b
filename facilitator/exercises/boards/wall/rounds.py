"""The order of a round: by volunteers, as typed, or shuffled; nobody's card comes twice."""

from dataclasses import dataclass, replace
from random import Random
from typing import Literal

from facilitator.exercises.boards.wall.model import State

Order = Literal["volunteers", "typed", "shuffled"]


@dataclass(frozen=True)
class Round:
    """Which cards were heard, and how the next one is found. `seed` makes one shuffle of many."""

    order: Order = "volunteers"
    heard: tuple[str, ...] = ()
    seed: int = 0

    def waiting(self, state: State) -> tuple[str, ...]:
        """Cards that were not heard yet, in the order of the round; covered ones never."""
        ids = [c.id for c in state.cards if not c.hidden]
        if self.order == "shuffled":
            ids.sort(key=self._lot)
        return tuple(i for i in ids if i not in self.heard)

    def hear(self, item_id: str) -> "Round":
        if not item_id or item_id in self.heard:
            return self
        return replace(self, heard=(*self.heard, item_id))

    def next(self, state: State, chosen: str) -> str:
        """The card to hear next; for volunteers the one that is chosen. Nothing when none is left."""
        if self.order == "volunteers":
            card = state.get(chosen)
            return chosen if card and not card.hidden else ""
        return next(iter(self.waiting(state)), "")

    def _lot(self, item_id: str) -> float:
        """Each card draws its own lot, so that one that comes late does not move the others."""
        return Random(f"{self.seed}/{item_id}").random()  # noqa: S311 - a fair order, not a secret
