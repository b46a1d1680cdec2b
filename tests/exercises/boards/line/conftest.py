from collections.abc import Callable
from typing import Any

import pytest

from facilitator.exercises import boards, catalogue
from facilitator.exercises.exercise import begin
from facilitator.ui.kit.store import Store
from tests.exercises.boards.acts import at_step, begun

NAME = "engagement"


@pytest.fixture
def line() -> Any:
    """A question nobody has voted on."""
    return begin(catalogue.exercise("same-or-different"), boards.start).boards[NAME]


@pytest.fixture
def debate() -> Callable[..., Store]:
    """The debate at one of its steps."""

    def make(step: str = "vote-1", people: int = 14, **boards_given: Any) -> Store:
        activity = begun("same-or-different")
        for name, state in boards_given.items():
            activity = activity.with_board(name, state)
        return at_step(activity, step, title="Debate", people=people)

    return make
