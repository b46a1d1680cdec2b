"""The shaded quarter's name: the places where it may stand, and which of them is free."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QFontMetricsF

from facilitator.exercises.boards.grid.standing import Box
from facilitator.exercises.boards.grid.view.sizes import Sizes
from facilitator.ui.kit.theme import Theme

GAP = 8
STEPS = 6, 20  # so many steps across and down are tried when no corner is free
SMALLER = 0.4  # what it costs to be written smaller: more than two arrows across it, less than a pill


@dataclass(frozen=True)
class Named:
    """One place for the name, and how large it is written there; `cost` is what speaks against it."""

    box: Box
    px: float
    cost: float = 0.0


def places(theme: Theme, text: str, grid: Box, sizes: Sizes) -> list[Named]:
    """Where the name may stand, best first: the left foot, other corners, anywhere; then smaller."""
    found = []
    for size in sorted({sizes.label, sizes.least}, reverse=True):
        px = size * min(1.0, max(40.0, grid.width / 2 - 2 * GAP) / (_width(theme, text, size) + 4))
        height = QFontMetricsF(theme.font(px, bold=True)).height()
        cost = 0.0 if size == sizes.label else SMALLER
        found += [Named(box, px, cost) for box in _boxes(grid, _width(theme, text, px) + 4, height)]
    return found


def freest(named: Iterable[Named], pills: Iterable[Box], ways: Iterable[Box]) -> int:
    """Which place is hidden least by pills, or by the arrows that cross it; the first of several."""
    covers, lines = tuple(pills), tuple(ways)
    rows: dict[tuple[float, float], tuple[list[Box], list[Box]]] = {}
    costs = []
    for place in named:
        row = place.box.y, place.box.height
        if row not in rows:  # of many pills few lie across any one row of places
            rows[row] = _crossing(covers, *row), _crossing(lines, *row)
        costs.append(_hidden(place.box, *rows[row]) + place.cost)
    return costs.index(min(costs))


def _crossing(boxes: Iterable[Box], top: float, height: float) -> list[Box]:
    return [box for box in boxes if box.y < top + height and top < box.bottom]


def _hidden(place: Box, pills: Iterable[Box], ways: Iterable[Box]) -> float:
    shared = [place.overlap(pill) for pill in pills if place.meets(pill)]
    crossed = sum(1 for way in ways if place.meets(way))
    return 0.1 * crossed + (0.5 if shared else 0.0) + sum(shared) / place.area


def _width(theme: Theme, text: str, px: float) -> float:
    return QFontMetricsF(theme.font(px, bold=True)).horizontalAdvance(text)


def _boxes(grid: Box, width: float, height: float) -> list[Box]:
    left, right = grid.x + grid.width / 2 + GAP, grid.right - width - GAP
    top, foot = grid.y + grid.height / 2 + 2, grid.bottom - height - 2
    columns, rows = STEPS
    across = [left + (right - left) * step / columns for step in range(columns + 1)]
    down = [top + (foot - top) * step / rows for step in range(rows + 1)]
    corners = [(left, foot), (right, top), (left, top), (right, foot)]
    return [Box(x, y, width, height) for x, y in [*corners, *((x, y) for y in down for x in across)]]
