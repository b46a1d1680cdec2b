"""The verbs of running a session, shared by buttons, keys and a presenter's clicker."""

from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QObject

from facilitator.ui.kit.store import Store
from facilitator.ui.kit.timekeeper import Timekeeper
from facilitator.workshop.session import Session

MINUTE = 60.0
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

    @property
    def scene(self) -> Scene:
        return scene(self._store.session)

    @property
    def at_last_step(self) -> bool:
        return self._store.next_place is None

    def next(self) -> None:
        """Start, go to the next step, or finish after the last one."""
        if self.scene == "welcome":
            self._start()
        elif self.scene == "step" and self.at_last_step:
            self._finish()
        elif self.scene == "step":
            self._store.next()

    def back(self) -> None:
        """The step before; from the end screen, the last step again."""
        if self.scene == "end":
            self._finished(False)
        else:
            self._store.back()

    def go_to(self, activity_id: str, step_id: str) -> None:
        """Any step. Raises KeyError when there is no such step."""
        if self.scene == "end":
            self._finished(False)
        self._store.go_to(activity_id, step_id)

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

    def undo(self) -> None:
        if self._store.session.here.activity:
            self._store.undo()

    def redo(self) -> None:
        if self._store.session.here.activity:
            self._store.redo()

    def _give(self, seconds: float) -> None:
        if self._store.session.here.step:
            self._timekeeper.give(seconds)

    def _start(self) -> None:
        if self._store.session.here.step:
            self._timekeeper.start()

    def _finish(self) -> None:
        self._timekeeper.pause()
        self._finished(True)

    def _finished(self, finished: bool) -> None:
        self._store.amend(lambda session: replace(session, finished=finished))
