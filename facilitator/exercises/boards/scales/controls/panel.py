"""The scales' controls put together; which sheet is open follows the step."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from facilitator.exercises.boards.scales.controls.deciding import Deciding
from facilitator.exercises.boards.scales.controls.hands_in import HandsIn
from facilitator.exercises.boards.scales.controls.lists import Lists
from facilitator.exercises.boards.scales.controls.looking import Looking
from facilitator.exercises.boards.scales.controls.setup import SetUp
from facilitator.exercises.boards.scales.controls.sheets_in import SheetsIn
from facilitator.exercises.boards.scales.view.picture import LIST, ONE, scene
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pager import Pager
from facilitator.ui.kit.pieces import button, escaped, line, restyle
from facilitator.ui.kit.sheets import Sheets
from facilitator.ui.kit.theme import Theme
from facilitator.words import tr

OPENS = {"choose": "setup", "rate": "count", "count": "count", "look": "look", "decide": "decide"}


class Controls(QWidget):
    """Counting in is open while people rate, for a room that rates by show of hands."""

    def __init__(self, handle: BoardHandle, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scales_controls")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._handle = handle
        self._mode: str | None = None
        self._setup, self._count = SetUp(handle), CountIn(handle)
        self._look, self._decide, self._lists = Looking(handle), Deciding(handle), Lists(handle)
        self.earlier = self._look.earlier
        self._reveal = button(tr("Reveal"), "reveal", self.reveal, "main")
        self.sheets = Sheets()
        self.sheets.add("setup", tr("Principles"), self._setup)
        self.sheets.add("count", tr("Count in"), self._count)
        self.sheets.add("look", tr("Look"), self._look)
        self.sheets.add("decide", tr("Choose"), self._decide)
        self.sheets.add("list", tr("List"), self._lists)
        self._pagers = {part: _held(Pager(handle.pages(part), words=False)) for part in (ONE, LIST)}
        for pager in self._pagers.values():
            self.sheets.add_action(pager)
        self.sheets.add_action(self._reveal)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheets)
        handle.changed.connect(self.refresh)
        handle.showing.changed.connect(self._show_pager)
        handle.showing.changed.connect(self._look.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Bring every sheet up to date, and open the one that this step needs."""
        if self._handle.mode != self._mode:
            self._mode = self._handle.mode
            self.sheets.open(OPENS.get(self._mode, "list"))
        for sheet in (self._setup, self._count, self._look, self._decide, self._lists):
            sheet.refresh()
        self._show_pager()
        shown = self._handle.state.shown
        self._reveal.setText(escaped(tr("Hide again") if shown else tr("Reveal")))
        self._reveal.setAccessibleName(_reveal_words(shown))
        restyle(self._reveal, "" if shown else "main")
        self._reveal.setVisible(self._handle.mode in ("count", "look"))
        self._reveal.setEnabled(shown or self._handle.state.answered)

    def reveal(self) -> None:
        """Show the room the ratings, or hide them again."""
        now = not self._handle.state.shown
        self._handle.do(_reveal_words(not now), lambda s: s.revealed(now))
        self._handle.say(tr("The room sees the ratings") if now else tr("The ratings are hidden"))

    def _show_pager(self) -> None:
        """The pages of what stands in the picture just now."""
        showing = self._handle.showing
        one = scene(self._handle.mode, self._handle.state, showing.alone, showing.large) == "one"
        self._pagers[ONE].setVisible(one)
        self._pagers[LIST].setVisible(not one)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Figures count hands while hands are counted."""
        counting = self.sheets.open_name == "count" and self._handle.state.way == "hands"
        if not (counting and self._count.hands.key(event)):
            super().keyPressEvent(event)


def _reveal_words(shown: bool) -> str:
    return tr("Hide the ratings again") if shown else tr("Reveal the ratings")


def _held(pager: Pager) -> QWidget:
    """A pager comes and goes by itself; what holds it can be hidden besides."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(pager)
    return box


class CountIn(QWidget):
    """Sheets typed in, or hands counted."""

    def __init__(self, handle: BoardHandle) -> None:
        super().__init__()
        self._handle = handle
        ones = handle.pages(ONE)
        self.sheets, self.hands = SheetsIn(handle), HandsIn(handle, ones)
        ones.turned.connect(self.hands.refresh)
        self._by_sheets = button(tr("Type sheets in"), "way_sheets", self._take_sheets)
        self._by_hands = button(tr("Count hands"), "way_hands", self._take_hands)
        ways = Flow()
        ways.addWidget(line(tr("How we rate")))
        for made in (self._by_sheets, self._by_hands):
            made.setCheckable(True)
            ways.addWidget(made)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.sheets)
        self._stack.addWidget(self.hands)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(ways)
        column.addWidget(self._stack)

    def refresh(self) -> None:
        way = self._handle.state.way
        self._by_sheets.setChecked(way == "sheets")
        self._by_hands.setChecked(way == "hands")
        self._stack.setCurrentIndex(1 if way == "hands" else 0)
        self.sheets.refresh()
        self.hands.refresh()

    def _take_sheets(self) -> None:
        self._handle.do(tr("Type sheets in"), lambda s: s.taking("sheets"))
        self.refresh()

    def _take_hands(self) -> None:
        self._handle.do(tr("Count hands"), lambda s: s.taking("hands"))
        self.refresh()
