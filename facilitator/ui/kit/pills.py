"""Pills: a shape with a name, drawn once as a picture and then only moved."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from facilitator.exercises.parts.shapes import OUTLINES
from facilitator.ui.kit.line_breaks import broken
from facilitator.ui.kit.theme import Theme

Side = Literal["right", "left"]
Style = Literal["plain", "was", "hand", "covered", "listed"]  # the last without an outline

SHADOW = 14  # pixels around a pill that is in a hand
MARGIN = 2  # around any other: at the usual scales of a screen these are whole dots, as those 14 are
EDGE = 2.0  # the outline's width
MOST_KEPT = 6000  # pictures; more than any room needs
MOST_SIZES = 24  # more than one window shows at a time
WHOLE_LINES = 6


@dataclass(frozen=True)
class Face:
    """What a pill shows. `colour` names a token; `mark` is a sign after the name, such as "?".

    `short` stands for the name, without the mark, on pills that have no line for names.
    """

    text: str
    shape: str
    colour: str
    style: Style = "plain"
    side: Side = "right"
    mark: str = ""
    whole: bool = False  # all of a long name, on as many lines as it takes
    short: str = ""


@dataclass(frozen=True)
class Size:
    """Pixels: a one-line pill's height, its letters, and the widest a line of its name may be.

    `lines` is how many lines a name may take; with none a pill is its shape with what is `short` for its
    name, until it shows `whole`.
    """

    height: float
    letters: float
    widest: float
    lines: int = 2

    @property
    def shape(self) -> float:
        """The radius of a shape's circle."""
        return round(min(0.24 * self.height, 0.45 * self.letters), 1)

    @property
    def reach(self) -> float:
        """From a shape's middle to the pill's nearer end."""
        return self.height / 2


@dataclass(frozen=True)
class _Words:
    lines: tuple[str, ...]
    width: float
    tall: bool = False  # signs stand out above or below their line


class Pills:
    """Makes and keeps the pictures of pills for one window."""

    def __init__(self, theme: Theme, size: Size, ratio: float = 1.0) -> None:
        self.theme = theme
        self.size = size
        self.ratio = ratio
        self._kept: dict[Face, QPixmap] = {}
        self._words: dict[tuple[str, bool, bool], _Words] = {}  # by text, whether bold, whether whole
        self._sizes: dict[Size, Pills] = {size: self}

    def sized(self, size: Size) -> "Pills":
        """Pills of another size for the same window: the same ones whenever that size is asked for."""
        if size not in self._sizes:
            if len(self._sizes) >= MOST_SIZES:
                self._sizes.clear()
            made = self._sizes[size] = Pills(self.theme, size, self.ratio)
            made._sizes = self._sizes
        return self._sizes[size]

    def measure(self, face: Face) -> QSizeF:
        """The pill's width and height, without its shadow."""
        words = self._broken(face)
        height = self.size.height
        if len(words.lines) > 1:
            height = max(height, len(words.lines) * self._line(face) + 0.24 * self.size.height)
        if not words.lines:
            return QSizeF(round(2 * self.size.reach), round(height))
        after = 0.36 * self.size.height + (1.15 * self.size.letters if self._mark(face) else 0)
        return QSizeF(round(self.size.reach + self._gap + words.width + after), round(height))

    def picture(self, face: Face) -> QPixmap:
        """The pill as a picture, with a margin on every side."""
        if face not in self._kept:
            if len(self._kept) > MOST_KEPT:
                self._kept.clear()
            self._kept[face] = self._painted(face)
        return self._kept[face]

    def offset(self, face: Face) -> QPointF:
        """Where the picture's corner lies, seen from the shape's middle."""
        size = self.measure(face)
        x = -self.size.reach if face.side == "right" else self.size.reach - size.width()
        margin = self.margin(face)
        return QPointF(round(x - margin), round(-size.height() / 2 - margin))

    def margin(self, face: Face) -> int:
        """Pixels of the picture around the pill: for a shadow, or for what stands out of its line."""
        return SHADOW if face.style == "hand" or self._broken(face).tall else MARGIN

    @property
    def _gap(self) -> float:
        return self.size.shape + 0.2 * self.size.height

    def _line(self, face: Face) -> float:
        return QFontMetricsF(self.theme.font(self.size.letters, _bold(face))).height()

    def _broken(self, face: Face) -> _Words:
        key = (face.short if self._shortened(face) else face.text, _bold(face), face.whole)
        if key not in self._words:
            if len(self._words) > MOST_KEPT:
                self._words.clear()
            font = self.theme.font(self.size.letters, bold=key[1])
            lines = broken(key[0], font, *self._room(face))
            metrics = QFontMetricsF(font)
            width = max(map(metrics.horizontalAdvance, lines), default=0.0)
            self._words[key] = _Words(lines, width, any(_stands_out(line, metrics) for line in lines))
        return self._words[key]

    def _room(self, face: Face) -> tuple[float, int]:
        """How wide a line of the name may be, and how many there may be."""
        if not face.whole:
            return self.size.widest, self.size.lines or bool(face.short)
        return max(self.size.widest, 14 * self.size.letters), WHOLE_LINES

    def _shortened(self, face: Face) -> bool:
        return not (face.whole or self.size.lines)

    def _mark(self, face: Face) -> str:
        return "" if self._shortened(face) else face.mark

    def _painted(self, face: Face) -> QPixmap:
        size, margin = self.measure(face), self.margin(face)
        picture = QPixmap(
            round((size.width() + 2 * margin) * self.ratio),
            round((size.height() + 2 * margin) * self.ratio),
        )
        picture.setDevicePixelRatio(self.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(margin, margin)
        body = QRectF(QPointF(0, 0), size).adjusted(EDGE / 2, EDGE / 2, -EDGE / 2, -EDGE / 2)
        if face.style == "hand":
            self._paint_shadow(painter, body)
        self._paint_body(painter, face, body)
        self._paint_shape(painter, face, size)
        self._paint_words(painter, face, size)
        painter.end()
        return picture

    def _paint_shadow(self, painter: QPainter, body: QRectF) -> None:
        colour = self.theme.colour("ink")
        colour.setAlpha(9)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for grown in range(SHADOW - 4, 0, -1):
            rect = body.adjusted(-grown, -grown, grown, grown).translated(0, 4)
            painter.drawRoundedRect(rect, self._round + grown, self._round + grown)

    @property
    def _round(self) -> float:
        return self.size.height / 2 - EDGE / 2

    def _paint_body(self, painter: QPainter, face: Face, body: QRectF) -> None:
        if face.style == "listed":
            return
        pen = QPen(self.theme.colour(face.colour), EDGE)
        if face.style in ("was", "covered"):
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(self.theme.colour("sun_tint" if face.style == "hand" else "board"))
        painter.drawRoundedRect(body, self._round, self._round)

    def _paint_shape(self, painter: QPainter, face: Face, size: QSizeF) -> None:
        x = self.size.reach if face.side == "right" else size.width() - self.size.reach
        paint_shape(
            painter, self.theme, face.shape, face.colour, QPointF(x, size.height() / 2), self.size.shape
        )

    def _paint_words(self, painter: QPainter, face: Face, size: QSizeF) -> None:
        words = self._broken(face)
        painter.setFont(self.theme.font(self.size.letters, bold=_bold(face)))
        painter.setPen(self.theme.colour("mute" if face.style == "covered" else "ink"))
        left = self.size.reach + self._gap
        if face.side == "left":
            left = size.width() - left - words.width
        line = self._line(face)
        top = (size.height() - line * len(words.lines)) / 2
        for number, text in enumerate(words.lines):
            area = QRectF(left, top + number * line, words.width + 2, line)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if self._mark(face) and words.lines:
            self._paint_mark(painter, face, size, left, words.width)

    def _paint_mark(self, painter: QPainter, face: Face, size: QSizeF, left: float, width: float) -> None:
        """A sign in a ring, on the name's far side."""
        radius = 0.46 * self.size.letters
        away = 0.3 * self.size.letters + radius
        x = left + width + away if face.side == "right" else left - away
        paint_mark(painter, self.theme, face.mark, QPointF(x, size.height() / 2), radius)


def _stands_out(line: str, metrics: QFontMetricsF) -> bool:
    if line.isascii():
        return False
    ink = metrics.boundingRect(line)
    return ink.top() < -metrics.ascent() or ink.bottom() > metrics.descent()


def _bold(face: Face) -> bool:
    return face.style not in ("was", "listed")


def paint_shape(
    painter: QPainter, theme: Theme, shape: str, colour: str, middle: QPointF, radius: float
) -> None:
    """One kind's shape within a circle; the ring is hollow."""
    painter.setBrush(theme.colour(colour))
    painter.setPen(Qt.PenStyle.NoPen)
    outline = OUTLINES.get(shape, ())
    if shape == "ring":
        thick = 0.36 * radius
        painter.setBrush(theme.colour("board"))
        painter.setPen(QPen(theme.colour(colour), thick))
        painter.drawEllipse(middle, 0.85 * radius, 0.85 * radius)
    elif not outline:
        painter.drawEllipse(middle, 0.95 * radius, 0.95 * radius)
    else:
        grown = 1.0 if shape == "square" else 1.12
        points = [middle + QPointF(x, -y) * (radius * grown) for x, y in outline]
        path = QPainterPath()
        path.addPolygon(QPolygonF(points))
        path.closeSubpath()
        painter.drawPath(path)


def paint_mark(painter: QPainter, theme: Theme, mark: str, middle: QPointF, radius: float) -> None:
    """A sign in a thin ring, such as "?" for "our guess"."""
    painter.setBrush(theme.colour("board"))
    painter.setPen(QPen(theme.colour("ink"), max(1.2, radius / 8)))
    painter.drawEllipse(middle, radius, radius)
    painter.setFont(theme.font(1.45 * radius, bold=True))
    area = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, mark)
