"""Lines to write on by hand, and how the room that a page has left is shared among them."""

from collections.abc import Sequence
from dataclasses import replace

from facilitator.handouts.kit import lines
from facilitator.handouts.kit.canvas import PaperCanvas
from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.flow import Block, Content, Text
from facilitator.words import right_to_left

EASY = 2.1  # sizes of text from line to line, for a hand that writes large


class ToFill(Text):
    """Words with the rest of their line to write on."""

    def __init__(self, content: Content, edition: Edition) -> None:
        style = edition.style("text")
        super().__init__(content, replace(style, before=edition.text * EASY - style.leading))
        self._rule = edition.rule

    def paint_lines(self, canvas: PaperCanvas, x: float, y: float) -> None:
        super().paint_lines(canvas, x, y)
        size = self.style.size
        taken = (lines.width_of(self.lines(self.width)[-1]) + 0.4) * size
        start, end = (0.0, self.width - taken) if right_to_left() else (taken, self.width)
        canvas.setLineWidth(self._rule)
        canvas.line(x + start, y + size * 0.2, x + end, y + size * 0.2)


class WritingLines(Block):
    """Lines to write on by hand, `room` points each; with `fill`, as many more as the page still holds."""

    def __init__(self, edition: Edition, count: int, room: float = 0.0, *, fill: bool = False) -> None:
        self.count = count
        self._room = room or edition.text * EASY
        self._fill, self._rule = fill, edition.rule
        self.spaceAfter = edition.text * 0.5

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        more = int((height - 4) / self._room) if self._fill else 0
        self._lines = max(self.count, more)
        self.width, self.height = width, self._lines * self._room
        return width, self.height

    def least(self, width: float) -> float:
        return self._room * self.count

    def paint(self, canvas: PaperCanvas, x: float, y: float) -> None:
        with canvas.tagged(None):
            canvas.setLineWidth(self._rule)
            heights = [y + i * self._room for i in range(self._lines)]
            canvas.lines([(x, h, x + self.width, h) for h in heights])

    def widened(self, most: float, edition: Edition) -> None:
        """Each line so many points more, up to the room of a large hand."""
        self._room = max(self._room, min(self._room + most, edition.text * EASY))

    def lengthened(self, most: float) -> None:
        """As many more lines as so many points hold."""
        self.count += int(most / self._room)


def spread(story: Sequence[Block], edition: Edition) -> list[Block]:
    """The story with what its page has left given to its lines: first room for each, then more of them.

    Where one line is enough it stays one. A story that takes more than one page stays as it is.
    """
    rows = [block for block in story if isinstance(block, WritingLines)]
    for row in rows if (left := _left(story, edition)) > 0 else ():
        row.widened(left / sum(one.count for one in rows), edition)
    longer = [row for row in rows if row.count > 1]
    for row in longer if (left := _left(story, edition)) > 0 else ():
        row.lengthened(left / len(longer))
    return list(story)


def _left(story: Sequence[Block], edition: Edition) -> float:
    """What a page has left under the story, in points; less than nothing where it does not hold it."""
    return edition.height - high(story, edition)


def high(story: Sequence[Block], edition: Edition) -> float:
    """What a story takes with the space around its blocks, in points."""
    heights = (b.wrap(edition.width, 10_000)[1] + b.spaceBefore + b.spaceAfter for b in story)
    return float(sum(heights))
