"""A title in a place that may be too small for all of it."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from facilitator.ui.kit.pieces import tip

ELIDE = Qt.TextElideMode.ElideRight
ENDLESS = re.compile(r"\S{25,}")  # more than any word has: nobody put a space between
PIECE = re.compile(r"\S{8}(?=[\w!-~])")


class OneLine(QLabel):
    """Ends in an ellipsis where there is no room for all of it; the whole is then in its tip."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__(textFormat=Qt.TextFormat.PlainText)
        self.setObjectName(name)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words = ""

    def show_words(self, words: str) -> None:
        self._words = words
        self.setAccessibleName(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._words, ELIDE, self.width())
        self.setText(shown)
        self.setToolTip(tip(self._words) if shown != self._words else "")


def show_at_most(most: int, words: str, where: QLabel) -> None:
    """So many characters of words that wrap, with an ellipsis for what is missing; the tip has all of it."""
    longer = len(words) > most
    shown = breakable(f"{words[: most - 1].rstrip()}…" if longer else words)
    where.setText(shown)
    where.setAccessibleName(words if shown != words else "")
    where.setToolTip(tip(words) if longer else "")


def show_all(words: str, where: QLabel) -> None:
    """All of the words, over as many lines as they need."""
    shown = breakable(words)
    where.setText(shown)
    where.setAccessibleName(words if shown != words else "")


def breakable(words: str) -> str:
    """The same words, where one without an end may go on in the next line."""
    return ENDLESS.sub(lambda found: PIECE.sub("\\g<0>\u200b", found[0]), words)
