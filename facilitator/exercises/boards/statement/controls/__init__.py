"""What the console adds to the statement: writing, drafts, agreeing, the opening's answers."""

from facilitator.exercises.boards.statement.controls.panel import Controls

__all__ = ["Controls"]
