"""What changed since an earlier session, behaviour by behaviour."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Literal

from facilitator.exercises.boards.scales.counts import Counts
from facilitator.exercises.boards.scales.items import Behaviour

if TYPE_CHECKING:
    from facilitator.exercises.boards.scales.model import State

Way = Literal["same", "more", "less", "apart"]
Width = Literal["same", "wider", "closer"]


@dataclass(frozen=True)
class Shift:
    """One behaviour rated both times.

    `way` is "more" when at no point of the scale a larger share stands at it or below than before, "less"
    when it is the other way round, and "apart" when some went up and some down: shares, never a mean.
    """

    behaviour: Behaviour
    before: Counts
    now: Counts
    way: Way
    width: Width

    @classmethod
    def between(cls, behaviour: Behaviour, before: Counts, now: Counts) -> "Shift":
        """From one time to a later one; somebody rated it at both."""
        return cls(behaviour, before, now, _way(before, now), _width(before, now))


def changes(before: "State", now: "State") -> tuple[Shift, ...]:
    """The behaviours that people rated both times, in today's order. Both states must be revealed."""
    if not before.shown:
        return ()
    return since({b.id: before.counts(b.id) for b in before.behaviours}, now)


def since(before: Mapping[str, Counts], now: "State") -> tuple[Shift, ...]:
    """The same from an earlier session's counts alone, such as those a state remembers."""
    if not now.shown:
        return ()
    pairs = ((b, before.get(b.id), now.counts(b.id)) for b in now.behaviours)
    return tuple(
        Shift.between(b, then, count)
        for b, then, count in pairs
        if then and then.rated and count.rated and len(then.points) == len(count.points)
    )


def _way(before: Counts, now: Counts) -> Way:
    """Compares whole numbers, so that equal shares are equal."""
    then = [share * now.rated for share in accumulate(before.points)]
    after = [share * before.rated for share in accumulate(now.points)]
    if then == after:
        return "same"
    if all(a <= t for t, a in zip(then, after, strict=True)):
        return "more"
    if all(a >= t for t, a in zip(then, after, strict=True)):
        return "less"
    return "apart"


def _width(before: Counts, now: Counts) -> Width:
    by = now.spread - before.spread
    if abs(by) < 1e-9:
        return "same"
    return "wider" if by > 0 else "closer"
