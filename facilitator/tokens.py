"""The theme's values, read once for windows, charts and paper alike."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from facilitator import assets

ThemeName = Literal["bright", "dark"]


@dataclass(frozen=True)
class Tokens:
    """Colours are `#RRGGBB`; `space` is in pixels, `wall` in hundredths of the height, `paper` in points.

    The `high` tables hold only what differs when the computer asks for high contrast.
    """

    bright: Mapping[str, str]
    dark: Mapping[str, str]
    bright_high: Mapping[str, str]
    dark_high: Mapping[str, str]
    space: Mapping[str, int]
    wall: Mapping[str, float]
    paper: Mapping[str, float]
    contrast: Mapping[str, tuple[tuple[str, str], ...]]

    def colours(self, theme: ThemeName, high: bool = False) -> Mapping[str, str]:
        """Every colour by its name."""
        plain, stronger = (
            (self.bright, self.bright_high) if theme == "bright" else (self.dark, self.dark_high)
        )
        return {**plain, **stronger} if high else plain


@cache
def load() -> Tokens:
    with assets.path("theme", "tokens.toml").open("rb") as file:
        return Tokens(**tomllib.load(file))


def contrast(one: str, other: str) -> float:
    """The ratio of two colours' luminance, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance")."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
