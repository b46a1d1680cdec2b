"""Sessions and the minutes of their steps."""

import pytest

from facilitator.workshop.session import Session
from facilitator.workshop.step import Minutes


def test_bounds_left_out_are_the_plan() -> None:
    assert Minutes(10) == Minutes(10, 10, 10)


@pytest.mark.parametrize("wrong", [(-1,), (10, 12), (10, 5, 8), (10, 5, 2000), (float("nan"),)])
def test_minutes_that_cannot_be(wrong: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match="minutes must be"):
        Minutes(*wrong)


def test_looking_for_what_is_not_there_raises(session: Session) -> None:
    with pytest.raises(KeyError):
        session.activity("nowhere")
    with pytest.raises(KeyError):
        session.activities[0].step("nowhere")


def test_one_activity_in_the_place_of_its_earlier_self(session: Session) -> None:
    last = session.activities[-1]
    changed = session.with_activity(last.with_board("grid", None))
    assert [a.id for a in changed.activities] == [a.id for a in session.activities]
    assert changed.activity(last.id).boards["grid"] is None
    assert session.activity(last.id) is last
