"""A pill in pixels: what it covers, on which side of its shape its name stands. y grows downwards."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

Side = Literal["right", "left"]

GRIP = 28.0  # a shape and the room around it that a hand needs


@dataclass(frozen=True)
class Box:
    """A rectangle by its left upper corner."""

    x: float
    y: float
    width: float
    height: float

    right: float = field(init=False, repr=False, compare=False)
    bottom: float = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "right", self.x + self.width)
        object.__setattr__(self, "bottom", self.y + self.height)

    @property
    def area(self) -> float:
        return self.width * self.height

    def meets(self, other: "Box") -> bool:
        """Whether any area is covered by both."""
        return (
            self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom
        )

    def overlap(self, other: "Box") -> float:
        """The area that both cover."""
        left, right = max(self.x, other.x), min(self.right, other.right)
        top, bottom = max(self.y, other.y), min(self.bottom, other.bottom)
        return (right - left) * (bottom - top) if left < right and top < bottom else 0.0

    def holds(self, other: "Box", slack: float = 0.01) -> bool:
        return (
            self.x <= other.x + slack
            and self.y <= other.y + slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )


@dataclass(frozen=True)
class Wanted:
    """A pill that wants its shape at (x, y); `reach` is from there to the pill's nearer end.

    `cell` is its own square: making room never takes its shape out of it. With `upright` it makes room up
    and down alone, so that an arrow to it stays upright; `way` is where that arrow runs, which others
    leave free, as they do the place of a `faint` pill.
    """

    id: str
    x: float
    y: float
    width: float
    height: float
    reach: float
    cell: Box
    upright: bool = False
    faint: bool = False
    way: Box | None = None

    def box(self, x: float, y: float, side: Side) -> Box:
        """What the pill covers with its shape at (x, y)."""
        left = x - self.reach if side == "right" else x - self.width + self.reach
        return Box(left, y - self.height / 2, self.width, self.height)


@dataclass(frozen=True)
class Spot:
    """Where a pill is drawn; x and y are its shape's middle."""

    x: float
    y: float
    side: Side
    box: Box

    @cached_property
    def grip(self) -> Box:
        """What a hand needs of it."""
        return Box(self.x - GRIP / 2, self.y - GRIP / 2, GRIP, GRIP)


def side_for(pill: Wanted, bounds: Box, x: float | None = None) -> Side:
    """To the right, unless the name would be cut off there and is not on the left."""
    return _side(pill.x if x is None else x, pill.width, pill.reach, bounds)


def _side(x: float, width: float, reach: float, bounds: Box) -> Side:
    turns = not fits(x, width, reach, "right", bounds) and fits(x, width, reach, "left", bounds)
    return "left" if turns else "right"


def fits(x: float, width: float, reach: float, side: Side, bounds: Box) -> bool:
    """A name to the right may end at the bounds; one to the left ends inside the grid, short of its axis."""
    if side == "right":
        return x - reach + width <= bounds.right + 0.01
    return x - width >= bounds.x - 0.01


def exact(pill: Wanted, bounds: Box) -> Spot:
    """Its shape just where it wants it."""
    return standing(pill.x, pill.y, pill.width, pill.height, pill.reach, bounds)


def standing(x: float, y: float, width: float, height: float, reach: float, bounds: Box) -> Spot:
    """A pill of that size with its shape at (x, y): its name to the right, or else to the left."""
    side = _side(x, width, reach, bounds)
    left = x - reach if side == "right" else x - width + reach
    return Spot(x, y, side, Box(left, y - height / 2, width, height))


def depth(spot: Spot, bounds: Box) -> float:
    """How far in front a pill is drawn, 0 to 1, so that no name lies over the next one's shape."""
    share = min(1.0, max(0.0, (spot.x - bounds.x) / max(1.0, bounds.width)))
    return share / 2 if spot.side == "right" else 1 - share / 2
