"""Typing fast: a field for cards, the column that they go to, and whose they are when names are chosen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.exercises.boards.wall.cards import Column
from facilitator.exercises.boards.wall.entry import all_typed
from facilitator.exercises.boards.wall.model import MOST_COLUMNS, State
from facilitator.exercises.boards.wall.sorting import places_in
from facilitator.exercises.parts.typed import LONGEST
from facilitator.ui.kit.entry import Entry
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button, escaped
from facilitator.words import tr, trn

SHOWN = (18, 18, 18, 12, 9, 6)  # least characters of a name on its button, by how many columns there are
AROUND = 7  # letters: a button's number, its edges and the gap to the next
WIDE = 1.15  # how wide letters are, with room to spare, of their average


class Adding(QWidget):
    """Enter adds; a prefix, Alt and a number, or a button chooses the column, and it stays chosen."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle
        self.column = ""
        self.entry = Entry("wall_entry", tr("Add a card"), tr("Type a card and press Enter"))
        self.entry.entered.connect(self._entered)
        self._name = QLineEdit()
        self._name.setObjectName("wall_entry_name")
        self._name.setAccessibleName(tr("Whose card it is"))
        self._name.setPlaceholderText(tr("Name, if they like"))
        self._name.setMaxLength(LONGEST)
        self._name.setMaximumWidth(200)
        self._name.returnPressed.connect(self.entry.enter)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._column_clicked)
        self._columns = Flow(gap=6)
        self._shown: dict[int, Column] = {}
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.entry, 1)
        foot.addWidget(self._name)
        foot.addWidget(button(tr("Add"), "wall_add", self.entry.enter, role="main"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._columns)
        column.addLayout(foot)
        for number in range(MOST_COLUMNS):
            shortcut = QShortcut(QKeySequence(f"Alt+{number + 1}"), self)
            shortcut.setObjectName(f"wall_column_key_{number + 1}")
            shortcut.setProperty("number", number)
            shortcut.activated.connect(self._key_pressed)
        self.refresh()

    def refresh(self) -> None:
        state: State = self._handle.state
        self.column = state.column(self.column).id
        self._name.setVisible(state.names)
        self._show_columns(state)

    def choose_column(self, number: int) -> None:
        """The column with that number, counted from 0; one that is not there changes nothing."""
        state: State = self._handle.state
        if number < len(state.columns):
            self.column = state.columns[number].id
            self.refresh()
            self._handle.say(tr("Cards go to {column}").format(column=state.columns[number].name))

    def _show_columns(self, state: State) -> None:
        shown = (*places_in(state, self._handle.mode), *filter(None, (state.tray,)))
        columns = {n: c for n, c in enumerate(state.columns) if c in shown}
        if columns != self._shown:
            self._shown = columns
            self._make_buttons(columns)
        for number, column in columns.items():
            self._group.button(number).setChecked(column.id == self.column)

    def _make_buttons(self, columns: dict[int, Column]) -> None:
        for old in self._group.buttons():
            self._group.removeButton(old)
            old.hide()
            old.deleteLater()
        for number, column in columns.items():
            speak = tr("Cards go to {column}, Alt and {number}").format(column=column.name, number=number + 1)
            made = button("", f"wall_column_{number + 1}", speak=speak)
            made.setCheckable(True)
            self._group.addButton(made, number)
            self._columns.addWidget(made)
            if len(columns) < 2:
                made.hide()

        self._name_buttons()

    def _name_buttons(self) -> None:
        """As much of each name as leaves all buttons room in one row: what tells them apart."""
        count = max(1, len(self._shown))
        letters = self.width() / (count * WIDE * self.fontMetrics().averageCharWidth()) - AROUND
        most = max(SHOWN[count - 1], int(letters))
        short = {number: _begun(column.name, most) for number, column in self._shown.items()}
        if len(set(short.values())) < len(short):
            short = {number: _both_ends(column.name, most) for number, column in self._shown.items()}
        for number, name in short.items():
            made = self._group.button(number)
            if made.text() != (words := escaped(f"{number + 1} {name}")):
                made.setText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_buttons()

    def _key_pressed(self) -> None:
        self.choose_column(self.sender().property("number"))

    def _column_clicked(self, number: int) -> None:
        self.choose_column(number)
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _entered(self, lines: tuple[str, ...]) -> None:
        state: State = self._handle.state
        cards, column = all_typed(state, lines, self.column)
        name = self._name.text()
        if column != self.column:
            self.choose_column([c.id for c in state.columns].index(column))
        if not cards:
            return

        def add(state: State) -> State:
            for card in cards:
                state = state.added(card.text, card.column, name)
            return state

        self._handle.do(trn("Add card", "Add {count} cards", len(cards)), add)
        self._name.clear()
        self._handle.say(trn("{count} card added", "{count} cards added", len(cards)))


def _begun(name: str, most: int) -> str:
    """So many characters of a name, from its beginning."""
    return name if len(name) <= most else name[: most - 1].rstrip() + "…"


def _both_ends(name: str, most: int) -> str:
    """So many characters of one of several names that begin alike."""
    first = most // 2
    return name if len(name) <= most else f"{name[:first].rstrip()}…{name[first + 1 - most :].lstrip()}"
