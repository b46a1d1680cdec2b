"""What stands in the shelf's place until it is answered or left."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from facilitator.ui.kit.pieces import label, scrolling
from facilitator.ui.kit.title import show_at_most

WIDE = 860  # pixels, so that lines stay short enough to read
HEADING = 160  # characters


class ShelfForm(QFrame):
    """A column of what is asked, `wide` pixels at the most, that scrolls where it has no room.

    Whoever inherits it fills the column.
    """

    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None, wide: int | None = WIDE) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(40, 28, 40, 28)
        self.column.setSpacing(14)
        self.area = area = scrolling(inside, f"{name}_area")
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)
        self._heading = label(role="heading", name=f"{name.removesuffix('_form')}_heading")
        if wide is not None:
            self.setMaximumWidth(wide)

    def be_called(self, words: str) -> None:
        """What the form is about; a title in it may be as long as they come."""
        show_at_most(HEADING, words, self._heading)

    def end_with(self, leave: QPushButton, go: QPushButton) -> None:
        """The way out and what is done, at the right."""
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(go)
        self.column.addLayout(row)
