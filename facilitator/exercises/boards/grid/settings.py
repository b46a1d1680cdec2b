"""Reads what an exercise file says of a grid, and says what is wrong with it."""

from collections.abc import Mapping
from typing import Any

import msgspec

from facilitator.exercises.boards.grid.bands import BANDS
from facilitator.exercises.boards.grid.model import State
from facilitator.exercises.parts.setting import check_colour
from facilitator.exercises.parts.shapes import SHAPES


def read(settings: Mapping[str, Any]) -> State:
    """An empty grid. Raises ValueError naming the setting that is wrong."""
    state = msgspec.convert(settings, State)
    for name in ("x", "y", "quarter", "kinds"):
        if not getattr(state, name):
            raise ValueError(f"{name}: a grid needs at least one")
    if len(state.bands) != BANDS:
        raise ValueError("bands: a grid needs five words, from least to most")
    for kind in state.kinds:
        check_colour(f"kinds.{kind.id}", kind.colour)
        if kind.shape not in SHAPES:
            raise ValueError(f"kinds.{kind.id}: the shape {kind.shape!r} is none of {', '.join(SHAPES)}")
    return state
