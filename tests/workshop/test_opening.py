"""The opening's questions are asked once, and answered wherever they stand."""

from dataclasses import replace

import pytest

from facilitator.exercises import catalogue
from facilitator.workshop import opening, planning
from facilitator.workshop.session import Session


@pytest.fixture
def opened():
    return catalogue.session_of_one("before-we-start")


def test_an_answer_reaches_the_wall_and_the_record(opened):
    told = opening.answered(opened, "who_decides", "The cabinet")
    assert told.activities[0].boards["frame"].answers == {"who_decides": "The cabinet"}
    assert opening.answers(told) == (("Who decides", "The cabinet"),)


def test_what_the_room_changed_counts(opened):
    told = opening.answered(opened, "why", "To choose a colour")
    activity = told.activities[0]
    frame = activity.boards["frame"].answering("why", "To choose a place")
    changed = told.with_activity(activity.with_board("frame", frame))
    assert opening.given(changed)["why"] == "To choose a place"


def test_questions_can_be_answered_before_there_is_an_opening(opened):
    told = opening.answered(Session(title="t"), "why", "To choose")
    assert [a.id for a in opening.asked(told)] == list(opening.opening_names())
    later = planning.added(told, opened.activities[0])
    assert later.activities[0].boards["frame"].answers == {"why": "To choose"}


def test_questions_of_ones_own_opening_are_the_ones_asked(opened):
    activity = opened.activities[0]
    frame = activity.boards["frame"]
    own = replace(frame, questions=frame.questions[:1])
    session = opened.with_activity(activity.with_board("frame", own))
    assert [a.label for a in opening.asked(session)] == ["Why we are here"]
