"""Easier words stand on the wall like the standard ones: on two lines at most, at the largest size."""

import pytest

from facilitator.exercises import catalogue
from facilitator.ui.kit.theme import Theme
from facilitator.ui.kit.wall_words import fits_wall
from facilitator.workshop.wording import step_in_words


@pytest.mark.parametrize("exercise", catalogue.shipped().exercises.values(), ids=lambda e: e.id)
def test_easier_prompts_fit_the_wall(qapp, exercise):
    theme = Theme()
    prompts = [step_in_words(step, "easier").prompt for step in exercise.steps]
    assert [words for words in prompts if not fits_wall(words, theme)] == []
