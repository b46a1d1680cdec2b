"""One step of the chosen activity: its minutes, and what else can be changed about it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from facilitator.ui.kit.announce import announce
from facilitator.ui.kit.fields import Choose, MinutesField, Paragraphs
from facilitator.ui.kit.pieces import button, escaped, label
from facilitator.ui.kit.step_words import faces
from facilitator.ui.kit.stepper import Stepper
from facilitator.ui.kit.theme import Theme
from facilitator.ui.kit.wall_words import fits_wall
from facilitator.ui.planner.plan import Edit, Plan
from facilitator.words import tr
from facilitator.workshop import planning
from facilitator.workshop.session import Session
from facilitator.workshop.step import ClockFace, Step

NARROW = 400  # pixels under which the minutes stand below the title
NUMBER = 208  # pixels for a field of minutes with its buttons


class StepRow(QFrame):
    """Its fields are made when it is first opened. `said` is the prompt as the exercise words it."""

    opened = Signal(str, bool)

    def __init__(self, plan: Plan, theme: Theme, at: tuple[str, str], number: int, said: str) -> None:
        super().__init__()
        self._plan, self._theme, self._at, self._said = plan, theme, at, said
        self._name = f"step_{at[1]}"
        self.setObjectName(self._name)
        self.setProperty("role", "card")
        self._more: _StepDetails | None = None
        self._head = button("", f"{self._name}_open", role="rail")
        self._head.setCheckable(True)
        self._head.clicked.connect(self.open)
        self._number = number
        self._minutes = MinutesField(plan, _planned(at, self._step.title))
        stepper = Stepper(self._minutes, f"{self._name}_minutes", self._minutes_words)
        stepper.setFixedWidth(round(NUMBER * theme.text))
        self._row = row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(_Heading(self._head, theme.space("control")), 1)
        row.addWidget(stepper)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 8, 8, 8)
        self._column.setSpacing(8)
        self._column.addLayout(row)
        self._name_head()

    @property
    def _step(self) -> Step:
        return step_of(self._plan.session, self._at)

    @property
    def _minutes_words(self) -> str:
        return tr("Minutes of {step}").format(step=self._step.title)

    def refresh(self) -> None:
        self._minutes.refresh()
        self._name_head()
        if self._more is not None:
            self._more.refresh()

    def open(self, on: bool = True) -> None:
        """Show or hide what else can be changed."""
        self._head.setChecked(on)
        if on and self._more is None:
            self._more = _StepDetails(self._plan, self._theme, self._at, self._said)
            self._column.addWidget(self._more)
        if self._more is not None:
            self._more.setVisible(on)
        self._name_head()
        self.opened.emit(self._at[1], on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        self._row.setDirection(
            way.LeftToRight if self.width() >= NARROW * self._theme.text else way.TopToBottom
        )

    def _name_head(self) -> None:
        mark = "▾" if self._head.isChecked() else "▸"
        self._head.setText(escaped(f"{mark} {self._number}. {self._step.title}"))
        words = tr("{step}: hide details") if self._head.isChecked() else tr("{step}: show details")
        self._head.setAccessibleName(words.format(step=self._step.title))


class _Heading(QWidget):
    """Lets a long title end in its place."""

    def __init__(self, head: QPushButton, tall: int) -> None:
        super().__init__()
        self.setMinimumHeight(tall)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(head)
        head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)


class _StepDetails(QWidget):
    """How far the step may be shortened and stretched, its words, and what the room sees of its time."""

    def __init__(self, plan: Plan, theme: Theme, at: tuple[str, str], said: str) -> None:
        super().__init__()
        self._plan, self._theme, self._at, self._said = plan, theme, at, said
        title, name = step_of(plan.session, at).title, f"step_{at[1]}"
        self._least = MinutesField(plan, _least(at, title))
        self._most = MinutesField(plan, _most(at, title))
        self._prompt = Paragraphs(plan, _prompt(at, title), 2)
        self._warning = label(role="fault", name=f"{name}_too_long")
        self._warning.setMargin(8)
        self._back = button(tr("Use the exercise's own words"), f"{name}_own_words", self._own_words)
        self._clock = Choose(plan, _clock(at, title), faces())
        least = Stepper(self._least, f"{name}_least", tr("Least minutes of {step}").format(step=title))
        most = Stepper(self._most, f"{name}_most", tr("Most minutes of {step}").format(step=title))
        for stepper in (least, most):
            stepper.setFixedWidth(round(NUMBER * theme.text))
        self._clock.setMaximumWidth(round(2 * NUMBER * theme.text))
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 0, 0, 4)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("At least"), least),
            (tr("At most"), most),
            (tr("On the wall"), self._prompt),
            ("", self._warning),
            ("", self._back),
            (tr("The room sees"), self._clock),
        )
        for number, (words, part) in enumerate(rows):
            if words:
                head = label(words)
                head.setBuddy(part)
                head.setFixedWidth(round(104 * theme.text))
                grid.addWidget(head, number, 0)
            grid.addWidget(part, number, 1)
        self.refresh()

    def refresh(self) -> None:
        for field in (self._least, self._most, self._prompt, self._clock):
            field.refresh()
        step = step_of(self._plan.session, self._at)
        self._back.setVisible(bool(self._said) and step.prompt != self._said)
        self._warn("" if fits_wall(step.prompt, self._theme) else _too_long())

    def _warn(self, words: str) -> None:
        if words and words != self._warning.text():
            announce(self._prompt, words)
        self._warning.setText(words)
        self._warning.setVisible(bool(words))
        self._prompt.setAccessibleDescription(words)

    def _own_words(self) -> None:
        self._plan.settle()
        activity, step = self._at
        title = step_of(self._plan.session, self._at).title
        label = tr("Use the exercise's own words in {step}").format(step=title)
        self._plan.do(label, lambda session: planning.reworded(session, activity, step, self._said))


def step_of(session: Session, at: tuple[str, str]) -> Step:
    """Raises KeyError when there is no such step."""
    return session.activity(at[0]).step(at[1])


def _too_long() -> str:
    return tr("These words take more than two lines on the wall, so they are shown smaller. Shorten them.")


def _planned(at: tuple[str, str], title: str) -> Edit[float]:
    told = tr("Change the minutes of {step}").format(step=title)
    return Edit(
        f"step_{at}_minutes",
        told,
        told,
        lambda session: step_of(session, at).minutes.planned,
        lambda session, value: planning.lasting(session, *at, value),
    )


def _least(at: tuple[str, str], title: str) -> Edit[float]:
    told = tr("Change the least minutes of {step}").format(step=title)

    def write(session: Session, value: float) -> Session:
        most = step_of(session, at).minutes.most
        return planning.between(session, *at, value, max(value, most))

    return Edit(f"step_{at}_least", told, told, lambda session: step_of(session, at).minutes.least, write)


def _most(at: tuple[str, str], title: str) -> Edit[float]:
    told = tr("Change the most minutes of {step}").format(step=title)

    def write(session: Session, value: float) -> Session:
        least = step_of(session, at).minutes.least
        return planning.between(session, *at, min(value, least), value)

    return Edit(f"step_{at}_most", told, told, lambda session: step_of(session, at).minutes.most, write)


def _prompt(at: tuple[str, str], title: str) -> Edit[str]:
    return Edit(
        f"step_{at[1]}_prompt",
        tr("Words on the wall for {step}").format(step=title),
        tr("Reword {step}").format(step=title),
        lambda session: step_of(session, at).prompt,
        lambda session, value: planning.reworded(session, *at, value),
    )


def _clock(at: tuple[str, str], title: str) -> Edit[ClockFace]:
    return Edit(
        f"step_{at[1]}_clock",
        tr("What the room sees of the time in {step}").format(step=title),
        tr("Change what the room sees of the time in {step}").format(step=title),
        lambda session: step_of(session, at).clock,
        lambda session, value: planning.faced(session, *at, value),
    )
