"""The verbs of running a session, shared by buttons, keys and a presenter's clicker."""

from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QObject

from facilitator.ui.kit.paging import Pages
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.timekeeper import Timekeeper
from facilitator.words import tr, trn
from facilitator.workshop.session import Here, Session

MINUTE = 60.0
READ_BACK = "read_back"  # the part whose pages the record is read from, on every window
Scene = Literal["welcome", "step", "end"]


def scene(session: Session) -> Scene:
    """What the wall is for at this moment: before the start, during, after the end."""
    if session.finished:
        return "end"
    return "step" if session.began and session.here.step else "welcome"


class Conductor(QObject):
    """Moves a session along. Going back never loses anything, and passing the end stops nobody."""

    def __init__(self, store: Store, timekeeper: Timekeeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._timekeeper = timekeeper
        self._correcting: tuple[Here, Here, bool] | None = None  # what is corrected, from where, while it ran
        self.pages: Pages = store.pages(READ_BACK)
        store.moved.connect(self._moved)
        self._reading = self.reading

    @property
    def scene(self) -> Scene:
        return scene(self._store.session)

    @property
    def at_last_step(self) -> bool:
        return self._store.next_place is None

    @property
    def reading(self) -> bool:
        """The record is being read back."""
        return self.scene == "step" and self._store.activity.kind == "read_back"

    @property
    def pages_left(self) -> bool:
        return self.reading and self.pages.at + 1 < self.pages.of

    @property
    def correcting(self) -> bool:
        """Something is being put right that was read back."""
        return self._correcting is not None and self._store.session.here == self._correcting[0]

    def next(self) -> None:
        """Start, go to the next page or step, back from correcting, or finish after the last step."""
        if self.scene == "welcome":
            self._start()
        elif self.correcting:
            self._read_on()
        elif self.pages_left:
            self.turn(1)
        elif self.scene == "step" and self.at_last_step:
            self._finish()
        elif self.scene == "step":
            self._store.next()

    def back(self) -> None:
        """The page or the step before; from the end screen, the last step again."""
        if self.scene == "end":
            self._finished(False)
        elif self.reading and self.pages.at > 0:
            self.turn(-1)
        else:
            self._store.back()

    def go_to(self, activity_id: str, step_id: str) -> None:
        """Any step. Raises KeyError when there is no such step."""
        if self.scene == "end":
            self._finished(False)
        self._store.go_to(activity_id, step_id)

    def correct(self, activity_id: str, step_id: str) -> None:
        """Go where something can be put right; the clock waits, and `next` comes back to the same page.

        Raises KeyError when there is no such step.
        """
        here, running = self._store.session.here, self._timekeeper.running
        self._timekeeper.pause()
        self._correcting = (Here(activity_id, step_id), here, running)
        self._store.go_to(activity_id, step_id)

    def turn(self, by: int) -> None:
        """So many pages of the record on or back; never past its first or last page."""
        if self.reading:
            self.pages.go(self.pages.at + by)

    def toggle(self) -> None:
        """Start or pause the clock."""
        if self.scene != "end" and self._store.session.here.step:
            self._timekeeper.toggle()

    def more(self) -> None:
        """One minute more for this step."""
        self._give(MINUTE)

    def less(self) -> None:
        """One minute less for this step."""
        self._give(-MINUTE)

    def say_time(self) -> None:
        """How much time is left of this step, or since when it is over, for whoever asks."""
        if not self._store.session.here.step:
            return
        minutes, seconds = divmod(round(abs(self._timekeeper.remaining)), 60)
        parts = [trn("{count} minute", "{count} minutes", minutes)] if minutes else []
        if seconds or not parts:
            parts.append(trn("{count} second", "{count} seconds", seconds))
        time = " ".join(parts)
        over, left = tr("{time} over").format(time=time), tr("{time} left").format(time=time)
        self._store.said.emit(over if self._timekeeper.over else left)

    def undo(self) -> None:
        if self._store.session.here.activity:
            self._store.undo()

    def redo(self) -> None:
        if self._store.session.here.activity:
            self._store.redo()

    def _give(self, seconds: float) -> None:
        if self._store.session.here.step:
            self._timekeeper.give(seconds)

    def _read_on(self) -> None:
        assert self._correcting is not None  # noqa: S101 - we are correcting
        _, back, running = self._correcting
        self._store.go_to(back.activity, back.step)
        if running:
            self._timekeeper.start()

    def _moved(self) -> None:
        """Reading begins at the first page, except when it was left to correct something."""
        before, self._reading = self._reading, self.reading
        if self._reading and not before and self._correcting is None:
            self.pages.go(0)
        if self._correcting is not None:
            at, back, _ = self._correcting
            if self._store.session.here != at or self._store.session.find(back.activity) is None:
                self._correcting = None

    def _start(self) -> None:
        if self._store.session.here.step:
            self._timekeeper.start()

    def _finish(self) -> None:
        self._timekeeper.pause()
        self._finished(True)

    def _finished(self, finished: bool) -> None:
        self._store.amend(lambda session: replace(session, finished=finished))
