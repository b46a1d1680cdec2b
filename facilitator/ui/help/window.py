"""The guide in a window of its own: sections at the left, words to find at the top."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidgetItem, QVBoxLayout

from facilitator import assets
from facilitator.ui.help.entries import Entries
from facilitator.ui.help.keys import with_keys
from facilitator.ui.help.page import Page
from facilitator.ui.kit.announce import announce
from facilitator.ui.kit.pieces import button, line
from facilitator.ui.kit.reading_order import ReadingOrder
from facilitator.ui.kit.theme import Theme
from facilitator.words import tr, trn

LEVELS = (2, 3)  # headings that are listed
SIDE = 280  # pixels, at the usual text size
KEYS = "Keys"  # the heading of the keys in the guide


class HelpWindow(ReadingOrder):
    """Stands beside the work; Escape closes it."""

    tour_wanted = Signal()
    practice_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("help")
        self.setProperty("role", "ground")
        self.setWindowTitle(tr("Help: Facilitator"))
        self._theme = theme
        self.page = Page(theme)
        self.page.show_guide(with_keys(assets.guide().read_text(encoding="utf-8")))
        self.page.moved.connect(self._list_follows)
        self.sections = self._sections()
        self.search = QLineEdit()
        self.search.setObjectName("help_search")
        self.search.setPlaceholderText(tr("Find in the guide"))
        self.search.setAccessibleName(tr("Find in the guide"))
        self.search.setClearButtonEnabled(True)
        self._found = line(role="mute", name="help_found")
        self._found.hide()
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self.find_next)
        self._first_steps = (
            button(tr("Take the tour"), "help_tour", self.tour_wanted.emit),
            button(tr("Practice workshop"), "help_practise", self.practice_wanted.emit),
        )
        self._lay_out()
        theme.changed.connect(self._dress)
        self.resize(1000, 720)
        self.setMinimumSize(480, 400)
        self.search.setFocus()

    def show_keys(self) -> None:
        """With the keys at hand."""
        self.page.go_to(KEYS)

    def offer_first_steps(self, offered: bool) -> None:
        """Whether the tour and a practice workshop can be had now."""
        for made in self._first_steps:
            made.setVisible(offered)

    def find_next(self) -> None:
        """The next place with the words that are searched for."""
        self._say_found(self.page.find_next())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F1):
            self.close()
        elif event.key() == Qt.Key.Key_F3:
            self.find_next()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._dress()

    def _sections(self) -> Entries:
        made = Entries()
        made.setObjectName("help_sections")
        made.setAccessibleName(tr("Sections"))
        for level, words in self.page.headings():
            if level in LEVELS:
                made.add(words, second=level == LEVELS[1])
        made.currentItemChanged.connect(self._go)
        made.itemClicked.connect(self._go)  # the present one too
        return made

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.search, 1)
        top.addWidget(self._found)
        top.addWidget(button(tr("Next place"), "help_next", self.find_next))
        middle = QHBoxLayout()
        middle.setSpacing(12)
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self.sections, 1)
        for made in self._first_steps:
            side.addWidget(made)
        middle.addLayout(side)
        middle.addWidget(self.page, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        column.addLayout(top)
        column.addLayout(middle, 1)

    def _dress(self) -> None:
        wide = min(round(SIDE * self._theme.text), self.width() // 3)
        for part in (self.sections, *self._first_steps):
            part.setFixedWidth(max(wide, self._first_steps[1].minimumSizeHint().width()))

    def _go(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.page.go_to(item.data(Qt.ItemDataRole.UserRole))

    def _list_follows(self, heading: str) -> None:
        for row in range(self.sections.count()):
            item = self.sections.item(row)
            if item.data(Qt.ItemDataRole.UserRole) == heading and item is not self.sections.currentItem():
                quiet = self.sections.blockSignals(True)
                self.sections.setCurrentItem(item)
                self.sections.blockSignals(quiet)
                return

    def _find(self, words: str) -> None:
        self._many = self.page.find_all(words)
        self._say_found(min(1, self._many))

    def _say_found(self, at: int) -> None:
        words = self.search.text().strip()
        self._found.setVisible(bool(words))
        if not words:
            self._found.setText("")
            return
        several = trn("{{at}} of {count} place", "{{at}} of {count} places", self._many).format(at=at)
        said = several if at else tr("Not in the guide")
        self._found.setText(said)
        announce(self, said)
