"""The grid's measure: places from 0 to 1, five bands to each axis, lettered and numbered squares."""

import re
from dataclasses import dataclass

BANDS = 5
LETTERS = "ABCDE"
ARROW = 0.05
BAND = 1 / BANDS
MIDDLE = 0.5


@dataclass(frozen=True)
class Place:
    """How often it impacts them (across) and how often they have a say (up): 0 never, 1 always."""

    impact: float
    say: float

    @classmethod
    def at(cls, impact: float, say: float) -> "Place":
        """The nearest place on the grid: within 0 to 1, in steps of 0.01."""
        return cls(_on_grid(impact), _on_grid(say))

    @classmethod
    def in_square(cls, row: int, column: int) -> "Place":
        """The middle of a square; row and column count from 0, upwards and to the right."""
        return cls.at(middle_of(column), middle_of(row))

    def moved(self, impact: float = 0.0, say: float = 0.0) -> "Place":
        return Place.at(self.impact + impact, self.say + say)

    @property
    def in_quarter(self) -> bool:
        """In the shaded quarter, right of and below the middle: impact > 0.5 and say < 0.5."""
        return self.impact > MIDDLE and self.say < MIDDLE

    @property
    def square(self) -> str:
        """Letter upwards, number across: `C4`."""
        return f"{LETTERS[band_of(self.say)]}{band_of(self.impact) + 1}"


def band_of(value: float) -> int:
    """Which of the five equal bands a value lies in, 0 to 4; a border belongs to the upper band."""
    return min(BANDS - 1, int(round(value * 100) // (100 // BANDS)))


def middle_of(band: int) -> float:
    """The middle of a band: 0.1, 0.3, 0.5, 0.7, 0.9."""
    return (2 * band + 1) / (2 * BANDS)


_SQUARE = re.compile(r"(?:^|\s)([a-e])\s?([1-5])$", re.IGNORECASE)


def read_square(text: str) -> tuple[str, Place] | None:
    """`young c4` as ("young", the middle of C4); None when the text does not end in a square."""
    found = _SQUARE.search(text.rstrip())
    if found is None:
        return None
    row, column = LETTERS.index(found[1].upper()), int(found[2]) - 1
    return text[: found.start()].strip(), Place.in_square(row, column)


def _on_grid(value: float) -> float:
    if value != value:  # not a number
        return MIDDLE
    return round(min(1.0, max(0.0, value)), 2)
