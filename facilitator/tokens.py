"""The look in numbers: windows, charts and paper all take it from here, in both themes.

Colours are `#RRGGBB`. A test holds the contrast of every pair that stands together.
"""

from collections.abc import Mapping
from typing import Literal

ThemeName = Literal["bright", "dark"]

BRIGHT: Mapping[str, str] = {
    "ink": "#16233A",
    "mute": "#4C5A70",
    "line": "#C9D1DE",
    "edge": "#76839A",  # borders of inputs: 3:1 on white and ground
    "ground": "#EEF2F7",
    "board": "#FFFFFF",
    "teal": "#0A6B6B",
    "teal_tint": "#DDF0EE",
    "on_teal": "#FFFFFF",
    "rust": "#B93A12",
    "rust_tint": "#FBE6DD",
    "on_rust_tint": "#8C2A0C",
    "sun": "#F5C02C",
    "sun_tint": "#FFF4D1",
    "blue": "#0060A8",
    "green": "#00795A",
    "violet": "#7A2E8E",
    "plum": "#B3257A",
    "amber": "#8A5A00",
    "night": "#16233A",  # the console's top bar, the library's left side
    "on_night": "#FFFFFF",
    "mute_on_night": "#B9C4D6",
    "night_card": "#22324F",
}
DARK: Mapping[str, str] = {
    "ink": "#EDF2FA",
    "mute": "#B4C0D3",
    "line": "#3A4963",
    "edge": "#8493AC",
    "ground": "#1B2740",
    "board": "#111A2B",
    "teal": "#5CC9C2",
    "teal_tint": "#12403F",
    "on_teal": "#0B1220",
    "rust": "#FF9A73",
    "rust_tint": "#452314",
    "on_rust_tint": "#FFC2A8",
    "sun": "#F5C02C",
    "sun_tint": "#4A3C10",
    "blue": "#7DBDF5",
    "green": "#5FCFA8",
    "violet": "#D79BE8",
    "plum": "#F58CC4",
    "amber": "#E5B45A",
    "night": "#0B1220",
    "on_night": "#FFFFFF",
    "mute_on_night": "#B9C4D6",
    "night_card": "#1B2740",
}
# What differs when the computer asks for high contrast: text at 7:1 or better, hairlines as strong as edges.
BRIGHT_HIGH: Mapping[str, str] = {
    "ink": "#000000",
    "mute": "#1E1E1E",
    "line": "#000000",
    "edge": "#000000",
    "ground": "#FFFFFF",
    "teal": "#004B4B",
    "teal_tint": "#D5F5F2",
    "rust": "#7A1E00",
    "rust_tint": "#FFE9E0",
    "on_rust_tint": "#5C1600",
    "blue": "#003F73",
    "green": "#004D38",
    "violet": "#55176A",
    "plum": "#7D0F50",
    "amber": "#5C3B00",
    "night": "#000000",
    "mute_on_night": "#F0F0F0",
    "night_card": "#1A1A1A",
}
DARK_HIGH: Mapping[str, str] = {
    "ink": "#FFFFFF",
    "mute": "#F0F0F0",
    "line": "#FFFFFF",
    "edge": "#FFFFFF",
    "ground": "#000000",
    "board": "#000000",
    "teal": "#7FF0E8",
    "teal_tint": "#003B38",
    "on_teal": "#000000",
    "rust": "#FFB599",
    "rust_tint": "#3D1300",
    "on_rust_tint": "#FFD6C4",
    "sun_tint": "#3A2F00",
    "blue": "#A8D6FF",
    "green": "#8FF0CB",
    "violet": "#EBC2F7",
    "plum": "#FFB8DD",
    "amber": "#FFD27A",
    "night": "#000000",
    "mute_on_night": "#F0F0F0",
    "night_card": "#1A1A1A",
}
SPACE: Mapping[str, int] = {  # pixels on the console
    "gap": 8,
    "pad": 16,
    "round": 10,
    "control": 44,  # height of whatever is touched
    "text": 16,
    "heading": 22,
}
WALL: Mapping[str, float] = {  # hundredths of the screen's height
    "prompt": 6.0,
    "lead": 3.0,
    "card": 3.4,
    "label": 2.6,
    "clock": 7.5,
    "clock_alone": 15.0,
    "floor": 2.4,
    "pill": 4.0,
}
PAPER: Mapping[str, float] = {  # points
    "text": 14,
    "large": 18,
    "small": 12,
    "title": 24,
    "rule": 1.0,
}


def colours(theme: ThemeName, high: bool = False) -> Mapping[str, str]:
    """Every colour by its name."""
    plain, stronger = (BRIGHT, BRIGHT_HIGH) if theme == "bright" else (DARK, DARK_HIGH)
    return {**plain, **stronger} if high else plain


def contrast(one: str, other: str) -> float:
    """The ratio of two colours' luminance, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance")."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
