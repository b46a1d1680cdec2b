"""What stands in an area that scrolls up and down."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget


class Column(QWidget):
    """As tall as its words need at the width it has.

    Qt would ask for the height they need at the least width, and leave a tail with nothing on it.
    """

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)
