"""The time of one step: planned, running, paused, over. A frozen value that is told what time it is."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Countdown:
    """All figures are seconds; `now` is always a reading of the awake clock.

    Counting goes on below zero: passing the end stops nobody.
    """

    planned: float
    spent: float = 0.0
    since: float | None = None  # the reading at which it last began to run

    @property
    def running(self) -> bool:
        return self.since is not None

    def elapsed(self, now: float) -> float:
        return self.spent + (max(0.0, now - self.since) if self.since is not None else 0.0)

    def remaining(self, now: float) -> float:
        """Seconds left; negative once the time is over."""
        return self.planned - self.elapsed(now)

    def over(self, now: float) -> bool:
        return self.remaining(now) < 0

    def share(self, now: float) -> float:
        """The part of the time that is left, 1 to 0."""
        return max(0.0, min(1.0, self.remaining(now) / self.planned)) if self.planned > 0 else 0.0

    def started(self, now: float) -> "Countdown":
        return self if self.running else replace(self, since=now)

    def paused(self, now: float) -> "Countdown":
        return replace(self, spent=self.elapsed(now), since=None)

    def given(self, seconds: float) -> "Countdown":
        """The same countdown with more (or less) time planned, never less than none."""
        return replace(self, planned=max(0.0, self.planned + seconds))


def figures(seconds: float) -> str:
    """Whole seconds as a clock shows them: `4:12`, `1:02:03`; the second that has begun counts whole.

    >>> figures(251.2)
    '4:12'
    """
    whole = -int(-seconds // 1) if seconds > 0 else int(-seconds // 1)
    hours, rest = divmod(whole, 3600)
    minutes, second = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{second:02}" if hours else f"{minutes}:{second:02}"
