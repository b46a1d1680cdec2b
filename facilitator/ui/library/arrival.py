"""A file from elsewhere: what it holds, and whether to keep it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.ui.kit.announce import announce
from facilitator.ui.kit.pieces import button, label, take_down
from facilitator.ui.kit.title import show_at_most
from facilitator.ui.library.shelf_form import ShelfForm
from facilitator.words import tr

FACT = 400  # characters of one fact: all of them where the pointer rests


@dataclass(frozen=True)
class Holding:
    """What is said of a file: named facts, a note below them, and what the button that keeps it says."""

    title: str
    facts: tuple[tuple[str, str], ...]
    note: str
    accept: str


class Arrival(ShelfForm):
    """Stands in the shelf's place until the file is added or left."""

    added = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("arrival", parent)
        self._note = label(role="mute", name="arrival_note")
        self._facts = QWidget()
        self.area.setProperty("role", "reading")
        self.area.setAccessibleName(tr("What the file holds"))
        self.area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._add = button("", "arrival_add", self.added.emit, role="main")
        self.column.addWidget(label(tr("A file from elsewhere"), "mute", "arrival_kind"))
        self.column.addWidget(self._heading)
        self.column.addWidget(self._facts)
        self.column.addWidget(self._note)
        self.end_with(button(tr("Leave it"), "arrival_leave", self.left.emit), self._add)
        self.column.addStretch(1)

    def offer(self, holding: Holding) -> None:
        self.be_called(holding.title)
        self._note.setText(holding.note)
        self._add.setText(holding.accept)
        self._add.setAccessibleName(holding.accept)
        facts = _table(holding.facts)
        self.column.replaceWidget(self._facts, facts)
        take_down(self._facts)
        self._facts = facts
        self.area.verticalScrollBar().setValue(0)
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, ". ".join((holding.title, *(f"{name}: {words}" for name, words in holding.facts))))


def _table(facts: tuple[tuple[str, str], ...]) -> QWidget:
    body = QWidget()
    body.setProperty("role", "ground")
    grid = QGridLayout(body)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    top = Qt.AlignmentFlag.AlignTop
    for row, (name, words) in enumerate(facts):
        head, text = label(name, "mute"), label(name=f"arrival_fact_{row}")
        head.setMinimumWidth(120)
        show_at_most(FACT, words, text)
        text.setAccessibleName(f"{name}: {words}")
        grid.addWidget(head, row, 0, top)
        grid.addWidget(text, row, 1, top)
    return body
