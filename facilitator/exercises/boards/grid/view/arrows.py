"""Lines between a group's places: the arrow from now to should be, and what joins differing views."""

from collections.abc import Iterable, Sequence
from math import atan2, cos, hypot, pi, sin

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsScene

from facilitator.exercises.boards.grid.standing import Spot
from facilitator.ui.kit.theme import Theme

HEAD = 0.8  # of the letters' height
PEN = 2.0  # pixels
SPREAD = 0.42  # radians to each side
AWAY = 4.0  # between a pill and the arrow


class Lines:
    """At most one line for each group in the scene."""

    def __init__(self, scene: QGraphicsScene, theme: Theme, depth: float) -> None:
        self._scene = scene
        self._theme = theme
        self._depth = depth
        self._items: dict[str, QGraphicsPathItem] = {}

    def draw(self, item_id: str, own: Spot | None, others: Sequence[Spot], letters: float | None) -> None:
        """Lines to other views of a group, or, with `letters` so high, the arrow to where it should be."""
        if own is None or not others:
            self.drop(item_id)
            return
        line = self._items.get(item_id)
        if line is None:
            line = self._items[item_id] = QGraphicsPathItem()
            line.setZValue(self._depth)
            self._scene.addItem(line)
        ink = self._theme.colour("ink")
        line.setPen(QPen(ink, max(PEN, (letters or 0) / 10)))
        line.setPath(arrow(others[0], own, HEAD * letters) if letters else joined(own, others))
        line.setBrush(ink if letters else Qt.BrushStyle.NoBrush)

    def drop(self, item_id: str) -> None:
        if line := self._items.pop(item_id, None):
            self._scene.removeItem(line)

    def of(self, item_id: str) -> QGraphicsPathItem | None:
        return self._items.get(item_id)


def arrow(was: Spot, now: Spot, head: float) -> QPainterPath:
    """From one shape to the other, free of both pills; a short way has a shorter head, or nothing."""
    path = QPainterPath()
    way = hypot(now.x - was.x, now.y - was.y)
    if way < 1:
        return path
    across, down = (now.x - was.x) / way, (now.y - was.y) / way
    start = _free(was, across, down)
    end = way - _free(now, across, down)
    if end - start < head / 2:
        return path
    tip = QPointF(was.x + across * end, was.y + down * end)
    path.moveTo(was.x + across * start, was.y + down * start)
    head = min(head, end - start)
    angle = atan2(down, across) + pi
    path.lineTo(tip + QPointF(cos(angle), sin(angle)) * (head / 2))
    path.moveTo(tip)
    path.lineTo(tip + QPointF(cos(angle + SPREAD), sin(angle + SPREAD)) * head)
    path.lineTo(tip + QPointF(cos(angle - SPREAD), sin(angle - SPREAD)) * head)
    path.closeSubpath()
    return path


def joined(own: Spot, others: Iterable[Spot]) -> QPainterPath:
    """A line from a group's own place to each other view of it."""
    path = QPainterPath()
    for other in others:
        path.moveTo(own.x, own.y)
        path.lineTo(other.x, other.y)
    return path


def _free(spot: Spot, across: float, down: float) -> float:
    """How far along the way the pill at `spot` ends, up or down; sideways, where its shape does."""
    half = spot.box.height / 2 + AWAY
    return half / max(abs(down), 0.3) if abs(down) > abs(across) else half
