"""Tables: rows are never cut, headings repeat, only a word wider than its column is split."""

import re
from collections.abc import Callable, Sequence
from copy import copy
from itertools import accumulate

from facilitator.handouts.kit.canvas import PaperCanvas
from facilitator.handouts.kit.edition import Edition, Style
from facilitator.handouts.kit.flow import Block, Content, Text, items, lead
from facilitator.handouts.kit.lines import named
from facilitator.handouts.kit.tags import Node
from facilitator.words import right_to_left

PAD = 5.0
WORD_CAP = 0.34  # of the table's width: a wider word does not widen its column further
SMALL = 0.3  # of a page
SHORT = 3  # rows: cut in two, one stands alone, so they stay together on up to half a page
SHORT_SMALL = 0.5
BETWEEN = 0.6  # grey
LONGEST_HEAD = 120  # letters above a column to write in
LEAST_COLUMN = 5.8  # sizes of text, on average

_FIGURED = re.compile(r"\s*\d{1,2}\.? [^\W\d]{1,12}\.?\s*")  # "6 December", and not what goes on after that

Cell = Content | tuple[Content, ...]  # one paragraph, or several
Row = list[list[Text]]


def table(
    heads: Sequence[str], rows: Sequence[Sequence[Cell]], edition: Edition, shares: Sequence[float] = ()
) -> list[Block]:
    """A table; where its columns would be too narrow for their words, each row as a small list instead.

    So it is where headings that somebody typed would leave its rows less than half a page. With `shares`
    the columns are as wide as they say.
    """
    made = Table(heads, rows, edition, shares=shares)
    narrow = made.cramped and not shares
    return _as_lists(heads, rows, edition) if narrow or made.overheaded else [made]


def blank_table(heads: Sequence[str], shares: Sequence[float], edition: Edition, free: float) -> "Table":
    """Empty rows to fill by hand in `free` points of height; columns by their shares of the width."""
    row = edition.text * 2.6
    head = Table(heads, [], edition, row, shares).wrap(edition.width, 0)[1]
    count = max(4, int((free - head) / row))
    return Table(heads, [[""] * len(heads)] * count, edition, row, shares)


class Table(Block):
    """The first cell of each row is its heading. `blank` is the least height of a row."""

    def __init__(
        self,
        heads: Sequence[str],
        rows: Sequence[Sequence[Cell]],
        edition: Edition,
        blank: float = 0.0,
        shares: Sequence[float] = (),
    ) -> None:
        self._edition, self._blank = edition, blank
        self.node = Node("Table")
        self._again = False  # the headings were read out before
        head, cell = edition.style("head"), edition.style("cell")
        shown = map(_shorter, heads) if blank else heads
        self._head = _tagged([[Text(h, head)] for h in shown], self.node, "Column")
        self._rows = [_tagged([_cell(c, cell) for c in row], self.node, "Row") for row in rows]
        self.widths, self.cramped = self._columns(edition.width)
        if shares:
            self.widths = [edition.width * share / sum(shares) for share in shares]
        self._measure()
        self.spaceAfter = edition.text

    @property
    def overheaded(self) -> bool:
        """The headings, which every page repeats, take more than half of it."""
        return self._head_height > self._edition.height / 2

    def _measure(self) -> None:
        self._head_height = self._height(self._head)
        self._heights = [max(self._height(row), self._blank) for row in self._rows]

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = sum(self.widths)
        self.height = self._head_height + sum(self._heights)
        return self.width, self.height

    def least(self, width: float) -> float:
        """A small table stays whole; of others at least two rows."""
        if self._small:
            return self._head_height + sum(self._heights)
        return self._head_height + min(sum(self._heights[:2]), self._edition.height / 2)

    @property
    def _small(self) -> bool:
        most = SHORT_SMALL if len(self._heights) <= SHORT else SMALL
        return self._head_height + sum(self._heights) <= self._edition.height * most

    def split(self, width: float, height: float) -> list[Block]:
        """As many rows as fit, and the rest under the same headings.

        Only a row taller than a page is cut, for it fits nowhere.
        """
        if self._small:
            return []
        used, count = self._head_height, 0
        while count < len(self._rows) and used + self._heights[count] <= height + 1e-6:
            used += self._heights[count]
            count += 1
        if self._too_high(count) and (parts := self._cut_row(count, height - used)):
            return parts
        if count > 2 and count == len(self._rows) - 1:
            count -= 1  # no row stands alone on the next page
        if count in (0, len(self._rows)):
            return []
        return [self._part(self._rows[:count]), self._part(self._rows[count:], again=True)]

    def _part(self, rows: list[Row], *, again: bool = False) -> "Table":
        part = copy(self)
        part._rows = rows
        part._again = self._again or again
        part._measure()
        return part

    def _too_high(self, row: int) -> bool:
        """Whether there is such a row, and no page holds it."""
        return row < len(self._heights) and self._heights[row] > self._edition.height - self._head_height

    def _cut_row(self, row: int, height: float) -> list[Block]:
        """The cells of a row, each as far as it fits, and the rest of it as a row of its own."""
        leading = self._edition.style("cell").leading
        room = int((height - 2 * PAD) / leading)
        if room < 2:
            return []
        top, rest = [], []
        for cell, width in zip(self._rows[row], self.widths, strict=True):
            fits, left = _cut(cell, width - 2 * PAD, room)
            top.append(fits)
            rest.append(left)
        later = self._part([rest, *self._rows[row + 1 :]], again=True)
        return [self._part([*self._rows[:row], top]), later]

    def paint(self, canvas: PaperCanvas, x: float, y: float) -> None:
        top = y + self.height
        self._row(canvas, self._head, x, top, again=self._again)
        top -= self._head_height
        self._rule(canvas, x, top, self._edition.rule * 1.6)
        for row, height in zip(self._rows, self._heights, strict=True):
            self._row(canvas, row, x, top)
            top -= height
            self._rule(canvas, x, top, self._edition.rule)
        if self._blank:
            self._between(canvas, x, y)

    def _between(self, canvas: PaperCanvas, x: float, y: float) -> None:
        """Pale rules between columns, so that what is written by hand keeps to its own."""
        widths = self.widths[::-1] if right_to_left() else self.widths
        canvas.saveState()
        canvas.setStrokeGray(BETWEEN)
        canvas.setLineWidth(self._edition.rule)
        with canvas.tagged(None):
            high = y + sum(self._heights)
            canvas.lines([(at, y, at, high) for at in accumulate(widths[:-1], initial=x) if at > x])
        canvas.restoreState()

    def _row(self, canvas: PaperCanvas, row: Row, x: float, top: float, *, again: bool = False) -> None:
        mirrored = right_to_left()
        x += self.width if mirrored else 0
        for cell, width in zip(row, self.widths, strict=True):
            x -= width if mirrored else 0
            y = top - PAD
            for text in cell:
                y -= text.height
                if again:
                    with canvas.tagged(None):
                        text.paint_lines(canvas, x + PAD, y)
                else:
                    text.paint(canvas, x + PAD, y)
            x += 0 if mirrored else width

    def _rule(self, canvas: PaperCanvas, x: float, y: float, weight: float) -> None:
        with canvas.tagged(None):
            canvas.setLineWidth(weight)
            canvas.line(x, y, x + self.width, y)

    def _height(self, row: Row) -> float:
        return 2 * PAD + max(
            sum(text.wrap(width - 2 * PAD, 0)[1] for text in cell)
            for cell, width in zip(row, self.widths, strict=True)
        )

    def _columns(self, whole: float) -> tuple[list[float], bool]:
        """Each column as wide as its words need, the rest shared by how much each holds.

        Also whether that is too narrow to read with ease.
        """
        columns = list(zip(self._head, *self._rows, strict=True))
        wish = [2 * PAD + _most(c, Text.natural) for c in columns]
        for narrowest in (_with_its_figure, Text.narrowest):
            least = [2 * PAD + min(_most(c, narrowest), whole * WORD_CAP) for c in columns]
            spare = whole - sum(least)
            if spare >= 0:
                break
        else:
            return [width * whole / sum(least) for width in least], True
        wants = [min(w, whole) - n for w, n in zip(wish, least, strict=True)]
        share = min(1.0, spare / (sum(wants) or 1.0))
        widths = [n + share * w for n, w in zip(least, wants, strict=True)]
        left = (whole - sum(widths)) / len(widths)
        return [w + left for w in widths], whole / len(widths) < LEAST_COLUMN * self._edition.text


def _with_its_figure(text: Text) -> float:
    """How narrow a cell may be in which a day stays whole, or a figure with what it counts."""
    whole = _FIGURED.fullmatch("".join(span.text for span in text.spans))
    return text.natural() if whole else text.narrowest()


def _most(column: Sequence[list[Text]], measure: Callable[[Text], float]) -> float:
    return max((measure(text) for cell in column for text in cell), default=0.0)


def _shorter(head: str) -> str:
    return head if len(head) <= LONGEST_HEAD else head[:LONGEST_HEAD].rstrip() + "…"


def _cell(content: Cell, style: Style) -> list[Text]:
    if isinstance(content, tuple):
        return [Text(part, style) for part in content if part]
    return [Text(content, style)]


def _tagged(row: Row, table: Node, scope: str) -> Row:
    """The row with its place in what is read out: headings of columns, or of the row and what it says."""
    node = Node("TR", table)
    for number, cell in enumerate(row):
        heads = scope == "Column" or number == 0
        own = Node("TH" if heads else "TD", node, scope=scope if heads else "")
        for text in cell:
            text.node.parent = own
    return row


def _cut(cell: list[Text], width: float, room: int) -> tuple[list[Text], list[Text]]:
    """The first lines of a cell, so many of them, and what is left."""
    top: list[Text] = []
    rest: list[Text] = []
    for text in cell:
        count = len(text.lines(width))
        fits = max(0, min(room, count))
        room -= count
        if fits:
            top.append(text.part(width, 0, fits))
        if fits < count:
            rest.append(text.part(width, fits, count))
    return top, rest


def _as_lists(heads: Sequence[str], rows: Sequence[Sequence[Cell]], edition: Edition) -> list[Block]:
    """Each row under its first cell, its heading and words for each of the others that says something."""
    out: list[Block] = []
    for row in rows:
        first, *others = [_cell(cell, edition.style("cell")) for cell in row]
        out += [lead(text.content, edition, "h3") for text in first]
        said = [
            [named(head), *text.spans]
            for head, cell in zip(heads[1:], others, strict=True)
            for text in cell
            if text.spans
        ]
        out += items(said, edition)
    return out
