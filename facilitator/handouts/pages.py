"""Finds the pages of a board."""

from typing import Any

from facilitator.exercises import boards


def page_of(kind: str) -> Any | None:
    """The board's page functions (see `handouts.kit.sheet`); None for a kind that nobody here knows."""
    known = boards.manifests()
    return known[kind].page() if kind in known else None
