"""A session with something in every place that an export tells of."""

import base64
from dataclasses import replace
from datetime import date, time
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.boards.grid.model import Aside
from facilitator.workshop.session import OnPaper, Photo, Session, StepTime


def photo(caption: str = "Flip chart <one>", **extra: Any) -> Photo:
    """A small grey picture."""
    file = BytesIO()
    Image.new("RGB", (40, 30), "grey").save(file, "JPEG", **extra)
    return Photo("p", base64.b64encode(file.getvalue()).decode(), caption)


def grid_of(grid: Any) -> Any:
    """Five groups: one placed and moved, one seen differently, one a guess, one set aside, one covered."""
    for name, kind in (
        ("Young carers", "family"),
        ("Councillors", "decision"),
        ("Night staff", "staff"),
        ("=HYPERLINK(1)", "unasked"),
        ("SECRET group", "lived"),
    ):
        grid = grid.listed(name, kind, item_id=name)
    grid = grid.deciding("Should the library close on <Fridays>?")
    grid = grid.placed("Young carers", Place(0.9, 0.1)).wished("Young carers", 0.7)
    grid = grid.asking("Young carers", "not_yet", "Amira", "6 December")
    grid = grid.placed("Councillors", Place(0.3, 0.9)).asking("Councillors", "yes")
    grid = grid.seen_differently("Councillors", Place(0.5, 0.9), "They live here too")
    grid = grid.put_aside("Night staff", Aside("Meets at the wrong time", True, "A day meeting"))
    return grid.covered("SECRET group")


def plan_of(plan: Any, grid: Any) -> Any:
    plan = plan.receiving(grid.carried())
    row = next(p.id for p in plan.pledges if p.about == "Young carers")
    for field, text in (
        ("first_step", "Ask at the school gate"),
        ("who", "Jo Bloggs"),
        ("thanks", "@cost | £20"),
    ):
        plan = plan.written(row, field, text)
    return plan.covered("SECRET group")


@pytest.fixture
def told(session: Session) -> Session:
    activity = next(a for a in session.activities if a.exercise == "who-has-a-say")
    grid = grid_of(activity.boards["grid"])
    plan = plan_of(activity.boards["plan"], grid)
    activity = replace(
        activity.with_board("grid", grid).with_board("plan", plan),
        times={"missing": StepTime(spent=600)},
        on_paper={"missing": OnPaper("We drew a map\n# with roads", (photo(),))},
    )
    return replace(
        session.with_activity(activity),
        title="Opening <hours> & *more*",
        place="Lye",
        date=date(2026, 11, 22),
        start=time(10),
        opening={"why": "The lease ends"},
    )


@pytest.fixture
def a_photo() -> Any:
    return photo
