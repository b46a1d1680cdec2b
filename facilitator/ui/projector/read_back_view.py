"""The record on the wall, a page at a time, in words large enough to be read from the back."""

from collections.abc import Iterator

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.export.read_back import Section
from facilitator.ui.kit.fit_label import FitLabel
from facilitator.ui.kit.prose import Paragraph, Prose, Run
from facilitator.ui.kit.theme import Theme
from facilitator.ui.read_back import ReadBack

GAP = 0.02  # of the height


class ReadBackView(QWidget):
    """One column of words for each section; the one that is read stands there."""

    def __init__(self, reading: ReadBack, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("read_back")
        self._reading, self._theme = reading, theme
        self._shown: tuple[Section, ...] = ()
        self._columns: list[Prose] = []
        self._title = FitLabel(self, lines=1)
        self._title.setObjectName("read_back_title")
        self._page = FitLabel(self, lines=1)
        self._page.setObjectName("read_back_page")
        reading.changed.connect(self.refresh)
        theme.changed.connect(self._place)
        self._build()

    @property
    def words(self) -> str:
        """What stands on this page."""
        return self._columns[self._reading.place[0]].shown

    def refresh(self) -> None:
        if self._reading.sections != self._shown:
            self._build()
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _turn(self) -> None:
        at, page = self._reading.place
        self._title.show_text(self._reading.sections[at].title)
        self._page.show_text(self._reading.pages.words())
        for number, column in enumerate(self._columns):
            column.setVisible(number == at)
        self._columns[at].turn_to(page)

    def _build(self) -> None:
        for column in self._columns:
            column.hide()
            column.deleteLater()
        self._shown = self._reading.sections
        self._columns = [Prose(self._theme, f"read_back_{n}", self) for n in range(len(self._shown))]
        self._place()

    def _place(self) -> None:
        """Sizes are shares of the whole wall's height, which is a little more than ours."""
        wall = self.parentWidget()
        theme, width, height = self._theme, self.width(), wall.height() if wall else self.height()
        floor, gap = theme.wall_px("floor", height), round(height * GAP)
        self._title.look(theme.font(theme.wall_px("card", height), bold=True), floor, theme.colour("teal"))
        self._page.look(theme.font(theme.wall_px("label", height)), floor, theme.colour("mute"))
        top, foot = self._title.height_for(width), round(theme.wall_px("label", height) * 1.4)
        self._title.setGeometry(0, 0, width, top)
        self._page.setGeometry(0, self.height() - foot, width, foot)
        sizes = theme.wall_px("card", height), theme.wall_px("label", height)
        for section, column in zip(self._shown, self._columns, strict=True):
            column.setGeometry(0, top + gap, width, max(1, self.height() - top - foot - 2 * gap))
            column.show_words(tuple(_paragraphs(section, *sizes)))
        self._reading.takes([column.page_count for column in self._columns])
        self._turn()


def _paragraphs(section: Section, px: int, small: int) -> Iterator[Paragraph]:
    for line in section.lines:
        if line.kind == "heading":
            yield Paragraph((Run(line.text),), px, bold=True, before=px, kept=True)
            continue
        yield Paragraph((Run(line.text),), px, before=px // 2, kept=bool(line.detail))
        if line.detail:
            yield Paragraph((Run(line.detail),), small, colour="mute")
