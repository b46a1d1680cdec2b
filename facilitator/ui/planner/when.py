"""A field for a time or a day that is typed as people say it, with buttons for a little more and less."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.ui.kit.announce import announce
from facilitator.ui.kit.fields import Bound, named
from facilitator.ui.kit.pieces import button, label
from facilitator.ui.planner.plan import Edit, Plan
from facilitator.ui.planner.typed_times import date_fault, read_date, read_time, time_fault
from facilitator.words import clock_words, day_words, tr

V = TypeVar("V", datetime.time, datetime.date)
STEP = datetime.timedelta(minutes=5)


@dataclass(frozen=True)
class Manner(Generic[V]):
    """How one kind of moment is read, said, refused and stepped by."""

    read: Callable[[str], V | None]
    say: Callable[[V | None], str]
    refuse: Callable[[str, V | None], str]
    stepped: Callable[[V | None, int], V]


def times(first: datetime.time) -> Manner[datetime.time]:
    """By five minutes, past midnight too; from nothing to `first`."""

    def stepped(time: datetime.time | None, by: int) -> datetime.time:
        if time is None:
            return first
        return (datetime.datetime.combine(datetime.date(2000, 1, 2), time) + by * STEP).time()

    return Manner(read_time, clock_words, time_fault, stepped)


def days(today: datetime.date) -> Manner[datetime.date]:
    """By one day; from nothing to today."""

    def stepped(day: datetime.date | None, by: int) -> datetime.date:
        return today if day is None else day + datetime.timedelta(days=by)

    def read(text: str) -> datetime.date | None:
        return read_date(text, today)

    return Manner(read, day_words, date_fault, stepped)


class When(QWidget, Generic[V]):
    """Empty is allowed. What cannot be is said under the field, and the last good one is kept."""

    def __init__(self, plan: Plan, edit: Edit[V | None], manner: Manner[V], hint: str) -> None:
        super().__init__()
        self._bound: Bound[V | None] = Bound(plan, edit)
        self._manner: Manner[V] = manner
        self.line = _Stepping()
        named(self.line, edit)
        self.line.setPlaceholderText(hint)
        self.line.stepped = self._step
        self._refused: V | bool | None = False  # what was kept when something was refused
        self._fault = label(role="fault", name=f"{edit.name}_fault")
        self._fault.setMargin(8)
        self._fault.hide()
        less = tr("{what}: earlier").format(what=edit.words)
        more = tr("{what}: later").format(what=edit.words)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(button("−", f"{edit.name}_less", self._less, speak=less))
        row.addWidget(button("+", f"{edit.name}_more", self._more, speak=more))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._fault)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(self._settled)
        self.refresh()

    def refresh(self) -> None:
        """What was refused stays to be mended, until the plan itself changes here."""
        fine, value = self._read()
        stays = value == self._bound.value if fine else self._refused == self._bound.value
        if not self._bound.writing and not stays:
            self._show()

    def _show(self) -> None:
        self.line.setText(self._manner.say(self._bound.value))
        self.line.setCursorPosition(0)
        self._say_fault("")

    def _read(self) -> tuple[bool, V | None]:
        """Whether what stands in the field can be, and what it is."""
        try:
            return True, self._manner.read(self.line.text())
        except ValueError:
            return False, None

    def _typed(self) -> None:
        fine, value = self._read()
        if fine:
            self._say_fault("")
            self._bound.write(value)

    def _settled(self) -> None:
        fine, _ = self._read()
        self._bound.settle()
        if fine:
            self._show()
        else:
            self._refused = self._bound.value
            self._say_fault(self._manner.refuse(self.line.text(), self._bound.value))

    def _say_fault(self, words: str) -> None:
        if words and words != self._fault.text():
            announce(self.line, words)
        self._fault.setText(words)
        self._fault.setVisible(bool(words))
        self.line.setAccessibleDescription(words)

    def _less(self) -> None:
        self._step(-1)

    def _more(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        try:
            value = self._manner.stepped(self._bound.value, by)
        except OverflowError:
            return
        self._bound.write(value)
        self._show()


class _Stepping(QLineEdit):
    """Up and Down step, as in a field of numbers."""

    stepped: Callable[[int], None]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped(1 if event.key() == Qt.Key.Key_Up else -1)
            return
        super().keyPressEvent(event)
