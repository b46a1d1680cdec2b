"""The grid's picture, the same on console and wall: the roster while listing, the grid while placing."""

from facilitator.exercises.boards.grid.view.picture import View

__all__ = ["View"]
