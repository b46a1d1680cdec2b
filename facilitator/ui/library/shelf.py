"""The right of the first window: your workshops, the last changed first, and a search over all of them."""

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from facilitator.ui.kit.column import Column
from facilitator.ui.kit.following import Following
from facilitator.ui.kit.halves import Halves
from facilitator.ui.kit.pieces import button, label, line
from facilitator.words import tr, trn

if TYPE_CHECKING:
    from facilitator.storage.library import Entry

PAGE = 25
AT_ONCE = 2  # rows; the others follow one by one, so that nobody waits for them
TYPING = 250  # milliseconds of quiet before the files are searched


class Shelf(QWidget):
    """Shows a page of rows at a time. Other people's titles wait to be asked for where all can see."""

    asked = Signal(str, object)  # a verb, an entry
    search_wanted = Signal(str)
    file_wanted = Signal()
    bin_wanted = Signal()

    def __init__(self, now: Callable[[], datetime.date]) -> None:
        super().__init__()
        self.setObjectName("shelf")
        self._now, self._today = now, now()
        self._private = False
        self._entries: list[Entry] = []
        self._found: frozenset[str] = frozenset()
        self._pages = 1
        self._loaded = False
        self._search = QLineEdit()
        self._search.setObjectName("search")
        self._search.setPlaceholderText(tr("Search"))
        self._search.setAccessibleName(tr("Search your workshops"))
        self._search.setClearButtonEnabled(True)
        self._search.setFixedWidth(300)
        self._typing = QTimer(self, singleShot=True, interval=TYPING)
        self._typing.timeout.connect(self._ask_files)
        self._search.textChanged.connect(self._typed)
        self._following = Following(self._lay, 1, self)
        self._following.ended.connect(self._scroll_back)
        self._rows = QVBoxLayout()
        self._latest: Entry | None = None
        self._scrolled = 0
        self._area = QScrollArea()
        self._area.setObjectName("rows")
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        top = Halves(line(tr("Your workshops"), "heading", "shelf_heading"), self._search)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 28, 28, 20)
        column.setSpacing(16)
        column.addLayout(top)
        column.addWidget(self._area, 1)
        column.addLayout(self._foot())
        self._build()

    def show_entries(self, entries: "list[Entry]") -> None:
        if self._loaded and entries == self._entries:
            self.turn_day()
            return
        self._entries, self._loaded = entries, True
        self._build()
        self._ask_files()  # what was searched for may lie elsewhere now

    def turn_day(self) -> None:
        """Say anew what is today and what is due, if another day has begun."""
        if self._now() != self._today:
            self._build()

    @property
    def entries(self) -> "tuple[Entry, ...]":
        """Every workshop that was last read, out of sight or not."""
        return tuple(self._entries)

    @property
    def complete(self) -> bool:
        """The library was read, and each workshop of the page has its row."""
        return self._loaded and not self._following.under_way

    def show_found(self, text: str, paths: frozenset[str]) -> None:
        """What a search through the files found; an answer to an older question is dropped."""
        if text == self._search.text().strip():
            self._found = paths
            self._build()

    def be_private(self, private: bool) -> None:
        if private != self._private:
            self._private = private
            self._build()

    def reveal(self) -> None:
        """Show the titles although everybody may see this screen."""
        self.be_private(False)

    def shown(self) -> "list[Entry]":
        """The entries that fit what was typed."""
        words = self._search.text().casefold().split()
        if not words:
            return self._entries
        return [e for e in self._entries if str(e.path) in self._found or _says(e, words)]

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(button(tr("Open a file…"), "open_file", self.file_wanted.emit))
        row.addWidget(label(tr("or drop one here"), "mute", "drop_words"), 1)
        self._bin = button(tr("Bin"), "open_bin", self.bin_wanted.emit)
        row.addWidget(self._bin)
        return row

    def _build(self) -> None:
        if not self._following.under_way:
            self._scrolled = self._area.verticalScrollBar().value()
        self._following.stop()
        self._today = self._now()
        shown = self.shown()
        body = Column()
        body.setProperty("role", "ground")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(10)
        if self._private and self._entries:
            self._add_veil(column)
        elif not shown:
            column.addWidget(label(self._empty_words(), "mute", "empty"))
        else:
            self._add_rows(column, shown)
        column.addStretch(1)
        self._area.setWidget(body)
        self._search.setEnabled(not self._private)
        self._bin.setEnabled(not self._private)
        self._area.verticalScrollBar().setValue(self._scrolled)

    def _add_rows(self, column: QVBoxLayout, entries: "list[Entry]") -> None:
        self._rows = QVBoxLayout()
        self._rows.setSpacing(column.spacing())
        column.addLayout(self._rows)
        self._latest = next((e for e in entries if e.state == "stopped"), None)
        self._following.begin(entries[: self._pages * PAGE], AT_ONCE)
        more = len(entries) - self._pages * PAGE
        if more > 0:
            words = trn("Show {count} more", "Show {count} more", min(more, PAGE))
            column.addWidget(button(words, "show_more", self._turn), 0, Qt.AlignmentFlag.AlignLeft)

    def _lay(self, entry: "Entry") -> None:
        from facilitator.ui.library.row import Row  # a new user has none

        row = Row(entry, self._today, latest=entry is self._latest, due=self._is_due(entry))
        row.asked.connect(self.asked)
        self._rows.addWidget(row)

    def _is_due(self, entry: "Entry") -> bool:
        """Whether the group said that it looks back by now, and no other workshop has done so."""
        if entry.check_back is None or entry.check_back > self._today:
            return False
        return not any(entry.id in other.reviews for other in self._entries)

    def _scroll_back(self) -> None:
        self._area.verticalScrollBar().setValue(self._scrolled)

    def _add_veil(self, column: QVBoxLayout) -> None:
        words = tr("There is one display, so everybody may be looking. Your workshops are out of sight.")
        column.addWidget(label(words, "mute", "veil"))
        column.addWidget(
            button(tr("Show your workshops"), "reveal", self.reveal), 0, Qt.AlignmentFlag.AlignLeft
        )

    def _empty_words(self) -> str:
        if not self._loaded:
            return tr("Looking for your workshops…")
        if self._search.text().strip():
            return tr("No workshop has these words in it.")
        return tr("Your workshops will be listed here. Start with one on the left.")

    def _typed(self) -> None:
        self._found, self._pages, self._scrolled = frozenset(), 1, 0
        self._area.verticalScrollBar().setValue(0)  # what is found is read from its first
        self._typing.start()
        self._build()

    def _ask_files(self) -> None:
        if text := self._search.text().strip():
            self.search_wanted.emit(text)

    def _turn(self) -> None:
        self._pages += 1
        self._build()


def _says(entry: "Entry", words: list[str]) -> bool:
    text = f"{entry.title} {entry.place}".casefold()
    return all(word in text for word in words)
