"""What every board promises: a frozen state with pure verbs."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol, Self, TypeAlias


def new_id() -> str:
    """A name for a new item that nothing else in any session will have."""
    return secrets.token_hex(5)


@dataclass(frozen=True)
class Carried:
    """What one board hands to another: boards exchange these instead of knowing each other.

    `id` is the item's own, so that withdrawing it withdraws what was made from it; `source` is the id of
    what it was made from itself.
    """

    id: str
    text: str
    note: str = ""
    source: str = ""


@dataclass(frozen=True)
class Notice:
    """Something the room may not have noticed, put as a question for the facilitator alone."""

    id: str
    question: str


class BoardState(Protocol):
    """The whole of one board at one moment. Frozen: each verb returns a new state.

    States are dataclasses of plain values (text, numbers, booleans, tuples, mappings and other such
    dataclasses), so that storage can write them without knowing them. A state's whole number `withdrawn`
    counts what was erased. A board in which one thing can have several ids, or on which something is made
    from another with an id of its own, has `alike(item_id)`, the set of them, so that all are withdrawn
    together. One that hands other lines to later activities than to the
    boards of its own has `handed_on()`; one on which such lines can be taken up has `open_to` and `taking`.
    """

    def seen_by_room(self, mode: str) -> Self:
        """The state with everything taken out that the room may not see yet."""
        ...

    def summary(self) -> str:
        """What was made so far in a few words, such as "11 things we bring"; empty for nothing."""
        ...

    def notices(self, mode: str) -> tuple[Notice, ...]: ...

    def covered(self, item_id: str, cover: bool = True) -> Self:
        """The item's words hidden, or shown again. Unknown ids change nothing."""
        ...

    def erased(self, item_id: str) -> Self:
        """The item and what was made from it gone for good; only the number withdrawn grows."""
        ...

    def without_names(self) -> Self:
        """The state with every person's name taken out; groups and words stay."""
        ...

    def carried(self) -> tuple[Carried, ...]:
        """What another board may start from, most pressing first."""
        ...

    def receiving(self, carried: tuple[Carried, ...]) -> Self:
        """The state brought up to date with what another board carries to it."""
        ...


AnyBoard: TypeAlias = Any  # a BoardState; verbs of a certain board are called on it
Change: TypeAlias = Callable[[AnyBoard], AnyBoard]
