"""What stands above the grid of one session: its day, large, and what had changed since the time before."""

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from facilitator.exercises.boards.grid.changes import sentences
from facilitator.exercises.boards.grid.model import State
from facilitator.exercises.boards.grid.through_time import times
from facilitator.ui.kit.fit_label import FitLabel
from facilitator.ui.kit.theme import Theme

NAMED = (2, 1, 0)  # names in a sentence: the most that leave no word out
LINES = 3  # of sentences
WIDEST = 0.42  # of the width, for the day
HIGHEST = 0.16  # of the height, for a line of the day


class SessionHead(QWidget):
    """The day at the left, what changed at the right."""

    def __init__(self, theme: Theme, wall: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("session_head")
        self._theme, self._wall = theme, wall
        self._said = [""]
        self.day = FitLabel(self, lines=2)
        self.day.setObjectName("session_day")
        self.changed = FitLabel(self, lines=LINES)
        self.changed.setObjectName("session_changed")
        self.hide()

    def show_session(self, state: State, at: str) -> None:
        """The words for one session; none for an empty id."""
        self.day.show_text(dict(times(state)).get(at, ""))
        self._said = [" ".join(sentences(state, at, most)) for most in NAMED] if at else [""]
        self.changed.show_text(self._said[0])

    def height_for(self, width: int, height: int) -> int:
        """Pixels of height that both take in a picture so wide and high, after they are set for it."""
        large, label, floor = self._letters(height)
        ink = self._theme.colour("ink")
        self.day.look(self._theme.font(large, bold=True), floor, ink)
        self.changed.look(self._theme.font(label), floor, ink)
        wide = QFontMetrics(self._theme.font(large, bold=True)).horizontalAdvance(self.day.text) + large // 2
        left, gap = min(wide, round(WIDEST * width)), label
        right = max(1, width - left - gap)
        high = max(self.day.height_for(left), self._said_in(right))
        self.day.setGeometry(0, 0, left, high)
        self.changed.setGeometry(left + gap, 0, right, high)
        return high + label // 2

    def _said_in(self, width: int) -> int:
        """Let the sentences name as many groups as there is room for; the pixels of height they take."""
        self.changed.resize(width, self.changed.height())
        for words in self._said:
            self.changed.show_text(words)
            if self.changed.shown == words:
                break
        return self.changed.height_for(width)

    def _letters(self, height: int) -> tuple[int, int, int]:
        """Pixels of the day, of the sentences, and the least that anybody reads."""
        if not self._wall:
            text = self._theme.space("text")
            return round(1.6 * text), text, text
        screen = self.window().height()
        floor, label = self._theme.wall_px("floor", screen), self._theme.wall_px("label", screen)
        large = min(self._theme.wall_px("prompt", screen), round(HIGHEST * height))
        return max(floor, large), label, floor
