"""What stands in the shelf's place until it is answered or left."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

WIDE = 860  # pixels, so that lines stay short enough to read


class ShelfForm(QFrame):
    """A column of what is asked, `wide` pixels at the most. Whoever inherits it fills the column."""

    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None, wide: int | None = WIDE) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(40, 28, 40, 28)
        self.column.setSpacing(14)
        if wide is not None:
            self.setMaximumWidth(wide)

    def end_with(self, leave: QPushButton, go: QPushButton) -> None:
        """The way out and what is done, at the right."""
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(go)
        self.column.addLayout(row)
