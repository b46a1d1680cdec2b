"""The statement's picture, the same on console and wall: the frame, the text, how far we agree."""

from facilitator.exercises.boards.statement.view.picture import View

__all__ = ["View"]
