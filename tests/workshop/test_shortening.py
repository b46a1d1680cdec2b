"""Running late: what is offered can be said, can be kept, and can be taken back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.workshop.agenda import seconds_left
from facilitator.workshop.session import Activity, Here, Session, StepTime
from facilitator.workshop.shortening import offer, restored, shortened
from facilitator.workshop.step import Minutes, Step


def session_of(*rows):
    """An agenda of one-step activities given as (planned, least, protected)."""
    activities = tuple(
        Activity(
            id=f"a{i}",
            title=f"Part {i}",
            protected=protected,
            steps=(Step(id="s", title=f"Part {i}", prompt="?", minutes=Minutes(planned, least, planned)),),
        )
        for i, (planned, least, protected) in enumerate(rows)
    )
    return Session(title="t", activities=activities, here=Here("a0", "s"))


agendas = st.lists(
    st.tuples(st.integers(1, 60), st.integers(1, 60), st.booleans()).map(
        lambda row: (max(row[:2]), min(row[:2]), row[2])
    ),
    min_size=2,
    max_size=12,
).map(lambda rows: session_of(*rows))


@given(agendas, st.integers(0, 7200))
def test_nothing_protected_and_nothing_under_its_least(session, late):
    after = shortened(session, offer(session, late))
    for activity in after.activities:
        given_back = -activity.time("s").given
        minutes = activity.steps[0].minutes
        assert given_back <= (minutes.planned - minutes.least) * 60
        assert not (activity.protected and given_back)


@given(agendas, st.integers(1, 7200))
def test_the_loss_is_made_up_when_there_is_room(session, late):
    room = sum(
        (a.steps[0].minutes.planned - a.steps[0].minutes.least) * 60
        for a in session.activities[1:]
        if not a.protected
    )
    saved = seconds_left(session) - seconds_left(shortened(session, offer(session, late)))
    assert saved >= min(late, room)


@given(agendas, st.integers(1, 7200))
def test_no_more_is_taken_than_the_loss_needs(session, late):
    assert sum(cut.seconds for cut in offer(session, late)) < late + 30


@given(agendas, st.integers(0, 7200))
def test_taking_it_back_leaves_the_plan_as_it_was(session, late):
    cuts = offer(session, late)
    assert seconds_left(restored(shortened(session, cuts), cuts)) == seconds_left(session)


def test_each_gives_in_proportion_to_its_room():
    session = session_of((10, 10, False), (20, 10, False), (10, 5, False))
    assert [cut.seconds for cut in offer(session, 9 * 60)] == [360, 180]


def test_a_step_already_begun_is_left_alone():
    session = session_of((10, 10, False), (20, 10, False), (20, 10, False))
    begun = session.activity("a1").with_time("s", StepTime(spent=30))
    cuts = offer(session.with_activity(begun), 300)
    assert [cut.activity for cut in cuts] == ["a2"]


@pytest.mark.parametrize("late", [0, -60])
def test_on_time_offers_nothing(late):
    assert offer(session_of((10, 5, False), (10, 5, False)), late) == ()


def test_cuts_of_an_activity_that_has_gone_change_nothing():
    session = session_of((10, 5, False), (10, 5, False))
    cuts = offer(session, 60)
    left = replace(session, activities=session.activities[:1])
    assert restored(left, cuts) == left
