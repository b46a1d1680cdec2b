"""Counting hands: one behaviour after another, a stepper for each point and one for don't know."""

from typing import cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.exercises.boards.scales.counts import UNKNOWN
from facilitator.exercises.boards.scales.items import Behaviour
from facilitator.exercises.boards.scales.model import State
from facilitator.exercises.boards.scales.reading import coded, point_words
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.paging import Pages
from facilitator.ui.kit.pieces import button, line
from facilitator.ui.kit.tally import Stepper, counted_words
from facilitator.words import tr


class HandsIn(QWidget):
    """Counts for the behaviour that stands on the wall; 1 to 5 and 0 count one more."""

    def __init__(self, handle: BoardHandle, ones: Pages) -> None:
        super().__init__()
        self._handle, self._ones = handle, ones
        self._name = line(role="strong", name="hands_behaviour")
        self._name.setMinimumWidth(10)
        self._note = line(role="mute", name="hands_note")
        points = len(handle.state.points)
        self.steppers = [Stepper(index) for index in range(points + 1)]  # the last is for don't know
        grid = QGridLayout()
        grid.setSpacing(8)
        for index, stepper in enumerate(self.steppers):
            grid.addWidget(stepper, 0, index)
            stepper.counted.connect(self._counted)
        top = QHBoxLayout()
        top.addWidget(self._name, 1)
        top.addWidget(self._note)
        top.addWidget(button(tr("Next behaviour"), "behaviour_on", self.on))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addLayout(grid)

    @property
    def behaviour(self) -> Behaviour:
        """The one that is counted now."""
        state: State = self._handle.state
        today = state.behaviours
        return today[min(self._ones.at, len(today) - 1)]

    def refresh(self) -> None:
        state: State = self._handle.state
        self._ones.need("hands", len(state.behaviours))
        behaviour = self.behaviour
        counts = state.counts(behaviour.id) if state.way == "hands" else None
        self._name.setText(coded(state, behaviour))
        self._note.setText(counted_words(counts.answered if counts else 0, self._handle.people))
        for index, stepper in enumerate(self.steppers):
            point = self._point(index)
            stepper.show_count(point_words(state, point), counts.at(point) if counts else 0)

    def key(self, event: QKeyEvent) -> bool:
        """A figure counts one more, Enter goes on to the next behaviour."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.on()
            return True
        index = self._figure(event)
        if index is None:
            return False
        counts = self._handle.state.counts(self.behaviour.id)
        self._counted(index, counts.at(self._point(index)) + 1)
        return True

    def on(self) -> None:
        self._ones.turn(1)

    def event(self, event: QEvent) -> bool:
        """Figures count here, rather than what they do elsewhere in the program."""
        override = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if override and self._figure(cast(QKeyEvent, event)) is not None:
            event.accept()
            return True
        return super().event(event)

    def _figure(self, event: QKeyEvent) -> int | None:
        """Which stepper a key counts at."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if not plain or len(event.text()) != 1 or event.text() not in "012345":
            return None
        index = int(event.text()) - 1
        return index % len(self.steppers) if index < len(self.steppers) - 1 else None

    def _point(self, index: int) -> int:
        return index if index < len(self.steppers) - 1 else UNKNOWN

    def _counted(self, index: int, count: int) -> None:
        behaviour_id = self.behaviour.id
        counts = self._handle.state.counts(behaviour_id).set(self._point(index), count)
        self._handle.do(tr("Count hands"), lambda s: s.counted(behaviour_id, counts))
