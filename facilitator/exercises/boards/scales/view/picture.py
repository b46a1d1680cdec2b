"""The scales' picture put together: what stands there follows the step and what has been revealed."""

from collections.abc import Hashable
from typing import Literal

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.exercises.boards.scales import past
from facilitator.exercises.boards.scales.changes import since
from facilitator.exercises.boards.scales.counts import UNKNOWN
from facilitator.exercises.boards.scales.items import Behaviour, Past
from facilitator.exercises.boards.scales.model import State
from facilitator.exercises.boards.scales.reading import (
    KINDS,
    coded,
    counts_words,
    point_words,
    role_words,
    shift_words,
)
from facilitator.exercises.boards.scales.view import words
from facilitator.exercises.boards.scales.view.bars import Bars, Row
from facilitator.exercises.boards.scales.view.one import One
from facilitator.exercises.boards.scales.view.sizes import Sizes, sizes_for
from facilitator.ui.kit.fit_label import FitLabel
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.hands import HandsWidget
from facilitator.ui.kit.paging import page_words
from facilitator.ui.kit.painting import painter_on
from facilitator.ui.kit.prose import Prose
from facilitator.ui.kit.theme import Theme
from facilitator.ui.kit.through import PAST, Through
from facilitator.words import tr

Scene = Literal["principles", "waiting", "one", "spread", "picture", "changes", "large", "choice"]
ONE, LIST = "one", "list"  # the parts whose pages all windows turn together
PICTURE = "picture"  # what may stand alone, instead of the spread; else `PAST` with a session's id
DAY = 1.6  # sizes of a card's words that the day of an earlier session has
TURNER = 44  # pixels at the foot that a touch turns the page with


def scene(mode: str, state: State, alone: str, large: str) -> Scene:
    """What stands on the wall: ratings only once they are revealed."""
    if mode == "choose":
        return "principles"
    if mode == "decide":
        return "choice"
    if mode == "rate" or not state.shown:
        return "waiting" if mode == "count" and state.way == "sheets" else "one"
    if large and any(b.id == large for b in state.behaviours):
        return "large"
    if _compared(state, alone):
        return "changes"
    return "picture" if alone == PICTURE else "spread"


def steps(state: State) -> list[tuple[str, str]]:
    """The earlier sessions that the room can be shown what changed since; none before the reveal."""
    return [(one.id, past.named(state, one)) for one in past.compared(state)]


def _compared(state: State, alone: str) -> Past | None:
    """The earlier session that today stands beside."""
    found = (one for one in past.compared(state) if alone == PAST + one.id)
    return next(found, None)


class View(HandsWidget):
    """What both windows show. On the wall it is given only what the room may see."""

    def __init__(self, handle: BoardHandle, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scales_view")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._handle, self._theme = handle, theme
        self._window = "wall" if handle.wall else "console"
        self._list = Prose(theme, "principles", self)
        self._choices = {kind: Prose(theme, f"choice_{kind}", self) for kind in KINDS}
        self.one = One(theme, self)
        self.bars = Bars(theme, "spread_bars", self)
        self.day = FitLabel(self, lines=1)  # of the earlier session that today stands beside
        self.day.setObjectName("ratings_day")
        self._foot = ""
        self._aside = ""
        self._scene: Scene = "principles"
        self._ones, self._lists = handle.pages(ONE), handle.pages(LIST)
        self._ones.turned.connect(self.refresh)
        self._lists.turned.connect(self.refresh)
        Through(handle, steps).listen(self)
        self.setMinimumSize(320, 160)
        handle.changed.connect(self.refresh)
        handle.showing.changed.connect(self.refresh)
        theme.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the present state."""
        state: State = self._handle.state
        showing = self._handle.showing
        self._scene = scene(self._handle.mode, state, showing.alone, showing.large)
        self._aside = self._aside_words(state)
        self._show_parts()
        sizes = self._sizes()
        self._place(sizes)
        if self._scene == "principles":
            self._show_principles(state, sizes)
        elif self._scene == "waiting":
            self._show_waiting(sizes)
        elif self._scene == "choice":
            self._show_choice(state, sizes)
        elif self._scene in ("one", "large"):
            self._show_one(state, sizes)
        else:
            self._show_bars(state, sizes)
        self.update()

    # Hands and keys

    def hand_down(self, hand: Hashable, at: QPointF) -> None:
        """A touch on a row shows it large, and one more goes back; at the foot it turns the page."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self._foot and at.y() > self.height() - max(TURNER, self._sizes().line):
            self._turn(1)
        elif self._scene == "large":
            self._handle.showing.enlarge("")
        elif self._scene == "spread":
            self._handle.showing.enlarge(self.bars.row_at(at - self.bars.pos()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys turn pages; Escape goes back from one behaviour to all."""
        turns = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        by = turns.get(Qt.Key(event.key()))
        if by and self._foot:
            self._turn(by)
        elif event.key() == Qt.Key.Key_Escape and self._scene == "large":
            self._handle.showing.enlarge("")
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.fillRect(event.rect(), self._theme.colour("board"))
        painter.setFont(self._theme.font(self._sizes().label))
        painter.setPen(self._theme.colour("mute"))
        below = Qt.AlignmentFlag.AlignBottom
        painter.drawText(self.rect(), below | Qt.AlignmentFlag.AlignRight, self._foot)
        metrics = painter.fontMetrics()
        room = self.width() - metrics.horizontalAdvance(self._foot) - 2 * self._sizes().label
        aside = metrics.elidedText(self._aside, Qt.TextElideMode.ElideRight, room)
        painter.drawText(self.rect(), below | Qt.AlignmentFlag.AlignLeft, aside)

    # What stands where

    def _sizes(self) -> Sizes:
        return sizes_for(self._theme, self._handle.wall, self.window().height())

    def _show_parts(self) -> None:
        self._list.setVisible(self._scene in ("principles", "waiting"))
        self.one.setVisible(self._scene in ("one", "large"))
        self.bars.setVisible(self._scene in ("spread", "picture", "changes"))
        self.day.setVisible(self._scene == "changes")
        for prose in self._choices.values():
            prose.setVisible(self._scene == "choice")

    def _place(self, sizes: Sizes) -> None:
        width, height = self.width(), self.height()
        inner = max(1, height - round(1.5 * sizes.label))
        for part in (self._list, self.one, self.bars):
            part.setGeometry(0, 0, width, inner)
        top = self._place_day(sizes)
        self.bars.setGeometry(0, top, width, max(1, inner - top))
        gap = round(1.2 * sizes.card)
        half = max(1, (width - gap) // 2)
        for number, prose in enumerate(self._choices.values()):
            prose.setGeometry(number * (half + gap), 0, half, inner)

    def _place_day(self, sizes: Sizes) -> int:
        """The day large above the bars; the pixels of height that it takes, none without one."""
        one = _compared(self._handle.state, self._handle.showing.alone)
        words = tr("{when} and now")
        self.day.show_text(words.format(when=past.named(self._handle.state, one)) if one else "")
        large = max(sizes.floor, round(DAY * sizes.card))
        self.day.look(self._theme.font(large, bold=True), sizes.floor, self._theme.colour("ink"))
        high = self.day.height_for(self.width())
        self.day.setGeometry(0, 0, self.width(), high)
        return high

    def _turn(self, by: int) -> None:
        (self._ones if self._scene == "one" else self._lists).turn(by)

    def _listed(self, needed: int) -> int:
        """Which page of a list stands here, with the words at the foot."""
        page = self._lists.need(self._window, needed)
        self._foot = page_words(page, needed)
        return page

    def _show_principles(self, state: State, sizes: Sizes) -> None:
        pages = words.fitted([self._list], lambda _, px: words.principles(state, px), sizes.words)
        self._list.turn_to(self._listed(pages))
        names = ", ".join(g.name for g in state.principles)
        self.setAccessibleName(tr("Principles of today: {names}").format(names=names))

    def _show_waiting(self, sizes: Sizes) -> None:
        words.fitted([self._list], lambda _, px: words.waiting(px), sizes.words)
        self._list.turn_to(self._listed(1))
        self.setAccessibleName(self._list.shown)

    def _show_choice(self, state: State, sizes: Sizes) -> None:
        proses = tuple(self._choices.values())
        words.fitted(proses, lambda n, px: words.chosen(state, KINDS[n], px), sizes.words)
        page = self._listed(max(p.page_count for p in self._choices.values()))
        for prose in self._choices.values():
            prose.turn_to(page)
        self.setAccessibleName(words.spoken(state))

    def _show_one(self, state: State, sizes: Sizes) -> None:
        rated = self._scene == "large"
        behaviour = state.get(self._handle.showing.large) if rated else self._current(state)
        if behaviour is None:
            return
        self.one.show_one(state, behaviour, sizes, rated)
        said = [self.one.words]
        if rated:
            self.one.bars.turn_to(self._listed(self.one.bars.page_count))
            said.append(counts_words(state, state.counts(behaviour.id)))
            said += [
                f"{role_words(r.name)}: {counts_words(state, r.counts[behaviour.id])}" for r in state.split
            ]
        self.setAccessibleName("\n".join([*said, self._aside]).strip())

    def _current(self, state: State) -> Behaviour:
        """The behaviour that is being read out, or counted."""
        count = len(state.behaviours)
        at = self._ones.need(self._window, count)
        self._foot = tr("{number} of {count}").format(number=at + 1, count=count) if count > 1 else ""
        return state.behaviours[at]

    def _show_bars(self, state: State, sizes: Sizes) -> None:
        rows = self._rows(state)
        self.bars.show_rows(rows, state.points, point_words(state, UNKNOWN), sizes.bars)
        self.bars.turn_to(self._listed(self.bars.page_count))
        said = [f"{row.words}: {counts_words(state, row.counts)}" for row in self.bars.shown]
        self.setAccessibleName("\n".join([*said, self._aside]).strip())

    def _rows(self, state: State) -> list[Row]:
        if self._scene == "picture":
            return [Row(g.id, g.name, state.group_counts(g)) for g in state.principles]
        if one := _compared(state, self._handle.showing.alone):
            return _then_and_now(state, one)
        return [Row(b.id, coded(state, b), state.counts(b.id)) for b in state.ranked()]

    def _aside_words(self, state: State) -> str:
        """What the room should know of the picture."""
        if self._handle.mode in ("count", "look") and not state.shown:
            return tr("Hidden until all are in") if self._handle.wall else tr("Hidden from the room")
        if self._scene == "changes" and (one := _compared(state, self._handle.showing.alone)):
            return past.summary(state, one)
        if self._scene == "picture":
            return tr("All marks on the sentences of a principle, together")
        return tr("Widest spread first") if self._scene == "spread" and state.answered else ""


def _then_and_now(state: State, one: Past) -> list[Row]:
    """Two bars for each behaviour that was rated both times."""
    rows = []
    when = past.named(state, one)
    for shift in since(one.counts, state):
        then = tr("{behaviour} {when}").format(behaviour=coded(state, shift.behaviour), when=when)
        now = tr("Now: {change}").format(change=shift_words(shift))
        rows += [
            Row(shift.behaviour.id, then, shift.before, kept=True),
            Row(shift.behaviour.id, now, shift.now),
        ]
    return rows
