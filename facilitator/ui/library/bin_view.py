"""The bin: what was deleted, since when, and until when it can be brought back."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from facilitator.ui.kit.column import Column
from facilitator.ui.kit.pieces import button, label, line
from facilitator.ui.kit.title import show_at_most
from facilitator.words import date_words, tr

if TYPE_CHECKING:
    from facilitator.storage.deleted import Deleted

MOST_SHOWN = 200
TITLE, HELD = 90, 110  # characters shown in a row; all of them where the pointer rests


class BinView(QFrame):
    """Stands in the shelf's place. What it asks for is done elsewhere."""

    back_wanted = Signal(object)  # a Deleted, to be brought back
    gone_wanted = Signal(object)  # a Deleted, to be destroyed
    left = Signal()

    def __init__(self, days: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bin")
        words = tr("What you delete is kept for {days} days. Then it is gone, with its backups.")
        self._area = QScrollArea()
        self._area.setObjectName("bin_rows")
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._leave = button(tr("Back to your workshops"), "bin_leave", self.left.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 28, 28, 20)
        column.setSpacing(14)
        column.addWidget(label(tr("Bin"), "heading", "bin_heading"))
        column.addWidget(label(words.format(days=days), "mute", "bin_words"))
        column.addWidget(self._area, 1)
        column.addWidget(self._leave, 0, Qt.AlignmentFlag.AlignLeft)

    def show_deleted(self, found: "Sequence[Deleted]") -> None:
        at = self._area.verticalScrollBar().value()
        body = Column()
        body.setProperty("role", "ground")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(10)
        if not found:
            column.addWidget(label(tr("The bin is empty."), "mute", "bin_empty"))
        for item in found[:MOST_SHOWN]:
            row = BinRow(item)
            row.back_wanted.connect(self.back_wanted)
            row.gone_wanted.connect(self.gone_wanted)
            column.addWidget(row)
        column.addStretch(1)
        self._area.setWidget(body)
        self._area.verticalScrollBar().setValue(at)
        self._leave.setFocus(Qt.FocusReason.OtherFocusReason)


class BinRow(QFrame):
    """One thing that was deleted. Deleting it now takes a second click, in the same place."""

    back_wanted = Signal(object)
    gone_wanted = Signal(object)

    def __init__(self, item: "Deleted") -> None:
        super().__init__()
        self.item = item
        self.setObjectName(f"bin_{item.path.parent.name}")
        self.setProperty("role", "card")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(_at_most(TITLE, item.title, "strong", "bin_title"))
        if held := _held(item):
            words.addWidget(_at_most(HELD, held, "mute", "bin_held"))
        words.addWidget(label(_when(item), "mute", "bin_when"))
        self._question: QLabel = line(tr("This cannot be undone."), "fault", "bin_question")
        self._back = button(tr("Bring back"), "bin_back", self._bring_back)
        self._ask = button(tr("Delete now…"), "bin_ask", self._asked)
        self._keep = button(tr("Keep it"), "bin_keep", self._kept)
        gone = tr("Delete now") if item.mine else tr("Delete now, with its backups")
        self._gone = button(gone, "bin_gone", self._destroy)
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self._question, self._keep, self._gone, self._back, self._ask):
            part.setAccessibleDescription(item.title)
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(10)
        column.addLayout(words)
        column.addLayout(row)
        self._kept()

    def _asked(self) -> None:
        self._arrange(asking=True)
        self._keep.setFocus()

    def _kept(self) -> None:
        self._arrange(asking=False)

    def _arrange(self, asking: bool) -> None:
        for part in (self._question, self._keep, self._gone):
            part.setVisible(asking)
        for part in (self._back, self._ask):
            part.setVisible(not asking)

    def _bring_back(self) -> None:
        self.back_wanted.emit(self.item)

    def _destroy(self) -> None:
        self.gone_wanted.emit(self.item)


def _at_most(most: int, words: str, role: str, name: str) -> QLabel:
    made = label(role=role, name=name)
    show_at_most(most, words, made)
    return made


def _kind(item: "Deleted") -> str:
    """What it is, where it is no workshop."""
    if item.mine is None:
        return ""
    return tr("An agenda of your own") if item.mine.kind == "agenda" else tr("An exercise of your own")


def _held(item: "Deleted") -> str:
    return _kind(item) or ", ".join(filter(None, (date_words(item.date), item.place)))


def _when(item: "Deleted") -> str:
    words = tr("Deleted {day}, gone by itself on {last_day}")
    return words.format(day=date_words(item.when.date()), last_day=date_words(item.gone_on))
