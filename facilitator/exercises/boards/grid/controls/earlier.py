"""Earlier sessions of this grid: chosen, stepped through, and each group session by session in a table."""

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from facilitator.exercises.boards.grid import changes
from facilitator.exercises.boards.grid.model import State
from facilitator.exercises.boards.grid.through_time import Line, lines, times
from facilitator.ui.kit.earlier import Earlier
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pieces import button, label
from facilitator.ui.kit.rows import Row, RowsTable
from facilitator.ui.kit.through import Through, ThroughRow
from facilitator.ui.kit.withdrawing import Withdrawing
from facilitator.words import tr

LOWEST = 110  # pixels for the table
NARROWEST, WIDEST = 70, 260  # pixels for a column


class EarlierSheet(QWidget):
    """The buttons that step, and below them at most one of the list of sessions and the table of groups."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self.setObjectName("earlier_sheet")
        self._handle = handle
        self._lines: tuple[Line, ...] = ()
        self.sessions = Earlier(handle, "grid", _nothing())
        self.through = Through(handle, times)
        self._row = ThroughRow(self.through)
        self._words = label(role="mute", name="groups_words")
        self._withdrawing = Withdrawing(handle)
        self.groups = RowsTable("groups_through_time", tr("Each group, session by session"), ())
        header = self.groups.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setMinimumSectionSize(NARROWEST)
        header.setMaximumSectionSize(WIDEST)
        header.setStretchLastSection(True)
        self._by_session = button(tr("Workshops"), "earlier_sessions")
        self._by_group = button(tr("Each group"), "earlier_groups")
        self._table = QWidget()
        self._open: QWidget | None = None  # the list or the table
        self._lay_out()
        self._by_session.clicked.connect(self._toggle_sessions)
        self._by_group.clicked.connect(self._toggle_groups)
        self.groups.selectionModel().currentRowChanged.connect(self._row_chosen)
        handle.changed.connect(self._follow)
        self._show(None)

    def refresh(self) -> None:
        """Bring everything up to date with the grid."""
        state: State = self._handle.state
        found = times(state)
        for made in (self._by_session, self._by_group):
            made.setVisible(bool(found))
        self._show(self._open if found else self.sessions)
        self._row.setVisible(bool(found) and not self._row.isHidden())
        self._row.refresh()
        self._lines = lines(state) if found else ()
        self.groups.show_heads((tr("People or group"), *(when for _, when in found)))
        rows = [
            Row(line.id, (line.name, *(changes.square_words(line, p) for p in line.places)))
            for line in self._lines
        ]
        self.groups.show_rows(rows)
        self._row_chosen()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.groups.setMaximumHeight(max(LOWEST, self.window().height() // 5))  # the grid keeps its room

    def _follow(self) -> None:
        if self.isVisible() and not self._handle.held:
            self.refresh()

    def _toggle_sessions(self, on: bool) -> None:
        self._show(self.sessions if on else None)

    def _toggle_groups(self, on: bool) -> None:
        self._show(self._table if on else None)

    def _show(self, part: QWidget | None) -> None:
        self._open = part
        for made, its in ((self._by_session, self.sessions), (self._by_group, self._table)):
            its.setVisible(its is part)
            made.setChecked(its is part)
        stepping = bool(self.through.at)
        self._row.setVisible(not (stepping and part is self.sessions))  # the list needs the room

    def _row_chosen(self) -> None:
        """The chosen group through all sessions, in words; else how groups are matched."""
        line = next((line for line in self._lines if line.id == self.groups.chosen), None)
        self._words.setText(changes.told(self._handle.state, line) if line else changes.how_matched())
        self._withdrawing.show_item(line.id if line else "", False)
        self._withdrawing.setVisible(line is not None)

    def _lay_out(self) -> None:
        top = Flow()
        top.addWidget(self._row)
        for made in (self._by_session, self._by_group):
            made.setCheckable(True)
            top.addWidget(made)
        words = QHBoxLayout()
        words.addWidget(self._words, 1)
        words.addWidget(self._withdrawing)
        inside = QVBoxLayout(self._table)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        inside.addLayout(words)
        inside.addWidget(self.groups)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.sessions)
        column.addWidget(self._table)


def _nothing() -> str:
    return tr("Nobody was placed on the grid of that workshop. Choose another.")
