"""Painting words at places of their own, which are the same in every language."""

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

ISOLATE, END = "\u2068", "\u2069"  # what is between them runs in the direction of its own letters


def isolated(words: str) -> str:
    """Words that are painted among others: a question mark stays at their end, whichever way they run."""
    return words if words.isascii() else f"{ISOLATE}{words}{END}"


def from_right(words: str) -> bool:
    """Whether words begin with a letter that is written from the right."""
    ways = (unicodedata.bidirectional(letter) for letter in words)
    return next((way for way in ways if way in ("L", "R", "AL")), "L") != "L"


def painter_on(widget: QWidget) -> QPainter:
    """A painter to which left is left: in a language written from the right Qt would take it for right."""
    made = QPainter(widget)
    made.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return made
