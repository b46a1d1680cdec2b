"""One step of an exercise: its words, its minutes, the board it works on."""

from dataclasses import dataclass
from typing import Literal

ClockFace = Literal["figures", "bar", "nothing"]
Wording = Literal["standard", "easier"]


@dataclass(frozen=True)
class Minutes:
    """How long a step is meant to take, and how far it may be shortened or stretched."""

    planned: float
    least: float = -1.0  # not given: as planned
    most: float = -1.0

    def __post_init__(self) -> None:
        """Fill in the bounds that were left out; raise ValueError for minutes that cannot be."""
        least = self.planned if self.least < 0 else self.least
        most = self.planned if self.most < 0 else self.most
        if not 0 <= least <= self.planned <= most <= 24 * 60:
            raise ValueError("minutes must be: 0 <= least <= planned <= most <= 1440")
        object.__setattr__(self, "least", least)
        object.__setattr__(self, "most", most)


@dataclass(frozen=True, kw_only=True)
class Said:
    """What a step says to the room, in one wording. Empty where the other wording will do."""

    prompt: str = ""
    say: str = ""
    ask: tuple[str, ...] = ()
    stuck: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Step:
    """Frozen, like everything in a session. `board` names an instance within the exercise, or nothing.

    One of `easier` and `standard` at most is there: the wording that is not in force.
    """

    id: str
    title: str
    prompt: str
    minutes: Minutes
    board: str = ""
    mode: str = ""
    say: str = ""
    ask: tuple[str, ...] = ()
    watch: tuple[str, ...] = ()
    stuck: tuple[str, ...] = ()
    clock: ClockFace = "figures"
    takes_from: str = ""
    takes_earlier: bool = False  # offers what earlier activities hand on
    media: str = ""  # a picture or film of the facilitator's own that this step can show: a path here
    easier: Said | None = None
    standard: Said | None = None


def on_network(media: str) -> bool:
    r"""Whether to open that place would call another computer: `\\server\share`, however it is written."""
    return media.strip().replace("\\", "/").startswith("//")
