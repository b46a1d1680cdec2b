"""What the workshop is called, where and when it is, for how many, and how much time it gets."""

import datetime
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from facilitator.ui.kit.fields import Choose, Count, Line
from facilitator.ui.kit.pieces import button, escaped, label
from facilitator.ui.kit.stepper import Stepper
from facilitator.ui.kit.theme import Theme
from facilitator.ui.kit.wrapping import wrapping
from facilitator.ui.planner.plan import Edit, Plan
from facilitator.ui.planner.when import When, days, times
from facilitator.words import number_words, tr
from facilitator.workshop import opening, planning
from facilitator.workshop.step import Wording
from facilitator.workshop.wording import in_words

MOST_PEOPLE = 999
LABEL = 92  # pixels at the usual text size
MORE = (1.0, 1.25, 1.5, 2.0)


class Details(QScrollArea):
    """The left of the planner. Every answer may be left open."""

    questions_wanted = Signal()

    def __init__(self, plan: Plan, theme: Theme, today: datetime.date) -> None:
        super().__init__()
        self._plan = plan
        self.setObjectName("details")
        self.setProperty("role", "rail")
        self._theme = theme
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        body.setProperty("role", "board")
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 20, 16, 16)
        column.setSpacing(14)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        self._heads: list[QLabel] = []
        self._questions = button("", "open_questions", self.questions_wanted.emit)
        self._fields = self._filled(today)
        column.addWidget(self._questions)
        column.addStretch(1)
        self.setWidget(body)
        self._dress()
        theme.changed.connect(self._dress)
        self.refresh()

    def start(self) -> None:
        """Ready to type the title."""
        self._fields[0].setFocus()

    def suggest_projects(self, names: Sequence[str]) -> None:
        """Offer the projects there are while one is typed."""
        self._project.suggest(names)

    def refresh(self) -> None:
        for field in self._fields:
            field.refresh()
        asked = opening.asked(self._plan.session)
        told = sum(bool(a.answer) for a in asked)
        words = tr("Opening questions, {told} of {all} answered").format(told=told, all=len(asked))
        self._questions.setText(escaped(words))
        wrapping(self._questions)
        self._questions.setAccessibleName(words)

    def _dress(self) -> None:
        for head in self._heads:
            head.setMinimumHeight(self._theme.space("control"))
            head.setFixedWidth(round(LABEL * self._theme.text))

    def _filled(self, today: datetime.date) -> "tuple[Line | When | Count | Choose, ...]":  # type: ignore[type-arg]
        plan = self._plan
        title = Line(plan, _title())
        place, project = Line(plan, _place()), Line(plan, _project(), tr("if it belongs to one"))
        self._project = project
        date = When(plan, _date(), days(today), tr("not set"))
        start = When(plan, _start(), times(datetime.time(10)), tr("not set"))
        must_end = When(plan, _must_end(), times(datetime.time(12)), tr("no limit"))
        people = Count(plan, _people(), MOST_PEOPLE, tr("not known yet"))
        large = Count(plan, _large_print(), MOST_PEOPLE, tr("nobody"))
        choices = tuple(zip(MORE, _more_words(), strict=True))
        more = Choose(plan, _more_time(), _with_own(choices, plan.session.more_time))
        wording = Choose(plan, _wording(), _wordings())
        for words, field in (
            (tr("Title"), title),
            (tr("Place"), place),
            (tr("Date"), date),
            (tr("Start"), start),
            (tr("Must end by"), must_end),
            (tr("People"), Stepper(people, "people", tr("People"))),
            (tr("Large print"), Stepper(large, "large_print", tr("Want large print"))),
            (tr("More time"), more),
            (tr("Words"), wording),
            (tr("Project"), project),
        ):
            self._row(words, field)
        return title, place, date, start, must_end, people, large, more, wording, project

    def _row(self, words: str, field: QWidget) -> None:
        row = self._grid.rowCount()
        head = label(words)
        head.setBuddy(field)
        self._heads.append(head)
        self._grid.addWidget(head, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(field, row, 1, Qt.AlignmentFlag.AlignTop)


def _with_own(choices: tuple[tuple[float, str], ...], present: float) -> tuple[tuple[float, str], ...]:
    """A session that came with another setting keeps it among the choices."""
    if any(value == present for value, _ in choices):
        return choices
    return (*choices, (present, tr("{factor} times as long").format(factor=number_words(present))))


def _more_words() -> tuple[str, ...]:
    return (tr("As planned"), tr("A quarter more"), tr("A half more"), tr("Double"))


def _wordings() -> tuple[tuple[Wording, str], ...]:
    return ("standard", tr("Standard words")), ("easier", tr("Easier words"))


def _title() -> Edit[str]:
    return Edit("title", tr("Title"), tr("Change the title"), lambda s: s.title, planning.titled)


def _place() -> Edit[str]:
    told = tr("Change the place")
    return Edit("place", tr("Place"), told, lambda s: s.place, lambda s, v: replace(s, place=v))


def _project() -> Edit[str]:
    told = tr("Change the project")
    return Edit("project", tr("Project"), told, lambda s: s.project, lambda s, v: replace(s, project=v))


def _date() -> Edit[datetime.date | None]:
    told = tr("Change the date")
    return Edit("date", tr("Date"), told, lambda s: s.date, lambda s, v: replace(s, date=v))


def _start() -> Edit[datetime.time | None]:
    told = tr("Change the start")
    return Edit("start", tr("Start"), told, lambda s: s.start, lambda s, v: replace(s, start=v))


def _must_end() -> Edit[datetime.time | None]:
    told = tr("Change when it must end")
    words = tr("Must end by")
    return Edit("must_end", words, told, lambda s: s.must_end, lambda s, v: replace(s, must_end=v))


def _people() -> Edit[int]:
    told = tr("Change how many people")
    return Edit("people", tr("People"), told, lambda s: s.people, lambda s, v: replace(s, people=v))


def _large_print() -> Edit[int]:
    told = tr("Change how many want large print")
    words = tr("Want large print")
    return Edit("large_print", words, told, lambda s: s.large_print, lambda s, v: replace(s, large_print=v))


def _more_time() -> Edit[float]:
    told = tr("Change the time for each step")
    return Edit("more_time", tr("Time for each step"), told, lambda s: s.more_time, planning.more_time)


def _wording() -> Edit[Wording]:
    told = tr("Change the words on wall and paper")
    return Edit("wording", tr("Words on wall and paper"), told, lambda s: s.wording, in_words)
