"""The starter deck: names by kind to tick and add, to edit, and to keep for next time."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from facilitator.exercises.boards.grid.model import Kind, State
from facilitator.exercises.parts.typed import plain
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button
from facilitator.ui.kit.tick_list import TickList
from facilitator.words import tr, trn

KIND = Qt.ItemDataRole.UserRole
Names = dict[str, list[str]]  # by the kind's id


class DeckSheet(QWidget):
    """Tick with a click or Space; write over a name with F2. Names already listed are not offered."""

    done = Signal()
    saved = Signal(object)  # the deck as a list of {"kind": id, "names": [...]}

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self.setObjectName("deck_sheet")
        self._handle = handle
        state: State = handle.state
        self._names: Names = {kind.id: list(kind.deck) for kind in state.kinds}
        self.list = TickList("deck_list", tr("Starter deck"))
        self.list.setMinimumHeight(102)
        self.list.setMaximumHeight(240)
        self.list.itemChanged.connect(self._edited)
        row = QWidget()
        flow = Flow(row)
        for text, name, act, role in (
            (tr("Add what is ticked"), "deck_add", self.add, "main"),
            (tr("Take out"), "deck_take_out", self.take_out, ""),
            (tr("Put our groups in"), "deck_take_in", self.take_in, ""),
            (tr("Save the deck"), "deck_save", self.save, ""),
            (tr("Close"), "deck_close", self.done.emit, ""),
        ):
            flow.addWidget(button(text, name, act, role))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        column.addWidget(row)

    def offer(self, deck: object) -> None:
        """A deck that was saved earlier takes the place of the shipped one; unknown kinds are left out."""
        entries = deck if isinstance(deck, Sequence) else ()
        for entry in entries:
            if isinstance(entry, Mapping) and entry.get("kind") in self._names:
                self._names[entry["kind"]] = [str(name) for name in entry.get("names", ())]
        self.show_deck()

    def begin(self) -> None:
        """What can be listed now, with the keys on it."""
        self.show_deck()
        self.list.setFocus()

    def show_deck(self) -> None:
        """Headings by kind, and under each the names that are not listed yet."""
        state: State = self._handle.state
        there = {plain(person.name) for person in state.people}
        self.list.blockSignals(True)
        self.list.clear()
        for kind in state.kinds:
            self._add_heading(kind)
            for name in self._names[kind.id]:
                if plain(name) not in there:
                    self._add_name(kind, name)
        self.list.blockSignals(False)

    def add(self) -> None:
        """List every ticked name, as one step."""
        ticked = [(item.data(KIND), item.text()) for item in self.list.ticked()]
        if not ticked:
            self._handle.say(tr("Tick names first, with Space or a click."))
            return

        def listed(state: State) -> State:
            for kind, name in ticked:
                state = state.listed(name, kind)
            return state

        self._handle.do(tr("Add from the starter deck"), listed)
        self._handle.say(trn("{count} group added", "{count} groups added", len(ticked)))
        self.show_deck()

    def take_out(self) -> None:
        """What is ticked, else the one that has the keys."""
        for item in self.list.ticked() or filter(None, [self.list.currentItem()]):
            if item.data(KIND):
                self._names[item.data(KIND)].remove(item.data(KIND + 1))
        self.show_deck()

    def take_in(self) -> None:
        """Our own groups join the deck; covered names do not."""
        for person in self._handle.state.people:
            names = self._names.setdefault(person.kind, [])
            if not person.hidden and person.name not in names:
                names.append(person.name)
        self._handle.say(tr("The deck holds our groups as well. Save it to have them next time."))
        self.show_deck()

    def save(self) -> None:
        self.saved.emit([{"kind": kind, "names": list(names)} for kind, names in self._names.items()])

    def _add_heading(self, kind: Kind) -> None:
        item = QListWidgetItem(kind.name)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = self.list.font()
        font.setBold(True)
        item.setFont(font)
        self.list.addItem(item)

    def _add_name(self, kind: Kind, name: str) -> None:
        item = self.list.add_line(name, editable=True)
        item.setData(KIND, kind.id)
        item.setData(KIND + 1, name)

    def _edited(self, item: QListWidgetItem) -> None:
        """A name written over; an empty one goes back."""
        before: Any = item.data(KIND + 1)
        if not before or item.text() == before:
            return
        after = item.text().strip() or before
        names = self._names[item.data(KIND)]
        names[names.index(before)] = after
        self.list.blockSignals(True)
        item.setText(after)
        item.setData(KIND + 1, after)
        self.list.blockSignals(False)
