from collections.abc import Callable
from typing import Any

import pytest

from facilitator.exercises import boards, catalogue
from facilitator.exercises.exercise import begin
from facilitator.ui.kit.store import Store
from tests.exercises.boards.acts import at_step, begun


@pytest.fixture
def statement() -> Any:
    """A text nobody has begun."""
    return begin(catalogue.exercise("same-or-different"), boards.start).boards["statement"]


@pytest.fixture
def at() -> Callable[..., Store]:
    """A session at one step of an exercise."""

    def make(step: str = "together", exercise: str = "same-or-different") -> Store:
        return at_step(begun(exercise), step, title="Debate", people=12)

    return make
