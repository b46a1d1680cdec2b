"""What a page costs, against the same marks drawn straight on a bare reportlab canvas; and 200 copies.

Interleaved in one run, medians. The marks are those that the product's own pages drew, replayed. The caches
are those of a program that has printed before, for both alike.
Run: python -m benchmarks.handouts [rounds]
"""

import datetime
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

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


def replayed(pages: list[Any], size: tuple[float, float]) -> bytes:
    """The marks on a bare canvas: the floor."""
    out = BytesIO()
    bare = Canvas(out, pagesize=size, pageCompression=1)
    for page in pages:
        font: tuple[str, float] = ("", 0)
        for name, args, kwargs in page:
            if name == "text":
                if font != args[:2]:
                    font = args[:2]
                    bare.setFont(*font)
                bare.drawString(*args[2:])
            else:
                if name == "restoreState":
                    font = ("", 0)
                getattr(bare, name)(*args, **kwargs)
        bare.showPage()
    bare.save()
    return out.getvalue()


def timed(work: Callable[[], Any]) -> float:
    before = time.perf_counter()
    work()
    return (time.perf_counter() - before) * 1000


def main(rounds: int = 15) -> None:
    print(
        f"A page of the record, tagged, against the same marks on a bare canvas; {rounds} rounds, ms a page"
    )
    print(f"{'groups':>7} {'pages':>6} {'ours':>7} {'bare':>7} {'ratio':>6} {'goal':>5}")
    options = packs.Options()
    for groups in (12, 60):
        held = session(groups)
        pages = recorded(held, options)
        ours, bare = [], []
        for number in range(rounds):
            told = replace(held, title=f"Taster {number}")
            ours.append(timed(lambda told=told: packs.pdf(told, "record", options)))
            bare.append(timed(lambda pages=pages: replayed(pages, options.edition.page)))
        one, floor = statistics.median(ours) / len(pages), statistics.median(bare) / len(pages)
        print(f"{groups:>7} {len(pages):>6} {one:>7.2f} {floor:>7.2f} {one / floor:>6.2f} {GOAL:>5.1f}")
    held = session(12)
    single, many = [], []
    for _ in range(rounds):
        single.append(timed(lambda: packs.pdf(held, "worksheets", packs.Options(copies=1))))
        many.append(timed(lambda: packs.pdf(held, "worksheets", packs.Options(copies=200))))
    ratio = statistics.median(many) / statistics.median(single)
    print(f"200 copies of the worksheets cost {ratio:.1f} times one")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
