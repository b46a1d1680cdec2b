"""What the console adds to the grid: naming, placing by square, the list, setting aside, views, guesses."""

from facilitator.exercises.boards.grid.controls.panel import Controls

__all__ = ["Controls"]
