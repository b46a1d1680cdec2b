"""The line's picture, the same on console and wall: the line with its votes, and the reasons under it."""

from facilitator.exercises.boards.line.view.picture import View

__all__ = ["View"]
