"""The sheet of paper that handouts are drawn on: it keeps tags, page numbers and copies."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from facilitator.handouts.kit import lines
from facilitator.handouts.kit.edition import MARGIN, Edition
from facilitator.handouts.kit.lines import Line
from facilitator.handouts.kit.tags import Node, Tree
from facilitator.words import right_to_left

FOOT = MARGIN - 8
HEAD = 22.0  # from the paper's upper edge, which no printer reaches
GAP = 1.0  # sizes between what stands side by side at the foot
MOST_PLACE = 0.4  # of the line that it shares with the title


@dataclass(frozen=True)
class Furniture:
    """What stands at the foot of each page of a part. `count` is such as "Page {page} of {pages}".

    `code` stands there too, and large at the head.
    """

    title: str = ""
    place: str = ""
    date: str = ""
    state: str = ""
    count: str = ""
    code: str = ""


@dataclass(eq=False)
class Part:
    """Pages that belong together and are numbered together, so many times over."""

    furniture: Furniture
    edition: Edition
    copies: int = 1


class PaperCanvas(Canvas):  # type: ignore[misc]
    """reportlab's canvas, with a structure tree, furniture set when all pages are known, and copies."""

    _code: list[str]  # reportlab's: what was drawn on this page so far

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.tree = Tree()
        self._parts: list[Part] = []
        self._part: Part | None = None
        self._depth = -1

    def begin_part(self, part: Part) -> None:
        """The page being drawn, and those after it, belong to `part`."""
        self._part = part
        self.setPageSize(part.edition.page)

    @contextmanager
    def tagged(self, node: Node | None) -> Iterator[None]:
        """Marks made meanwhile belong to the node; to nothing that is read, without one."""
        if node is None:
            self._code.append("/Artifact BMC")
        else:
            number = self.tree.mark(node, len(self._parts))
            self._code.append(f"/{node.tag} <</MCID {number}>> BDC")
        yield
        self._code.append("EMC")

    def lay(self, line: Line, x: float, y: float, size: float, base: str = "L") -> None:
        """Write one line with its left end at x and its baseline at y."""
        if not line:
            return
        text = self.beginText(x, y)
        put(text, line, x, y, size, base)
        self.drawText(text)

    def write(
        self, text: str, x: float, y: float, size: float, *, bold: bool = False, to: float = 0
    ) -> float:
        """Write typed text on one line; `to` is 0 for text that starts at x, 0.5 centred, 1 ending there.

        Gives the width it took, in points.
        """
        line = lines.words([lines.Span(text, bold)])
        width = lines.width_of(line) * size
        self.lay(line, x - to * width, y, size, lines.leading_side(line))
        return width

    def outline(self, title: str, key: str, level: int) -> None:
        """A bookmark in the reader's side bar; a level may only go one deeper than the last."""
        self._depth = min(level, self._depth + 1)
        self.addOutlineEntry(title, key, self._depth)

    def showPage(self) -> None:  # noqa: N802
        if self._part is None:
            raise ValueError("a page must belong to a part")
        self._parts.append(self._part)
        super().showPage()

    def save(self) -> None:
        if self._code:
            self.showPage()
        pages = list(self._doc.Pages.pages)
        self._furnish(pages)
        self.tree.write(self._doc, pages)
        self._doc.Pages.pages[:] = self._with_copies(pages)
        self.setViewerPreference("DisplayDocTitle", "true")
        self._doc.SaveToFile(self._filename, self)

    def _furnish(self, pages: list[Any]) -> None:
        """Page numbers wait until it is known how many there are."""
        totals = {part: self._parts.count(part) for part in set(self._parts)}
        before: dict[Part, int] = {}
        for page, part in zip(pages, self._parts, strict=True):
            before[part] = before.get(part, 0) + 1
            self._code = []
            with self.tagged(None):
                self._foot(part, before[part], totals[part])
                self._head(part)
            page.stream += "\n".join(self._code) + "\n"
        self._code = []

    def _head(self, part: Part) -> None:
        """The code in the margin at the top, where a thumb finds it in a pile of sheets."""
        edition = part.edition
        wide, high = edition.page
        size = edition.style("h1").size
        x, to = (MARGIN, 0) if right_to_left() else (wide - MARGIN, 1)
        self.write(part.furniture.code, x, high - HEAD - size * 0.7, size, bold=True, to=to)

    def _foot(self, part: Part, page: int, pages: int) -> None:
        """Whose page it is where a line begins, state and number where it ends.

        Where that is too much for one line, title and place stand on a line of their own.
        """
        edition, furniture = part.edition, part.furniture
        size, whole = edition.small, edition.width / edition.small
        count = furniture.count.format(page=page, pages=pages)
        ends = _row(furniture.state, lines.Span(furniture.code, True), count)
        title, place, date = begins = _row(furniture.title, furniture.place, furniture.date)
        if _wide(begins) > whole - _wide(ends) - GAP:
            place = lines.shortened(place, whole * MOST_PLACE)
            title = lines.shortened(title, whole - (_wide([place]) + GAP if place else 0))
            self._in_a_row([title, place], 0, FOOT + size * 1.35, edition)
            begins = [date]
        self._in_a_row(begins, 0, FOOT, edition)
        self._in_a_row(ends, whole - _wide(ends), FOOT, edition)

    def _in_a_row(self, row: Sequence[Line], start: float, y: float, edition: Edition) -> None:
        """Lines side by side, from `start` sizes after the margin at which one begins to read."""
        size = edition.small
        for line in filter(None, row):
            wide = lines.width_of(line)
            x = MARGIN + start * size
            left = edition.page[0] - x - wide * size if right_to_left() else x
            self.lay(line, left, y, size, lines.leading_side(line))
            start += wide + GAP

    def _with_copies(self, pages: list[Any]) -> list[Any]:
        """Further copies share the first one's content, and are read out once."""
        made: list[Any] = []
        start = 0
        for part in dict.fromkeys(self._parts):
            end = start + self._parts.count(part)
            own = pages[start:end]
            made += own + [self._again(page) for _ in range(part.copies - 1) for page in own]
            start = end
        return made

    def _again(self, page: Any) -> Any:
        page.check_format(self._doc)
        copy = pdfdoc.PDFPage()
        copy.pagewidth, copy.pageheight = page.pagewidth, page.pageheight
        copy.Resources, copy.XObjects = page.Resources, page.XObjects
        first = self._doc.Reference(page.Contents)
        copy.Contents = pdfdoc.PDFArray([self._fence("/Artifact BMC\n"), first, self._fence("EMC\n")])
        return copy

    def _fence(self, code: str) -> Any:
        """A stream around a copy's content that keeps it from being read again."""
        name = f"fence{len(code)}"
        if name not in self._doc.idToObject:
            stream = pdfdoc.PDFStream()
            stream.content = code
            self._doc.Reference(stream, name)
        return pdfdoc.PDFObjectReference(name)


def _row(*texts: str | lines.Span) -> list[Line]:
    return [lines.words([text] if isinstance(text, lines.Span) else text) for text in texts]


def _wide(row: Sequence[Line]) -> float:
    """The width of a row of lines, in sizes."""
    return sum(lines.width_of(line) + GAP for line in row if line) - GAP


def put(text: Any, line: Line, x: float, y: float, size: float, base: str) -> None:
    """Write a line into a text object."""
    for laid in lines.laid(line, base):
        text.setTextOrigin(x + laid.x * size, y)
        # WORKAROUND: reportlab 5.1 fails on a raised first letter unless the font is set just before.
        if laid.actual or (text._fontname, text._fontsize) != (laid.font, size):
            text.setFont(laid.font, size)
        if laid.actual:
            text._code.append(f"/Span <</ActualText {_utf16(laid.actual)}>> BDC")
        text.textOut(laid.text)
        if laid.actual:
            text._code.append("EMC")


def _utf16(text: str) -> str:
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
