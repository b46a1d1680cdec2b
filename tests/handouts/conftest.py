"""A session that was held, and paper that can be read back: words, places, fonts, structure."""

import datetime
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as raw
import pytest

from facilitator.exercises import catalogue
from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.boards.grid.model import Aside, State
from facilitator.handouts import packs
from facilitator.handouts.kit.canvas import Furniture, Part
from facilitator.handouts.kit.document import Section
from facilitator.handouts.kit.document import printed as sheets
from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.flow import Text
from facilitator.workshop.session import Session


class Pdf:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.pdf = pikepdf.open(BytesIO(data))
        self.pages = pypdfium2.PdfDocument(data)

    def text(self, page: int | None = None) -> str:
        """The words of a page, or of all, on one line."""
        wanted = range(len(self.pages)) if page is None else (page,)
        texts = (self.pages[i].get_textpage().get_text_bounded() for i in wanted)
        return " ".join(" ".join(texts).split())

    def finds(self, words: str) -> bool:
        return any(p.get_textpage().search(words).get_next() is not None for p in self.pages)

    def boxes(self, page: int) -> Iterator[tuple[float, float, float, float]]:
        """Where each stretch of text stands: left, bottom, right, top."""
        text = self.pages[page].get_textpage()
        return (text.get_rect(i) for i in range(text.count_rects()))

    def astray(self) -> list[str]:
        """Words that reach over the paper's edge, or stand on other words, each with its page."""
        found = []
        for number, page in enumerate(self.pages):
            wide, high = page.get_size()
            boxes = sorted(self.boxes(number), key=lambda box: -box[3])
            for at, box in enumerate(boxes):
                inside = box[0] > 0 and box[1] > 0 and box[2] < wide and box[3] < high
                if not inside or any(_meet(box, other) for other in boxes[at + 1 :]):
                    found.append(f"{number + 1}: {page.get_textpage().get_text_bounded(*box)!r}")
        return found

    def sizes(self) -> set[float]:
        """Every size of type, in points."""
        found = set()
        for page in self.pages:
            text = page.get_textpage()
            for i in range(text.count_chars()):
                if not raw.FPDFText_IsGenerated(text, i) and raw.FPDFText_GetUnicode(text, i) > 32:
                    found.add(round(raw.FPDFText_GetFontSize(text, i), 1))
        return found

    def fonts(self) -> dict[str, bool]:
        """Each font by name, and whether it is in the file."""
        found = {}
        for page in self.pdf.pages:
            for font in page.Resources.get("/Font", {}).values():
                found[str(font.BaseFont)] = "/FontFile2" in font.get("/FontDescriptor", {})
        return found

    def structure(self) -> list[Any]:
        """Every element of the structure tree, in reading order."""
        return list(_walk(self.pdf.Root.StructTreeRoot.K[0]))

    def tags(self) -> list[str]:
        return [str(element.S)[1:] for element in self.structure()]

    def bookmarks(self) -> list[str]:
        return [item.get_title() for item in self.pages.get_toc()]


def _meet(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    """Whether two boxes of text cover each other by more than a letter's edge."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    up = min(one[3], other[3]) - max(one[1], other[1])
    return across > 1.5 and up > 1.5


def _walk(element: Any) -> Iterator[Any]:
    yield element
    for kid in element.K:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _walk(kid)


Print = Callable[..., Pdf]


@pytest.fixture
def held() -> Session:
    """A session that was held: a grid with groups, one set aside, one covered, and a plan."""
    session = catalogue.session_of_one(
        "who-has-a-say",
        title="Taster session",
        place="Lye Community Centre",
        date=datetime.date(2026, 11, 22),
        start=datetime.time(14, 0),
        people=12,
        large_print=1,
        opening={"who_decides": "The cabinet, on 14 January."},
    )
    activity = session.activities[0]
    grid = _filled(activity.boards["grid"])
    plan = activity.boards["plan"].receiving(grid.carried())
    plan = plan.written(plan.pledges[0].id, "first_step", "Two seats on the design group")
    plan = plan.written(plan.pledges[0].id, "who", "Marek Żuraw")
    return session.with_activity(activity.with_board("grid", grid).with_board("plan", plan))


def _filled(grid: State) -> State:
    grid = grid.deciding("Where the day centre moves to")
    places: list[tuple[str, str, float, float]] = [
        ("Councillors", "decision", 0.25, 0.8),
        ("Young carers", "family", 0.95, 0.08),
        ("Support workers", "staff", 0.45, 0.52),
        ("Secret people", "lived", 0.7, 0.3),
    ]
    for name, kind, impact, say in places:
        grid = grid.listed(name, kind, name)
        grid = grid.placed(name, Place.at(impact, say))
    grid = grid.wished("Young carers", 0.9).asking("Young carers", "not_yet", "Marek Żuraw", "6 December")
    grid = grid.seen_differently("Young carers", Place.at(0.5, 0.1), "Some only come on Saturdays")
    grid = grid.covered("Secret people").listed("Night staff", "staff", "night")
    return grid.put_aside("night", Aside("Meetings clash with shifts", False, "A 7 am meeting"))


@pytest.fixture
def printed() -> Print:
    """Prints a session; files stay open as long as the test runs."""
    kept: list[Pdf] = []

    def make(session: Session, kind: packs.Kind = "record", **options: Any) -> Pdf:
        kept.append(Pdf(packs.pdf(session, kind, packs.Options(**options))))
        return kept[-1]

    return make


@pytest.fixture
def on_paper() -> Print:
    """Prints a story of its own, in an edition."""

    def make(*story: Any, edition: Edition | None = None) -> Pdf:
        part = Part(Furniture("Title", "Place", "", "", "Page {page} of {pages}"), edition or Edition())
        return Pdf(sheets([Section(part, list(story))], "Title"))

    return make


@pytest.fixture
def said(on_paper: Print) -> Print:
    """Prints one paragraph."""
    return lambda text: on_paper(Text(text, Edition().style("text")))
