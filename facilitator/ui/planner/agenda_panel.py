"""The middle of the planner: the agenda, its length against the time there is, and what can be added."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from facilitator.exercises import boards, catalogue
from facilitator.exercises.catalogue import AgendaPlan, Catalogue
from facilitator.exercises.exercise import Exercise, begin, pause
from facilitator.ui.kit.ordering import Order, OrderButtons, Ordering
from facilitator.ui.kit.pieces import button, escaped, label, line, restyle, scrolling
from facilitator.ui.kit.theme import Theme
from facilitator.ui.planner.agenda_list import AgendaView
from facilitator.ui.planner.plan import Plan
from facilitator.words import tr
from facilitator.workshop import fit, planning
from facilitator.workshop.planning import MOST_ACTIVITIES
from facilitator.workshop.session import Activity, Session

BREAK = 10.0  # minutes
OPENING = "before-we-start"
LEAST = 160  # pixels of the list, however much is remarked above it
OFFERED = 3  # ready-made agendas that an empty one offers
ORDER = Order[Session](lambda session: session.activities, planning.moved, planning.removed)


class AgendaPanel(QWidget):
    """Everything that changes the order or the number of activities."""

    removed = Signal(object)  # the Activity that was taken off
    own_wanted = Signal(str)  # an exercise is to be made: as a copy of that id, or from nothing

    def __init__(
        self, plan: Plan, theme: Theme, shelf: Catalogue, now: Callable[[], datetime.datetime]
    ) -> None:
        super().__init__()
        self._plan, self._shelf, self._now = plan, shelf, now
        self.view = AgendaView(plan, theme)
        self._total = label(role="mute", name="total")
        self._total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._remarks = label(role="remark", name="remarks")
        self._add = button(tr("Add an exercise"), "add_exercise")
        self._break = button(tr("Add a break"), "add_break", self.add_break)
        self._moving = OrderButtons(
            button(tr("Move up"), "move_up"),
            button(tr("Move down"), "move_down"),
            button(tr("Remove"), "remove"),
        )
        self._order = Ordering(self, self.view, plan, ORDER, self._moving)
        self._order.removed.connect(self.removed)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(scrolling(self._invitation(), "no_agenda_area"))
        self._pages.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._pages.setMinimumHeight(LEAST)
        self._fill_menu()
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        session = self._plan.session
        self.view.refresh()
        self._pages.setCurrentIndex(0 if session.activities else 1)
        self._total.setText(fit.total_words(session) if session.activities else "")
        found = fit.remarks(session, self._now()) if session.activities or session.must_end else ()
        self._remarks.setText("\n".join(remark.text for remark in found))
        kinds = {remark.kind for remark in found}
        bad = bool(kinds & {"long", "wrong"})
        restyle(self._remarks_card, "fault" if bad else "notice" if "know" in kinds else "card")
        restyle(self._remarks, "fault" if bad else "")
        self._remarks_card.setVisible(bool(found))
        self.refresh_buttons()

    def refresh_buttons(self) -> None:
        """Which of them can do something."""
        self._order.refresh()
        for adding in (self._add, self._break):
            adding.setEnabled(len(self._plan.session.activities) < MOST_ACTIVITIES)

    def add(self, exercise: Exercise) -> None:
        """Put an exercise after the chosen activity, or at the end."""
        self._insert(begin(exercise, boards.start), tr("Add {title}").format(title=exercise.title))

    def add_break(self) -> None:
        self._insert(pause(BREAK, tr("Break")), tr("Add a break"))

    def stock(self, shelf: Catalogue) -> None:
        """Offer what there is now."""
        self._shelf = shelf
        self._fill_menu()

    def use(self, agenda: AgendaPlan) -> None:
        """Take over a ready-made agenda."""
        for_all = catalogue.activities(agenda, self._shelf)

        def filled(session: Session) -> Session:
            for activity in for_all:
                session = planning.added(session, activity)
            return session

        self._plan.settle()
        self._plan.do(tr("Use {title}").format(title=agenda.title), filled)
        if for_all:
            self.view.choose(for_all[0].id)
        self.view.setFocus()

    def _insert(self, activity: Activity, told: str) -> None:
        at = self._order.place
        to = at + 1 if at >= 0 else None
        self._plan.settle()
        self._plan.do(told, lambda session: planning.added(session, activity, to))
        self.view.choose(activity.id)
        self._plan.said.emit(tr("{title} is added.").format(title=activity.title))

    # Laying out

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(line(tr("Agenda"), "heading"))
        head.addWidget(self._total, 1)
        self._remarks_card = QFrame()
        self._remarks_card.setObjectName("remarks_card")
        QVBoxLayout(self._remarks_card).addWidget(self._remarks)
        adding = QHBoxLayout()
        adding.setSpacing(8)
        adding.addWidget(self._add, 1)
        adding.addWidget(self._break, 1)
        moving = QHBoxLayout()
        moving.setSpacing(8)
        for part in (self._moving.up, self._moving.down, self._moving.remove):
            moving.addWidget(part, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._remarks_card)
        column.addWidget(self._pages, 1)
        column.addLayout(adding)
        column.addLayout(moving)

    def _invitation(self) -> QWidget:
        """What stands in the place of an agenda of nothing."""
        card = QFrame()
        card.setObjectName("no_agenda")
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(10)
        column.addWidget(label(tr("Nothing on the agenda yet"), "heading"))
        told = tr("Add an exercise below, or take over a ready-made agenda and change what you like.")
        column.addWidget(label(told))
        column.addSpacing(6)
        ready = sorted((a for a in self._shelf.agendas.values() if a.minutes), key=_own_first(self._shelf))
        for agenda in ready[:OFFERED]:
            words = tr("Use “{title}”, {minutes} min")
            words = words.format(title=_short(agenda.title), minutes=f"{agenda.minutes:.0f}")
            column.addWidget(_Offer(words, agenda, self))
        column.addStretch(1)
        return card

    def _fill_menu(self) -> None:
        menu = QMenu(self._add)
        menu.setObjectName("exercises")
        for exercise in sorted(self._shelf.exercises.values(), key=_in_order):
            words = tr("{title}, {minutes} min")
            words = words.format(title=_short(exercise.title), minutes=f"{exercise.minutes:.0f}")
            menu.addAction(_Adding(words, exercise, self, menu))
        menu.addSeparator()
        copies = menu.addMenu(tr("Change as your own copy"))
        copies.setObjectName("copies")
        for exercise in sorted(self._shelf.exercises.values(), key=_in_order):
            if exercise.kind == "exercise":
                copies.addAction(_Making(_short(exercise.title), exercise.id, self, menu))
        menu.addAction(_Making(tr("Make your own…"), "", self, menu))
        if (old := self._add.menu()) is not None:
            old.deleteLater()
        self._add.setMenu(menu)


class _Adding(QAction):
    """A line of the menu of exercises, which goes with its menu."""

    def __init__(self, words: str, exercise: Exercise, panel: AgendaPanel, menu: QMenu) -> None:
        super().__init__(escaped(words), menu)
        self.setObjectName(f"add_{exercise.id}")
        self._exercise, self._panel = exercise, panel
        self.triggered.connect(self._add)

    def _add(self) -> None:
        self._panel.add(self._exercise)


class _Making(QAction):
    """A line of the menu that leads to the maker."""

    def __init__(self, words: str, exercise_id: str, panel: AgendaPanel, menu: QMenu) -> None:
        super().__init__(escaped(words), menu)
        self.setObjectName(f"copy_{exercise_id}" if exercise_id else "make_own")
        self._id, self._panel = exercise_id, panel
        self.triggered.connect(self._make)

    def _make(self) -> None:
        self._panel.own_wanted.emit(self._id)


class _Offer(QPushButton):
    """A ready-made agenda to take over."""

    def __init__(self, words: str, agenda: AgendaPlan, panel: AgendaPanel) -> None:
        super().__init__(escaped(words))
        self.setObjectName(f"use_{agenda.id}")
        self.setAccessibleName(words)
        self._agenda, self._panel = agenda, panel
        self.clicked.connect(self._use)

    def _use(self) -> None:
        self._panel.use(self._agenda)


def _own_first(shelf: Catalogue) -> Callable[[AgendaPlan], tuple[bool, bool, float]]:
    return lambda agenda: (agenda.id not in shelf.own, agenda.id != "taster", agenda.minutes)


def _in_order(exercise: Exercise) -> tuple[bool, bool, str]:
    """What opens a session first, what ends it last, the others by title."""
    return exercise.kind == "read_back", exercise.id != OPENING, exercise.title.casefold()


def _short(title: str) -> str:
    return title if len(title) <= 40 else f"{title[:39].rstrip()}…"
