"""When promises are to be checked, and the session that opens on them."""

import datetime
from dataclasses import replace

import pytest

from facilitator.exercises import boards, catalogue
from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.boards.scales.counts import Counts
from facilitator.exercises.exercise import begin
from facilitator.storage.records import flaws_of
from facilitator.workshop.review import check_day, due, offered, review_of
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
    easier = next(s for s in catalogue.exercise("looking-back").steps if s.id == "check").easier
    assert easier
    assert (review.wording, prompts["check"]) == ("easier", easier.prompt)


def rated(session: Session) -> Session:
    """The session with a second activity, in which one behaviour was rated and shown."""
    activity = begin(catalogue.exercise("how-are-we-doing"), boards.start)
    board = activity.boards["ratings"].taking("hands").counted("assets-1", Counts((2, 3, 1))).revealed()
    return replace(session, activities=(*session.activities, activity.with_board("ratings", board)))


def judged(review: Session, kept: dict[str, str], check_back: str) -> Session:
    """A review that was held: promises judged, a new one made."""
    back = review.activities[0]
    board = back.boards["promises_2"]
    for item, how in kept.items():
        board = board.judged(item, how)
    following = back.boards["next"].added(
        values={"will": "Ask again", "check_back": check_back}, item_id="new"
    )
    return review.with_activity(back.with_board("promises_2", board).with_board("next", following))


def test_ratings_are_made_again_with_the_earlier_ones_beside_them(session: Session, looking_back) -> None:
    again = review_of(rated(session), looking_back).activities[2]
    board = again.boards["ratings"]
    assert not board.answered
    assert [(one.id, one.counts["assets-1"]) for one in board.past] == [(session.id, Counts((2, 3, 1)))]
    assert {step.board for step in again.steps} == {"ratings"}


def test_the_grid_then_stands_beside_the_grid_of_today(session: Session, looking_back) -> None:
    board = review_of(session, looking_back).activities[1].boards["grid"]
    assert [(one.id, one.day) for one in board.past] == [(session.id, NOVEMBER)]
    assert board.past[0].people[0].now == board.get("yc").now


def test_only_what_is_wanted_is_taken_over(session: Session, looking_back) -> None:
    assert offered(rated(session)) == {"pledges": 4, "grid": 1, "scales": 1}
    review = review_of(rated(session), looking_back, wanted=("scales",))
    assert [a.exercise for a in review.activities] == ["how-are-we-doing"]
    with pytest.raises(ValueError, match="nothing"):
        review_of(session, looking_back, wanted=("scales",))


def test_a_review_is_not_due_because_of_the_promises_it_looks_at(session: Session, looking_back) -> None:
    review = replace(review_of(session, looking_back), date=datetime.date(2027, 2, 14))
    assert check_day(review, NOVEMBER) is None
    held = judged(review, {"p0": "kept"}, "14 May 2027")
    assert check_day(held, NOVEMBER) == datetime.date(2027, 5, 14)


def test_a_review_of_a_review_brings_back_what_is_still_open(session: Session, looking_back) -> None:
    review = replace(review_of(session, looking_back), date=datetime.date(2027, 2, 14))
    held = judged(review, {"p0": "kept", "p1": "not_kept"}, "14 May 2027")
    third = review_of(held, begin(catalogue.exercise("looking-back"), boards.start))
    found = [p.id for name, b in third.activities[0].boards.items() if name != "next" for p in b.pledges]
    assert "new" in found
    assert "p2" in found
    assert not {"p0", "p1"} & {*found}
    assert third.title == "Lye: looking back"
    assert third.activities[1].title == held.activities[1].title
    assert [one.day for one in third.activities[1].boards["grid"].past] == [
        NOVEMBER,
        datetime.date(2027, 2, 14),
    ]
    assert third.reviews == (held.id,)


def test_twelve_sessions_on_one_project_keep_all_their_grids(session: Session) -> None:
    latest = session
    for month in range(1, 13):
        review = review_of(latest, begin(catalogue.exercise("looking-back"), boards.start))
        latest = replace(review, date=datetime.date(2027, month, 1))
    grid = next(a for a in latest.activities if "grid" in a.boards).boards["grid"]
    assert len(grid.past) == 12
    assert [one.day for one in grid.past] == sorted(one.day for one in grid.past)
    assert flaws_of(latest) == []


def test_what_was_agreed_is_checked_again(session: Session, looking_back) -> None:
    def said(state):
        return state.added("People are asked before", item_id="v1").added("Gone", item_id="v2").covered("v2")

    review = review_of(with_board(session, "what-we-will-hold-to", "values", said), looking_back)
    values = review.activities[0].boards["values"]
    assert [(card.id, card.text) for card in values.cards] == [("v1", "People are asked before")]
    moved = with_board(review, "looking-back", "values", lambda s: s.moved("v1", "slips"))
    again = review_of(moved, looking_back)
    assert [card.id for card in again.activities[0].boards["values"].cards] == ["v1"]


def test_nothing_is_asked_of_values_where_none_were_agreed(session: Session, looking_back) -> None:
    checked = review_of(session, looking_back).activities[0]
    assert "values" not in checked.boards
    assert [step.id for step in checked.steps] == ["remember", "check", "check-2", "next"]
