"""Typed words set in paragraphs that turn pages rather than shrink, the same on console and wall."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QResizeEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QWidget

from facilitator.ui.kit.line_breaks import fill
from facilitator.ui.kit.painting import from_right, painter_on
from facilitator.ui.kit.theme import Theme

LEADING = 1.28  # of the size
MOST_KEPT = 2000  # paragraphs that stay laid out


@dataclass(frozen=True)
class Run:
    """Words in one manner: plain, crossed out, or come in since (bold and underlined)."""

    text: str
    out: bool = False
    new: bool = False


@dataclass(frozen=True)
class Paragraph:
    """`px` is the size and `before` the space above, in pixels; `colour` and `bullet` name tokens.

    A paragraph that is `kept` stays on the page of the next one's first line.
    """

    runs: tuple[Run, ...]
    px: int
    bold: bool = False
    colour: str = "ink"
    bullet: str = ""
    before: int = 0
    kept: bool = False

    @property
    def text(self) -> str:
        """What is read aloud: without what was crossed out."""
        return "".join(run.text for run in self.runs if not run.out)


def paragraphs(text: str, px: int) -> tuple[Paragraph, ...]:
    """Each line of a text as a paragraph."""
    gap = round(0.4 * px)
    return tuple(
        Paragraph((Run(line),), px, before=gap if number else 0)
        for number, line in enumerate(text.split("\n"))
    )


@dataclass(frozen=True)
class _Piece:
    """Some lines of one paragraph, on a page at `y`."""

    paragraph: Paragraph
    layout: QTextLayout
    first: int
    last: int
    y: float


class Prose(QWidget):
    """A column of paragraphs; `turn_to` chooses which page of it stands there."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._theme = theme
        self._paragraphs: tuple[Paragraph, ...] = ()
        self._laid: dict[tuple[Paragraph, int], QTextLayout] = {}
        self._pages: list[list[_Piece]] | None = None
        self._paged_for = (0, 0)  # Qt holds back the resize event of what is not shown yet
        self._page = 0

    def show_words(self, paragraphs: Sequence[Paragraph]) -> None:
        if tuple(paragraphs) != self._paragraphs:
            self._paragraphs = tuple(paragraphs)
            self._pages = None
            self._speak()
            self.update()

    def turn_to(self, page: int) -> None:
        if page != self._page:
            self._page = page
            self._speak()
            self.update()

    @property
    def page_count(self) -> int:
        """How many pages the words take at this size, at least 1."""
        return len(self._set())

    @property
    def shown(self) -> str:
        """The words on this page, whole paragraphs of which a part stands here included."""
        pages = self._set()
        pieces = pages[self._page] if self._page < len(pages) else []
        return "\n".join(piece.paragraph.text for piece in pieces)

    def height_for(self, width: int) -> int:
        """Pixels that all words take at that width, on one page."""
        total = 0.0
        for number, paragraph in enumerate(self._paragraphs):
            lines = self._layout(paragraph, width).lineCount()
            total += lines * _line(paragraph) + (paragraph.before if number else 0)
        return -int(-total // 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        pages = self._set()
        for piece in pages[self._page] if self._page < len(pages) else []:
            self._paint(painter, piece)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._speak()

    def _paint(self, painter: QPainter, piece: _Piece) -> None:
        paragraph = piece.paragraph
        painter.setPen(self._theme.colour(paragraph.colour))
        mirrored = from_right(paragraph.text)
        start = QPointF(0 if mirrored else _indent(paragraph), piece.y - piece.first * _line(paragraph))
        for number in range(piece.first, piece.last):
            piece.layout.lineAt(number).draw(painter, start)
        if paragraph.bullet and piece.first == 0:
            side = 0.36 * paragraph.px
            top = piece.y + (_line(paragraph) - side) / 2
            left = self.width() - side if mirrored else 0
            painter.fillRect(QRectF(left, top, side, side), self._theme.colour(paragraph.bullet))

    def _speak(self) -> None:
        self.setAccessibleName(self.shown)

    def _set(self) -> list[list[_Piece]]:
        size = (max(1, self.width()), max(1, self.height()))
        if self._pages is None or self._paged_for != size:
            self._paged_for = size
            self._pages = self._paged(*size)
        return self._pages

    def _paged(self, width: int, height: int) -> list[list[_Piece]]:
        pages: list[list[_Piece]] = [[]]
        y = 0.0
        for number, paragraph in enumerate(self._paragraphs):
            layout, line = self._layout(paragraph, width), _line(paragraph)
            y += paragraph.before if pages[-1] else 0
            first, count = 0, layout.lineCount()
            while first < count:
                fits = int((height - y + 0.5) / line)
                if fits < max(1, self._needed(number, count) - first) and pages[-1]:
                    pages.append([])
                    y = 0.0
                    continue
                last = min(count, first + max(1, fits))
                pages[-1].append(_Piece(paragraph, layout, first, last, y))
                y += (last - first) * line
                first = last
        return pages

    def _needed(self, number: int, count: int) -> int:
        """Lines that must fit for a paragraph to begin: two, or all of it with one of the next."""
        if self._paragraphs[number].kept and number + 1 < len(self._paragraphs):
            after = self._paragraphs[number + 1]
            spare = _line(after) + after.before
            return count + -int(-spare // _line(self._paragraphs[number]))
        return min(2, count)

    def _layout(self, paragraph: Paragraph, width: int) -> QTextLayout:
        key = (paragraph, width)
        if key not in self._laid:
            if len(self._laid) > MOST_KEPT:
                self._laid.clear()
            self._laid[key] = _laid_out(paragraph, self._theme, width)
        return self._laid[key]


def _line(paragraph: Paragraph) -> float:
    return LEADING * paragraph.px


def _indent(paragraph: Paragraph) -> float:
    return 0.9 * paragraph.px if paragraph.bullet else 0.0


def _laid_out(paragraph: Paragraph, theme: Theme, width: int) -> QTextLayout:
    layout = QTextLayout(
        "".join(run.text for run in paragraph.runs), theme.font(paragraph.px, paragraph.bold)
    )
    layout.setFormats(_formats(paragraph, theme))
    layout.setCacheEnabled(True)
    option = layout.textOption()
    if from_right(paragraph.text):
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    option.setWrapMode(option.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        fill(line, layout, max(1.0, width - _indent(paragraph)))
        line.setPosition(QPointF(0, y + (_line(paragraph) - line.height()) / 2))
        y += _line(paragraph)
    layout.endLayout()
    return layout


def _formats(paragraph: Paragraph, theme: Theme) -> list[QTextLayout.FormatRange]:
    found = []
    start = 0
    for run in paragraph.runs:
        if run.out or run.new:
            made = QTextLayout.FormatRange()
            made.start, made.length = start, _utf16(run.text)
            made.format = _format(run, theme.colour("mute"))
            found.append(made)
        start += _utf16(run.text)
    return found


def _format(run: Run, mute: QColor) -> QTextCharFormat:
    made = QTextCharFormat()
    if run.out:
        made.setFontStrikeOut(True)
        made.setForeground(mute)
    if run.new:
        made.setFontWeight(QFont.Weight.Bold)
        made.setFontUnderline(True)
    return made


def _utf16(text: str) -> int:
    """Qt counts in halves of characters beyond the first 65,536."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
