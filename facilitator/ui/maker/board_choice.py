"""What will the group work on? Asked when an exercise is begun, and for each new step."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from facilitator.exercises import boards
from facilitator.exercises.exercise import Exercise
from facilitator.exercises.making import draft as drafts
from facilitator.ui.kit.column import Column
from facilitator.ui.kit.pieces import button, label, take_all_down
from facilitator.ui.kit.theme import Theme
from facilitator.ui.kit.wrapping import wrapping
from facilitator.ui.maker.edits_of_step import NEW
from facilitator.ui.maker.kind_cards import KindCard
from facilitator.words import tr

MOST_BESIDE = 3  # cards


class KindGrid(QWidget):
    """A card for each kind of board, as many beside each other as have room."""

    picked = Signal(str)  # the kind

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self.cards = [KindCard(kind, theme) for kind in _in_order()]
        self._beside = 0
        for card in self.cards:
            card.picked.connect(self.picked)
        self._arrange(MOST_BESIDE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.cards[0].minimumWidth() + self._grid.spacing()
        self._arrange(max(1, min(MOST_BESIDE, (self.width() + self._grid.spacing()) // wide)))

    def minimumSizeHint(self) -> QSize:
        return self.cards[0].minimumSizeHint()

    def _arrange(self, beside: int) -> None:
        if beside == self._beside:
            return
        self._beside = beside
        for at, card in enumerate(self.cards):
            self._grid.addWidget(card, at // beside, at % beside)


class BoardChoice(QScrollArea):
    """`picked` brings the name of a board that is there, a new one's kind after `NEW`, or nothing."""

    picked = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("board_choice")
        self.setAccessibleName(tr("What will the group work on?"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._grid = KindGrid(theme)
        self._grid.picked.connect(self._new)
        self._there = QWidget()
        self._there_column = QVBoxLayout(self._there)
        self._there_column.setContentsMargins(0, 0, 0, 0)
        self._there_column.setSpacing(8)
        self._nothing = wrapping(
            button(tr("Nothing: they think, or talk with each other"), "board_none", self._none)
        )
        self._leave = button(tr("Cancel"), "board_cancel", self.left.emit)
        body = Column()
        body.setProperty("role", "ground")
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        column.addWidget(label(tr("What will the group work on?"), "heading"))
        column.addWidget(self._there)
        column.addWidget(label(tr("Something new"), "noteheading"))
        column.addWidget(self._grid)
        column.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._leave, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.setWidget(body)

    def ask(self, draft: Exercise) -> None:
        """Offer the boards that are there, and new ones."""
        take_all_down(self._there_column)
        if draft.boards:
            self._there_column.addWidget(label(tr("What is there already"), "noteheading"))
        for name in draft.boards:
            offer = _Offer(drafts.board_words(draft, name), name, self.picked.emit)
            self._there_column.addWidget(offer)
        self._there.setVisible(bool(draft.boards))
        self.verticalScrollBar().setValue(0)

    def start(self) -> None:
        """The keys go to the first thing that can be chosen."""
        first = self._there.findChild(QPushButton) or self._grid.cards[0]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _new(self, kind: str) -> None:
        self.picked.emit(f"{NEW}{kind}")

    def _none(self) -> None:
        self.picked.emit("")


class _Offer(QWidget):
    """A board of the draft."""

    def __init__(self, words: str, name: str, pick: Callable[[str], object]) -> None:
        super().__init__()
        self._name, self._pick = name, pick
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        short = words if len(words) <= 90 else f"{words[:89].rstrip()}…"
        made = wrapping(button(short, f"board_{name}", self._picked))
        column.addWidget(made)

    def _picked(self) -> None:
        self._pick(self._name)


def _in_order() -> list[str]:
    """The simplest first; a kind that is not known here comes last."""
    known = ("wall", "line", "statement", "grid", "scales", "pledges")
    return [*known, *(kind for kind in boards.manifests() if kind not in known)]
