"""Everything as tables that a screen reader reads: the counts, the sheets, and earlier sessions."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QStackedWidget, QVBoxLayout, QWidget

from facilitator.exercises.boards.scales import past, typing_in
from facilitator.exercises.boards.scales.counts import UNKNOWN
from facilitator.exercises.boards.scales.items import Behaviour, Past
from facilitator.exercises.boards.scales.model import State
from facilitator.exercises.boards.scales.reading import (
    coded,
    counts_words,
    moment_words,
    point_words,
    spread_words,
)
from facilitator.exercises.parts.paper_in import Unread
from facilitator.exercises.parts.typed import whole_number
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button
from facilitator.ui.kit.rows import Row, RowsTable
from facilitator.ui.kit.withdrawing import Withdrawing
from facilitator.words import tr

HIGH = 170  # pixels
WIDEST = 260  # pixels for a column of one session
FIGURES, ROLE = 1, 2  # columns of the sheets


class Lists(QWidget):
    """Counts of hands are edited here; counts of sheets are read, and the sheets edited beside them."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle
        state: State = handle.state
        heads = (tr("Behaviour"), *state.points, point_words(state, UNKNOWN), tr("Spread"))
        self._counts = RowsTable("counts_table", tr("Ratings"), heads)
        self._sheets = RowsTable(
            "sheets_table", tr("Sheets"), (tr("Sheet"), tr("Figures in order"), tr("Role"))
        )
        self._counts.rows.edited.connect(self._counted)
        self._sheets.rows.edited.connect(self._edited)
        self._sheets.selectionModel().currentRowChanged.connect(self._picked)
        self._withdrawing = Withdrawing(handle)
        self._withdrawing.setObjectName("withdraw_sheet")
        self._times = RowsTable("times_table", tr("Ratings, session by session"), ())
        self._by_behaviour = button(tr("By behaviour"), "list_behaviours", self._show_behaviours)
        self._by_sheet = button(tr("Sheet by sheet"), "list_sheets", self._show_sheets)
        self._by_time = button(tr("Session by session"), "list_times", self._show_times)
        self._lay_out()
        self._times.horizontalHeader().setMaximumSectionSize(WIDEST)
        self._show(0)

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.addWidget(button(tr("Take out"), "sheet_drop", self._drop, speak=tr("Take the sheet out")))
        acts.addWidget(self._withdrawing, 1)
        single = QWidget()
        below = QVBoxLayout(single)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self._sheets, 1)
        below.addLayout(acts)
        self._stack = QStackedWidget()
        for page in (self._counts, single, self._times):
            self._stack.addWidget(page)
        which = QHBoxLayout()
        for made in (self._by_behaviour, self._by_sheet, self._by_time):
            made.setCheckable(True)
            which.addWidget(made)
        which.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(which)
        column.addWidget(self._stack)
        _widen(self._counts, 0)
        _widen(self._sheets, FIGURES)
        _widen(self._times, 0)

    def refresh(self) -> None:
        state: State = self._handle.state
        self._counts.show_rows([_count_row(state, b.id) for b in state.behaviours])
        self._sheets.show_rows(
            [
                Row(
                    sheet.id,
                    (
                        tr("Sheet {number}").format(number=number),
                        tr("(covered)") if sheet.hidden else typing_in.written(state, sheet.marks),
                        "" if sheet.hidden else sheet.role,
                    ),
                    frozenset() if sheet.hidden else frozenset({FIGURES, ROLE} if state.roles else {FIGURES}),
                )
                for number, sheet in enumerate(state.sheets, 1)
            ]
        )
        self._by_sheet.setVisible(state.way == "sheets")
        self._refresh_times(state)
        if (self._by_behaviour, self._by_sheet, self._by_time)[self._stack.currentIndex()].isHidden():
            self._show(0)
        self._picked()

    def _show_behaviours(self) -> None:
        self._show(0)

    def _show_sheets(self) -> None:
        self._show(1)

    def _show_times(self) -> None:
        self._show(2)

    def _refresh_times(self, state: State) -> None:
        """What was said at each time, and what changed since the time before; after the reveal only."""
        found = past.compared(state)
        self._by_time.setVisible(bool(found))
        whens = [past.named(state, one) for one in found]
        self._times.show_heads((tr("Behaviour"), *whens, tr("Now"), tr("Since the time before")))
        self._times.show_rows([_time_row(state, b, found) for b in state.behaviours] if found else [])

    def _show(self, which: int) -> None:
        self._stack.setCurrentIndex(which)
        self._by_behaviour.setChecked(which == 0)
        self._by_sheet.setChecked(which == 1)
        self._by_time.setChecked(which == 2)

    def _counted(self, behaviour_id: str, cell: int, typed: str) -> None:
        """Anything but a whole number leaves the count as it was."""
        count = whole_number(typed)
        if count is None:
            return
        state: State = self._handle.state
        point = cell - 1 if cell <= len(state.points) else UNKNOWN
        counts = state.counts(behaviour_id).set(point, count)
        self._handle.do(tr("Count hands"), lambda s: s.counted(behaviour_id, counts))

    def _edited(self, sheet_id: str, cell: int, typed: str) -> None:
        if cell == ROLE:
            wanted = typed.strip().casefold()
            role = next(
                (r for r in self._handle.state.roles if wanted and r.casefold().startswith(wanted)), ""
            )
            self._handle.do(tr("Say the role of a sheet"), lambda s: s.of_role(sheet_id, role))
            return
        try:
            marks = typing_in.read(self._handle.state, typed)
        except Unread as problem:
            self._handle.say(str(problem))
            return
        self._handle.do(tr("Correct a sheet"), lambda s: s.marked_afresh(sheet_id, marks))

    def _picked(self) -> None:
        chosen = next((s for s in self._handle.state.sheets if s.id == self._sheets.chosen), None)
        self._withdrawing.show_item(chosen.id if chosen else "", bool(chosen and chosen.hidden))

    def _drop(self) -> None:
        if item_id := self._sheets.chosen:
            self._handle.do(tr("Take a sheet out"), lambda s: s.taken_out(item_id))


def _widen(table: RowsTable, column: int) -> None:
    """Give one column what the others leave, and the picture above its room."""
    table.setMaximumHeight(HIGH)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)


def _count_row(state: State, behaviour_id: str) -> Row:
    behaviour = state.get(behaviour_id)
    assert behaviour is not None  # noqa: S101 - it is one of today's
    counts = state.counts(behaviour_id)
    points = (*range(len(state.points)), UNKNOWN)
    cells = (coded(state, behaviour), *(str(counts.at(p)) for p in points), spread_words(counts))
    editable = frozenset(range(1, len(points) + 1)) if state.way == "hands" else frozenset[int]()
    return Row(behaviour_id, cells, editable)


def _time_row(state: State, behaviour: Behaviour, found: Sequence[Past]) -> Row:
    then = (past.then(state, one, behaviour.id) for one in found)
    said = (counts_words(state, counts) if counts else tr("not rated") for counts in then)
    moments = past.over_time(state, behaviour)
    change = moment_words(moments[-1]) if moments else ""
    now = counts_words(state, state.counts(behaviour.id))
    return Row(behaviour.id, (coded(state, behaviour), *said, now, change))
