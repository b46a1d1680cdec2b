"""The planner's window: the workshop on the left, its agenda, and the chosen activity."""

import datetime
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from facilitator.exercises.catalogue import Catalogue
from facilitator.storage.errors import StorageError
from facilitator.ui.kit.announce import announce
from facilitator.ui.kit.banner import Banner, Choice
from facilitator.ui.kit.fields import Manners
from facilitator.ui.kit.night_bar import night_bar, night_button, offer
from facilitator.ui.kit.pieces import button, scale_of, scrolling
from facilitator.ui.kit.theme import Theme
from facilitator.ui.kit.title import OneLine
from facilitator.ui.kit.work_window import WorkWindow
from facilitator.ui.planner.activity_panel import ActivityPanel
from facilitator.ui.planner.agenda_panel import AgendaPanel
from facilitator.ui.planner.columns import Columns
from facilitator.ui.planner.compare import Serve
from facilitator.ui.planner.details import Details
from facilitator.ui.planner.plan import Plan
from facilitator.ui.planner.questions_panel import QuestionsPanel
from facilitator.ui.planner.save_panel import SavePanel
from facilitator.words import tr
from facilitator.workshop.session import Activity, Session

KeepAgenda = Callable[[Session, str, str], Catalogue]


class PlannerWindow(WorkWindow):
    """Edits a session. Whoever opens it saves what `changed` brings, at its own pace.

    `keep_agenda(session, title, summary)` keeps an agenda of the facilitator's own and returns the
    catalogue with it; it may raise StorageError. `serve` lists earlier sessions to be compared with.
    """

    changed = Signal(object)  # the Session as it now is
    run_wanted = Signal()
    done = Signal()  # back to the library
    own_wanted = Signal(str)  # an exercise is to be made: as a copy of that id, or from nothing

    def __init__(
        self,
        session: Session,
        theme: Theme,
        catalogue: Catalogue,
        keep_agenda: KeepAgenda,
        now: Callable[[], datetime.datetime] = datetime.datetime.now,
        serve: Serve | None = None,
    ) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.plan = Plan(session, self)
        self.banner = Banner()
        self._keep_agenda = keep_agenda
        self._manners = Manners(self)
        self._details = Details(self.plan, theme, now().date())
        self._agenda = AgendaPanel(self.plan, theme, catalogue, now)
        self._activity = ActivityPanel(self.plan, theme, catalogue, self._manners, serve)
        self._questions = QuestionsPanel(self.plan, self._manners)
        self._save = SavePanel(catalogue)
        self._save_area = scrolling(self._save, "save_area")
        self._pages = QStackedWidget()
        self._columns = Columns(self._details, self._agenda, self._pages)
        self._title = OneLine("planned_title", "title")
        self._undo = night_button(tr("Undo"), "undo", self.plan.undo)
        self._redo = night_button(tr("Redo"), "redo", self.plan.redo)
        self._run = button(tr("Run ▸"), "run", self._want_run, role="main", speak=tr("Run"))
        self._lay_out()
        self._listen()
        self.resize(1280, 720)
        self.setMinimumSize(1080, 600)
        self._choose_first()
        self._refresh()
        self._details.start()

    def suggest_projects(self, names: Sequence[str]) -> None:
        """The projects that other workshops belong to."""
        self._details.suggest_projects(names)

    @property
    def session(self) -> Session:
        """The session as planned so far."""
        return self.plan.session

    def stock(self, catalogue: Catalogue) -> None:
        """Offer the exercises and agendas that there are now."""
        self._agenda.stock(catalogue)
        self._activity.stock(catalogue)
        self._save.use(catalogue)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._columns.fit(self.width(), scale_of(self))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._columns.fit(self.width(), scale_of(self))

    def _plan_changed(self) -> None:
        self.banner.clear("removed")  # its Undo would now take back something else
        self._refresh()
        self.changed.emit(self.plan.session)

    def _refresh(self) -> None:
        session = self.plan.session
        self.setWindowTitle(tr("Plan {title}: Facilitator").format(title=session.title))
        self._title.show_words(session.title)
        self._details.refresh()
        self._agenda.refresh()
        self._questions.refresh()
        self._activity.show_activity(self._agenda.view.chosen_id)
        self._run.setEnabled(bool(session.activities))
        offer(self._undo, tr("Undo"), self.plan.undo_label)
        offer(self._redo, tr("Redo"), self.plan.redo_label)

    def _choose_first(self) -> None:
        if self.plan.session.activities:
            self._agenda.view.choose(self.plan.session.activities[0].id)

    def _chosen(self, activity_id: str) -> None:
        self.plan.settle()
        self._activity.show_activity(activity_id)
        self._pages.setCurrentWidget(self._activity)
        self._agenda.refresh_buttons()

    def _show_activity(self) -> None:
        self._columns.show_part("agenda")
        self._pages.setCurrentWidget(self._activity)
        self._agenda.view.setFocus()

    def _show_questions(self) -> None:
        self._columns.show_part("activity")
        self._pages.setCurrentWidget(self._questions)
        self._questions.start()

    def _ask_title(self) -> None:
        self._columns.show_part("activity")
        self._pages.setCurrentWidget(self._save_area)
        self._save.ask(self.plan.session)

    def _kept(self, title: str, summary: str) -> None:
        try:
            self._save.use(self._keep_agenda(self.plan.session, title, summary))
        except StorageError as problem:
            self.banner.tell("agenda", str(problem), fault=True)
            return
        self.banner.tell("agenda", tr("“{title}” is among your ready-made agendas.").format(title=title))
        self._show_activity()

    def _want_run(self) -> None:
        if self.plan.session.activities:
            self.run_wanted.emit()

    def _removed(self, gone: Activity) -> None:
        made = ", ".join(filter(None, (state.summary() for state in gone.boards.values())))
        words = tr("“{title}” is off the agenda.").format(title=gone.title)
        if made:
            words = tr("“{title}” is off the agenda, and with it {made}.").format(title=gone.title, made=made)
        self.banner.tell("removed", words, Choice(tr("Undo"), "undo_remove", self.plan.undo))

    def _say(self, words: str) -> None:
        announce(self, words)

    def _listen(self) -> None:
        self.plan.changed.connect(self._plan_changed)
        self.plan.said.connect(self._say)
        self._agenda.view.chosen.connect(self._chosen)
        self._agenda.removed.connect(self._removed)
        self._agenda.own_wanted.connect(self.own_wanted)
        self._details.questions_wanted.connect(self._show_questions)
        self._activity.questions_wanted.connect(self._show_questions)
        self._questions.left.connect(self._show_activity)
        self._save.saved.connect(self._kept)
        self._save.left.connect(self._show_activity)
        for keys, act in (
            ("Ctrl+Z", self.plan.undo),
            ("Ctrl+Shift+Z", self.plan.redo),
            ("Ctrl+Y", self.plan.redo),
            ("F5", self._want_run),
            ("Ctrl+L", self.done.emit),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        self._manners.adopt(self)

    def _lay_out(self) -> None:
        for page in (self._activity, self._questions, self._save_area):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top())
        column.addWidget(self.banner)
        column.addWidget(self._columns.pages)
        column.addWidget(_scrolling(self._columns), 1)

    def _top(self) -> QFrame:
        back = night_button(tr("Workshops"), "to_library", self.done.emit)
        save = night_button(tr("Save as a ready-made agenda"), "save_agenda", self._ask_title)
        return night_bar("planner_bar", (back,), self._title, (self._undo, self._redo, save, self._run))


def _scrolling(body: QWidget) -> QScrollArea:
    """With very large words the window is scrolled rather than cut off."""
    body.setProperty("role", "ground")
    area = QScrollArea()
    area.setObjectName("planner_body")
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(body)
    return area
