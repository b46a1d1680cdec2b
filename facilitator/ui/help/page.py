"""The guide as a page: headings to go to, words to find, and nothing that is fetched from anywhere."""

import re

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import (
    QBrush,
    QFontMetricsF,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from facilitator.ui.kit.theme import Theme
from facilitator.words import tr

REST = QTextLength(QTextLength.Type.VariableLength, 0)
FOUND_AT_MOST = 500  # matches that are marked
HEADINGS = {1: 1.75, 2: 1.4}  # how large they are, of the text's size; all others
OTHERS = 1.1
LARGE = re.compile("^(##?) (.*)$", re.MULTILINE)
SMALLER = (1.0, 0.85, 0.7, 0.6)  # of these sizes, the first in which no word of a heading is broken
MARGIN, NARROW = 1.5, 18  # of the text's size: around the page, and how wide a page has less of that
LESS = 0.6
MEASURED = 100  # pixels: the size in which words are measured


class Page(QTextBrowser):
    """Links lead to headings of the page and nowhere else."""

    moved = Signal(str)  # the heading that was gone to

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("guide")
        self.setAccessibleName(tr("Guide"))
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.anchorClicked.connect(self._follow)
        self._theme = theme
        self._text = ""
        self._widest = 0.0  # of all words in the largest headings, where the text's size is `MEASURED`
        self._laid = (0.0, 0.0)  # the margin and the headings' share that the page was set with
        self._sought = ""
        self._matches: list[QTextCursor] = []
        self._at = -1
        theme.changed.connect(self._dress)

    def show_guide(self, markdown: str) -> None:
        self._text = markdown
        words = (w for sign, line in LARGE.findall(markdown) for w in _measured(len(sign), line))
        self._widest = max(words, default=0.0)
        self._dress()

    def headings(self) -> list[tuple[int, str]]:
        """Level and words of every heading, in order."""
        return [(block.blockFormat().headingLevel(), block.text()) for block in self._heading_blocks()]

    def go_to(self, heading: str) -> bool:
        """Bring a heading to the top; whether there is such a heading."""
        for block in self._heading_blocks():
            if block.text() == heading:
                self._bring_up(QTextCursor(block))
                self.moved.emit(heading)
                return True
        return False

    def find_all(self, words: str) -> int:
        """Mark every place that has these words and go to the first; how many there are."""
        self._sought = words.strip()
        self._matches, self._at = self._places(), -1
        self.find_next()
        self._mark()
        return len(self._matches)

    def find_next(self) -> int:
        """Go to the next match, round to the first; which one it is, counted from 1, or 0."""
        if not self._matches:
            return 0
        self._at = (self._at + 1) % len(self._matches)
        self._bring_up(self._matches[self._at], margin=self.viewport().height() // 3)
        self._mark()
        return self._at + 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._text and self._fitting() != self._laid:
            self._dress()

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802
        """Nothing is fetched, whatever the text names."""
        return None

    def _places(self) -> list[QTextCursor]:
        """Where the words are that are searched for."""
        found: list[QTextCursor] = []
        cursor = QTextCursor(self.document())
        while self._sought and len(found) < FOUND_AT_MOST:
            cursor = self.document().find(self._sought, cursor)
            if cursor.isNull():
                break
            found.append(QTextCursor(cursor))
        return found

    def _heading_blocks(self) -> list[QTextBlock]:
        found, block = [], self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                found.append(block)
            block = block.next()
        return found

    def _bring_up(self, cursor: QTextCursor, margin: int = 8) -> None:
        place = QTextCursor(self.document())
        place.setPosition(cursor.selectionStart())
        self.setTextCursor(place)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(place).top() - margin)

    def _mark(self) -> None:
        marks = []
        for number, cursor in enumerate(self._matches):
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor
            look = QTextCharFormat()
            here = number == self._at
            look.setBackground(QBrush(self._theme.colour("sun" if here else "sun_tint")))
            if here:
                look.setForeground(QBrush(self._theme.colour("night")))
                look.setFontUnderline(True)
            mark.format = look
            marks.append(mark)
        self.setExtraSelections(marks)

    def _follow(self, link: QUrl) -> None:
        wanted = link.fragment()
        for _, words in self.headings():
            if anchor(words) == wanted:
                self.go_to(words)

    def _fitting(self) -> tuple[float, float]:
        """The margin in pixels, and how much smaller headings are, for a page as wide as it is."""
        text, wide = self._theme.space("text"), self.viewport().width()
        margin = text * (LESS if wide < NARROW * text else MARGIN)
        widest = self._widest * text / MEASURED
        return margin, next((s for s in SMALLER if s * widest <= wide - 2 * margin), SMALLER[-1])

    def _dress(self) -> None:
        """Set anew in the theme's sizes and colours, at the same place."""
        theme = self._theme
        self._laid = margin, smaller = self._fitting()
        bar = self.verticalScrollBar()
        at = bar.value() / max(1, bar.maximum())
        document = QTextDocument(self)
        document.setDefaultFont(theme.font(theme.space("text")))
        document.setDocumentMargin(margin)
        document.setMarkdown(self._text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        self._dress_blocks(document, smaller)
        self.setDocument(document)
        self._matches = self._places()
        self._mark()
        bar.setValue(round(at * bar.maximum()))

    def _dress_blocks(self, document: QTextDocument, smaller: float) -> None:
        theme = self._theme
        ink = QTextCharFormat()
        ink.setForeground(QBrush(theme.colour("ink")))
        whole = QTextCursor(document)
        whole.select(QTextCursor.SelectionType.Document)
        whole.mergeCharFormat(ink)
        block = document.begin()
        while block.isValid():
            _space(block, theme, smaller)
            block = block.next()
        for table in document.rootFrame().childFrames():
            if isinstance(table, QTextTable):
                look = table.format()
                look.setBorder(0)
                look.setBorderCollapse(True)
                look.setCellPadding(theme.space("text") * 0.35)
                look.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, 36), REST])
                table.setFormat(look)
                _rule(table, theme)


def anchor(heading: str) -> str:
    """What a link inside the guide calls a heading: "What we bring" is `what-we-bring`."""
    kept = (c for c in heading.casefold() if c.isalnum() or c in " -")
    return "".join(kept).replace(" ", "-")


def _rule(table: QTextTable, theme: Theme) -> None:
    """A hairline under every row."""
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            look = cell.format().toTableCellFormat()
            look.setBottomBorder(1)
            look.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            look.setBottomBorderBrush(QBrush(theme.colour("line")))
            cell.setFormat(look)


def _measured(level: int, words: str) -> list[float]:
    """How wide each word of a heading is."""
    font = Theme().font(round(MEASURED * HEADINGS[level]), bold=True)
    return [QFontMetricsF(font).horizontalAdvance(word) for word in words.split()]


def _space(block: QTextBlock, theme: Theme, smaller: float) -> None:
    """Room above headings, and lines that are easy to follow."""
    cursor = QTextCursor(block)
    level, text = block.blockFormat().headingLevel(), theme.space("text")
    look = block.blockFormat()
    look.setLineHeight(110 if level else 130, 1)  # 1: in hundredths of the line's own height
    if level:
        look.setTopMargin(text * (1.6 if level < 3 else 1.1))
        look.setBottomMargin(text * 0.4)
        size = QTextCharFormat()
        share = max(1.0, smaller * HEADINGS.get(level, OTHERS))
        size.setProperty(QTextFormat.Property.FontPixelSize, round(text * share))
        size.setFontWeight(700)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(size)
        cursor.clearSelection()
    cursor.setBlockFormat(look)
