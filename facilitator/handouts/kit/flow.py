"""What a page is made of: paragraphs, headings, lists, lines to write on, pictures."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from copy import copy
from dataclasses import replace
from typing import Self

from facilitator.handouts.kit import lines
from facilitator.handouts.kit.canvas import PaperCanvas, put
from facilitator.handouts.kit.edition import Edition, Style
from facilitator.handouts.kit.lines import Line, Span
from facilitator.handouts.kit.tags import Node
from facilitator.words import right_to_left

Content = str | Sequence[Span]
Link = tuple[str, str]  # the key of a heading in the same file, and where it leads in words
ASCENT = 0.95  # of the size: from a line's top to its baseline, with half the leading's air
ASIDE = 1.0  # sizes between a heading and what stands beside it
KEPT = 2  # lines of a paragraph that stay together at the foot or the head of a page


class Block(ABC):
    """A piece of a page's flow: it knows its height, how it is cut in two, and draws itself.

    `width` and `height` are known once it is wrapped. All lengths are points.
    """

    width = 0.0
    height = 0.0
    spaceBefore = 0.0  # noqa: N815 - as reportlab calls them
    spaceAfter = 0.0  # noqa: N815
    heads = False  # whether it belongs to what follows, and never stands alone at a page's foot

    def least(self, width: float) -> float:
        """The height that must be free for it to begin here."""
        return float(self.wrap(width, 10_000)[1])

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """What it takes of so much room; a block may take all the height that is free."""
        return self.width, self.height

    def split(self, width: float, height: float) -> "Sequence[Block]":
        """Its parts, the first of which fits; nothing when it cannot begin here."""
        return ()

    @abstractmethod
    def paint(self, canvas: PaperCanvas, x: float, y: float) -> None:
        """Draw with the lower left corner at x, y."""


class Text(Block):
    """A paragraph of typed or written words; never markup. Right to left when its first word is."""

    begins = True  # whether its first line is in it, and not in a part before

    def __init__(
        self, content: Content, style: Style, node: Node | None = None, link: Link | None = None
    ) -> None:
        self.style = style
        self.node = node or Node("P")
        self.content = content
        self._link = link
        self._all = lines.words(_bolder(content) if style.bold else content)
        self._set: tuple[float, list[Line]] = (-1.0, [])
        self._base = lines.leading_side(self._all, "R" if right_to_left() else "L")
        if any(word.side == "R" for word in self._all):
            self.node.said = " ".join(lines.plain(span.text) for span in self.spans)
        self.spaceBefore, self.spaceAfter = style.before, style.after

    @property
    def spans(self) -> Sequence[Span]:
        """Its words by weight; nothing for a paragraph that says nothing."""
        spans = (Span(self.content),) if isinstance(self.content, str) else self.content
        return [span for span in spans if span.text]

    def lines(self, width: float) -> list[Line]:
        if self._set[0] != width:
            room = (width - self.style.indent) / self.style.size
            self._set = (width, lines.fill(self._all, room))
        return self._set[1]

    def natural(self) -> float:
        """Its width on one line, in points."""
        return lines.width_of(self._all) * self.style.size + self.style.indent

    def narrowest(self) -> float:
        """The width of its widest word, in points."""
        return max((w.width for w in self._all), default=0.0) * self.style.size + self.style.indent

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        self.height = len(self.lines(width)) * self.style.leading
        return width, self.height

    def least(self, width: float) -> float:
        count = len(self.lines(width))
        return self.style.leading * (count if count <= KEPT + 1 else KEPT)

    def split(self, width: float, height: float) -> list[Block]:
        """Two parts, neither of them a lonely line; nothing when it cannot begin here."""
        whole = self.lines(width)
        fits = min(int(height / self.style.leading + 1e-6), len(whole) - KEPT)
        if fits < KEPT:
            return []
        return [self.part(width, 0, fits), self.part(width, fits, len(whole))]

    def part(self, width: float, start: int, end: int) -> Self:
        """Some of its lines, still the same paragraph to whoever has it read out."""
        part = copy(self)
        part.content = ""
        part.style = replace(self.style, after=self.style.after if end == len(self.lines(width)) else 0)
        part.begins, part.heads = self.begins and start == 0, False
        part.spaceBefore = self.spaceBefore if start == 0 else 0
        part.spaceAfter = part.style.after
        part._set = (width, self.lines(width)[start:end])
        part._all = [word for line in part._set[1] for word in line]
        return part

    def paint(self, canvas: PaperCanvas, x: float, y: float) -> None:
        if not self._all:
            return
        with canvas.tagged(self.node):
            self.paint_lines(canvas, x, y)
        if self._link:
            key, where = self._link
            canvas.linkRect(lines.plain(where), key, (x, y, x + self.width, y + self.height))

    def paint_lines(self, canvas: PaperCanvas, x: float, y: float) -> None:
        size, leading = self.style.size, self.style.leading
        rows = self.lines(self.width)
        baseline = y + len(rows) * leading - size * ASCENT - (leading - size * 1.2) / 2
        text = canvas.beginText()
        for line in rows:
            put(text, line, self._start(line, x, len(rows)), baseline, size, self._base)
            baseline -= leading
        canvas.drawText(text)

    def _start(self, line: Line, x: float, rows: int) -> float:
        """Everything starts at the right in a language written from there.

        In others what is written from the right does, except for a name on one line among others.
        """
        if right_to_left() or (self._base == "R" and rows > 1):
            indent = self.style.indent if right_to_left() else 0.0
            return x + self.width - indent - lines.width_of(line) * self.style.size
        return x + self.style.indent


class Item(Text):
    """One item of a list, with a dot before it."""

    def paint_lines(self, canvas: PaperCanvas, x: float, y: float) -> None:
        if self.begins:
            size = self.style.size
            dot = self.width - size * 0.5 if right_to_left() else size * 0.5
            canvas.circle(x + dot, y + self.height - size * 0.72, size * 0.17, stroke=0, fill=1)
        super().paint_lines(canvas, x, y)


def items(texts: Sequence[Content], edition: Edition, links: Sequence[Link | None] = ()) -> list[Block]:
    """A list; nothing for no items. `links` are as many as the items, or none."""
    whole = Node("L")
    style = edition.style("item")
    listed = [
        Item(text, style, Node("LBody", Node("LI", whole)), link)
        for text, link in zip(texts, links or [None] * len(texts), strict=True)
    ]
    if listed:
        listed[-1].spaceAfter = edition.text * 0.7
        _together(listed, edition)
    return list(listed)


def _together(listed: Sequence[Item], edition: Edition) -> None:
    """No short item stands alone at the foot of a page, or at the head of the next one."""
    for item in {listed[0], listed[max(0, len(listed) - 2)]} - {listed[-1]}:
        item.heads = len(item.lines(edition.width)) <= KEPT


def lead(content: Content, edition: Edition, style: str = "lead") -> Text:
    """A paragraph that stays with what it leads to."""
    text = Text(content, edition.style(style))
    text.heads = True
    return text


class Heading(Text):
    """A heading of level 1 to 3. `number` is given to it when the whole is put together.

    What stands `beside` it is on its line and in no bookmark.
    """

    heads = True

    def __init__(
        self,
        content: str,
        level: int,
        edition: Edition,
        key: str = "",
        title: bool = False,
        beside: str = "",
    ) -> None:
        self.words, self.level, self.key = content, level, key
        self.numbered = not title
        self._beside = [replace(w, gap=w.gap if n else ASIDE) for n, w in enumerate(lines.words(beside))]
        style = edition.style("title" if title else f"h{level}")
        super().__init__(content, style, Node(f"H{level}"))
        self.numbered_as("")

    def numbered_as(self, number: str) -> None:
        """Written before the words, such as "2.1"."""
        self.number = number
        self._own = lines.words([Span(f"{number}  {self.words}", True)])
        self._all = [*self._own, *self._beside]
        self._set = (-1.0, [])

    def lines(self, width: float) -> list[Line]:
        """What stands beside it goes whole to a line of its own where it does not fit."""
        if self._set[0] != width:
            room = width / self.style.size
            whole = lines.fill(self._all, room)
            apart = [*lines.fill(self._own, room), *lines.fill(self._beside, room)]
            self._set = (width, whole if len(whole) < len(apart) else apart)
        return self._set[1]

    def split(self, width: float, height: float) -> list[Block]:
        whole = self.begins and height < self.wrap(width, height)[1] <= 400
        return [] if whole else super().split(width, height)

    def part(self, width: float, start: int, end: int) -> Self:
        part = super().part(width, start, end)
        part.heads = part.begins
        part._own, part._beside = part._all, []
        return part

    def paint(self, canvas: PaperCanvas, x: float, y: float) -> None:
        super().paint(canvas, x, y)
        if self.key and self.begins:
            shown = f"{self.number} {lines.plain(self.words)}".strip()
            canvas.bookmarkPage(self.key, fit="XYZ", left=0, top=y + self.height + 10)
            canvas.outline(shown[:120], self.key, self.level - 1)


class Gap(Block):
    """Nothing, so many points high; gone at the head of a page."""

    def __init__(self, height: float) -> None:
        self._gap = height

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return width, min(self._gap, height)

    def paint(self, canvas: PaperCanvas, x: float, y: float) -> None:
        """There is nothing to see."""


class Picture(Block):
    """Something drawn, with words in its place for those who do not see it."""

    def __init__(self, width: float, height: float, alt: str) -> None:
        self.width, self.height, self.alt = width, height, alt
        self.spaceAfter = 8

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return self.width, self.height

    def paint(self, canvas: PaperCanvas, x: float, y: float) -> None:
        node = Node("Figure", alt=lines.plain(self.alt), box=(x, y, x + self.width, y + self.height))
        canvas.saveState()
        with canvas.tagged(node):
            canvas.translate(x, y)
            self.picture(canvas)
        canvas.restoreState()

    @abstractmethod
    def picture(self, canvas: PaperCanvas) -> None:
        """Draw within 0, 0 and width, height."""


def _bolder(content: Content) -> Sequence[Span]:
    spans = (Span(content),) if isinstance(content, str) else content
    return [Span(span.text, True) for span in spans]
