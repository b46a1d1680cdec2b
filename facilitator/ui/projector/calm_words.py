"""The one thing on a calm wall, where it is words: large, in the middle, still."""

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.kit.fit_label import FitLabel
from facilitator.ui.kit.theme import Theme
from facilitator.ui.projector.one_thing import OneThing

LARGER = 1.3  # than a prompt that shares the wall
LINES = 6
MARGIN = 0.1  # of the height


class CalmWords(QWidget):
    """Stands in front of everything else; in sight only while its thing is words."""

    def __init__(self, one: OneThing, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("wall_calm")
        self._one, self._theme = one, theme
        self._above = FitLabel(self, lines=2)
        self._above.setObjectName("wall_calm_above")
        self._words = FitLabel(self, lines=LINES)
        self._words.setObjectName("wall_calm_words")
        theme.changed.connect(self._arrange)

    def show_words(self, above: str) -> None:
        """The thing's words as they now are; `above` is what the question is about, and stands over it."""
        self._words.show_text(self._one.words)
        self._above.show_text(above if self._one.shown == "question" else "")
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._theme.colour("board"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        theme, height = self._theme, self.height()
        margin, floor = round(height * MARGIN), theme.wall_px("floor", height)
        inner = self.width() - 2 * margin
        largest = round(theme.wall_px("prompt", height) * LARGER)
        self._words.look(theme.font(largest, bold=True), floor, theme.colour("ink"))
        lead = theme.font(theme.wall_px("card", height), bold=True)
        self._above.look(lead, floor, theme.colour("teal"))
        above, words = self._above.height_for(inner), self._words.height_for(inner)
        top = max(margin // 2, (height - above - words) // 2)
        self._above.setGeometry(margin, top, inner, above)
        self._words.setGeometry(margin, top + above, inner, max(1, min(words, height - top - above)))
        self.update()
