"""The time along the console's foot: what is left, of how much, and the buttons that move things on."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.console.more import more_button
from facilitator.ui.kit.clock_face import ClockFace
from facilitator.ui.kit.conductor import Conductor
from facilitator.ui.kit.halves import Halves
from facilitator.ui.kit.pieces import button, line
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.theme import Theme
from facilitator.ui.kit.time_bar import TimeBar
from facilitator.ui.kit.timekeeper import Timekeeper
from facilitator.ui.projector.strip import next_words
from facilitator.words import tr, trn
from facilitator.workshop.countdown import figures
from facilitator.workshop.step import ClockFace as Face

CLOCK = 56  # pixels
LARGER = 1.4  # the clock, which is large already, grows no further than this
BAR = 5


class TimerBar(QFrame):
    """Says by how much a step is over; the wall never does."""

    def __init__(
        self,
        store: Store,
        timekeeper: Timekeeper,
        conductor: Conductor,
        theme: Theme,
        actions: Mapping[str, Callable[[], object]],
    ) -> None:
        super().__init__()
        self.setObjectName("timer_bar")
        self.setProperty("role", "foot")
        self._store, self._timekeeper = store, timekeeper
        self._conductor, self._theme = conductor, theme
        self._bar = TimeBar(self)
        self._bar.setFixedHeight(BAR)
        self._clock = ClockFace(self, Qt.AlignmentFlag.AlignLeft)
        self._clock.setObjectName("clock")
        self._of = line(role="mute", name="of_minutes")
        self._step = line(role="mute", name="step_of")
        self._face = button("", "clock_face", actions["clock"], role="plain")
        self._pause = button("", "pause", actions["toggle"])
        self._back = button(tr("Back"), "back", actions["back"])
        self._next = button("", "next", actions["next"], role="main")
        self._less = button(tr("−1 min"), "less", actions["less"], speak=tr("One minute less"))
        self._more = button(tr("+1 min"), "more", actions["more"], speak=tr("One minute more"))
        self._menu = more_button(actions)
        self._lay_out()
        timekeeper.ticked.connect(self._show_time)
        timekeeper.switched.connect(self.refresh)
        store.moved.connect(self.refresh)
        store.committed.connect(self._show_buttons)
        conductor.pages.turned.connect(self._show_buttons)
        theme.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        minutes = self._timekeeper.planned / 60
        whole = trn("of {count} minute", "of {count} minutes", round(minutes))
        part = tr("of {time}").format(time=figures(self._timekeeper.planned))
        self._of.setText(whole if abs(minutes - round(minutes)) < 0.01 else part)
        steps = [step.id for step in self._store.activity.steps] if self._store.session.activities else []
        here = self._store.session.here.step
        at = steps.index(here) + 1 if here in steps else 0
        self._step.setText(tr("step {at} of {all}").format(at=at, all=len(steps)))
        self._show_buttons()
        self._show_time()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._of)
        words.addWidget(self._step)
        words.addStretch(1)
        told = QWidget()
        left = QHBoxLayout(told)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(12)
        left.addWidget(self._clock)
        left.addSpacing(8)
        left.addLayout(words)
        left.addWidget(self._face)
        left.addStretch(1)
        doing = QWidget()
        right = QHBoxLayout(doing)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(12)
        right.addStretch(1)
        for part in (self._menu, self._pause, self._less, self._more, self._back, self._next):
            right.addWidget(part)
        inside = QVBoxLayout()
        inside.setContentsMargins(20, 4, 20, 6)
        inside.addLayout(Halves(told, doing))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addLayout(inside)

    def _show_time(self) -> None:
        over = self._timekeeper.over
        theme = self._theme
        self._bar.look(theme.colour("rust" if over else "teal"), theme.colour("line"))
        self._bar.show_share(1.0 if over else self._timekeeper.share)
        shown = self._timekeeper.shown
        self._clock.look(
            theme.font(CLOCK * min(theme.text, LARGER), bold=True), theme.colour("rust" if over else "ink")
        )
        self._clock.setMinimumWidth(round(self._clock.width_of("+00:00")) + 4)
        self._clock.show_text(f"+{shown}" if over else shown)
        late = tr("{time} over").format(time=shown)
        left = tr("{time} left").format(time=shown)
        self._clock.setAccessibleName(late if over else left)

    def _show_buttons(self) -> None:
        going = self._conductor.scene != "end"
        words = tr("Pause") if self._timekeeper.running else tr("Start")
        self._pause.setText(words + "  " + tr("Space"))
        self._pause.setAccessibleName(words)
        self._pause.setVisible(self._conductor.scene != "welcome")
        self._pause.setEnabled(going)
        self._next.setText(next_words(self._conductor))
        self._next.setAccessibleName(self._next.text())
        self._next.setEnabled(going)
        face = self._store.step.clock if self._store.session.here.step else "figures"
        self._face.setText(face_words(face))
        self._face.setAccessibleName(face_words(face))


def face_words(face: Face) -> str:
    """What the room sees of the time, in words."""
    return {
        "figures": tr("Room sees the clock"),
        "bar": tr("Room sees the bar"),
        "nothing": tr("Room sees no time"),
    }[face]
