"""What a page costs, against the same marks drawn straight on a bare reportlab canvas; and 200 copies.

The marks are those that the product's own pages drew, replayed. The caches are those of a program that has
printed before, for both alike.
"""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from benchmarks.measuring import Row, interleaved, timed
from benchmarks.replaying import replayed
from facilitator.exercises import catalogue
from facilitator.exercises.boards.grid.bands import Place
from facilitator.handouts import packs
from facilitator.handouts.kit import canvas as paper
from facilitator.handouts.kit import lines
from facilitator.workshop.session import Session

GOAL = 2.6
DRAWN = ("line", "lines", "circle", "roundRect", "rect", "drawPath", "saveState", "restoreState")
DRAWN += (
    "translate",
    "setLineWidth",
    "setFillGray",
    "setStrokeGray",
    "setStrokeColor",
    "setFillColor",
    "setDash",
)


def session(groups: int) -> Session:
    """A grid with so many groups, a quarter of them moved, and their plan."""
    made = catalogue.session_of_one(
        "who-has-a-say", title="Taster", place="Lye", date=datetime.date(2026, 11, 22), people=12
    )
    activity = made.activities[0]
    grid = activity.boards["grid"].deciding("Where the day centre moves to")
    for number in range(groups):
        name = f"Group {number} of people who use the centre on some days"
        grid = grid.listed(name, grid.kinds[number % 6].id, name)
        grid = grid.placed(name, Place.at((number * 0.618) % 1, (number * 0.377) % 1))
        if number % 4 == 0:
            grid = grid.wished(name, 0.9)
    plan = activity.boards["plan"].receiving(grid.carried())
    for row in plan.pledges[: groups // 2]:
        plan = plan.written(row.id, "first_step", "Two seats on the design group, travel paid")
    return made.with_activity(activity.with_board("grid", grid).with_board("plan", plan))


class Recorder(paper.PaperCanvas):
    """Draws as ever and notes each mark, in order."""

    marks: list[list[tuple[str, tuple[Any, ...], dict[str, Any]]]]
    last: "Recorder"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.marks = [[]]
        Recorder.last = self
        self.inside = 0
        super().__init__(*args, **kwargs)

    def showPage(self) -> None:  # noqa: N802
        super().showPage()
        self.marks.append([])


def _noted(name: str) -> Callable[..., Any]:
    original = getattr(Canvas, name)

    def note(self: Recorder, *args: Any, **kwargs: Any) -> Any:
        if not self.inside:
            self.marks[-1].append((name, args, kwargs))
        self.inside += 1
        try:
            return original(self, *args, **kwargs)
        finally:
            self.inside -= 1

    return note


for _name in DRAWN:
    setattr(Recorder, _name, _noted(_name))


def recorded(held: Session, options: packs.Options) -> list[Any]:
    """Every mark of the record, page by page; furniture is left to the product alone."""
    usual_put, usual_canvas = paper.put, paper.PaperCanvas

    def put(text: Any, line: Any, x: float, y: float, size: float, base: str) -> None:
        Recorder.last.marks[-1].extend(
            ("text", (part.font, size, x + part.x * size, y, part.text), {})
            for part in lines.laid(line, base)
        )
        usual_put(text, line, x, y, size, base)

    from facilitator.handouts.kit import document, flow

    paper.put = flow.put = put
    document.PaperCanvas = Recorder  # type: ignore[misc]
    try:
        packs.pdf(held, "record", options)
    finally:
        paper.put = flow.put = usual_put
        document.PaperCanvas = usual_canvas  # type: ignore[misc]
    return Recorder.last.marks[:-1]


def rows(rounds: int = 15) -> Iterator[Row]:
    options = packs.Options()
    for groups in (12, 60):
        held, title = session(groups), count()
        pages = recorded(held, options)

        def ours(held: Session = held, title: Iterator[int] = title) -> bytes:
            return packs.pdf(replace(held, title=f"Taster {next(title)}"), "record", options)

        def bare(pages: list[Any] = pages) -> bytes:
            return replayed(pages, options.edition.page)

        took = interleaved(rounds, timed(ours), timed(bare))
        per_page = ([all_of_them / len(pages) for all_of_them in times] for times in took)
        yield Row(f"a page of the record, tagged, {groups} groups", "ms", *per_page, goal=GOAL)
    held = session(12)
    many, one = (timed(lambda n=n: packs.pdf(held, "worksheets", packs.Options(copies=n))) for n in (200, 1))
    yield Row("200 copies of the worksheets, against one", "ms", *interleaved(rounds, many, one))
