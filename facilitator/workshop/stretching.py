"""Steps made longer or shorter alike, in half minutes that people can say aloud."""

import math
from dataclasses import replace

from facilitator.workshop.step import Minutes, Step

HALF = 0.5  # minutes
LONGEST = 24 * 60.0  # minutes of one step


def scaled(minutes: Minutes, factor: float) -> Minutes:
    """So many times as long, to the second and never past a day; dividing again gives the same back."""
    planned, least, most = (
        min(LONGEST, round(m * factor, 6)) for m in (minutes.planned, minutes.least, minutes.most)
    )
    return Minutes(planned, least, most)


def stretched(steps: tuple[Step, ...], total: float) -> tuple[Step, ...]:
    """The steps in the same proportion, lasting `total` minutes in all, in half minutes where that can be."""
    planned = sum(step.minutes.planned for step in steps)
    if not steps or total < 0:
        return steps
    if not planned:
        return (replace(steps[0], minutes=_within(total, steps[0].minutes, 1)), *steps[1:])
    factor = total / planned
    shares = _in_halves([step.minutes.planned * factor for step in steps], total)
    return tuple(
        replace(step, minutes=_within(share, step.minutes, factor))
        for step, share in zip(steps, shares, strict=True)
    )


def _in_halves(exact: list[float], total: float) -> list[float]:
    """The same sum in halves, the largest remainders rounded up; as they were where one would vanish."""
    shares = [math.floor(share / HALF + 1e-9) * HALF for share in exact]
    left = total - sum(shares)
    by_remainder = sorted(range(len(exact)), key=lambda i: shares[i] - exact[i])
    for number in by_remainder[: int(left / HALF + 1e-9)]:
        shares[number] += HALF
        left -= HALF
    if abs(left) > 1e-9:
        shares[max(range(len(shares)), key=shares.__getitem__)] += left
    vanished = any(share == 0 < wanted for share, wanted in zip(shares, exact, strict=True))
    return exact if vanished else shares


def _within(planned: float, bounds: Minutes, factor: float) -> Minutes:
    planned = min(LONGEST, planned)
    least = min(planned, round(bounds.least * factor / HALF) * HALF)
    most = min(LONGEST, max(planned, round(bounds.most * factor / HALF) * HALF))
    return Minutes(planned, least, most)
