"""The wall's picture, the same on console and projector."""

from facilitator.exercises.boards.wall.view.picture import View

__all__ = ["View"]
