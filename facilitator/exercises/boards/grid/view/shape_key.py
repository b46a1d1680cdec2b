"""The key of shapes under the grid: which shape and colour stand for which kind of people."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from facilitator.exercises.boards.grid.model import State
from facilitator.exercises.boards.grid.view.sizes import Sizes
from facilitator.ui.kit.line_breaks import broken
from facilitator.ui.kit.pills import paint_mark, paint_shape
from facilitator.ui.kit.theme import Theme
from facilitator.words import tr

GAP = 8
NEEDS = 34  # lines of text: in a lower picture on the console the key gives way to the grid


@dataclass(frozen=True)
class Sign:
    """One entry; without a shape it is the mark of a guess. `width` is what it takes with its name."""

    name: str
    shape: str
    colour: str
    width: float


@dataclass(frozen=True)
class ShapeKey:
    """As many rows as it needs."""

    theme: Theme
    px: int
    room: float  # how wide it may be
    rows: tuple[tuple[Sign, ...], ...]

    @property
    def height(self) -> float:
        return len(self.rows) * self._line

    @property
    def _line(self) -> float:
        return 1.3 * self.px + 4

    def paint(self, painter: QPainter, top: float) -> None:
        """Each row in the middle of its room."""
        for number, row in enumerate(self.rows):
            x = GAP + max(0.0, (self.room - sum(sign.width for sign in row)) / 2)
            for sign in row:
                self._paint_sign(painter, sign, QPointF(x, top + number * self._line))
                x += sign.width

    def _paint_sign(self, painter: QPainter, sign: Sign, corner: QPointF) -> None:
        px, line = self.px, self._line
        middle = corner + QPointF(0.5 * px, line / 2)
        if sign.shape:
            paint_shape(painter, self.theme, sign.shape, sign.colour, middle, 0.42 * px)
        else:
            paint_mark(painter, self.theme, "?", middle, 0.46 * px)
        painter.setFont(self.theme.font(px))
        painter.setPen(self.theme.colour("ink"))
        area = QRectF(corner.x() + 1.3 * px, corner.y(), sign.width, line)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, sign.name)


def shape_key(theme: Theme, state: State, sizes: Sizes, width: float, height: float) -> ShapeKey:
    """The key of a picture so wide and high; on the console a low one has only room for the grid itself."""
    px, room = sizes.key, width - 2 * GAP
    if not sizes.wall and height < NEEDS * px:
        return ShapeKey(theme, px, room, ())
    kinds = [(kind.name, kind.shape, kind.colour) for kind in state.kinds] + [(tr("our guess"), "", "ink")]
    return ShapeKey(theme, px, room, _in_rows(tuple(_sign(theme, px, room, *kind) for kind in kinds), room))


def _sign(theme: Theme, px: int, room: float, name: str, shape: str, colour: str) -> Sign:
    """A name that no row could hold ends in "…"."""
    font, around = theme.font(px), 2.1 * px
    shown = "".join(broken(name, font, room - around, 1))
    return Sign(shown, shape, colour, QFontMetricsF(font).horizontalAdvance(shown) + around)


def _in_rows(signs: tuple[Sign, ...], room: float) -> tuple[tuple[Sign, ...], ...]:
    """The fewest rows that are not wider than the room, each as long as the others."""
    for count in range(1, len(signs)):
        size = -(-len(signs) // count)
        rows = tuple(signs[i : i + size] for i in range(0, len(signs), size))
        if all(sum(sign.width for sign in row) <= room for row in rows):
            return rows
    return tuple((sign,) for sign in signs)
