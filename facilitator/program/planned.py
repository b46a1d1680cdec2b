"""A session open in the planner: saved as it is planned, beside the room or on its own."""

import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from facilitator.exercises import agendas, catalogue
from facilitator.program.comparing import Comparing
from facilitator.program.kept import Kept
from facilitator.storage import own
from facilitator.storage.session_file import SessionFile
from facilitator.ui.kit.standing import stand_on
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.theme import Theme
from facilitator.ui.planner.compare import Serve
from facilitator.ui.planner.window import PlannerWindow
from facilitator.ui.running import Running
from facilitator.words import tr
from facilitator.workshop.planning import merged
from facilitator.workshop.session import Session

if TYPE_CHECKING:
    from facilitator.program.program import Program


def planner(session: Session, program: "Program", theme: Theme, serve: Serve | None = None) -> PlannerWindow:
    """A planner that keeps agendas of one's own in the program's local folder.

    `serve` lists earlier sessions; beside a running session the console does that.
    """

    def keep_agenda(session: Session, title: str, summary: str) -> catalogue.Catalogue:
        known = program.catalogue
        mine = (plan.id for plan in known.agendas.values() if plan.id in known.own and plan.title == title)
        its_id = next(mine, "") or own.agenda_id(title, taken=known.agendas)  # of the same title, replaced
        plan = agendas.agenda_of(session, its_id, title, summary, known.exercises)
        own.save_agenda(program.library.local, plan)
        program.read_catalogue()
        return program.catalogue

    window = PlannerWindow(session, theme, program.catalogue, keep_agenda, datetime.datetime.now, serve=serve)
    if not program.private():
        window.suggest_projects(sorted({e.project for e in program.window.shelf.entries} - {""}))
    program.aside.listen(window)
    window.own_wanted.connect(program.workroom.open)
    program.catalogue_read.connect(window.stock)
    return window


def plan_beside(running: Running, program: "Program") -> None:
    """A planner for a session that runs, one at a time: two could not know of each other's changes."""
    for window in filter(QWidget.isVisible, running.console.findChildren(PlannerWindow)):
        window.raise_()
        window.activateWindow()
        return
    window = planner(running.store.session, program, program.theme)
    window.setParent(running.console, Qt.WindowType.Window)
    stand_on(window, running.console.screen())
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    Beside(window, running.store)
    window.done.connect(window.close)
    window.run_wanted.connect(window.close)
    window.show()


class Beside(QObject):
    """Brings each change of the plan to the room, and what the room made or took back into the plan."""

    def __init__(self, window: PlannerWindow, store: Store) -> None:
        super().__init__(window)
        self._window, self._store, self._before = window, store, store.session
        self._taking = False
        window.changed.connect(self._take)
        store.committed.connect(self._follow)

    def _take(self, planned: Session) -> None:
        self._taking = True
        self._store.replan(self._before, planned)
        self._taking = False
        self._before = planned

    def _follow(self) -> None:
        if not self._taking:
            self._window.plan.follow(partial(merged, self._store.session))
            self._before = self._window.session


class Planned(QObject):
    """A session that nobody runs, open in the planner until it is left."""

    left = Signal()
    run_wanted = Signal(object)  # the file's path

    def __init__(self, program: "Program", file: SessionFile) -> None:
        super().__init__(program)
        self._program, self._file = program, file
        self._store = Store(file.session, self)
        comparing = Comparing(self, program.library, program.private, lambda: self._store.session)
        self.window = planner(file.session, program, program.theme, comparing.serve)
        words = tr("The plan is not saved yet. Wait for the next try, or close again to go without it.")
        trouble = tr("The plan could not be saved.")
        self._kept = Kept(self._store, file, self.window, self.window.banner, words, trouble)
        self.window.changed.connect(self._take)
        self.window.done.connect(self.window.close)
        self.window.closing.connect(self.close)
        self.window.run_wanted.connect(self._run)

    def show(self) -> None:
        stand_on(self.window, self._program.window.screen())
        self.window.show()

    def close(self) -> None:
        """Save, let go of the file, and go back to the library."""
        self._put_away()
        self.left.emit()

    def _run(self) -> None:
        if not self._kept.may_close():
            return
        path = self._file.path
        self._put_away()
        self.run_wanted.emit(path)

    def _put_away(self) -> None:
        self._kept.put_away()
        self.window.hide()
        self.window.deleteLater()

    def _take(self, session: Session) -> None:
        self._store.amend(lambda _: session)
