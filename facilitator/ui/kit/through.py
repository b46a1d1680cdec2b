"""Stepping a board through its sessions: which of them every window shows just now."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.keys import table
from facilitator.ui.kit.pieces import button, line
from facilitator.words import tr
from facilitator.workshop.board import AnyBoard

PAST = "past:"  # what a board shows alone, before the id of the session

Steps = Callable[[AnyBoard], Sequence[tuple[str, str]]]  # ids with their words, the earliest first


class Through(QObject):
    """Nothing moves by itself. After the last session comes the board as it is worked on."""

    changed = Signal()

    def __init__(self, handle: BoardHandle, steps: Steps) -> None:
        super().__init__(handle)
        self._handle, self._steps = handle, steps
        handle.showing.changed.connect(self.changed)
        handle.changed.connect(self.changed)

    @property
    def steps(self) -> Sequence[tuple[str, str]]:
        """The sessions there are, with their words."""
        return self._steps(self._handle.state)

    @property
    def at(self) -> str:
        """The id of the session that is shown; empty for none, and for one that has gone."""
        alone = self._handle.showing.alone
        if not alone.startswith(PAST):
            return ""
        found = alone.removeprefix(PAST)
        return found if any(found == name for name, _ in self.steps) else ""

    @property
    def words(self) -> str:
        """When the session that is shown was; nothing for none."""
        return dict(self.steps).get(self.at, "")

    def go(self, session_id: str) -> None:
        """Show one session; none for an empty id."""
        self._handle.showing.enlarge("")
        self._handle.showing.only(PAST + session_id if session_id else "")
        if self.words:
            self._handle.say(self.words)

    def earlier(self) -> None:
        """The session before; from the board as it is worked on, the last one."""
        names = [name for name, _ in self.steps]
        if names:
            at = names.index(self.at) if self.at else len(names)
            self.go(names[max(0, at - 1)])

    def later(self) -> None:
        """The next session; after the last one the board as it is worked on."""
        names = [name for name, _ in self.steps]
        if self.at:
            self.go((*names, "")[names.index(self.at) + 1])

    def leave(self) -> None:
        """The board as it is worked on."""
        if self._handle.showing.alone.startswith(PAST):
            self._handle.showing.only("")

    def listen(self, view: QWidget) -> None:
        """Let the keys work wherever that picture is in sight."""
        acts = {"earlier": self.earlier, "later": self.later}
        for key in table():
            for text in key.keys if key.action in acts else ():
                shortcut = QShortcut(QKeySequence(text), view)
                shortcut.setObjectName(f"key_{key.action}")
                shortcut.activated.connect(acts[key.action])


class ThroughRow(QWidget):
    """Buttons for it; out of sight while there is only one session."""

    def __init__(self, through: Through) -> None:
        super().__init__()
        self.setObjectName("through_row")
        self._through = through
        self._earlier = button(tr("‹ Before"), "through_earlier", through.earlier)
        self._earlier.setAccessibleName(tr("Show the session before"))
        self._later = button(tr("Next ›"), "through_later", through.later)
        self._later.setAccessibleName(tr("Show the next session"))
        self._leave = button(tr("Back to today"), "through_leave", through.leave)
        self._words = line(role="strong", name="through_words")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self._earlier, self._words, self._later, self._leave):
            row.addWidget(part)
        row.addStretch(1)
        through.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        steps, at = self._through.steps, self._through.at
        self._words.setText(self._through.words)
        self._words.setVisible(bool(at))
        self._earlier.setEnabled(bool(steps) and at != steps[0][0])
        for made in (self._later, self._leave):
            made.setVisible(bool(at))
