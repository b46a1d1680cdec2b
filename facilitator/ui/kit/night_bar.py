"""The dark bar along the head of a window that edits: its buttons, and what Undo and Redo would do."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from facilitator.ui.kit.pieces import button, tip
from facilitator.words import tr


def night_button(words: str, name: str, act: Callable[[], object]) -> QPushButton:
    """A button in the bar's colours."""
    return button(words, name, act, role="night")


def night_bar(name: str, before: Sequence[QWidget], title: QWidget, after: Sequence[QWidget]) -> QFrame:
    """The bar itself: the title takes the room that is left between its buttons."""
    bar = QFrame()
    bar.setObjectName(name)
    bar.setProperty("role", "night")
    row = QHBoxLayout(bar)
    row.setContentsMargins(20, 6, 20, 6)
    row.setSpacing(12)
    for part in before:
        row.addWidget(part)
    row.addWidget(title, 1)
    for part in after:
        row.addWidget(part)
    return bar


def offer(made: QPushButton, words: str, told: str) -> None:
    """What the button would do, or with nothing `told` that there is nothing to do."""
    made.setEnabled(bool(told))
    made.setAccessibleName(tr("{verb}: {what}").format(verb=words, what=told) if told else words)
    made.setToolTip(tip(told))
