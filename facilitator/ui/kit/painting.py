"""Painting words at places of their own, which are the same in every language."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget


def painter_on(widget: QWidget) -> QPainter:
    """A painter to which left is left: in a language written from the right Qt would take it for right."""
    made = QPainter(widget)
    made.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return made
