from dataclasses import replace

import pytest

from facilitator.workshop import planning
from facilitator.workshop.session import Activity, Session
from facilitator.workshop.step import Minutes, Said, Step
from facilitator.workshop.wording import asking, in_words, step_in_words

EASIER = Said(prompt="Who is here?", say="Look.", ask=("Who else?",))
STEP = Step(
    id="s",
    title="",
    prompt="Who is present?",
    minutes=Minutes(1),
    say="Look around.",
    ask=("Whom?",),
    easier=EASIER,
)


@pytest.fixture
def session() -> Session:
    plain = replace(STEP, id="own", easier=None)
    return Session(title="", activities=(Activity(id="a", title="", steps=(STEP, plain)),))


def test_easier_words_stand_in_for_the_standard_ones_and_give_way_to_them_again(session):
    easier = in_words(session, "easier")
    first, own = easier.activities[0].steps
    assert (first.prompt, first.say, own.prompt) == ("Who is here?", "Look.", "Who is present?")
    assert in_words(easier, "easier") == easier
    assert in_words(easier, "standard").activities[0].steps[0].prompt == "Who is present?"


def test_what_the_easier_wording_leaves_out_stays_as_it_is():
    step = replace(STEP, easier=Said(say="Look."))
    assert step_in_words(step, "easier").prompt == STEP.prompt


def test_a_prompt_changed_by_hand_is_kept_while_the_other_wording_is_in_force(session):
    session = planning.reworded(in_words(session, "easier"), "a", "s", "Who came?")
    there_and_back = in_words(in_words(session, "standard"), "easier")
    assert there_and_back.activities[0].steps[0].prompt == "Who came?"


def test_an_activity_added_later_speaks_as_the_session_does(session):
    easier = in_words(session, "easier")
    added = planning.added(easier, Activity(id="b", title="", steps=(STEP,)))
    assert added.activities[1].steps[0].prompt == "Who is here?"


@pytest.mark.parametrize("wording", ["standard", "easier"])
def test_a_question_of_ones_own_is_asked_in_both_wordings(wording):
    asked = asking(step_in_words(STEP, wording), "Who is present?", "Shall we?")
    assert {step_in_words(asked, w).prompt for w in ("standard", "easier")} == {"Shall we?"}
    assert asking(STEP, "Something else", "Shall we?") == STEP
