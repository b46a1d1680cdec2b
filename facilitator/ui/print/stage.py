"""The right of the print window: the pages, or in their place what is to be said instead."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from facilitator.ui.kit.announce import announce
from facilitator.ui.kit.banner import Choice
from facilitator.ui.kit.flow import OneLine
from facilitator.ui.kit.halves import Halves
from facilitator.ui.kit.pieces import button, label, line
from facilitator.ui.kit.theme import Theme
from facilitator.ui.print.busy import Busy
from facilitator.ui.print.page_list import PageList
from facilitator.ui.print.pages import Pages
from facilitator.words import tr


class Stage(QWidget):
    """A line with page number and sizes, the pages, and the line for long work."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = PageList(theme)
        self.busy = Busy(theme)
        self._instead: QPushButton = button("", "", self._act)
        self._choice: Choice | None = None
        self._where = line(role="mute", name="print_where")
        self._words = label(name="print_message")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._message())
        self._lay_out()
        self.list.turned.connect(self._say_where)

    @property
    def pages(self) -> Pages | None:
        """The pages in sight."""
        return self.list.pages if self._stack.currentIndex() == 0 else None

    @property
    def message(self) -> str:
        """What stands in place of the pages; nothing when they are in sight."""
        return self._words.text() if self._stack.currentIndex() == 1 else ""

    def show_pages(self, pages: Pages) -> None:
        self.list.show_pages(pages)
        self._stack.setCurrentIndex(0)
        self._show_sizes(True)
        self._say_where()

    def say(self, text: str, choice: Choice | None = None) -> None:
        """Words in place of the pages, with a button for what can be done about it."""
        self._words.setText(text)
        self._choice = choice
        self._instead.setVisible(choice is not None)
        if choice is not None:
            self._instead.setText(choice.text)
            self._instead.setAccessibleName(choice.text)
            self._instead.setObjectName(choice.name)
        self._stack.setCurrentIndex(1)
        self._show_sizes(False)
        self._where.clear()
        announce(self, text)

    def _act(self) -> None:
        if self._choice is not None:
            self._choice.act()

    def _say_where(self) -> None:
        index = self.list.currentIndex()
        self._where.setText(str(index.data() or ""))

    def _show_sizes(self, show: bool) -> None:
        for made in self._sizes:
            made.setVisible(show)

    def _lay_out(self) -> None:
        self._sizes = [
            button(tr("Smaller"), "print_smaller", self.list.reduce, speak=tr("Show pages smaller")),
            button(tr("Larger"), "print_larger", self.list.enlarge, speak=tr("Show pages larger")),
            button(tr("Whole page"), "print_whole", self.list.whole_page, speak=tr("Show a whole page")),
        ]
        acts = QWidget()
        flow = OneLine(acts)
        for made in self._sizes:
            flow.addWidget(made)
        row = QHBoxLayout()
        row.setContentsMargins(20, 8, 20, 8)
        row.addLayout(Halves(self._where, acts))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        column.addWidget(self.busy)

    def _message(self) -> QWidget:
        """A card in the middle."""
        card = QFrame()
        card.setProperty("role", "card")
        card.setMaximumWidth(560)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(28, 24, 28, 24)
        inner.setSpacing(16)
        inner.addWidget(self._words)
        inner.addWidget(self._instead, 0, Qt.AlignmentFlag.AlignLeft)
        around = QWidget()
        column = QVBoxLayout(around)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card, 4)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)
        return around
