"""Sets a story on pages: what fits, what is cut in two, and what rather begins on the next page."""

from collections.abc import Callable, Sequence

from facilitator.handouts.kit.canvas import PaperCanvas, Part
from facilitator.handouts.kit.edition import MARGIN
from facilitator.handouts.kit.flow import Block

SLACK = 0.01  # points: what rounding may take


class TooLarge(ValueError):
    """A block that fits no page and cannot be cut in two."""


class Pager:
    """Lays out one part after another. A part begins on a page of its own."""

    def __init__(self, canvas: PaperCanvas, laid: Callable[[], None]) -> None:
        self._canvas, self._laid = canvas, laid

    def lay_out(self, story: Sequence[Block], part: Part) -> None:
        """Draw a part's pages, and say after each block that it is laid. Raises TooLarge."""
        self._part = part
        self._begin()
        for block, together in zip(story, _together(story, part), strict=True):
            if together > self._free and not self._fresh:
                self._turn()
            self._place(block)
            self._laid()
        self._canvas.showPage()

    def _begin(self) -> None:
        self._canvas.begin_part(self._part)
        self._free = self._part.edition.height + SLACK
        self._fresh = True
        self._after = 0.0  # what the last block keeps free below it

    def _turn(self) -> None:
        self._canvas.showPage()
        self._begin()

    def _place(self, block: Block) -> None:
        """As much as fits here, and the rest on as many pages as it takes."""
        rest = [block]
        while rest:
            if self._draw(rest[0]):
                del rest[0]
            elif parts := self._cut(rest[0]):
                rest[:1] = parts
            elif self._fresh:
                raise TooLarge(f"{type(rest[0]).__name__} fits no page")
            else:
                self._turn()

    def _draw(self, block: Block) -> bool:
        """Whether it fits below what stands on the page, and is drawn there."""
        before = 0.0 if self._fresh else max(0.0, block.spaceBefore - self._after)
        _, high = block.wrap(self._part.edition.width, self._free - before)
        if before + high > self._free + SLACK / 2:
            return False
        self._free -= before + high
        block.paint(self._canvas, MARGIN, self._part.edition.foot + self._free)
        self._free -= block.spaceAfter
        self._after, self._fresh = block.spaceAfter, False
        return True

    def _cut(self, block: Block) -> Sequence[Block]:
        before = 0.0 if self._fresh else block.spaceBefore
        return block.split(self._part.edition.width, self._free - before)


def _together(story: Sequence[Block], part: Part) -> list[float]:
    """For each block the height that must be free for it to begin here.

    It is that of the headings it begins with what they head, and nothing for whatever goes on anywhere.
    """
    width, most = part.edition.width, part.edition.height - 1
    needs: list[float] = []
    needed = 0.0
    for place in range(len(story) - 1, -1, -1):
        block = story[place]
        if not block.heads:
            needed = block.least(width)
            needs.append(0.0)
            continue
        needed += block.wrap(width, 0)[1] + block.spaceBefore + block.spaceAfter
        begins = place == 0 or not story[place - 1].heads
        needs.append(min(needed, most) if begins else 0.0)
    return needs[::-1]
