"""Makes the tables of older files those of today, one step after the other."""

from collections.abc import Callable, Sequence
from copy import deepcopy
from typing import Any

from facilitator.storage.safe_json import Tables

Migration = Callable[[Tables], Tables]

# The first function turns schema 1 into schema 2, the next 2 into 3. Never change one that has shipped.
MIGRATIONS: list[Migration] = []


class TooNew(Exception):
    """The file's schema is later than what this program knows."""

    def __init__(self, schema: int) -> None:
        super().__init__(f"schema {schema}")
        self.schema = schema


def schema_now(steps: Sequence[Migration] = MIGRATIONS) -> int:
    """The schema that this program writes."""
    return len(steps) + 1


def migrated(tables: Tables, schema: Any, steps: Sequence[Migration] = MIGRATIONS) -> Tables:
    """Today's tables. Raises TooNew for a later schema and ValueError for one that never was."""
    if not isinstance(schema, int) or isinstance(schema, bool) or schema < 1:
        raise ValueError(f"the schema is {schema!r}")
    if schema > schema_now(steps):
        raise TooNew(schema)
    to_do = steps[schema - 1 :]
    tables = deepcopy(tables) if to_do else tables  # a step may change them in place
    for step in to_do:
        tables = step(tables)
    return tables
