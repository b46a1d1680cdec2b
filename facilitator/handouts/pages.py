"""Finds the pages of a board."""

from importlib.util import find_spec
from typing import Any

from facilitator.exercises import boards


def page_of(kind: str) -> Any:
    """The board's page functions (see `handouts.kit.sheet`); None for a board that has no paper."""
    manifest = boards.manifest(kind)
    spec = find_spec(f"{boards.__name__}.{kind}.page")
    return manifest.page() if spec else None
