"""One workshop in the library: its title, how it stands, and what can be done with it."""

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.halves import Halves
from facilitator.ui.kit.item_layout import mirrored
from facilitator.ui.kit.pieces import button, escaped, label, scale_of
from facilitator.ui.kit.title import show_at_most
from facilitator.words import date_words, tr, trn

if TYPE_CHECKING:
    from facilitator.storage.library import Entry


def verbs() -> dict[str, str]:
    """Everything that can be done with a workshop, in words."""
    return {
        "run": tr("Run"),
        "carry_on": tr("Carry on"),
        "look": tr("Open"),
        "handouts": tr("Handouts"),
        "record": tr("Record"),
        "plan": tr("Plan"),
        "paper_in": tr("Type in the paper…"),
        "review": tr("Look back"),
        "again": tr("New from this"),
        "rename": tr("Rename…"),
        "duplicate": tr("Duplicate"),
        "send": tr("Send a copy…"),
        "forget": tr("Forget names…"),
        "versions": tr("Earlier versions…"),
        "folder": tr("Show in folder"),
        "delete": tr("Delete"),
        "salvage": tr("Save what can be saved"),
    }


MORE = (
    *("paper_in", "review", "again", "rename", "duplicate", "send", "versions", "folder"),
    *("forget", "delete"),
)


GAP = 8
TITLE, WHEN = 90, 110  # characters shown in a row; all of them where the pointer rests
WORDS, ACTS = 260, 392  # pixels that words and buttons want, at the usual text size
NARROW = 400  # pixels that words make do with at any size


class Row(QFrame):
    """`asked` carries a verb and the entry. `due` says that its promises are to be looked at now."""

    asked = Signal(str, object)

    def __init__(self, entry: "Entry", today: datetime.date, latest: bool, due: bool = False) -> None:
        super().__init__()
        self.entry = entry
        self._due = due
        self._verbs = verbs()
        self.setObjectName(f"row_{entry.path.stem}")
        chosen = latest and not entry.problem
        self.setProperty("role", "rowfault" if entry.problem else ("rowchosen" if chosen else "card"))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(_at_most(TITLE, entry.title, "strong", "row_title"))
        if entry.problem:
            fault = label(entry.problem, "fault", "row_state")
            fault.setIndent(0)  # it begins where the title does
            words.addWidget(fault)
        else:
            words.addWidget(_at_most(WHEN, _when(entry, today), "mute", "row_when"))
        self._told = QWidget()
        told = QHBoxLayout(self._told)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(8)
        told.addLayout(words, 5)
        if not entry.problem:
            told.addWidget(label(_state(entry, due), "strong" if due else "mute", "row_state"), 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.addLayout(Halves(self._told, self._acts(chosen), GAP))
        upright = QSizePolicy.Policy.Minimum  # no row is squeezed while the next is laid
        self.setSizePolicy(QSizePolicy.Policy.Preferred, upright)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._grow()

    def _grow(self) -> None:
        self._told.setMinimumWidth(min(NARROW, round(WORDS * scale_of(self))))

    def _acts(self, chosen: bool) -> QWidget:
        acts = QWidget()
        row = _OneLine(acts, GAP)
        for made in self._buttons(chosen):
            row.addWidget(made)
        return acts

    def _buttons(self, chosen: bool) -> list[QPushButton]:
        if self.entry.problem:
            return [
                self._plain("salvage"),
                self._plain("versions"),
                self._menu(tr("More"), "more", ("folder", "delete")),
            ]
        if self.entry.state == "finished":
            more = self._menu(tr("More"), "more", ("handouts", "plan", *MORE))
            review = [self._plain("review")] if self._due else []
            return [self._plain("record"), self._plain("look"), more, *review]
        planned = self.entry.state == "planned"
        beside, inside = ("plan", "record") if planned else ("record", "plan")
        rest = (inside, "handouts") if self._due else (inside,)
        more = self._menu(tr("More"), "more", (*rest, *MORE))
        verb = "run" if planned else "carry_on"
        return [
            self._plain("review" if self._due else "handouts"),
            self._plain(beside),
            more,
            self._plain(verb, "main" if chosen else ""),
        ]

    def _plain(self, verb: str, role: str = "") -> QPushButton:
        made = button(self._verbs[verb], verb, role=role)
        made.setProperty("verb", verb)
        made.setAccessibleDescription(self.entry.title)
        made.clicked.connect(self._clicked)
        return made

    def _menu(self, words: str, name: str, inside: tuple[str, ...]) -> QPushButton:
        made = button(words, name)
        made.setAccessibleDescription(self.entry.title)
        menu = QMenu(made)
        for verb in inside:
            action = menu.addAction(escaped(self._verbs[verb]))
            action.setObjectName(verb)
            action.setData(verb)
        menu.triggered.connect(self._picked)
        made.setMenu(menu)
        return made

    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, QWidget):
            self.asked.emit(sender.property("verb"), self.entry)

    def _picked(self, action: QAction) -> None:
        self.asked.emit(action.data(), self.entry)


def _at_most(most: int, words: str, role: str, name: str) -> QLabel:
    """Long words end in an ellipsis, so that one workshop does not fill the window."""
    made = label(role=role, name=name)
    show_at_most(most, words, made)
    return made


class _OneLine(Flow):
    """Wishes for one line, and goes on in the next where it cannot have it; in the middle of its height.

    Beside words it takes the same room in every row, so that how each workshop stands is read downwards,
    and ends where the row ends; under words it begins where they begin.
    """

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        spare = max(0, rect.height() - self.heightForWidth(rect.width()))
        before = rect.width() - self._wide() if rect.width() == self.sizeHint().width() else 0
        super().setGeometry(mirrored(self, rect, rect.adjusted(before, spare // 2, 0, 0)))

    def sizeHint(self) -> QSize:
        owner = self.parentWidget()
        same = round(ACTS * scale_of(owner)) if owner is not None else 0
        high = max((item.sizeHint().height() for item in self._items if not item.isEmpty()), default=0)
        return QSize(max(same, self._wide()), high)

    def _wide(self) -> int:
        """What all take in one line."""
        wide = (item.sizeHint().width() + self._gap for item in self._items if not item.isEmpty())
        return max(0, sum(wide) - self._gap)


def _when(entry: "Entry", today: datetime.date) -> str:
    days = {
        today: tr("Today"),
        today + datetime.timedelta(1): tr("Tomorrow"),
        today - datetime.timedelta(1): tr("Yesterday"),
    }
    day = days.get(entry.date) or date_words(entry.date) if entry.date else ""
    people = trn("{count} person", "{count} people", entry.people) if entry.people else ""
    return ", ".join(filter(None, (day, entry.place, people)))


def _state(entry: "Entry", due: bool) -> str:
    if due:
        return tr("Review due {day}").format(day=date_words(entry.check_back))
    if entry.state == "stopped":
        return tr("Stopped in “{step}”").format(step=entry.step) if entry.step else tr("Begun")
    return tr("Finished") if entry.state == "finished" else tr("Planned")
