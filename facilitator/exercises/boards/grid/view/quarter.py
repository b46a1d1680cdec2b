"""The shaded quarter's name: the places where it may stand, and which of them is free."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtGui import QFontMetricsF

from facilitator.exercises.boards.grid.standing import Box
from facilitator.exercises.boards.grid.view.sizes import Sizes
from facilitator.ui.kit.theme import Theme

GAP = 8
STEPS = 6, 20  # so many steps across and down are tried when no corner is free
CORNERS, BENEATH = 4, 3  # the first and the last of the places
ARROW = 0.1  # what an arrow across it costs
BROKEN = 0.05  # what two lines cost
SMALLER = 0.4  # what it costs to be written smaller
BELOW = 0.45  # what it costs to stand below the quarter, and small


@dataclass(frozen=True)
class Named:
    """One place for the name, its lines, and how large they are there; `cost` is what speaks against it."""

    box: Box
    px: float
    words: str
    cost: float = 0.0


def places(theme: Theme, text: str, grid: Box, sizes: Sizes) -> list[Named]:
    """Where the name may stand, best first: in its quarter; there smaller; below it.

    In the quarter that is the left foot, then other corners, then anywhere; on one line, then on two.
    """
    found = []
    forms = ((text, 0.0), (in_two(theme, text), BROKEN))
    for size, smaller in ((sizes.label, 0.0), (sizes.least, SMALLER)):
        for words, broken in forms if size <= sizes.label else ():
            px, width, height = _measure(theme, words, grid, size)
            cost = smaller + broken
            found += [Named(box, px, words, cost) for box in _boxes(grid, width, height)]
    px, width, height = _measure(theme, text, grid, sizes.least)
    if height <= sizes.tallest / 2:
        found += [Named(box, px, text, BELOW) for box in _boxes_below(grid, width, height)]
    return sorted(found, key=attrgetter("cost"))


def in_two(theme: Theme, text: str) -> str:
    """Words on two lines as even as can be; on one if there is nowhere to break them."""
    spaces = [at for at, letter in enumerate(text) if letter == " "]
    broken = (f"{text[:at]}\n{text[at + 1 :]}" for at in spaces)
    return min(broken, key=lambda words: _width(theme, words, 100.0), default=text)


def freest(named: Sequence[Named], pills: Iterable[Box], ways: Iterable[Box]) -> int:
    """Which place no pill hides, crossed by the fewest arrows; if there is none, which is hidden least.

    `named` are in the order of their cost. Of several the first is taken.
    """
    covers, lines = tuple(pills), tuple(ways)
    rows: dict[tuple[float, float], tuple[list[Box], list[Box]]] = {}  # few of many lie across any one row
    best, least = -1, float("inf")
    for number, place in enumerate(named):
        if place.cost >= least:
            break
        row = place.box.y, place.box.height
        if row not in rows:
            rows[row] = _crossing(covers, *row), _crossing(lines, *row)
        over, through = rows[row]
        if any(map(place.box.meets, over)):
            continue
        cost = place.cost + ARROW * sum(map(place.box.meets, through))
        if cost < least:
            best, least = number, cost
    return best if best >= 0 else _least_hidden(named, covers)


def _least_hidden(named: Sequence[Named], pills: Sequence[Box]) -> int:
    """Where everything is full: of the quarter's corners and the places below it."""

    def hidden(number: int) -> float:
        box = named[number].box
        return sum(map(box.overlap, pills)) / box.area

    last = len(named)
    looked_at: tuple[int, ...] = (*range(min(CORNERS, last)), *range(max(0, last - BENEATH), last))
    return min(looked_at, key=hidden)


def _crossing(boxes: Iterable[Box], top: float, height: float) -> list[Box]:
    return [box for box in boxes if box.y < top + height and top < box.bottom]


def _measure(theme: Theme, words: str, grid: Box, size: float) -> tuple[float, float, float]:
    """How large the words are there, no wider than the quarter: letters, width and height."""
    px = size * min(1.0, max(40.0, grid.width / 2 - 2 * GAP) / (_width(theme, words, size) + 4))
    height = QFontMetricsF(theme.font(px, bold=True)).height()
    return px, _width(theme, words, px) + 4, height * len(words.splitlines())


def _width(theme: Theme, words: str, px: float) -> float:
    metrics = QFontMetricsF(theme.font(px, bold=True))
    return max((metrics.horizontalAdvance(line) for line in words.splitlines()), default=0.0)


def _boxes(grid: Box, width: float, height: float) -> list[Box]:
    left, right = grid.x + grid.width / 2 + GAP, grid.right - width - GAP
    top, foot = grid.y + grid.height / 2 + 2, grid.bottom - height - 2
    columns, rows = STEPS
    across = [left + (right - left) * step / columns for step in range(columns + 1)]
    down = [top + (foot - top) * step / rows for step in range(rows + 1)]
    corners = [(left, foot), (right, top), (left, top), (right, foot)]
    return [Box(x, y, width, height) for x, y in [*corners, *((x, y) for y in down for x in across)]]


def _boxes_below(grid: Box, width: float, height: float) -> list[Box]:
    """Between the quarter and its bands' words."""
    left, right = grid.x + grid.width / 2 + GAP, grid.right - width - GAP
    return [Box(x, grid.bottom + 2, width, height) for x in (left, right, (left + right) / 2)]
