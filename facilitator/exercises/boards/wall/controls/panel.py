"""The wall's controls: sheets to add, work on a card, go round the room, find, columns, list."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.exercises.boards.wall.controls.adding import Adding
from facilitator.exercises.boards.wall.controls.card import CardSheet
from facilitator.exercises.boards.wall.controls.columns import ColumnsSheet
from facilitator.exercises.boards.wall.controls.finding import Finding
from facilitator.exercises.boards.wall.controls.rounds import RoundSheet
from facilitator.exercises.boards.wall.controls.twin import TwinSheet
from facilitator.exercises.boards.wall.controls.voting import VoteSheet
from facilitator.exercises.boards.wall.view.picture import PAGES
from facilitator.exercises.boards.wall.voting import VOTING
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pager import Pager
from facilitator.ui.kit.sheets import Sheets
from facilitator.ui.kit.theme import Theme
from facilitator.ui.kit.withdrawing import KEY
from facilitator.words import tr

FIRST = {"look_back": "card", "sort": "card", "ranked": "card", "vote": "vote"}  # the sheet a step opens


class Controls(QWidget):
    """Works through the same handle as the console's picture."""

    def __init__(self, handle: BoardHandle, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wall_controls")
        self._handle = handle
        self.adding = Adding(handle)
        self.card = CardSheet(handle)
        self.vote = VoteSheet(handle)
        self.round = RoundSheet(handle)
        self.finding = Finding(handle)
        self.columns = ColumnsSheet(handle)
        self.twin = TwinSheet(handle)
        self.sheets = Sheets()
        for name, title, sheet in (
            ("add", tr("Add"), self.adding),
            ("card", tr("Edit"), self.card),
            ("vote", tr("Dots"), self.vote),
            ("round", tr("Go round"), self.round),
            ("find", tr("Find"), self.finding),
            ("columns", tr("Columns"), self.columns),
            ("list", tr("List"), self.twin),
        ):
            self.sheets.add(name, title, sheet)
        self.sheets.add_action(Pager(handle.pages(PAGES), words=False))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheets)
        key = QShortcut(QKeySequence(KEY), self)
        key.setObjectName("key_withdraw")
        key.activated.connect(self.card.withdrawing.cover)
        self._mode = ""
        self._opened_by_card = False  # a card was chosen, and its sheet came by itself
        handle.changed.connect(self.refresh)
        handle.chose.connect(self._chose)
        self.sheets.opened.connect(self._opened)
        self.refresh()

    def refresh(self) -> None:
        mode = self._handle.mode
        if mode and mode != self._mode:
            self._mode = mode
            self._handle.showing.enlarge("")  # a card that stood large was part of the last step
            voting = mode in VOTING
            self.sheets.offer("vote", voting)
            self.sheets.offer("round", not voting)
            self.sheets.open(FIRST.get(mode, "add"))
        for sheet in (self.adding, self.card, self.vote, self.round, self.finding, self.columns, self.twin):
            sheet.refresh()

    def _chose(self) -> None:
        self.card.refresh()
        self.vote.refresh()
        self.round.refresh()
        self.twin.refresh()
        chosen, open_name = bool(self._handle.chosen), self.sheets.open_name
        if chosen and open_name == "add" and not self.adding.entry.text():
            self.sheets.open("card")
            self._opened_by_card = True
        elif not chosen and open_name == "card" and self._opened_by_card:
            self.sheets.open("add")

    def _opened(self, name: str) -> None:
        self._opened_by_card = False
        if name == "add":
            self.adding.entry.setFocus(Qt.FocusReason.OtherFocusReason)
        elif name == "find":
            self.finding.field.setFocus(Qt.FocusReason.OtherFocusReason)
