"""The agenda down the console's left: what is done, where we are, what comes, and a way to any of it."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from facilitator.ui.kit.pieces import label, line
from facilitator.ui.kit.store import Store
from facilitator.words import clock_words, tr
from facilitator.workshop.agenda import Slot, timetable
from facilitator.workshop.session import Activity, Here
from facilitator.workshop.step import Step

NEAR = 24  # pixels of what lies above and below that are seen too


class Rail(QScrollArea):
    """A click, or Enter on a line, goes there; nothing is lost by going."""

    chosen = Signal(str, str)  # the activity's id, the step's id

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName(tr("Agenda"))
        self.setProperty("role", "rail")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._store = store
        self._shown: object = None
        self._here: Here | None = None
        self._present: _Entry | None = None
        store.moved.connect(self.refresh)
        store.committed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Build the list anew, when anything that it says has changed."""
        session = self._store.session
        told = (
            session.here,
            session.start,
            session.date,
            session.finished,
            tuple(map(_told, session.activities)),
        )
        if told == self._shown:
            return
        self._shown = told
        held = self.focusWidget()  # the last that had the focus here, which may have gone elsewhere
        focused = held.objectName() if held is not None and held.hasFocus() else ""
        at = self.verticalScrollBar().value()
        self._build()
        self.verticalScrollBar().setValue(at)
        if session.here != self._here:
            self._here = session.here
            QTimer.singleShot(0, self, self._bring_into_sight)
        again = self.findChild(QPushButton, focused) if focused else None
        if again is not None:
            again.setFocus()

    def _bring_into_sight(self) -> None:
        """Where we are is seen without scrolling, once it has its place; its step before its whole."""
        for part in (self.findChild(QFrame, f"activity_{self._store.session.here.activity}"), self._present):
            if part is not None:
                self.ensureWidgetVisible(part, 0, NEAR)

    def _build(self) -> None:
        session = self._store.session
        self._present = None
        body = QWidget()
        body.setProperty("role", "board")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(4)
        column.addLayout(self._heading(sum(a.minutes for a in session.activities)))
        done = session.here.activity != ""
        for activity, slot in zip(session.activities, timetable(session), strict=True):
            here = activity.id == session.here.activity
            done = done and not here
            column.addWidget(self._activity(activity, slot, done or session.finished, here))
        column.addStretch(1)
        self.setWidget(body)

    def _heading(self, minutes: float) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(20, 4, 16, 8)
        row.addWidget(line(tr("Agenda"), "mute"), 1)
        row.addWidget(line(tr("{minutes} min").format(minutes=round(minutes)), "mute", "agenda_minutes"))
        return row

    def _activity(self, activity: Activity, slot: Slot, done: bool, here: bool) -> QFrame:
        frame = QFrame()
        frame.setObjectName(f"activity_{activity.id}")
        frame.setProperty("role", "railhere" if here else "railrow")
        column = QVBoxLayout(frame)
        column.setContentsMargins(12 if here else 16, 8, 16, 8)
        column.setSpacing(0)
        row = QHBoxLayout()
        first = activity.steps[0].id if activity.steps else ""
        role = "raildone" if done else "railtitle"
        row.addWidget(self._entry(activity, first, ("✓ " if done else "") + activity.title, role), 1)
        minutes = line(f"{activity.minutes:.0f}", "mute" if done else "strong")
        minutes.setContentsMargins(0, 5, 0, 0)
        row.addWidget(minutes, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        if here and len(activity.steps) > 1:
            self._add_steps(column, activity)
        elif words := _under(activity, slot, done):
            column.addWidget(_indented(words))
        return frame

    def _add_steps(self, column: QVBoxLayout, activity: Activity) -> None:
        before = True
        for step in activity.steps:
            present = step.id == self._store.session.here.step
            before = before and not present
            entry = self._step(activity, step, present, before)
            self._present = entry if present else self._present
            column.addWidget(entry)

    def _step(self, activity: Activity, step: Step, present: bool, done: bool) -> "_Entry":
        mark = "✓  " if done else ("▸  " if present else "    ")
        role = "railnow" if present else "railstep"
        return self._entry(activity, step.id, mark + step.title, role)

    def _entry(self, activity: Activity, step_id: str, text: str, role: str) -> "_Entry":
        made = _Entry(activity.id, step_id, text, role)
        made.chosen.connect(self.chosen)
        return made


class _Entry(QPushButton):
    """One line of the agenda that can be gone to. Its words wrap, which a plain button's do not."""

    chosen = Signal(str, str)

    def __init__(self, activity_id: str, step_id: str, text: str, role: str) -> None:
        super().__init__()
        self._to = (activity_id, step_id)
        self.setObjectName(f"go_{activity_id}_{step_id}_{role}")
        self.setProperty("role", "rail")
        self.setAccessibleName(text.strip())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setEnabled(bool(step_id))
        self._words = QLabel(text, self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setProperty("role", role)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = self._inside = QVBoxLayout(self)
        column.setContentsMargins(4, 2, 4, 2)
        column.addWidget(self._words)
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

    def _go(self) -> None:
        self.chosen.emit(*self._to)


def _told(activity: Activity) -> tuple[object, ...]:
    summary = ", ".join(filter(None, (state.summary() for state in activity.boards.values())))
    return (activity.id, activity.title, activity.steps, summary)


def _under(activity: Activity, slot: Slot, done: bool) -> str:
    if done:
        return ", ".join(filter(None, (state.summary() for state in activity.boards.values())))
    if slot.starts is None or slot.ends is None:
        return ""
    return tr("{start} to {end}").format(start=clock_words(slot.starts), end=clock_words(slot.ends))


def _indented(words: str) -> QLabel:
    made = label(words, "mute")
    made.setContentsMargins(4, 0, 0, 2)
    return made
