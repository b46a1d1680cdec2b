"""A file from elsewhere: what it holds, and whether to keep it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from facilitator.ui.kit.announce import announce
from facilitator.ui.kit.pieces import button, label
from facilitator.ui.library.shelf_form import ShelfForm
from facilitator.words import tr


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
        self._title = label(role="heading", name="arrival_title")
        self._note = label(role="mute", name="arrival_note")
        self._facts = QScrollArea()
        self._facts.setObjectName("arrival_facts")
        self._facts.setProperty("role", "reading")
        self._facts.setAccessibleName(tr("What the file holds"))
        self._facts.setWidgetResizable(True)
        self._facts.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._add = button("", "arrival_add", self.added.emit, role="main")
        self.column.addWidget(label(tr("A file from elsewhere"), "mute", "arrival_kind"))
        self.column.addWidget(self._title)
        self.column.addWidget(self._facts, 1)
        self.column.addWidget(self._note)
        self.end_with(button(tr("Leave it"), "arrival_leave", self.left.emit), self._add)

    def offer(self, holding: Holding) -> None:
        self._title.setText(holding.title)
        self._note.setText(holding.note)
        self._add.setText(holding.accept)
        self._add.setAccessibleName(holding.accept)
        self._facts.setWidget(_table(holding.facts))
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, ". ".join((holding.title, *(f"{name}: {words}" for name, words in holding.facts))))


def _table(facts: tuple[tuple[str, str], ...]) -> QWidget:
    body = QWidget()
    body.setProperty("role", "ground")
    grid = QGridLayout(body)
    grid.setContentsMargins(0, 0, 12, 0)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    top = Qt.AlignmentFlag.AlignTop
    for row, (name, words) in enumerate(facts):
        head, text = label(name, "mute"), label(words, name=f"arrival_fact_{row}")
        head.setMinimumWidth(120)
        text.setAccessibleName(f"{name}: {words}")
        grid.addWidget(head, row, 0, top)
        grid.addWidget(text, row, 1, top)
    grid.setRowStretch(len(facts), 1)
    return body
