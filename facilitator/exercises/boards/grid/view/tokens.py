"""Pills as items of the scene, and which of them a hand takes."""

from collections.abc import Iterable
from dataclasses import replace
from operator import is_

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QGraphicsPixmapItem

from facilitator.exercises.boards.grid.standing import Box, Spot
from facilitator.exercises.boards.grid.view.marks import Mark
from facilitator.exercises.boards.grid.view.sizes import TOUCH
from facilitator.ui.kit.pills import Face, Pills


class Token(QGraphicsPixmapItem):
    """One pill in the scene; its position is its shape's middle."""

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self.mark = mark
        self.spot: Spot | None = None
        self.face: Face | None = None
        self.pills: Pills | None = None
        self.depth = 0.0
        self.wears: tuple[object, ...] = (None, None, None)  # the mark's face, side and pills, as last seen

    def dress(self, spot: Spot, pills: Pills) -> None:
        """Its picture, which stays while face, side and size do."""
        face = self.mark.face
        wears = (face, spot.side, pills)
        if all(map(is_, wears, self.wears)):
            return
        self.wears = wears
        if spot.side != face.side:
            face = replace(face, side=spot.side)
        if face != self.face or self.pills is not pills:
            self.face, self.pills = face, pills
            self.setPixmap(pills.picture(face))
            self.setOffset(pills.offset(face))


def taken(tokens: Iterable[Token], point: QPointF) -> Token | None:
    """The pill that a hand at that point takes: a shape first, then the foremost name, then one near."""
    own = [token for token in tokens if token.spot and not token.mark.ghost]
    under = [token for token in own if token.spot and _holds(token.spot.box, point)]
    for token in under:
        if token.spot and _holds(token.spot.grip, point):
            return token
    if under:
        return max(under, key=Token.zValue)
    near = [token for token in own if token.spot and _holds(_grab(token.spot.box), point)]
    return min(near, key=lambda token: abs(token.y() - point.y()), default=None)


def scene_rect(token: Token) -> QRectF:
    """What a pill covers in the scene, without its shadow."""
    box = token.spot.box if token.spot else Box(0, 0, 0, 0)
    return QRectF(box.x, box.y, box.width, box.height)


def _holds(box: Box, point: QPointF) -> bool:
    return box.x <= point.x() <= box.right and box.y <= point.y() <= box.bottom


def _grab(box: Box) -> Box:
    """What a finger takes a pill by: larger than a slim pill is drawn."""
    more = max(0.0, TOUCH - box.height) / 2
    return Box(box.x - more, box.y - more, box.width + 2 * more, box.height + 2 * more)
