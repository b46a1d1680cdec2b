"""Colours that people with low vision can tell apart, in both themes."""

from typing import get_args

import pytest

from facilitator import tokens
from facilitator.tokens import contrast

LEAST = {"text": 4.5, "shape": 3.0}
HIGH = {"text": 7.0, "shape": 4.5}  # where the computer asks for high contrast
TOGETHER = {
    "text": {
        "board": ("ink", "mute", "teal", "rust", "blue", "green", "violet", "plum", "amber"),
        "ground": ("ink", "mute", "teal"),
        "teal": ("on_teal",),
        "teal_tint": ("ink", "mute", "teal"),
        "sun": ("night",),
        "sun_tint": ("ink", "mute"),
        "rust_tint": ("ink", "on_rust_tint"),
        "night": ("on_night", "mute_on_night"),
        "night_card": ("on_night", "mute_on_night", "sun"),
    },
    "shape": {
        "board": ("edge", "teal"),
        "ground": ("edge", "teal"),
        "teal_tint": ("teal",),
        "sun_tint": ("edge", "teal"),
        "rust_tint": ("rust", "blue", "green", "violet", "plum", "amber"),
        "night": ("sun", "mute_on_night"),
    },
}
PAIRS = [
    (theme, use, one, other)
    for theme in get_args(tokens.ThemeName)
    for use, grounds in TOGETHER.items()
    for other, ones in grounds.items()
    for one in ones
]


@pytest.mark.parametrize(("theme", "use", "one", "other"), PAIRS)
def test_contrast_of_every_listed_pair(theme: tokens.ThemeName, use: str, one: str, other: str) -> None:
    plain, strong = tokens.colours(theme), tokens.colours(theme, high=True)
    assert contrast(plain[one], plain[other]) >= LEAST[use]
    assert contrast(strong[one], strong[other]) >= HIGH[use]


def test_both_themes_have_the_same_names() -> None:
    assert tokens.BRIGHT.keys() == tokens.DARK.keys()
    assert tokens.BRIGHT_HIGH.keys() | tokens.DARK_HIGH.keys() <= tokens.BRIGHT.keys()


def test_contrast_by_the_book() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#16233A", "#16233A") == 1


def test_every_kind_of_people_can_be_read_on_the_board() -> None:
    from facilitator.exercises import catalogue

    kinds = catalogue.exercise("who-has-a-say").boards["grid"]["kinds"]
    assert {kind["colour"] for kind in kinds} <= set(TOGETHER["text"]["board"])


def test_no_wall_text_is_under_the_floor() -> None:
    assert all(size >= tokens.WALL["floor"] for size in tokens.WALL.values())
