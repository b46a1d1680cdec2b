"""Easier words: every shipped step has them, and they are easier as far as a figure can tell."""

import pytest

from facilitator.exercises import agendas, boards, catalogue
from facilitator.storage.records import build, to_record
from facilitator.workshop import planning
from facilitator.workshop.step import Said, Step
from facilitator.workshop.wording import in_words, said_in, step_in_words
from tools.readability import grade, longest_sentence

HIGHEST = 3.5  # the Flesch-Kincaid grade of the hardest step: what a nine-year-old reads at school
LONGEST = 12  # words in a sentence
TWELVE = (6.5, 25)  # the same of the standard words: what a twelve-year-old reads

STEPS = [(e.id, step) for e in catalogue.shipped().exercises.values() for step in e.steps]
every_step = pytest.mark.parametrize("step", [s for _, s in STEPS], ids=[f"{e}-{s.id}" for e, s in STEPS])


def texts(said: Said) -> tuple[str, ...]:
    return (said.prompt, said.say, *said.ask, *said.stuck)


@every_step
def test_easier_words_read_lower_than_the_standard_ones(step: Step):
    easier = texts(said_in(step_in_words(step, "easier")))
    assert grade(*easier) < min(HIGHEST, grade(*texts(said_in(step))))
    assert longest_sentence(*easier) <= LONGEST


def test_both_wordings_survive_the_file():
    session = in_words(catalogue.new_session("taster"), "easier")
    again = build(to_record(session), boards.codecs())
    assert again == session
    assert (
        in_words(again, "standard").activities[0].steps == in_words(session, "standard").activities[0].steps
    )


def test_an_agenda_of_ones_own_keeps_a_prompt_changed_in_easier_words():
    session = in_words(catalogue.session_of_one("what-we-bring"), "easier")
    activity = session.activities[0]
    session = planning.reworded(session, activity.id, "look", "What now?")
    plan = agendas.agenda_of(session, "mine", "Mine", "", catalogue.shipped().exercises)
    (made,) = catalogue.activities(plan)
    assert made.step("look").prompt == catalogue.exercise("what-we-bring").steps[-1].prompt
    assert step_in_words(made.step("look"), "easier").prompt == "What now?"


@every_step
def test_standard_words_are_for_twelve_year_olds(step: Step):
    standard = texts(said_in(step))
    assert grade(*standard) <= TWELVE[0]
    assert longest_sentence(*standard) <= TWELVE[1]


@every_step
def test_easier_words_leave_no_question_out(step: Step):
    assert step.easier is not None
    assert (len(step.easier.ask), len(step.easier.stuck)) == (len(step.ask), len(step.stuck))
