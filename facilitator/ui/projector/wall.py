"""The wall: one question, one board, one clock. Only what the room may see ever comes here."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

from facilitator.exercises import boards
from facilitator.ui.kit.clock_face import ClockFace
from facilitator.ui.kit.conductor import Scene, scene
from facilitator.ui.kit.fit_label import FitLabel
from facilitator.ui.kit.focus_ring import FocusRing
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import take_down
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.theme import Theme
from facilitator.ui.kit.time_bar import TimeBar
from facilitator.ui.kit.timekeeper import Timekeeper
from facilitator.ui.projector.calm_words import CalmWords
from facilitator.ui.projector.cover import Cover
from facilitator.ui.projector.goes_on import GoesOn
from facilitator.ui.projector.one_thing import OneThing
from facilitator.ui.projector.read_back_view import ReadBackView
from facilitator.ui.read_back import ReadBack
from facilitator.words import tr

BAR, MARGIN, GAP = 0.012, 0.045, 0.018  # of the height
PROMPT_AT_MOST = 0.2  # of the height, however large the room's text


class WallView(QWidget):
    """What the room sees. A tick repaints the clock and nothing else."""

    def __init__(
        self,
        store: Store,
        timekeeper: Timekeeper,
        theme: Theme,
        now: Callable[[], datetime.datetime] = datetime.datetime.now,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("wall")
        self.setAccessibleName(tr("What the room sees"))
        self._store, self._timekeeper, self._theme = store, timekeeper, theme
        self._scene: Scene | None = None
        self._handle: BoardHandle | None = None
        self._view: QWidget | None = None
        self._board = ("", "")
        self._clock_dress: tuple[bool, bool, bool] | None = None  # words or none, alone or not, over or not
        self._bar = TimeBar(self)
        self._headline = FitLabel(self, lines=1)
        self._prompt = FitLabel(self, lines=2)
        self._clock = ClockFace(self)
        self._after = FitLabel(self, lines=1, centred=True)
        self._notice = FitLabel(self, lines=2)
        self._goes_on = GoesOn(timekeeper, now)
        self._cover = Cover(theme, now, self)
        self.reading = ReadBack(store, self)
        self.one = OneThing(store, timekeeper, theme, self._goes_on, self)
        self._calm = CalmWords(self.one, theme, self)
        for name, part in (
            ("wall_bar", self._bar),
            ("wall_headline", self._headline),
            ("wall_prompt", self._prompt),
            ("wall_clock", self._clock),
            ("wall_after", self._after),
            ("wall_notice", self._notice),
        ):
            part.setObjectName(name)
        self._listen()
        self._dress()
        self.refresh()

    def _listen(self) -> None:
        store, timekeeper = self._store, self._timekeeper
        self.one.changed.connect(self.refresh)  # another step too
        store.committed.connect(self._scene_may_have_changed)
        store.changed.connect(self._board_changed)
        store.notice_changed.connect(self._show_notice)
        timekeeper.ticked.connect(self._show_time)
        timekeeper.switched.connect(self._show_time)
        self._theme.changed.connect(self._dress)

    @property
    def board_view(self) -> QWidget | None:
        """The picture of the board that stands on the wall, if one does."""
        return self._view

    def ticking(self) -> tuple[QRect, ...]:
        """The places that a tick may have repainted."""
        if self.one.on:
            return (self._calm.geometry(),) if self.one.shown == "time" else ()
        return (self._bar.geometry(), self._clock.geometry())

    def refresh(self) -> None:
        """Show the present step, or the cover before the start and after the end."""
        self._scene = scene(self._store.session)
        self._stand_board()
        stepping = self._scene == "step"
        together = stepping and not self.one.on
        for part in (self._bar, self._headline, self._prompt, self._clock, self._after, self._notice):
            part.setVisible(together)
        self._cover.show_scene(self._scene, self._store.session)
        self._cover.setVisible(not stepping)
        self._show_one()
        if stepping:
            self._prompt.show_text(self._store.step.prompt)
            self._show_headline()
            self._show_notice()
            self._show_time()
        self._place()
        if self.reading.here and not self.isVisible():
            self.grab(QRect(0, 0, 1, 1))  # Qt holds back what size a hidden page has, and so its count

    def _show_one(self) -> None:
        """On a calm wall, its one thing: the board alone, or words in front of everything."""
        words = self.one.on and self.one.shown != "board"
        if self._view is not None:
            self._view.setVisible(not words)
        self._calm.setVisible(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._theme.colour("board"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._dress()
        self._place()

    def _stand_board(self) -> None:
        """The step's board, or the record; what is no longer on the wall is taken down at once."""
        step = self._store.step if self._scene == "step" else None
        reading = step is not None and self.reading.here
        board = (self._store.activity.id, step.board) if step and (step.board or reading) else ("", "")
        if board == self._board:
            return
        self._take_down()
        self._board = board
        if reading:
            self._view = ReadBackView(self.reading, self._store, self._theme, self)
        elif board[1]:
            kind = self._store.activity.board_kinds[board[1]]
            self._handle = self._store.handle(board[1], wall=True)
            self._view = boards.manifest(kind).view()(self._handle, self._theme, self)
            # A place on a board is the same in every language.
            self._view.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            self._handle.showing.changed.connect(self._one_is_large)
        if self._view is not None:
            FocusRing(self._view, self._theme)
            self._view.lower()
            self._view.show()

    def _one_is_large(self) -> None:
        """What is talked about stands large on the board: a calm wall turns to it."""
        if self._handle is not None and self._handle.showing.large:
            self.one.go("board")

    def _take_down(self) -> None:
        if self._view is not None:
            take_down(self._view)
        if self._handle is not None:
            self._handle.showing.changed.disconnect(self._one_is_large)
            self._handle.deleteLater()
        self._view = self._handle = None

    def _scene_may_have_changed(self) -> None:
        if scene(self._store.session) != self._scene:
            self.refresh()
        elif self._scene == "welcome":
            self._cover.show_scene(self._scene, self._store.session)

    def _board_changed(self, name: str) -> None:
        if self._handle is not None and name == self._board[1]:
            self._show_headline()

    def _show_headline(self) -> None:
        own = self._own_headline()
        before = bool(self._headline.text)
        title = self._store.activity.title
        self._headline.show_text(own or (title if title != self._store.step.prompt else ""))
        self._calm.show_words(own)
        if bool(self._headline.text) != before:
            self._place()

    def _own_headline(self) -> str:
        """What the board itself puts over the question, such as the decision."""
        return getattr(self._handle.state, "headline", "") if self._handle is not None else ""

    def _show_notice(self) -> None:
        notice = self._store.shown_notice
        self._notice.show_text(notice.question if notice else "")
        self._place()

    def _show_time(self) -> None:
        if self._scene != "step":
            return
        face = self._store.step.clock
        over = self._timekeeper.over
        figures = self._timekeeper.shown if face == "figures" else ""
        pausing = self._store.activity.kind == "break"
        words = tr("Finishing up") if over and face != "nothing" else figures
        self._show_bar(over, face == "nothing")
        self._show_after() if pausing else self._after.show_text("")
        words = "" if pausing and over else words
        dress = (bool(words), self._view is None, over)
        if dress != self._clock_dress or self._room_for(words) > self._clock.width():
            self._clock_dress = dress
            self._clock.show_text(words)
            self._dress_clock()
            self._place()
        self._clock.show_text(words)
        if self.one.on:
            self._calm.show_words(self._own_headline())

    def _show_bar(self, over: bool, hidden: bool) -> None:
        """It empties; when the time is over it is full again in another colour, as a still sign."""
        self._bar.look(self._theme.colour("sun" if over else "teal"), self._theme.colour("line"))
        self._bar.show_share(0.0 if hidden else 1.0 if over else self._timekeeper.share)

    def _show_after(self) -> None:
        """Under the clock of a break: when we go on."""
        self._after.show_text(self._goes_on.words())
        self._place()

    # Look

    def _dress(self) -> None:
        theme, height = self._theme, self.height()
        floor = theme.wall_px("floor", height)
        lead = theme.font(theme.wall_px("lead", height), bold=True)
        self._headline.look(lead, floor, theme.colour("teal"))
        prompt = min(theme.wall_px("prompt", height), round(height * PROMPT_AT_MOST / 2.4))
        self._prompt.look(theme.font(prompt, bold=True), floor, theme.colour("ink"))
        self._notice.look(theme.font(theme.wall_px("card", height)), floor, theme.colour("ink"))
        self._after.look(theme.font(prompt), floor, theme.colour("mute"))
        self._dress_clock()
        self._show_time()
        self._place()
        self.update()

    def _dress_clock(self) -> None:
        size = "clock" if self._view is not None else "clock_alone"
        calm = self._scene == "step" and self._timekeeper.over
        px = min(self._theme.wall_px(size, self.height()), round(self.height() * 0.2))
        if calm:
            px = round(px * 0.8)
        self._clock.look(self._theme.font(px, bold=True), self._theme.colour("mute" if calm else "ink"))

    def _place(self) -> None:
        """Everything's place, in parts of the height, so that any projector shows the same picture."""
        width, height = self.width(), self.height()
        margin, gap = round(height * MARGIN), round(height * GAP)
        for whole in (self._cover, self._calm):
            whole.setGeometry(0, 0, width, height)
        self._bar.setGeometry(0, 0, width, max(4, round(height * BAR)))
        clock = self._place_clock(margin)
        inner = width - 2 * margin
        beside = inner - (clock.width() + 2 * gap if self._view is not None and self._clock.text else 0)
        top = round(height * 0.036)
        for part in (self._headline, self._prompt):
            tall = part.height_for(beside)
            part.setGeometry(self._as_read(QRect(margin, top, beside, tall)))
            top += tall
        if self._after.text:
            under = clock.bottom() + gap if self._clock.text else (height - clock.height()) // 2
            self._after.setGeometry(margin, under, inner, self._after.height_for(inner))
        bottom = height - round(margin * 0.6)
        if self._notice.text and self._scene == "step":
            tall = self._notice.height_for(inner)
            bottom -= tall
            self._notice.setGeometry(margin, bottom, inner, tall)
            bottom -= gap
        if self._view is not None:
            top = margin if self.one.on else max(top, clock.bottom()) + gap
            bottom = height - margin if self.one.on else bottom
            self._view.setGeometry(margin, top, inner, max(1, bottom - top))

    def _place_clock(self, margin: int) -> QRect:
        size = self._clock.sizeHint()
        wide = self._room_for(self._clock.text)
        if self._view is None:
            place = QRect(
                (self.width() - wide) // 2, (self.height() - size.height()) // 2, wide, size.height()
            )
        else:
            top = round(self.height() * 0.032)
            place = QRect(self.width() - margin - wide, top, wide, size.height())
        self._clock.setGeometry(self._as_read(place))
        return place

    def _as_read(self, place: QRect) -> QRect:
        """On the other side in a language that is written from the right."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def _room_for(self, words: str) -> int:
        """Width kept for the clock: figures keep room for a further one, so that nothing jumps."""
        return round(self._clock.width_of(words)) + 2
