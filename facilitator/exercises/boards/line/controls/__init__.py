"""What the console adds to the line: counting in, reasons, the question, everything as a list."""

from facilitator.exercises.boards.line.controls.panel import Controls

__all__ = ["Controls"]
