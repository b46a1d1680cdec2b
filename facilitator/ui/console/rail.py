"""The agenda down the console's left: what is done, where we are, what comes, and a way to any of it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from facilitator.ui.console.rail_row import RailRow, Told, told
from facilitator.ui.kit.pieces import line, take_down
from facilitator.ui.kit.store import Store
from facilitator.words import tr
from facilitator.workshop.session import Here

NEAR = 24  # pixels of what lies above and below that are seen too


class Rail(QScrollArea):
    """A click, or Enter on a line, goes there; nothing is lost by going."""

    chosen = Signal(str, str)  # the activity's id, the step's id

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAccessibleName(tr("Agenda"))
        self.setProperty("role", "rail")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._store = store
        self._told: tuple[Told, ...] = ()
        self._rows: list[RailRow] = []
        self._here: Here | None = None
        self._minutes = line(role="mute", name="agenda_minutes")
        self._body = QWidget()
        self._column = self._laid_out()
        store.moved.connect(self.refresh)
        store.committed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Make anew the rows that say something else now; with a hundred of them the others may not wait."""
        session = self._store.session
        now = told(session)
        if now != self._told:
            held = self.focusWidget()  # the last that had the focus here, which may have gone elsewhere
            focused = held.objectName() if held is not None and held.hasFocus() else ""
            self._show(now)
            again = self.findChild(QPushButton, focused) if focused else None
            if again is not None:
                again.setFocus()
        if session.here != self._here:
            self._here = session.here
            QTimer.singleShot(0, self, self._bring_into_sight)

    def _show(self, now: tuple[Told, ...]) -> None:
        before, self._told = self._told, now
        minutes = sum(activity.minutes for activity in self._store.session.activities)
        self._minutes.setText(tr("{minutes} min").format(minutes=round(minutes)))
        for place, said in enumerate(now):
            if place < len(before) and before[place] == said:
                continue
            if place < len(self._rows):
                take_down(self._rows.pop(place))
            made = RailRow(said)
            made.chosen.connect(self.chosen)
            self._rows.insert(place, made)
            self._column.insertWidget(place + 1, made)
        while len(self._rows) > len(now):
            take_down(self._rows.pop())

    def _bring_into_sight(self) -> None:
        """Where we are is seen without scrolling, once it has its place; its step before its whole."""
        self._settle()
        row = next((r for r, said in zip(self._rows, self._told, strict=True) if said.here), None)
        for part in (row, row.present if row else None):
            if part is not None:
                self.ensureWidgetVisible(part, 0, NEAR)

    def _settle(self) -> None:
        """Give every row its place now; Qt would take its time over it."""
        seen = self.viewport().size()
        self._column.activate()
        self._body.resize(seen.width(), max(seen.height(), self._column.totalHeightForWidth(seen.width())))

    def _laid_out(self) -> QVBoxLayout:
        self._body.setProperty("role", "board")
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setContentsMargins(20, 4, 16, 8)
        head.addWidget(line(tr("Agenda"), "mute"), 1)
        head.addWidget(self._minutes)
        column.addLayout(head)
        column.addStretch(1)
        self.setWidget(self._body)
        return column
