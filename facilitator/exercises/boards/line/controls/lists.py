"""The line as two tables that a screen reader reads and anybody can edit: votes and reasons."""

from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from facilitator.exercises.boards.line.model import State
from facilitator.exercises.boards.line.reading import SIDES, end_words, reason_words, side_words
from facilitator.exercises.parts.tally import POINTS, Tally
from facilitator.exercises.parts.typed import whole_number
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button
from facilitator.ui.kit.rows import Row, RowsTable
from facilitator.words import tr


class Lists(QWidget):
    """Both tables side by side; under them what can be done with the chosen reason."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle
        self._votes = RowsTable(
            "votes_table", tr("Votes"), (tr("Point"), tr("First vote"), tr("After talking"))
        )
        self._reasons = RowsTable("reasons_table", tr("Reasons"), (tr("Reason"), tr("For")))
        self._votes.rows.edited.connect(self._counted)
        self._reasons.rows.edited.connect(self._edited)
        counts = self._votes.horizontalHeader()
        for column in (1, 2):
            counts.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        acts = Flow()
        for made in (
            button(tr("Move on"), "reason_move", self._move, speak=tr("Move the reason to the next side")),
            button(tr("Cover"), "reason_cover", self._cover, speak=tr("Cover the reason, or show it again")),
            button(tr("Take out"), "reason_drop", self._drop),
            button(tr("Remove for good"), "reason_erase", self._erase),
        ):
            acts.addWidget(made)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._votes, 1)
        row.addWidget(self._reasons, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(row, 1)
        whole.addLayout(acts)

    def refresh(self) -> None:
        state: State = self._handle.state
        self._votes.show_rows(_vote_rows(state))
        self._reasons.show_rows(
            [
                Row(
                    r.id,
                    (reason_words(r), side_words(state, r.side)),
                    frozenset() if r.hidden else frozenset({0}),
                )
                for r in state.reasons
            ]
        )

    def _counted(self, point: str, vote: int, typed: str) -> None:
        """Anything but a whole number leaves the count as it was."""
        row, count = int(point), whole_number(typed)
        if count is None:
            return
        tally: Tally = self._handle.state.tally(vote)
        new = tally.set(row, count) if row < POINTS else tally.passing(count)
        self._handle.do(tr("Count votes"), lambda s: s.counted(vote, new))

    def _edited(self, item_id: str, _cell: int, text: str) -> None:
        self._handle.do(tr("Edit a reason"), lambda s: s.reason_edited(item_id, text))

    def _move(self) -> None:
        item_id, state = self._reasons.chosen, self._handle.state
        side = next((r.side for r in state.reasons if r.id == item_id), None)
        if side is not None:
            to = SIDES[(SIDES.index(side) + 1) % len(SIDES)]
            self._handle.do(tr("Move a reason"), lambda s: s.reason_moved(item_id, to))
            self._handle.say(tr("Moved to {side}").format(side=side_words(state, to)))

    def _cover(self) -> None:
        found = next((r for r in self._handle.state.reasons if r.id == self._reasons.chosen), None)
        if found:
            self._handle.cover(found.id, not found.hidden)

    def _drop(self) -> None:
        if item_id := self._reasons.chosen:
            self._handle.do(tr("Take out a reason"), lambda s: s.reason_dropped(item_id))

    def _erase(self) -> None:
        if item_id := self._reasons.chosen:
            self._handle.erase(item_id)


def _vote_rows(state: State) -> list[Row]:
    """Five points and the passes; counted votes are edited here, dots only read."""
    names = [*(end_words(state, point) for point in range(POINTS)), tr("Pass")]
    counts = [(*t.points, t.passes) for t in (state.tally(1), state.tally(2))]
    editable = frozenset({1, 2}) if state.way == "counted" else frozenset[int]()
    return [
        Row(str(number), (name, str(counts[0][number]), str(counts[1][number])), editable)
        for number, name in enumerate(names)
    ]
