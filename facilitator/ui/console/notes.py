"""What the facilitator needs to know and the room does not: what to say, to ask, to watch for."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from facilitator.ui.kit.pieces import button, label, take_all_down
from facilitator.ui.kit.step_words import StepWords
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.title import show_at_most
from facilitator.ui.kit.wrapping import wrapping
from facilitator.words import tr
from facilitator.workshop.agenda import step_seconds
from facilitator.workshop.board import Notice
from facilitator.workshop.session import Activity
from facilitator.workshop.step import Step

LEFT, RING = 20, 3  # pixels before all words here, and what of them the ring of the area's focus takes
COMING = 120  # characters of what comes next: what to say now keeps its room
PAUSE = 3000  # milliseconds of quiet on the board before anything is noticed aloud


class Notes(QWidget):
    """The console's right side. What was noticed waits for a pause in the work."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.setObjectName("notes")
        self.setAccessibleName(tr("Notes for you"))
        self._store = store
        self._stuck = False
        self._say = StepWords(("stuck", "say", "own"))
        self._ask = StepWords(("ask", "watch"))
        self.noticed = Noticed(store)
        self._next_heading = label(role="noteheading", name="next_heading")
        self._next = label(name="next_words")
        self._stuck_button = wrapping(
            button(tr("Prompts for the stuck (S)"), "stuck", self.toggle_stuck, role="plain")
        )
        self._area = QScrollArea()
        self._lay_out()
        self._quiet = QTimer(self, singleShot=True, interval=PAUSE)
        self._quiet.timeout.connect(self.noticed.refresh)
        store.changed.connect(self._board_changed)
        store.moved.connect(self.refresh)
        store.notice_changed.connect(self.noticed.refresh)
        self.refresh()

    def toggle_stuck(self) -> None:
        """Show prompts for somebody who is stuck, or put them away."""
        self._stuck = not self._stuck
        self._show_words()
        self._area.verticalScrollBar().setValue(0)

    def refresh(self) -> None:
        self._stuck = False
        self._show_words()
        self.noticed.clear()
        self._quiet.start()

    def _lay_out(self) -> None:
        body = QWidget()
        body.setProperty("role", "board")
        inner = QVBoxLayout(body)
        inner.setContentsMargins(LEFT - RING, 14, 12, 8)
        inner.setSpacing(8)
        for part in (self._say, self.noticed, self._ask, self._stuck_button):
            inner.addWidget(part)
        inner.addStretch(1)
        self._area.setObjectName("notes_area")
        self._area.setProperty("role", "reading")
        self._area.setAccessibleName(tr("What to say, to ask and to watch for"))
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(body)
        coming = QVBoxLayout()
        coming.setContentsMargins(LEFT, 8, LEFT, 4)
        coming.setSpacing(2)
        coming.addWidget(self._next_heading)
        coming.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._area, 1)
        column.addLayout(coming)

    def _show_words(self) -> None:
        if not self._store.session.here.step:
            self._show_nothing()
            return
        step, place = self._store.step, self._store.next_place
        for words in (self._say, self._ask):
            words.show_step(step, self._store.activity.notes, self._stuck)
        self._stuck_button.setVisible(bool(step.stuck))
        minutes = f"{step_seconds(place[0], place[1].id) / 60:.0f}" if place else ""
        self._next_heading.setText(tr("Next, {minutes} min").format(minutes=minutes) if place else tr("Next"))
        coming = _coming(self._store.activity.id, place) if place else tr("The end")
        show_at_most(COMING, coming, self._next)

    def _show_nothing(self) -> None:
        """The plan was emptied: no step is left to say anything about."""
        for words in (self._say, self._ask):
            words.clear()
        self._stuck_button.hide()
        self._next_heading.clear()
        self._next.clear()

    def _board_changed(self, name: str) -> None:
        self._quiet.start()


class Noticed(QFrame):
    """Questions that the board puts to the facilitator alone, until one is shown on purpose."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.setObjectName("noticed")
        self.setProperty("role", "notice")
        self._store = store
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 12, 14, 12)
        self._column.setSpacing(6)
        self.hide()

    def clear(self) -> None:
        take_all_down(self._column)
        self.hide()

    def refresh(self) -> None:
        """Say what is noticed now."""
        self.clear()
        notices = self._store.notices() if self._store.session.here.step else ()
        if not notices:
            return
        self._column.addWidget(label(tr("Noticed, for you only"), "noteheading", "noticed_heading"))
        for notice in notices:
            self._column.addWidget(label(notice.question, "", f"noticed_{notice.id}"))
            self._column.addWidget(_Show(self._store, notice))
        self.show()


class _Show(QWidget):
    """Shows one question to the room, or takes it back."""

    def __init__(self, store: Store, notice: Notice) -> None:
        super().__init__()
        self._store, self._notice = store, notice
        shown = store.shown_notice is not None and store.shown_notice.id == notice.id
        words = tr("Take it off the wall") if shown else tr("Show the room")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        made = button(words, f"show_{notice.id}", self._act, role="plain")
        made.setAccessibleDescription(notice.question)
        column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        self._shown = shown

    def _act(self) -> None:
        self._store.show_notice(None if self._shown else self._notice)


def _coming(activity_id: str, place: tuple[Activity, Step]) -> str:
    activity, step = place
    return step.title if activity.id == activity_id else activity.title
