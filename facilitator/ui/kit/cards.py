"""Cards: words on a rounded ground, as many lines as they may have, the same on console and wall."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from facilitator.ui.kit.line_breaks import fill
from facilitator.ui.kit.theme import Theme

Style = Literal["plain", "arrived", "hand", "covered"]

LINES = 6  # of a card's words before the ellipsis
NOTE_LINES = 2
WHOLE = 60  # lines, when all of it is to be seen
CHARS_A_LINE = 160  # no line of a card holds more, so the rest need not be measured
MOST_KEPT = 4000  # laid out texts
SHADOW = 12
SHRINK = 0.92


@dataclass(frozen=True)
class Note:
    """A line under a card's words: who said it, how many are like it, what it could be used for."""

    text: str
    strong: bool = False


@dataclass(frozen=True)
class CardFace:
    """What a card shows. `whole` shows all of a long text."""

    text: str
    notes: tuple[Note, ...] = ()
    style: Style = "plain"
    ring: bool = False  # chosen, or large on the wall
    whole: bool = False


@dataclass(frozen=True)
class CardSize:
    """Pixels: the letters of the words and of the notes."""

    letters: int
    small: int

    @property
    def pad(self) -> int:
        return round(0.55 * self.letters)

    @property
    def gap(self) -> int:
        """Between one card and the next."""
        return max(6, round(0.42 * self.letters))


class Cards:
    """Measures and paints cards for one window; what was laid out once is kept."""

    def __init__(self, theme: Theme, size: CardSize, room: float = 0.0) -> None:
        """`room` is the height that a card has at most, 0 for any; a long one then has fewer lines."""
        self.theme = theme
        self.size = size
        self._room = room
        self._line = QFontMetricsF(theme.font(size.letters)).height()
        self._note = NOTE_LINES * QFontMetricsF(theme.font(size.small)).height()
        self._kept: dict[tuple[str, int, bool, int, float], Paragraph] = {}

    def height(self, face: CardFace, width: float) -> float:
        parts = self._parts(face, width)
        least = QFontMetricsF(self.theme.font(self.size.letters)).height()
        return round(max(least, sum(p.height for p, _ in parts)) + 1.5 * self.size.pad)

    def cut(self, face: CardFace, width: float) -> bool:
        """Whether some of the words had to be left out."""
        return any(part.cut for part, _ in self._parts(face, width))

    def forget(self, face: CardFace) -> None:
        """Drop what was laid out of a card's words and notes."""
        words = {face.text, *(note.text for note in face.notes)}
        for key in [key for key in self._kept if key[0] in words]:
            del self._kept[key]

    def paint(self, painter: QPainter, face: CardFace, rect: QRectF) -> None:
        theme, pad = self.theme, self.size.pad
        if face.style == "hand":
            self._paint_shadow(painter, rect)
        painter.setPen(self._pen(face))
        ground = {"arrived": "sun_tint", "hand": "sun_tint", "covered": "board"}.get(face.style, "ground")
        painter.setBrush(theme.colour(ground))
        inner = rect.adjusted(1.5, 1.5, -1.5, -1.5) if face.ring else rect.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(inner, self._round, self._round)
        y = rect.y() + 0.75 * pad
        painter.save()
        painter.setClipRect(rect)
        for part, colour in self._parts(face, rect.width()):
            painter.setPen(theme.colour(colour))
            part.layout.draw(painter, QPointF(rect.x() + pad, y))
            y += part.height
        painter.restore()

    @property
    def _round(self) -> float:
        return min(12.0, max(8.0, 0.3 * self.size.letters))

    def _pen(self, face: CardFace) -> QPen:
        if face.ring:
            return QPen(self.theme.colour("teal"), 3)
        if face.style == "covered":
            pen = QPen(self.theme.colour("edge"), 1.5)
            pen.setDashPattern([4, 3])
            return pen
        return QPen(Qt.PenStyle.NoPen)

    def _paint_shadow(self, painter: QPainter, rect: QRectF) -> None:
        colour = self.theme.colour("ink")
        colour.setAlpha(6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for grown in range(SHADOW, 0, -1):
            around = rect.adjusted(-grown, -grown, grown, grown).translated(0, 4)
            painter.drawRoundedRect(around, self._round + grown, self._round + grown)

    def _parts(self, face: CardFace, width: float) -> list[tuple["Paragraph", str]]:
        """The card's paragraphs from top to bottom, each with its colour."""
        ink = "mute" if face.style == "covered" else "ink"
        parts = []
        if face.text:
            lines = WHOLE if face.whole else self._lines(face)
            parts.append((self._paragraph(face.text, self.size.letters, False, lines, width), ink))
        for note in face.notes:
            lines = WHOLE if face.whole else NOTE_LINES
            part = self._paragraph(note.text, self.size.small, note.strong, lines, width)
            parts.append((part, "ink" if note.strong else "mute"))
        return parts

    def _lines(self, face: CardFace) -> int:
        """How many of its words' lines have room, beside its notes."""
        if not self._room:
            return LINES
        free = self._room - 1.5 * self.size.pad - self._note * len(face.notes)
        return min(LINES, max(1, int(free / self._line)))

    def _paragraph(self, text: str, px: int, bold: bool, lines: int, width: float) -> "Paragraph":
        key = (text, px, bold, lines, width)
        if key not in self._kept:
            if len(self._kept) > MOST_KEPT:
                self._kept.clear()
            font = self.theme.font(px, bold)
            self._kept[key] = paragraph(text, font, max(px, width - 2 * self.size.pad), lines)
        return self._kept[key]


@dataclass(frozen=True)
class Paragraph:
    """Text set in lines; `cut` when it ends in an ellipsis."""

    layout: QTextLayout
    height: float
    cut: bool


def paragraph(text: str, font: QFont, width: float, lines: int) -> Paragraph:
    """`text` on at most so many lines of `width` pixels; what does not fit ends in "…"."""
    shown = text[: lines * CHARS_A_LINE]
    layout, used, height, last = _set_lines(shown, font, width, lines)
    if used >= len(text):
        return Paragraph(layout, height, False)
    rest = shown[last:].rstrip()
    elided = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    if not elided.endswith("…"):
        elided = QFontMetricsF(font).elidedText(f"{rest} {rest}", Qt.TextElideMode.ElideRight, width)
    layout, _, height, _ = _set_lines(shown[:last] + elided, font, width, lines)
    return Paragraph(layout, height, True)


def _set_lines(text: str, font: QFont, width: float, lines: int) -> tuple[QTextLayout, int, float, int]:
    """The layout, how many characters it holds, its height, and where its last line starts."""
    layout = QTextLayout(text, font)
    layout.setCacheEnabled(True)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    height, used, start = 0.0, 0, 0
    for _ in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        fill(line, layout, width)
        line.setPosition(QPointF(0, height))
        height += line.height()
        start = line.textStart()
        used = start + line.textLength()
    layout.endLayout()
    return layout, used, height, start


def fitted(text: str, font: QFont, floor: int, width: float, height: float) -> Paragraph:
    """`text` as large as its place allows, from `font`'s size down to `floor` pixels."""
    px = font.pixelSize()
    while True:
        sized = QFont(font)
        sized.setPixelSize(px)
        lines = max(1, int(height / QFontMetricsF(sized).height()))
        found = paragraph(text, sized, width, lines)
        if px <= floor or not found.cut:
            return found
        px = max(floor, int(px * SHRINK))
