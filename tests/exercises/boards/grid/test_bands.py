"""The grid's measure."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.exercises.boards.grid.bands import Place, band_of, middle_of, read_square

ANY = st.floats(allow_nan=True, allow_infinity=True)


@given(impact=ANY, say=ANY)
def test_every_place_is_on_the_grid_in_hundredths(impact: float, say: float) -> None:
    for value in (Place.at(impact, say).impact, Place.at(impact, say).say):
        assert 0 <= value <= 1
        assert value == round(value, 2)


def test_places_are_clamped() -> None:
    assert Place.at(1.7, -0.2) == Place(1, 0)
    assert Place.at(0.123, 0.987) == Place(0.12, 0.99)
    assert Place.at(math.nan, math.inf) == Place(0.5, 1)


@pytest.mark.parametrize(
    ("value", "band"),
    [(0, 0), (0.19, 0), (0.2, 1), (0.39, 1), (0.4, 2), (0.5, 2), (0.6, 3), (0.79, 3), (0.8, 4), (1, 4)],
)
def test_a_border_belongs_to_the_upper_band(value: float, band: int) -> None:
    assert band_of(value) == band


@given(band=st.integers(0, 4))
def test_the_middle_of_a_band_lies_in_it(band: int) -> None:
    assert band_of(middle_of(band)) == band


@pytest.mark.parametrize("letter", "abcde")
@pytest.mark.parametrize("number", "12345")
def test_a_square_reads_back_as_itself(letter: str, number: str) -> None:
    found = read_square(f"young {letter}{number}")
    assert found is not None
    assert (found[0], found[1].square) == ("young", f"{letter}{number}".upper())


@pytest.mark.parametrize(
    ("typed", "name", "place"),
    [
        ("young c4", "young", Place(0.7, 0.5)),
        ("Young carers C 4", "Young carers", Place(0.7, 0.5)),
        ("a1", "", Place(0.1, 0.1)),
        ("  night staff e5  ", "night staff", Place(0.9, 0.9)),
        ("Group B1 d2", "Group B1", Place(0.3, 0.7)),
    ],
)
def test_typed_squares(typed: str, name: str, place: Place) -> None:
    assert read_square(typed) == (name, place)


@pytest.mark.parametrize("typed", ["young", "c6", "f1", "abc4", "c44", "c4 young", ""])
def test_what_is_no_square(typed: str) -> None:
    assert read_square(typed) is None


@pytest.mark.parametrize(
    ("place", "inside"),
    [(Place(0.51, 0.49), True), (Place(0.5, 0.49), False), (Place(0.51, 0.5), False), (Place(1, 0), True)],
)
def test_the_shaded_quarter_is_right_of_and_below_the_middle(place: Place, inside: bool) -> None:
    assert place.in_quarter is inside


def test_steps_stop_at_the_edge() -> None:
    assert Place(0.98, 0.5).moved(impact=0.05) == Place(1, 0.5)
    assert Place(0.1, 0.1).moved(say=0.2) == Place(0.1, 0.3)
