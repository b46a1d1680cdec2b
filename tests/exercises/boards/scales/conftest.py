from collections.abc import Callable
from typing import Any

import pytest

from facilitator.exercises import boards, catalogue
from facilitator.exercises.exercise import begin
from facilitator.ui.kit.store import Store
from tests.exercises.boards.acts import at_step, begun

NAME = "ratings"
FIGURES = ("111111111111", "123123123123", "322212121-10", "333333333333", "123222220000")


@pytest.fixture
def scales() -> Any:
    """Three principles, twelve behaviours, nothing rated."""
    return begin(catalogue.exercise("how-are-we-doing"), boards.start).boards[NAME]


@pytest.fixture
def rated(scales: Any) -> Any:
    """Five sheets, hidden."""
    from facilitator.exercises.boards.scales.typing_in import read

    for number, figures in enumerate(FIGURES):
        scales = scales.handed_in(read(scales, figures), item_id=f"sheet-{number}")
    return scales


@pytest.fixture
def reflecting() -> Callable[..., Store]:
    """The exercise at one of its steps, with a state of its board if one is given."""

    def make(step: str = "count", state: Any = None, people: int = 12) -> Store:
        activity = begun("how-are-we-doing")
        if state is not None:
            activity = activity.with_board(NAME, state)
        return at_step(activity, step, title="How are we doing?", people=people, began=True)

    return make
