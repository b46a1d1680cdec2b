from collections.abc import Callable
from typing import Any

import pytest

from facilitator.exercises import boards, catalogue
from facilitator.exercises.exercise import begin
from facilitator.ui.kit.store import Store
from facilitator.workshop.session import Session


@pytest.fixture
def statement() -> Any:
    """A text nobody has begun."""
    return begin(catalogue.exercise("same-or-different"), boards.start).boards["statement"]


@pytest.fixture
def at() -> Callable[..., Store]:
    """A session at one step of an exercise."""

    def make(step: str = "together", exercise: str = "same-or-different") -> Store:
        activity = begin(catalogue.exercise(exercise), boards.start)
        store = Store(Session(title="Debate", people=12, activities=(activity,)))
        store.go_to(activity.id, step)
        return store

    return make
