"""A drawing that no output has drawn yet: shapes and words at their places, and the same in a sentence.

Lengths are in units of the figure's own; y grows upwards. Colours are names of the theme.
"""

from dataclasses import dataclass
from unicodedata import east_asian_width

SMALL, WIDE = 0.62, 1.05  # of the size: no wider than what a reader's own fonts make of a letter


@dataclass(frozen=True)
class Trace:
    """A line through points, or an area when it is closed and `filled`."""

    points: tuple[tuple[float, float], ...]
    colour: str = "ink"
    width: float = 1.5
    closed: bool = False
    filled: bool = False
    dashed: bool = False


@dataclass(frozen=True)
class Dot:
    """A circle; white inside unless it is filled."""

    x: float
    y: float
    radius: float
    colour: str = "ink"
    filled: bool = True
    dashed: bool = False


@dataclass(frozen=True)
class Words:
    """Text on one line; `to` is the part of it that stands left of x: 0, 0.5 or 1."""

    text: str
    x: float
    y: float
    size: float
    to: float = 0.0
    bold: bool = False


Shape = Trace | Dot | Words


@dataclass(frozen=True)
class Figure:
    """`told` is for whoever does not see it; `numbered` names what has a number, from 1, below it."""

    title: str
    told: str
    width: float
    height: float
    shapes: tuple[Shape, ...]
    numbered: tuple[str, ...] = ()


def room_for(text: str, size: float) -> float:
    """How wide a text may get, whatever it is set in."""
    return sum(WIDE if east_asian_width(c) in "WF" else SMALL for c in text) * size


def shortened(text: str, size: float, width: float) -> str:
    """The text, or as much of it as there is room for, ending in an ellipsis."""
    if room_for(text, size) <= width:
        return text
    while text and room_for(text + "…", size) > width:
        text = text[:-1]
    return text.rstrip() + "…"
