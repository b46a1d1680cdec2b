"""When promises are to be checked, and the session that opens on them."""

import datetime
from dataclasses import replace

import pytest

from facilitator.exercises import boards, catalogue
from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.exercise import begin
from facilitator.workshop.review import check_day, due, review_of
from facilitator.workshop.session import Session
from facilitator.workshop.wording import in_words

NOVEMBER = datetime.date(2026, 11, 22)


def with_board(session: Session, exercise: str, name: str, change):
    activity = next(a for a in session.activities if a.exercise == exercise)
    return session.with_activity(activity.with_board(name, change(activity.boards[name])))


def promising(session: Session, *checks: str) -> Session:
    def said(state):
        for number, check in enumerate(checks):
            values = {"will": f"Promise {number}", "check_back": check}
            state = state.added(values=values, item_id=f"p{number}")
        return state

    return with_board(session, "what-we-will-hold-to", "pledges", said)


@pytest.fixture
def session() -> Session:
    made = catalogue.new_session("who-has-a-say", "Lye", date=NOVEMBER, people=12, project="Library")
    made = promising(made, "14 February 2027", "1 March", "when the ducks are back")
    made = with_board(
        made,
        "who-has-a-say",
        "grid",
        lambda g: g.listed("Young carers", "family", "yc").placed("yc", Place.in_square(0, 4)),
    )
    return with_board(made, "who-has-a-say", "plan", lambda p: p.added("Young carers", {"first_step": "Ask"}))


@pytest.fixture
def looking_back():
    return begin(catalogue.exercise("looking-back"), boards.start)


def test_the_first_day_that_was_said_counts(session: Session) -> None:
    assert check_day(session, NOVEMBER) == datetime.date(2027, 2, 14)
    assert not due(session, datetime.date(2027, 2, 13))
    assert due(session, datetime.date(2027, 2, 14))


def test_a_day_without_a_year_is_the_next_after_the_session() -> None:
    session = promising(catalogue.new_session("taster", date=NOVEMBER), "14 Feb")
    assert check_day(session, datetime.date(2030, 1, 1)) == datetime.date(2027, 2, 14)


def test_words_that_are_no_day_are_never_due() -> None:
    session = promising(catalogue.new_session("taster", date=NOVEMBER), "soon", "", "31/2")
    assert check_day(session, NOVEMBER) is None
    assert not due(session, datetime.date(2100, 1, 1))


def test_what_was_withdrawn_is_not_due(session: Session) -> None:
    activity = next(a for a in session.activities if a.exercise == "what-we-will-hold-to")
    board = activity.boards["pledges"].covered("p0")
    assert check_day(session.with_activity(activity.with_board("pledges", board)), NOVEMBER) == (
        datetime.date(2027, 3, 1)
    )


def test_the_review_opens_on_every_promise_with_its_id(session: Session, looking_back) -> None:
    review = review_of(session, looking_back)
    back = review.activities[0]
    assert [s.id for s in back.steps] == ["remember", "check", "check-2", "next"]
    plan, promises = back.boards["promises"], back.boards["promises_2"]
    assert [p.id for p in promises.pledges] == ["p0", "p1", "p2"]
    assert plan.pledges[0].values == {"first_step": "Ask"}
    assert [s.title for s in back.steps[1:3]] == ["Who has a say?", "What we will hold to"]
    assert review.reviews == (session.id,)
    assert (review.project, review.people, review.began) == ("Library", 12, False)
    assert review.id != session.id


def test_the_earlier_grid_is_where_it_begins(session: Session, looking_back) -> None:
    grid = review_of(session, looking_back).activities[1]
    assert grid.boards.keys() == {"grid"}
    assert grid.boards["grid"].get("yc").now == Place.in_square(0, 4)
    assert [(step.board, step.mode) for step in grid.steps] == [("grid", "now"), ("grid", "should_be")]
    assert grid.id not in {a.id for a in session.activities}


def test_withdrawn_and_empty_promises_are_not_brought_back(session: Session, looking_back) -> None:
    activity = next(a for a in session.activities if a.exercise == "what-we-will-hold-to")
    board = activity.boards["pledges"].covered("p0").added(item_id="empty")
    session = session.with_activity(activity.with_board("pledges", board))
    again = review_of(session, looking_back).activities[0].boards["promises_2"]
    assert [p.id for p in again.pledges] == ["p1", "p2"]
    assert "Promise 0" not in repr(again)


def test_there_is_nothing_to_look_back_at_in_an_empty_session(looking_back) -> None:
    with pytest.raises(ValueError, match="nothing"):
        review_of(catalogue.new_session("taster"), looking_back)


def test_a_board_that_this_version_cannot_read_is_passed_over(session: Session) -> None:
    activity = replace(session.activities[0], board_kinds={"x": "pledges"}, boards={"x": object()})
    assert check_day(replace(session, activities=(activity,)), NOVEMBER) is None


def test_a_session_in_easier_words_is_looked_back_at_in_them(session: Session, looking_back) -> None:
    review = review_of(in_words(session, "easier"), looking_back)
    prompts = {step.id: step.prompt for a in review.activities for step in a.steps}
    easier = catalogue.exercise("looking-back").steps[1].easier
    assert easier
    assert (review.wording, prompts["check"]) == ("easier", easier.prompt)
