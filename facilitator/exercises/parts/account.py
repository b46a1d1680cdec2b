"""What a board says of itself in headings, sentences and tables, for every output that is not a picture.

A board's `tables.py` has four functions, free of Qt and of paper:

- `told(state) -> State`: the state without what is covered, which counts as withdrawn.
- `tables(state) -> tuple[Table, ...]`: what the group made, to be read. Nothing for nothing made.
- `data(state) -> Table`: one wide table, to be counted and sorted by another program.
- `in_brief(state) -> Brief`: what the record's first half page says of it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from facilitator.exercises.parts.figure import Figure
from facilitator.words import tr, trn


@dataclass(frozen=True)
class Table:
    """A heading, sentences below it, then rows of plain text; the first cell of a row names the row.

    `figure` is the same in a picture.
    """

    title: str
    headers: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    said: tuple[str, ...] = ()
    figure: Callable[[], Figure] | None = field(default=None, compare=False)  # drawn for who wants it

    def __post_init__(self) -> None:
        """Raise ValueError for a row that does not fit its headers."""
        if any(len(row) != len(self.headers) for row in self.rows):
            raise ValueError(f"{self.title}: a row has another length than the headers")


@dataclass(frozen=True)
class Brief:
    """What a board has to say on the record's first half page: whole sentences, most important first."""

    about: tuple[str, ...] = ()
    agreed: tuple[str, ...] = ()
    coming: tuple[str, ...] = ()


def withdrawn(count: int) -> tuple[Table, ...]:
    """All that is said of what somebody took back: how much it was."""
    if not count:
        return ()
    return (Table(tr("Withdrawn"), said=(trn("{count} withdrawn.", "{count} withdrawn.", count),)),)
