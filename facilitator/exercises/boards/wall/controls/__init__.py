"""What the console adds to a wall of cards."""

from facilitator.exercises.boards.wall.controls.panel import Controls

__all__ = ["Controls"]
