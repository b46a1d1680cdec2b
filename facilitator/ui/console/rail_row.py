"""One activity of the console's agenda: what its row says, and the row."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from facilitator.ui.kit.pieces import label, line, tip
from facilitator.ui.kit.title import show_at_most
from facilitator.words import clock_words, tr
from facilitator.workshop.agenda import Slot, timetable
from facilitator.workshop.session import Activity, Session

TITLE = 90  # characters of a title: no activity takes the place of the others
GAP = 6  # pixels between a step's mark and its words


@dataclass(frozen=True)
class Told:
    """Everything that a row says, so that only a row that says something else is made anew.

    `steps` are those of the present activity: id, title, whether it is done, whether we are there.
    """

    activity: str
    title: str
    minutes: str
    first: str
    done: bool
    here: bool
    under: str
    steps: tuple[tuple[str, str, bool, bool], ...]


def told(session: Session) -> tuple[Told, ...]:
    """A row for each activity, in order."""
    return tuple(_told(session))


def _told(session: Session) -> Iterator[Told]:
    done = session.here.activity != ""
    for activity, slot in zip(session.activities, timetable(session), strict=True):
        here = activity.id == session.here.activity
        done = done and not here
        over = done or session.finished
        steps = _steps(activity, session.here.step) if here and len(activity.steps) > 1 else ()
        yield Told(
            activity=activity.id,
            title=activity.title,
            minutes=f"{activity.minutes:.0f}",
            first=activity.steps[0].id if activity.steps else "",
            done=over,
            here=here,
            under="" if steps else _under(activity, slot, over),
            steps=steps,
        )


def _steps(activity: Activity, present: str) -> tuple[tuple[str, str, bool, bool], ...]:
    at = next((n for n, step in enumerate(activity.steps) if step.id == present), len(activity.steps))
    return tuple((step.id, step.title, n < at, n == at) for n, step in enumerate(activity.steps))


def _under(activity: Activity, slot: Slot, done: bool) -> str:
    """What was made, or when it will be."""
    if done:
        return ", ".join(filter(None, (state.summary() for state in activity.boards.values())))
    if slot.starts is None or slot.ends is None:
        return ""
    return tr("{start} to {end}").format(start=clock_words(slot.starts), end=clock_words(slot.ends))


class RailRow(QFrame):
    """The activity's line, and below it its steps, or what was made, or when it will be."""

    chosen = Signal(str, str)  # the activity's id, the step's id

    def __init__(self, said: Told) -> None:
        super().__init__()
        self.present: QWidget | None = None  # the line of the step where we are
        self.setObjectName(f"activity_{said.activity}")
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        here_role = "railhereright" if mirrored else "railhere"  # a style sheet knows no beginning of a line
        self.setProperty("role", here_role if said.here else "railrow")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(0)
        row = QHBoxLayout()
        words = ("✓ " if said.done else "") + said.title
        row.addWidget(self._line(said, said.first, words, "raildone" if said.done else "railtitle"), 1)
        minutes = line(said.minutes, "mute" if said.done else "strong")
        minutes.setContentsMargins(0, 3, 0, 0)
        row.addWidget(minutes, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        here_mark = "◂" if mirrored else "▸"
        for step, title, done, here in said.steps:
            mark = "✓" if done else (here_mark if here else " ")
            made = self._line(said, step, title, "railnow" if here else "railstep", mark)
            self.present = made if here else self.present
            column.addWidget(made)
        if said.under:
            column.addWidget(_indented(said.under))

    def _line(self, said: Told, step: str, words: str, role: str, mark: str = "") -> QWidget:
        made = _Line(said.activity, step, words, role, mark)
        made.chosen.connect(self.chosen)
        return made


class _Line(QPushButton):
    """One line of the agenda that can be gone to. Its words wrap, beside their mark and not under it."""

    chosen = Signal(str, str)

    def __init__(self, activity_id: str, step_id: str, text: str, role: str, mark: str) -> None:
        super().__init__()
        self._to = (activity_id, step_id)
        self.setObjectName(f"go_{activity_id}_{step_id}_{role}")
        self.setProperty("role", "rail")
        self.setAccessibleName(f"{mark} {text}".strip())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(True)  # Enter goes there, as Space does
        self.setEnabled(bool(step_id))
        row = self._inside = QHBoxLayout(self)
        row.setContentsMargins(4, 2, 4, 2)
        row.setSpacing(0)
        self._mark = line(mark, role)
        words = label(role=role)
        show_at_most(TITLE, text, words)
        self.setToolTip(tip(text) if len(text) > TITLE else "")
        for part in (self._mark, words):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        if not mark:
            self._mark.hide()
        self._indent()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._go)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._inside.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        return self._inside.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._inside.totalMinimumSize()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._indent()

    def _indent(self) -> None:
        """All marks take the same room, so that all words begin in one line."""
        self._mark.setFixedWidth(self.fontMetrics().horizontalAdvance("✓") + GAP)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        self._mark.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)  # a sign has no direction of its own

    def _go(self) -> None:
        self.chosen.emit(*self._to)


def _indented(words: str) -> QLabel:
    made = label(words, "mute")
    made.setContentsMargins(4, 0, 0, 2)
    return made
