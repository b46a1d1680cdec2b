"""Says what is wrong with a grid that an exercise file describes."""

from typing import TYPE_CHECKING

from facilitator.exercises.boards.grid.bands import BANDS
from facilitator.exercises.parts.setting import check_colour
from facilitator.exercises.parts.shapes import SHAPES

if TYPE_CHECKING:
    from facilitator.exercises.boards.grid.model import State


def check(state: "State") -> None:
    """Raises ValueError naming the setting that is wrong."""
    for name in ("x", "y", "quarter", "kinds"):
        if not getattr(state, name):
            raise ValueError(f"{name}: a grid needs at least one")
    if len(state.bands) != BANDS:
        raise ValueError("bands: a grid needs five words, from least to most")
    for kind in state.kinds:
        check_colour(f"kinds.{kind.id}", kind.colour)
        if kind.shape not in SHAPES:
            raise ValueError(f"kinds.{kind.id}: the shape {kind.shape!r} is none of {', '.join(SHAPES)}")
