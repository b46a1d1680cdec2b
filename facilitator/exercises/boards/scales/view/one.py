"""One behaviour, large: what it looks like at each point, and once revealed how it was rated."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.exercises.boards.scales import past
from facilitator.exercises.boards.scales.counts import UNKNOWN
from facilitator.exercises.boards.scales.items import Behaviour
from facilitator.exercises.boards.scales.model import State
from facilitator.exercises.boards.scales.reading import coded, moment_row_words, point_words, role_words
from facilitator.exercises.boards.scales.view.bars import Bars, Row
from facilitator.exercises.boards.scales.view.sizes import Sizes
from facilitator.exercises.boards.scales.view.words import fitted
from facilitator.ui.kit.fit_label import FitLabel
from facilitator.ui.kit.prose import Paragraph, Prose, Run
from facilitator.ui.kit.theme import Theme
from facilitator.words import tr

MOST_POINTS = 5


class One(QWidget):
    """The words stand in columns, a column for each point of the scale."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("scales_one")
        self._theme = theme
        self._state: State | None = None
        self._behaviour: Behaviour | None = None
        self._sizes: Sizes | None = None
        self._text = FitLabel(self, lines=2)
        self._text.setObjectName("behaviour")
        self.bars = Bars(theme, "behaviour_bars", self)
        self._looks = [Prose(theme, f"look_{n}", self) for n in range(MOST_POINTS)]

    def show_one(self, state: State, behaviour: Behaviour, sizes: Sizes, rated: bool) -> None:
        """`rated` shows how it was rated, by role where that may be."""
        self._state, self._behaviour, self._sizes = state, behaviour, sizes
        self._text.show_text(coded(state, behaviour))
        ink = self._theme.colour("ink")
        self._text.look(self._theme.font(sizes.behaviour, bold=True), sizes.floor, ink)
        self.bars.setVisible(rated)
        self._place()

    @property
    def words(self) -> str:
        """The behaviour and what it looks like, as it stands there."""
        return "\n".join([self._text.shown, *(p.shown for p in self._looks if not p.isHidden())])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        state, sizes = self._state, self._sizes
        if state is None or sizes is None:
            return
        width, height = self.width(), self.height()
        gap = round(0.6 * sizes.card)
        top = self._text.height_for(width)
        self._text.setGeometry(0, 0, width, top)
        top += gap
        if not self.bars.isHidden():
            top += self._place_bars(state, sizes, top) + gap
        self._place_looks(state, sizes, top, max(1, height - top))

    def _place_bars(self, state: State, sizes: Sizes, top: int) -> int:
        """As high as they need; how high that is."""
        assert self._behaviour is not None  # noqa: S101
        room = max(1, self.height() - top)
        rows = _rows(state, self._behaviour)
        letters = (sizes.card, sizes.label) if len(rows) == 1 else (sizes.label,)
        self.bars.setGeometry(0, top, self.width(), room)
        self.bars.show_rows(rows, state.points, point_words(state, UNKNOWN), letters)
        high = min(room, -int(-self.bars.height_needed // 1)) if self.bars.page_count == 1 else room
        self.bars.setGeometry(0, top, self.width(), high)
        return high

    def _place_looks(self, state: State, sizes: Sizes, top: int, high: int) -> None:
        """As large as they can be without losing a word; with the ratings, only where there is room."""
        behaviour, points = self._behaviour, len(state.points)
        assert behaviour is not None  # noqa: S101
        gap = round(0.8 * sizes.label)
        wide = max(1, (self.width() - gap * (points - 1)) // points)
        for point, prose in enumerate(self._looks):
            prose.setGeometry(point * (wide + gap), top, wide, high)
        letters = dict.fromkeys((*sizes.words, sizes.label, sizes.floor))
        pages = fitted(self._looks[:points], lambda n, px: _look(state, behaviour, n, px), list(letters))
        room = pages == 1 or self.bars.isHidden()
        for point, prose in enumerate(self._looks):
            prose.setVisible(room and point < points)


def _look(state: State, behaviour: Behaviour, point: int, px: int) -> tuple[Paragraph, ...]:
    words = tr("{number}  {point}").format(number=point + 1, point=state.points[point])
    name = Paragraph((Run(words),), px, bold=True, colour="teal", kept=bool(behaviour.looks))
    if not behaviour.looks:
        return (name,)
    return name, Paragraph((Run(behaviour.looks[point]),), px, before=round(0.2 * px))


def _rows(state: State, behaviour: Behaviour) -> tuple[Row, ...]:
    """Everybody together, at earlier times too where some are compared, then each role."""
    moments = past.over_time(state, behaviour)
    if moments and not state.split:
        return tuple(Row(behaviour.id, moment_row_words(m), m.counts) for m in moments)
    whole = Row(behaviour.id, tr("Everybody"), state.counts(behaviour.id))
    roles = (Row(behaviour.id, role_words(r.name), r.counts[behaviour.id]) for r in state.split)
    return (whole, *roles)
