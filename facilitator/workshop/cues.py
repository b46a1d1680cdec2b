"""Moments in a step that the facilitator alone wants to hear of."""

from typing import Literal

Cue = Literal["half", "two", "one"]

MINUTE = 60.0


def due(planned: float, before: float, left: float) -> Cue | None:
    """What was passed as the time left (seconds) went from `before` to `left`; the latest of several.

    A short step has fewer cues, so that none follows another at once.
    """
    passed = [cue for cue, at in _moments(planned) if before > at >= left > 0]
    return passed[-1] if passed else None


def _moments(planned: float) -> tuple[tuple[Cue, float], ...]:
    """The cues of a step that may take so many seconds, in the order in which they come."""
    moments: list[tuple[Cue, float]] = []
    if planned >= 6 * MINUTE:
        moments.append(("half", planned / 2))
    if planned >= 4 * MINUTE:
        moments.append(("two", 2 * MINUTE))
    if planned >= 2 * MINUTE:
        moments.append(("one", MINUTE))
    return tuple(moments)
