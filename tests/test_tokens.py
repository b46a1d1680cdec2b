"""Colours that people with low vision can tell apart, in both themes."""

import pytest

from facilitator import tokens
from facilitator.tokens import contrast

LEAST = {"text": 4.5, "shape": 3.0}
HIGH = {"text": 7.0, "shape": 4.5}  # where the computer asks for high contrast
PAIRS = [
    (theme, use, one, other)
    for theme in ("bright", "dark")
    for use, pairs in tokens.load().contrast.items()
    for one, other in pairs
]


@pytest.mark.parametrize(("theme", "use", "one", "other"), PAIRS)
def test_contrast_of_every_listed_pair(theme: tokens.ThemeName, use: str, one: str, other: str) -> None:
    colours = tokens.load().colours(theme)
    assert contrast(colours[one], colours[other]) >= LEAST[use]
    strong = tokens.load().colours(theme, high=True)
    assert contrast(strong[one], strong[other]) >= HIGH[use]


def test_both_themes_have_the_same_names() -> None:
    assert tokens.load().bright.keys() == tokens.load().dark.keys()


def test_contrast_by_the_book() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#16233A", "#16233A") == 1


def test_every_kind_of_people_can_be_read_on_the_board() -> None:
    listed = {tuple(pair) for pair in tokens.load().contrast["text"]}
    from facilitator.exercises import catalogue

    kinds = catalogue.exercise("who-has-a-say").boards["grid"]["kinds"]
    assert all((kind["colour"], "board") in listed for kind in kinds)


def test_no_wall_text_is_under_the_floor() -> None:
    wall = tokens.load().wall
    assert all(size >= wall["floor"] for size in wall.values())
