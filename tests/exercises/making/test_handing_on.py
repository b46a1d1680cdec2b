"""A copy of an exercise that hands lines on, or is offered some, stays sound while it is changed."""

from facilitator.exercises import catalogue
from facilitator.exercises.making import draft as making
from facilitator.exercises.making.checks import wrong_with
from facilitator.exercises.making.record import record_of


def test_a_board_that_went_with_its_step_hands_nothing_on():
    draft = making.copy_of(catalogue.exercise("helps-and-hindrances"))
    draft = making.tidy(making.removed(draft, "lower"))
    assert draft.hands_on == ()
    assert wrong_with(record_of(draft)) == ()


def test_a_step_that_leaves_the_promises_is_offered_nothing():
    draft = making.copy_of(catalogue.exercise("what-we-will-hold-to"))
    assert making.step_of(draft, "say").takes_earlier
    for board in ("values", ""):
        moved = making.worked_on(draft, "say", board)
        assert not making.step_of(moved, "say").takes_earlier
        assert wrong_with(record_of(moved)) == ()
