"""Typing sheets in: a row of figures for each, Enter, and the next."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.exercises.boards.scales import typing_in
from facilitator.exercises.boards.scales.model import State
from facilitator.exercises.boards.scales.reading import coded, point_words
from facilitator.exercises.parts.paper_in import Unread
from facilitator.ui.kit.choice_box import ChoiceBox
from facilitator.ui.kit.entry import Entry
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button, label, line, restyle
from facilitator.ui.kit.tally import counted_words
from facilitator.words import tr, trn


class SheetsIn(QWidget):
    """The field says whose turn it is while one types; what cannot be read stays in it."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle
        self._entry = Entry(
            "sheet_entry", tr("One person's sheet"), tr("Type the figures of one sheet in order, then Enter")
        )
        self._entry.entered.connect(self._entered)
        self._entry.textEdited.connect(self._typed)
        self._role = ChoiceBox()
        self._role.setObjectName("sheet_role")
        self._role.setAccessibleName(tr("Role of the next sheets"))
        self._role.setMinimumWidth(120)
        self._role.addItem(tr("No role given"), "")
        for role in handle.state.roles:
            self._role.addItem(role, role)
        self._next = label(role="mute", name="sheet_next")
        self._count = line(role="mute", name="sheets_counted")
        row = QHBoxLayout()
        row.addWidget(self._entry, 2)
        row.addWidget(self._role, 1)
        row.addWidget(button(tr("Add"), "sheet_add", self._entry.enter, "main"))
        below = QHBoxLayout()
        below.addWidget(self._next, 1)
        below.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addLayout(below)

    def refresh(self) -> None:
        state: State = self._handle.state
        self._role.setVisible(state.asking_roles)
        self._count.setText(counted_words(sum(not s.hidden for s in state.sheets), self._handle.people))
        self._typed(self._entry.text())

    def _typed(self, text: str) -> None:
        """Read back the last figure, and say which behaviour comes next."""
        state: State = self._handle.state
        try:
            so_far = typing_in.so_far(state, text)
        except Unread as problem:
            self._say(str(problem), fault=True)
            return
        following = state.get(so_far.next_id)
        if not following:
            self._say(tr("Enter adds this sheet") if text else "")
            return
        said = tr("Next: {behaviour}").format(behaviour=coded(state, following))
        if last := next(reversed(list(so_far.marks)), ""):
            mark = point_words(state, so_far.marks[last])
            said = tr("{code}: {mark}. {next}").format(code=state.code(last), mark=mark, next=said)
        self._say(said)

    def _entered(self, found: tuple[str, ...]) -> None:
        """Every sheet that can be read is added; the first that cannot comes back into the field."""
        state: State = self._handle.state
        role = str(self._role.currentData() or "") if state.asking_roles else ""
        sheets, faults = [], []
        for text in found:
            try:
                sheets.append(typing_in.read(state, text))
            except Unread as problem:
                faults.append((text, str(problem)))
        if sheets:
            self._add(sheets, role, was_shown=state.shown)
        if faults:
            self._entry.setText(faults[0][0])
            self._say(faults[0][1], fault=True)
            self._handle.say(faults[0][1])

    def _add(self, sheets: list[dict[str, int]], role: str, was_shown: bool) -> None:
        def add(state: State) -> State:
            for marks in sheets:
                state = state.handed_in(marks, role)
            return state

        self._handle.do(tr("Add a sheet") if len(sheets) == 1 else tr("Add sheets"), add)
        said = trn("{count} sheet is in", "{count} sheets are in", len(self._handle.state.sheets))
        hidden = tr("{said}. The ratings are hidden again.")
        self._handle.say(hidden.format(said=said) if was_shown else said)

    def _say(self, words: str, fault: bool = False) -> None:
        self._next.setText(words)
        restyle(self._next, "fault" if fault else "mute")
