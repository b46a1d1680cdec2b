"""The grid's figure shows every placed group once, numbered as the list is, within its own bounds."""

import random
from dataclasses import replace
from typing import Any

import pytest

from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.boards.grid.figure import figure
from facilitator.exercises.parts.figure import Dot, Trace, Words, room_for, shortened
from facilitator.workshop.session import Session


def placed(session: Session, count: int) -> Any:
    rng = random.Random(count)
    grid = session.activities[0].boards["grid"]
    for number in range(count):
        kind = grid.kinds[number % len(grid.kinds)].id
        grid = grid.listed(f"Group {number}", kind, item_id=str(number))
        grid = grid.placed(str(number), Place.at(rng.random(), rng.random()))
    return grid


@pytest.mark.parametrize("count", [1, 12, 60])
def test_every_group_has_its_number(session: Session, count: int) -> None:
    grid = placed(session, count)
    drawn = figure(grid)
    numbers = {s.text for s in drawn.shapes if isinstance(s, Words) and s.text.isdigit()}
    assert numbers == {str(n) for n in range(1, count + 1)}
    assert drawn.numbered == tuple(p.name for p in grid.ranked)


def test_where_a_group_was_is_dashed(session: Session) -> None:
    grid = placed(session, 1)
    assert not any(getattr(s, "dashed", False) for s in figure(grid).shapes)
    moved = figure(grid.wished("0", 0.99 if grid.get("0").now.say < 0.5 else 0.01))
    assert sum(getattr(s, "dashed", False) for s in moved.shapes) == 2  # on the grid and in the key
    assert any(isinstance(s, Words) and "should have" in s.text for s in moved.shapes)


def test_nothing_is_drawn_outside(session: Session) -> None:
    drawn = figure(placed(session, 60))
    for shape in drawn.shapes:
        if isinstance(shape, Trace):
            points = shape.points
        elif isinstance(shape, Dot):
            points = ((shape.x - shape.radius, shape.y), (shape.x + shape.radius, shape.y))
        else:
            wide = room_for(shape.text, shape.size)
            left = shape.x - shape.to * wide
            points = ((left, shape.y), (left + wide, shape.y + shape.size))
        assert all(0 <= x <= drawn.width and 0 <= y <= drawn.height for x, y in points), shape


def test_long_words_end_in_an_ellipsis() -> None:
    assert shortened("never", 10, 100) == "never"
    short = shortened("a question that goes on and on", 10, 60)
    assert short.endswith("…")
    assert room_for(short, 10) <= 60


def test_a_kind_that_has_gone_is_drawn_as_the_last(session: Session) -> None:
    grid = placed(session, 1).wished("0", 0.99)
    gone = replace(grid, people=(replace(grid.people[0], kind="gone"),))
    words = [s.text for s in figure(gone).shapes if isinstance(s, Words)]
    assert grid.kinds[-1].name in words
