"""The grid's controls put together: the entry line, what can be done with one group, the list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from facilitator.exercises.boards.grid.controls.aside import AsideSheet
from facilitator.exercises.boards.grid.controls.asked import AskedSheet
from facilitator.exercises.boards.grid.controls.beside import BesideSheet
from facilitator.exercises.boards.grid.controls.deck import DeckSheet
from facilitator.exercises.boards.grid.controls.earlier import EarlierSheet
from facilitator.exercises.boards.grid.controls.entry import EntryLine
from facilitator.exercises.boards.grid.controls.group import GroupRow
from facilitator.exercises.boards.grid.controls.impact import ImpactSheet
from facilitator.exercises.boards.grid.controls.naming import NamingSheet
from facilitator.exercises.boards.grid.controls.sheet import Sheet, toggle
from facilitator.exercises.boards.grid.controls.twin import TwinTable
from facilitator.exercises.boards.grid.controls.views import ViewsSheet
from facilitator.exercises.boards.grid.reading import showing_choices
from facilitator.ui.kit.choice_box import ChoiceBox
from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.pager import Pager
from facilitator.ui.kit.pieces import show_kept
from facilitator.ui.kit.theme import Theme
from facilitator.words import tr

WITHDRAW_KEY = "F8"
LISTING = ("list", "missing")  # steps in which names are gathered


class Controls(QWidget):
    """The app keeps what `deck_saved` brings, gives it back with `offer`, serves `beside` and `earlier`."""

    deck_saved = Signal(object)  # the deck as a list of {"kind": id, "names": [...]}

    def __init__(self, handle: BoardHandle, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("grid_controls")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._handle = handle
        self._mode: str | None = None
        self._open: QWidget | None = None
        self.decision = self._decision_line()
        self.entry = EntryLine(handle)
        self.table = TwinTable(handle)
        self.deck = DeckSheet(handle)
        self.beside = BesideSheet(handle)
        self.past = EarlierSheet(handle)
        self.earlier = self.past.sessions
        self.sheets: dict[str, Sheet] = {
            "aside": AsideSheet(handle),
            "views": ViewsSheet(handle),
            "asked": AskedSheet(handle),
            "naming": NamingSheet(handle),
            "impact": ImpactSheet(handle),
        }
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._listing = QWidget()  # what listing needs, out of sight in other steps
        top = QHBoxLayout(self._listing)
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self.decision, 1)
        top.addStretch(0)
        top.addWidget(Pager(handle.pages("roster")))
        self._column.addWidget(self._listing)
        self._column.addWidget(self.entry)
        self._add_board_buttons()
        self._group = GroupRow(handle)
        self._column.addWidget(self._group)
        for part in (*self.sheets.values(), self.deck, self.beside, self.past, self.table):
            part.hide()
            self._column.addWidget(part)
        self._connect()
        self.refresh()

    def offer(self, deck: object) -> None:
        """A starter deck saved before, as `deck_saved` gave it."""
        self.deck.offer(deck)

    def refresh(self) -> None:
        """Bring everything up to date with the grid and the step."""
        mode, state = self._handle.mode, self._handle.state
        if mode != self._mode:
            self._mode = mode
            self._show_step(mode)
        show_kept(self.decision, state.decision)
        self._showing.setCurrentIndex(self._showing.findData(state.showing))
        if self._list.isChecked():
            self.table.refresh()
        self._show_group()

    # Making the parts

    def _decision_line(self) -> QLineEdit:
        made = QLineEdit()
        made.setObjectName("grid_decision")
        made.setAccessibleName(tr("The decision in one line"))
        made.setPlaceholderText(tr("Which decision is it about? One line; it stays on the wall."))
        made.setMaxLength(5000)
        made.editingFinished.connect(self._decide)
        return made

    def _add_board_buttons(self) -> None:
        self._deck = toggle(tr("Starter deck…"), "open_deck")
        self._list = toggle(tr("As a list"), "as_list")
        self._beside = toggle(tr("Another table…"), "open_beside")
        self._past = toggle(tr("Compare…"), "open_past")
        self._sides = {self._deck: self.deck, self._beside: self.beside, self._past: self.past}
        self._showing = ChoiceBox()
        self._showing.setObjectName("grid_showing")
        self._showing.setAccessibleName(tr("What the grid shows"))
        for value, words in showing_choices().items():
            self._showing.addItem(words, value)
        for part in (self._showing, *self._sides):
            self.entry.acts.addWidget(part)
        self.entry.acts.addWidget(Pager(self._handle.pages("names"), words=False))
        self.entry.row.addWidget(self._list)

    def _connect(self) -> None:
        self._handle.changed.connect(self.refresh)
        self._handle.chose.connect(self._chose)
        self._showing.activated.connect(self._show_other)
        self._list.toggled.connect(self._toggle_list)
        for side in self._sides:
            side.clicked.connect(self._toggle_side)
        for part in (self.deck, self.beside):
            part.done.connect(self._close)
        self.deck.saved.connect(self._save_deck)
        self._handle.showing.changed.connect(self._step)
        self.entry.entry.focus_moved.connect(self._show_group)
        for name, made in self._group.openers.items():
            made.clicked.connect(self._open_pressed)
            self.sheets[name].done.connect(self._close)
        key = QShortcut(QKeySequence(WITHDRAW_KEY), self)
        key.setContext(Qt.ShortcutContext.WindowShortcut)
        key.setObjectName("key_withdraw")
        key.activated.connect(self._group.withdrawing.cover)

    # Opening and closing

    def _show_step(self, mode: str) -> None:
        self._close()
        self.decision.setVisible(mode == "list")
        self._deck.setVisible(mode in LISTING)
        for side in (self._beside, self._past):
            side.setVisible(mode in ("now", "should_be"))
        self._showing.setVisible(mode == "should_be")
        self.entry.kind.setVisible(mode != "should_be")

    def _open_pressed(self) -> None:
        pressed = self.sender()
        name = next((n for n, m in self._group.openers.items() if m is pressed), "")
        person = self._group.person
        if not name or person is None or self._open is self.sheets[name]:
            self._close()
            return
        self._open_part(self.sheets[name])
        self.sheets[name].open_for(person)

    def _toggle_side(self, on: bool) -> None:
        part = next(p for made, p in self._sides.items() if made is self.sender())
        self._close()
        if on:
            self._open_part(part)
        if on and part in (self.deck, self.beside):
            part.begin()

    def _step(self) -> None:
        """While an earlier session is shown nothing can be placed: what leads back takes that room."""
        if self.past.through.at and self._open is not self.past:
            self._open_part(self.past)
        else:
            self._show_checked()

    def _toggle_list(self, on: bool) -> None:
        """The list stays open beside whatever else is."""
        self.table.setVisible(on)
        if on:
            self.table.refresh()
            self.table.setFocus()

    def _open_part(self, part: QWidget) -> None:
        self._close(keep=part)
        self._open = part
        part.show()
        self._show_checked()

    def _close(self, keep: QWidget | None = None) -> None:
        opened, self._open = self._open, None
        if opened is not None and opened is not keep:
            opened.hide()
        self._show_checked()
        if opened is self.beside and self.isVisible():
            self.entry.entry.setFocus()

    def _show_checked(self) -> None:
        for name, made in self._group.openers.items():
            made.setChecked(self._open is self.sheets[name])
        self._group.acts.setVisible(self._open not in self.sheets.values())  # the grid keeps its room
        for side, part in self._sides.items():
            side.setChecked(self._open is part)
        self.entry.setVisible(self._open is not self.beside and not self.past.through.at)
        for typing in (self._listing, self.entry.words):  # the grid keeps its room
            typing.setVisible(self._open is None and (typing is not self._listing or self._mode in LISTING))
        self._show_group()

    # The chosen group

    def _chose(self) -> None:
        if self._open not in self._sides.values():
            self._close()
        self._show_group()
        if self._list.isChecked():
            self.table.follow()

    def _show_group(self) -> None:
        """While names are typed the grid keeps its room; other buttons give way to a group's own."""
        self._group.refresh()
        aside = self._open in (self.beside, self.past)
        shown = self._group.person is not None and not self.entry.typing and not aside
        self._group.setVisible(shown)
        self.entry.bar.setHidden(shown and self._open is not self.deck)

    # The board

    def _decide(self) -> None:
        self.decision.setModified(False)
        if (text := self.decision.text()).strip() != self._handle.state.decision:
            self._handle.do(tr("Name the decision"), lambda s: s.deciding(text))

    def _show_other(self) -> None:
        showing = self._showing.currentData()
        self._handle.do(self._showing.currentText(), lambda s: s.shown_as(showing))

    def _save_deck(self, deck: object) -> None:
        self.deck_saved.emit(deck)
        self._handle.say(tr("The starter deck is kept for next time"))
