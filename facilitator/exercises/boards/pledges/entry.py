"""A whole row in one line: what is said, in the order of the table, with semicolons between."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from facilitator.exercises.boards.pledges.layout import title_of
from facilitator.exercises.boards.pledges.model import Pledge, State
from facilitator.ui.kit.entry import Entry
from facilitator.ui.kit.handle import BoardHandle
from facilitator.words import tr
from facilitator.workshop.board import new_id

MARK = ";"


class RowEntry(Entry):
    """Enter writes in the chosen row where rows are about somebody, else in a new one."""

    def __init__(self, handle: BoardHandle, parent: QWidget) -> None:
        super().__init__("pledge_entry", tr("A row in one line, with semicolons between"), "", parent)
        self._handle = handle
        self.entered.connect(self._take)
        self.refresh()

    def refresh(self) -> None:
        """Say what to type, and for whom; there is nothing to type while promises are checked."""
        state: State = self._handle.state
        told = "; ".join(field.name for field in state.fields)
        row = self._row(state)
        if row is not None:
            told = tr("{name}: {value}").format(name=title_of(state, row), value=told)
        self.setPlaceholderText(told)
        self.setVisible(self._handle.mode != "check")

    def _take(self, lines: tuple[str, ...]) -> None:
        for line in lines:
            self._write(line)

    def _write(self, line: str) -> None:
        state: State = self._handle.state
        row = self._row(state)
        if row is None:
            self._add(state, line)
            return
        values = _values(state, line)
        self._handle.do(tr("Write a row"), lambda s: _written(s, row.id, values))
        self._handle.say(tr("Written: {name}").format(name=title_of(state, row)))
        after = self._next(self._handle.state)
        self._handle.choose(after.id if after else row.id)

    def _add(self, state: State, line: str) -> None:
        about, rest = line.partition(MARK)[::2] if state.about else ("", line)
        item = new_id()
        self._handle.do(tr("Add a row"), lambda s: s.added(about.strip(), _values(s, rest), item))
        self._handle.choose(item)
        added = self._handle.state.get(item)
        self._handle.say(tr("Added: {name}").format(name=title_of(state, added) if added else line))

    def _row(self, state: State) -> Pledge | None:
        """Where rows are about somebody: the chosen one until it is written in, else the next."""
        if not state.about:
            return None
        chosen = state.get(self._handle.chosen)
        return chosen if chosen and not chosen.begun and not chosen.hidden else self._next(state)

    @staticmethod
    def _next(state: State) -> Pledge | None:
        return next((p for p in state.pledges if not p.begun and not p.hidden and p.about), None)


def _values(state: State, line: str) -> Mapping[str, str]:
    """What is said for each thing asked, in order; words that are left over belong to the last."""
    parts = [part.strip() for part in line.split(MARK, len(state.fields) - 1)]
    return {field.id: part for field, part in zip(state.fields, parts, strict=False) if part}


def _written(state: State, item_id: str, values: Mapping[str, str]) -> State:
    for field, text in values.items():
        state = state.written(item_id, field, text)
    return state
