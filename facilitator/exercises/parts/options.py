"""What can be chosen of a board before the session: a part to use or to leave out.

A board that has such options has a `beforehand` with `title(state)`, `options(state)`,
`opting(state, option_id, on)` and `told(state)`, one sentence on what the choice means.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Option:
    """One of them, with its words, and whether it is chosen."""

    id: str
    words: str
    on: bool
