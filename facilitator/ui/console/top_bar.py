"""The console's top line: which session, what time it is, when it will end, what the wall does."""

import datetime
from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.kit.halves import Halves
from facilitator.ui.kit.pieces import button, escaped, line
from facilitator.ui.kit.side_by_side import side_by_side
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.timekeeper import Timekeeper
from facilitator.ui.kit.title import OneLine
from facilitator.ui.projector.room import Room
from facilitator.words import clock_words, tr, trn
from facilitator.workshop.agenda import forecast

LEAST_TITLE, GAP = 160, 20  # pixels
LATE = 60.0  # seconds: less than this is on time


class TopBar(QFrame):
    """One forecast of the end, from an injected wall clock."""

    def __init__(
        self,
        store: Store,
        timekeeper: Timekeeper,
        now: Callable[[], datetime.datetime],
        actions: Mapping[str, Callable[[], object]],
    ) -> None:
        super().__init__()
        self.setObjectName("top_bar")
        self.setProperty("role", "night")
        self._store, self._timekeeper, self._now = store, timekeeper, now
        self._room: Room | None = None
        self._title = OneLine("session_title", "title")
        self._people = line(role="nightmute", name="people")
        self._time = line(name="time_of_day")
        self._end = line(name="forecast")
        self._wall = button("", "wall_state", actions["put_away"], role="night")
        self._blank = button(tr("Blank (B)"), "blank", actions["blank"], role="night")
        self._blank.setCheckable(True)
        self._lay_out(button(tr("Workshops"), "to_library", actions["library"], role="night"))
        self._beat = QTimer(self, interval=5000)
        self._beat.timeout.connect(self.refresh)
        self._beat.start()
        timekeeper.switched.connect(self.refresh)
        store.committed.connect(self.refresh)
        self.refresh()

    def _lay_out(self, library: QWidget) -> None:
        """What is said goes under the title where words are large."""
        self._title.setMinimumWidth(LEAST_TITLE)
        rest = side_by_side(self._people, self._time, self._end, self._wall, self._blank, gap=GAP)
        self._first = side_by_side(library, gap=GAP)
        self.put_in(self._title, 1)
        halves = Halves(self._first, rest, GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 6, 20, 6)
        column.addLayout(halves)

    def put_in(self, part: QWidget, stretch: int = 0) -> None:
        """Something beside the title, for when words are large."""
        row = self._first.layout()
        assert isinstance(row, QHBoxLayout)  # noqa: S101 - that is what beside means
        row.addWidget(part, stretch)

    def follow(self, room: Room) -> None:
        self._room = room
        room.changed.connect(self._show_wall)
        self._show_wall()

    def refresh(self) -> None:
        session = self._store.session
        self._title.show_words(", ".join(filter(None, (session.title, session.place))))
        self._people.setText(
            trn("{count} person", "{count} people", session.people) if session.people else ""
        )
        self._people.setVisible(bool(session.people))
        self._time.setText(clock_words(self._now()))
        self._end.setText(self._forecast())
        self.updateGeometry()  # longer words may need another line

    def _forecast(self) -> str:
        session = self._store.session
        if session.finished or not session.activities:
            return ""
        found = forecast(session, self._now(), self._timekeeper.spent)
        ends = tr("Ends {time}").format(time=clock_words(found.ends))
        if found.late is None or abs(found.late) < LATE or not session.began:
            return ends
        minutes = int(abs(found.late) // 60)
        late = trn("{count} min late", "{count} min late", minutes)
        early = trn("{count} min early", "{count} min early", minutes)
        return f"{ends}, {late if found.late > 0 else early}"

    def _show_wall(self) -> None:
        if self._room is None:
            return
        words = self._room.words()
        self._wall.setText(escaped(words))
        self._wall.setAccessibleName(words)
        self._blank.setChecked(self._room.window.stage.shown == "blank")
