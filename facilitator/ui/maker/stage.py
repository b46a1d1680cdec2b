"""The real wall, out of sight, with one step of a draft on it."""

import datetime
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facilitator.exercises import boards
from facilitator.exercises.exercise import Exercise, begin
from facilitator.exercises.making.draft import tidy
from facilitator.ui.kit.pieces import take_down
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.theme import Theme
from facilitator.ui.kit.timekeeper import Timekeeper
from facilitator.ui.projector.wall import WallView
from facilitator.ui.projector.wall_picture import SIZE
from facilitator.words import tr
from facilitator.workshop.board import Carried
from facilitator.workshop.clock import SystemClock
from facilitator.workshop.session import Activity, Here, Session


class Stage(QObject):
    """Stands the wall anew for each step that it is shown, since a view is made for its board."""

    def __init__(self, theme: Theme, beside: QWidget) -> None:
        super().__init__(beside)
        self._theme, self._beside = theme, beside
        self._store: Store | None = None
        self.wall = QWidget(beside)
        self.wall.hide()

    def show_step(self, draft: Exercise, step_id: str, sample: bool = False) -> None:
        """Stand that step on the wall; with a `sample`, made-up words are on its board.

        Raises ValueError when a board cannot be made yet.
        """
        activity = begin(tidy(draft), boards.start)
        if sample:
            activity = _filled(activity)
        here = Here(activity.id, step_id)
        session = Session(title="", activities=(activity,), here=here, began=True)
        take_down(self.wall)
        if self._store is not None:
            self._store.deleteLater()
        self._store = Store(session, self)
        timekeeper = Timekeeper(self._store, SystemClock(), self._store)
        self.wall = WallView(self._store, timekeeper, self._theme, datetime.datetime.now, self._beside)
        self.wall.hide()
        self.wall.resize(SIZE)


def _filled(activity: Activity) -> Activity:
    said = (tr("Something that somebody said"), tr("And something else"), tr("A third thing"))
    carried = tuple(Carried(f"sample-{n}", words) for n, words in enumerate(said))
    filled = {name: board.receiving(carried) for name, board in activity.boards.items()}
    return replace(activity, boards=filled)
