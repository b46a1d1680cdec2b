"""What the console adds to the scales: principles, counting in, looking, choosing, everything as lists."""

from facilitator.exercises.boards.scales.controls.panel import Controls

__all__ = ["Controls"]
