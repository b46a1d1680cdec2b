"""Easier words: every shipped step has them, and they are easier as far as a figure can tell."""

import pytest

from facilitator.exercises import catalogue
from facilitator.exercises.parts.readability import grade, longest_sentence
from facilitator.workshop.step import Said, Step
from facilitator.workshop.wording import said_in, step_in_words

HIGHEST = 3.5  # the Flesch-Kincaid grade of the hardest step: what a nine-year-old reads at school
LONGEST = 12  # words in a sentence

STEPS = [(e.id, step) for e in catalogue.shipped().exercises.values() for step in e.steps]
every_step = pytest.mark.parametrize("step", [s for _, s in STEPS], ids=[f"{e}-{s.id}" for e, s in STEPS])


def texts(said: Said) -> tuple[str, ...]:
    return (said.prompt, said.say, *said.ask, *said.stuck)


@every_step
def test_easier_words_read_lower_than_the_standard_ones(step: Step):
    easier = texts(said_in(step_in_words(step, "easier")))
    assert grade(*easier) < min(HIGHEST, grade(*texts(said_in(step))))
    assert longest_sentence(*easier) <= LONGEST


@every_step
def test_easier_words_leave_no_question_out(step: Step):
    assert step.easier is not None
    assert (len(step.easier.ask), len(step.easier.stuck)) == (len(step.ask), len(step.stuck))
