"""The scales' picture, the same on console and wall: principles, one behaviour, the spread, the choice."""

from facilitator.exercises.boards.scales.view.picture import View

__all__ = ["View"]
