"""The right of the planner: the chosen activity and its steps."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from facilitator.exercises.catalogue import Catalogue
from facilitator.ui.kit.column import Column
from facilitator.ui.kit.fields import Line, Manners, MinutesField, Paragraphs, Tick
from facilitator.ui.kit.pieces import button, label
from facilitator.ui.kit.stepper import Stepper
from facilitator.ui.kit.theme import Theme
from facilitator.ui.kit.wrapping import wrapping
from facilitator.ui.planner import compare
from facilitator.ui.planner.beforehand import of_activity
from facilitator.ui.planner.plan import Edit, Plan
from facilitator.ui.planner.step_row import NUMBER, StepRow
from facilitator.words import tr
from facilitator.workshop import opening, planning
from facilitator.workshop.session import Activity
from facilitator.workshop.wording import step_in_words


class ActivityPanel(QScrollArea):
    """Built for one activity at a time; values are brought up to date in place."""

    questions_wanted = Signal()

    def __init__(
        self,
        plan: Plan,
        theme: Theme,
        shelf: Catalogue,
        manners: Manners,
        serve: compare.Serve | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._plan, self._theme, self._shelf, self._manners = plan, theme, shelf, manners
        self._serve = serve
        self.setObjectName("activity")
        self.setAccessibleName(tr("The chosen activity"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._shown: tuple[str, ...] = ("unbuilt",)
        self._body: _Body | None = None
        self._text = theme.text
        theme.changed.connect(self._dress)

    def show_activity(self, activity_id: str) -> None:
        """Build for that activity, unless it is the one that stands here; empty for none."""
        activity = self._plan.session.find(activity_id)
        wording = self._plan.session.wording
        built_of = (activity_id, wording, *(s.id for s in activity.steps)) if activity else ("",)
        if built_of == self._shown:
            if self._body is not None:
                self._body.refresh()
            return
        self._shown = built_of
        self._body = None
        if activity is None:
            self.setWidget(_nothing())
            return
        self._body = _Body(self._plan, self._theme, activity, self._own_words(activity), self._manners)
        for part in compare.of_activity(self._plan, activity, self._serve):
            self._body.add_before_steps(part)
        self._body.questions_wanted.connect(self.questions_wanted)
        self.setWidget(self._body)
        self.verticalScrollBar().setValue(0)

    def stock(self, shelf: Catalogue) -> None:
        """The exercises that there are now."""
        self._shelf = shelf

    def _dress(self) -> None:
        """Words of another size need parts of another size."""
        if self._theme.text != self._text:
            self._text = self._theme.text
            activity_id, self._shown = self._shown[0], ("unbuilt",)
            self.show_activity(activity_id)

    def _own_words(self, activity: Activity) -> dict[str, str]:
        """Each step's prompt as its exercise words it, as far as this computer has the exercise."""
        found = self._shelf.exercises.get(activity.exercise)
        wording = self._plan.session.wording
        return {s.id: step_in_words(s, wording).prompt for s in found.steps} if found else {}


class _Body(Column):
    questions_wanted = Signal()

    def __init__(
        self, plan: Plan, theme: Theme, activity: Activity, own_words: dict[str, str], manners: Manners
    ) -> None:
        super().__init__()
        self.setProperty("role", "ground")
        self._manners = manners
        self._minutes = MinutesField(plan, _minutes(activity.id))
        self._title = Line(plan, _title(activity.id))
        self._protect = Tick(plan, _protected(activity.id))
        self._notes = Paragraphs(plan, _notes(activity.id), 3, tr("Only you see these, beside each step."))
        self._beforehand = tuple(of_activity(plan, activity))
        at = [(activity.id, step.id) for step in activity.steps]
        self._steps = [
            StepRow(plan, theme, place, n, own_words.get(place[1], "")) for n, place in enumerate(at, 1)
        ]
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 20, 12, 20)
        self._column.setSpacing(8)
        self._lay_out_fields(theme)
        if opening.has_questions(activity):
            asking = button(
                tr("Answer the opening questions"), "answer_questions", self.questions_wanted.emit
            )
            self._column.addWidget(wrapping(asking))
        self._lay_out_steps()
        manners.adopt(self)

    def _lay_out_fields(self, theme: Theme) -> None:
        stepper = Stepper(self._minutes, "activity_minutes", tr("Minutes in all"))
        stepper.setMaximumWidth(round(NUMBER * theme.text))
        for words, field in (
            (tr("Title"), self._title),
            (tr("Minutes in all; its steps share them"), stepper),
            ("", self._protect),
            (tr("Your own notes"), self._notes),
        ):
            if words:
                head = label(words)
                head.setBuddy(field)
                self._column.addWidget(head)
            self._column.addWidget(field)

    def _lay_out_steps(self) -> None:
        """What can be chosen beforehand, then the steps."""
        column = self._column
        for offered in self._beforehand:
            column.addSpacing(8)
            column.addWidget(offered)
        column.addSpacing(8)
        self._before_steps = column.count()
        column.addWidget(label(tr("Steps"), "noteheading"))
        for row in self._steps:
            row.opened.connect(self._step_opened)
            column.addWidget(row)
        column.addStretch(1)

    def add_before_steps(self, part: QWidget) -> None:
        """One more part between the activity's own fields and its steps."""
        self._column.insertWidget(self._before_steps, part)
        self._column.insertSpacing(self._before_steps + 1, 8)

    def refresh(self) -> None:
        for field in (self._minutes, self._title, self._protect, self._notes):
            field.refresh()
        for offered in self._beforehand:
            offered.refresh()
        for row in self._steps:
            row.refresh()

    def _step_opened(self) -> None:
        self._manners.adopt(self)


def _nothing() -> QWidget:
    body = QWidget()
    body.setProperty("role", "ground")
    column = QVBoxLayout(body)
    column.setContentsMargins(12, 20, 12, 20)
    column.addWidget(label(tr("Choose an activity to see its steps, minutes and words."), "mute"))
    column.addStretch(1)
    return body


def _title(activity_id: str) -> Edit[str]:
    return Edit(
        "activity_title",
        tr("Title of the activity"),
        tr("Change the title of an activity"),
        lambda session: session.activity(activity_id).title,
        lambda session, value: planning.renamed(session, activity_id, value),
    )


def _minutes(activity_id: str) -> Edit[float]:
    return Edit(
        f"activity_minutes_{activity_id}",
        tr("Minutes in all"),
        tr("Change the minutes of an activity"),
        lambda session: session.activity(activity_id).minutes,
        lambda session, value: planning.in_all(session, activity_id, value),
    )


def _protected(activity_id: str) -> Edit[bool]:
    return Edit(
        "protected",
        tr("Never shorten it when we run late"),
        tr("Change what may be shortened"),
        lambda session: session.activity(activity_id).protected,
        lambda session, value: planning.protected(session, activity_id, value),
    )


def _notes(activity_id: str) -> Edit[str]:
    return Edit(
        "activity_notes",
        tr("Your own notes"),
        tr("Change your notes"),
        lambda session: session.activity(activity_id).notes,
        lambda session, value: planning.noted(session, activity_id, value),
    )
