"""A drill: something goes wrong so many times, and what must hold is looked at each time."""

import random
from collections.abc import Callable
from dataclasses import dataclass


class Broken(AssertionError):
    """What must hold did not; the text says what."""


class NotHere(Exception):
    """This computer cannot do the drill; the text says why."""


@dataclass(frozen=True)
class Found:
    """How often something was tried, what was seen, and whether a limit of time or memory was kept."""

    times: int
    seen: str
    within: bool = True


@dataclass(frozen=True)
class Drill:
    """`run` takes how many rounds to do, and raises Broken or NotHere; a short form is in every test run."""

    what: str
    run: Callable[[int], Found]
    short: int
    long: int


def must(held: object, what: str) -> None:
    """Raises Broken unless it held."""
    if not held:
        raise Broken(what)


def dice() -> random.Random:
    """The same luck in every run, so that what was found can be found again."""
    return random.Random(1)
