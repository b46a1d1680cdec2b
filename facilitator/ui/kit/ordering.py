"""What is listed changes its order, or goes: by buttons, by keys, by a drag, each a step of undo."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from facilitator.ui.kit.carried_list import CarriedList
from facilitator.ui.kit.edits import Edits
from facilitator.words import tr

W = TypeVar("W")  # what is edited, frozen


class Listed(Protocol):
    """What stands in one line."""

    @property
    def id(self) -> str: ...

    @property
    def title(self) -> str: ...


@dataclass(frozen=True)
class Order(Generic[W]):
    """What of the whole is listed, and the whole with one of it at another place, or without it."""

    listed: Callable[[W], Sequence[Listed]]
    moved: Callable[[W, str, int], W]  # its place is counted from 0 without it
    removed: Callable[[W, str], W]


@dataclass(frozen=True)
class OrderButtons:
    """What the chosen line can be moved and taken out with."""

    up: QPushButton
    down: QPushButton
    remove: QPushButton


class Ordering(QObject, Generic[W]):
    """Alt with an arrow moves the chosen line from anywhere in the panel; Delete works in the list alone."""

    removed = Signal(object)  # what is gone

    def __init__(
        self, panel: QWidget, view: CarriedList, edits: Edits[W], order: Order[W], buttons: OrderButtons
    ) -> None:
        super().__init__(panel)
        self._view, self._edits, self._order, self._buttons = view, edits, order, buttons
        buttons.up.clicked.connect(self._up)
        buttons.down.clicked.connect(self._down)
        buttons.remove.clicked.connect(self._remove)
        view.dropped.connect(self._put)
        for keys, act in (("Alt+Up", self._up), ("Alt+Down", self._down)):
            QShortcut(QKeySequence(keys), panel).activated.connect(act)
        gone = QShortcut(QKeySequence(Qt.Key.Key_Delete), view)
        gone.setContext(Qt.ShortcutContext.WidgetShortcut)
        gone.activated.connect(self._remove)

    @property
    def place(self) -> int:
        """Of the chosen line, from 0; -1 when none is chosen."""
        chosen = self._view.chosen_id
        return next((n for n, one in enumerate(self._listed) if one.id == chosen), -1)

    def refresh(self) -> None:
        """Which of the buttons can do something."""
        at = self.place
        self._buttons.up.setEnabled(at > 0)
        self._buttons.down.setEnabled(0 <= at < len(self._listed) - 1)
        self._buttons.remove.setEnabled(at >= 0)

    @property
    def _listed(self) -> Sequence[Listed]:
        return self._order.listed(self._edits.whole)

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        at = self.place
        if at >= 0 and 0 <= at + by < len(self._listed):
            self._put(self._view.chosen_id, at + by)

    def _put(self, chosen: str, to: int) -> None:
        title = next(one.title for one in self._listed if one.id == chosen)
        self._edits.settle()
        told = tr("Move {title}").format(title=title)
        self._edits.do(told, lambda whole: self._order.moved(whole, chosen, to))
        self._view.choose(chosen)
        said = tr("{title} is now {place} of {count}.")
        self._edits.said.emit(said.format(title=title, place=to + 1, count=len(self._listed)))

    def _remove(self) -> None:
        """Take the chosen line out; the next one is chosen then."""
        at = self.place
        if at < 0:
            return
        gone = self._listed[at]
        rest = [one.id for one in self._listed if one.id != gone.id]
        self._edits.settle()
        self._view.choose(rest[min(at, len(rest) - 1)] if rest else "")
        told = tr("Remove {title}").format(title=gone.title)
        self._edits.do(told, lambda whole: self._order.removed(whole, gone.id))
        self.removed.emit(gone)
