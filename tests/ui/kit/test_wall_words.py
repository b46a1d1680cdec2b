"""Easier words stand on the wall like the standard ones: on two lines at most, at the largest size."""

import pytest

from facilitator.exercises import catalogue
from facilitator.exercises.parts.measuring import prompt_fits
from facilitator.ui.kit.theme import Theme
from facilitator.ui.kit.wall_words import fits_wall
from facilitator.workshop.wording import step_in_words


@pytest.mark.parametrize("exercise", catalogue.shipped().exercises.values(), ids=lambda e: e.id)
def test_easier_prompts_fit_the_wall(qapp, exercise):
    theme = Theme()
    prompts = [step_in_words(step, "easier").prompt for step in exercise.steps]
    assert [words for words in prompts if not fits_wall(words, theme)] == []


@pytest.mark.parametrize("exercise", catalogue.shipped().exercises.values(), ids=lambda e: e.id)
def test_what_is_measured_without_a_window_is_what_the_window_measures(qapp, exercise):
    theme = Theme()
    said = " ".join(step.say for step in exercise.steps).split()
    stretches = [" ".join(said[: 3 + at % 20]) for at in range(40)]
    assert [prompt_fits(words) for words in stretches] == [fits_wall(words, theme) for words in stretches]
