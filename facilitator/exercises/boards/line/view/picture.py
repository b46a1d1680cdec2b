"""The line's picture put together: the statement to react to, the line, the reasons."""

from collections.abc import Hashable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.exercises.boards.line.chart import vote_of, votes_in
from facilitator.exercises.boards.line.model import State
from facilitator.exercises.boards.line.reading import line_words, moved_words, people_words, vote_words
from facilitator.exercises.boards.line.view.dots import Dots
from facilitator.exercises.boards.line.view.plot import Key, Plot, Shown
from facilitator.exercises.boards.line.view.reasons import Reasons
from facilitator.exercises.boards.line.view.sizes import Sizes, sizes_for
from facilitator.ui.kit.fit_label import FitLabel
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.hands import HandsWidget
from facilitator.ui.kit.theme import Theme
from facilitator.words import tr

GAP = 0.035  # of the height
LINE_SHARE = {"own": 0.6, "vote_1": 0.88, "hear": 0.46, "vote_2": 0.54}  # of the height
REASONED = ("hear", "vote_2")  # steps in which reasons stand under the line


class View(HandsWidget):
    """What both windows show. On the wall it is given only what the room may see."""

    def __init__(self, handle: BoardHandle, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("line_view")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._handle, self._theme = handle, theme
        self._starter = FitLabel(self, lines=2)
        self._starter.setObjectName("line_starter")
        self._plot = Plot(theme, self)
        self._reasons = Reasons(handle, theme, self)
        self.dots = Dots(handle, self._plot)
        self.setMinimumSize(320, 180)
        handle.changed.connect(self.refresh)
        handle.chose.connect(self.refresh)
        theme.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the present state."""
        state, sizes = self._handle.state, self._sizes()
        starter = tr("“{words}”").format(words=state.starter) if state.starter else ""
        self._starter.show_text(starter)
        ink = self._theme.colour("ink")
        self._starter.look(self._theme.font(sizes.card), min(sizes.card, sizes.label), ink)
        self._place(sizes)
        votes = votes_in(self._handle.mode)
        shown = Shown(votes, tuple(self._legend(state, votes)), self._odd())
        self._plot.show_line(state, shown, sizes)
        words = line_words(state, votes)
        self._plot.setAccessibleName(words)
        self.setAccessibleName(f"{state.question} {words}")
        self._reasons.refresh(sizes)
        self.update()

    # Hands and keys

    def hand_down(self, hand: Hashable, at: QPointF) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self._plot.geometry().contains(at.toPoint()):
            self.dots.down(hand, at - self._plot.pos())
        elif self._reasons.isVisible():
            self._reasons.turn_page_at(at - self._reasons.pos())

    def hand_moved(self, hand: Hashable, at: QPointF) -> None:
        self.dots.moved(hand, at - self._plot.pos())

    def hand_up(self, hand: Hashable, at: QPointF) -> None:
        self.dots.up(hand, at - self._plot.pos())

    def hand_lost(self, hand: Hashable) -> None:
        self.dots.lost(hand)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.dots.key(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._theme.colour("board"))

    # What stands where

    def _sizes(self) -> Sizes:
        return sizes_for(self._theme, self._handle.wall, self.window().height())

    def _place(self, sizes: Sizes) -> None:
        width, height = self.width(), self.height()
        gap = round(height * GAP)
        top = self._starter.height_for(width)
        self._starter.setGeometry(0, 0, width, top)
        top += gap if top else 0
        room = height - top
        line = round(room * LINE_SHARE.get(self._handle.mode, 0.88))
        reasoned = self._handle.mode in REASONED
        if reasoned:
            line = min(line, room - gap - self._reasons.least(sizes))
        line = max(line, round(min(5.2 * sizes.line, 0.5 * room)), 1)
        self._plot.setGeometry(0, top, width, line)
        self._reasons.setVisible(reasoned)
        below = top + line + gap
        self._reasons.setGeometry(0, below, width, max(1, height - below))

    def _odd(self) -> frozenset[str]:
        """Dots that are drawn in another colour: in a hand, or chosen."""
        chosen = {self._handle.chosen} if self._handle.chosen else set()
        return self._handle.held | chosen

    def _legend(self, state: State, votes: tuple[int, ...]) -> list[Key]:
        """Which vote is which, and what can be said about it."""
        legend = []
        if len(votes) > 1 and state.revealed(1):
            legend.append(Key(vote_words(1), 1))
        if self._hidden(state):
            return [*legend, Key(self._hidden_words())]
        if len(votes) > 1:
            legend.append(Key(vote_words(2), 2))
        if state.way == "dots" and vote_of(self._handle.mode):
            legend.append(Key(tr("open vote")))
        if len(votes) > 1 and (moved := moved_words(state)):
            legend.append(Key(moved))
        elif votes and (voted := state.tally(votes[-1]).voted):
            legend.append(Key(tr("{people} voted").format(people=people_words(voted))))
        return legend

    def _hidden(self, state: State) -> bool:
        vote = vote_of(self._handle.mode)
        return bool(vote) and not state.revealed(vote)

    def _hidden_words(self) -> str:
        if self._handle.wall:
            return tr("Votes are being counted")
        return tr("hidden from the room")
