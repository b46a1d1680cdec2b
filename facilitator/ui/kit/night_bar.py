"""The dark bar along the head of a window that edits: its buttons, and what Undo and Redo would do."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from facilitator.ui.kit.pieces import button, tip
from facilitator.words import tr


def night_button(words: str, name: str, act: Callable[[], object]) -> QPushButton:
    """A button in the bar's colours."""
    return button(words, name, act, role="night")


def offer(made: QPushButton, words: str, told: str) -> None:
    """What the button would do, or with nothing `told` that there is nothing to do."""
    made.setEnabled(bool(told))
    made.setAccessibleName(tr("{verb}: {what}").format(verb=words, what=told) if told else words)
    made.setToolTip(tip(told))
