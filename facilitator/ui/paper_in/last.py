"""What was typed in last, each line with a way to take it back."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.ui.kit.pieces import button, label
from facilitator.words import tr
from facilitator.workshop.board import Change

MOST_LISTED = 50


@dataclass(frozen=True)
class Typed:
    """One line that was taken; `number` tells it from others that say the same."""

    number: int
    activity: str
    board: str
    words: str
    back: Change


class Last(QScrollArea):
    """The newest first."""

    back_wanted = Signal(object)  # a Typed

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("typed_list")
        self.setProperty("role", "reading")
        self.setAccessibleName(tr("What was typed in last"))
        self.setWidgetResizable(True)
        self._typed: list[Typed] = []
        self._count = 0
        self._build()

    def add(self, activity: str, board: str, words: str, back: Change) -> None:
        self._count += 1
        self._typed = [Typed(self._count, activity, board, words, back), *self._typed][:MOST_LISTED]
        self._build()

    def drop(self, typed: Typed) -> None:
        self._typed = [t for t in self._typed if t.number != typed.number]
        self._build()

    def forget(self) -> None:
        """Drop every line: words that somebody withdrew may be among them."""
        self._typed = []
        self._build()

    def latest(self) -> Typed | None:
        return self._typed[0] if self._typed else None

    def _build(self) -> None:
        body = QWidget()
        body.setProperty("role", "ground")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(6)
        for typed in self._typed:
            column.addWidget(_Line(typed, self.back_wanted.emit))
        if not self._typed:
            column.addWidget(
                label(tr("What you type in is listed here, to be checked."), "mute", "typed_none")
            )
        column.addStretch(1)
        self.setWidget(body)


class _Line(QFrame):
    def __init__(self, typed: Typed, ask: Callable[[Typed], object]) -> None:
        super().__init__()
        self._typed, self._ask = typed, ask
        self.setObjectName(f"typed_{typed.number}")
        self.setProperty("role", "card")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.addWidget(label(typed.words, name="typed_words"), 1)
        back = button(tr("Take back"), "take_back", self._take_back)
        back.setAccessibleDescription(typed.words)
        row.addWidget(back)

    def _take_back(self) -> None:
        self._ask(self._typed)
