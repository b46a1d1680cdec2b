"""The record on the wall, a page at a time: pictures, and words large enough to be read from the back."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.export.read_back import Section
from facilitator.ui.kit.fit_label import FitLabel
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.theme import Theme
from facilitator.ui.projector.read_back_part import Part
from facilitator.ui.read_back import ReadBack

GAP = 0.02  # of the height


class ReadBackView(QWidget):
    """A title, the page of the section that is read, and where in the whole we are."""

    def __init__(self, reading: ReadBack, store: Store, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("read_back")
        self._reading, self._store, self._theme = reading, store, theme
        self._shown: tuple[Section, ...] = ()
        self._parts: list[Part] = []
        self._placing = False  # laying out a picture may hand us a resize that Qt held back
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
        return self._parts[self._reading.place[0]].words

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
        for number, part in enumerate(self._parts):
            if number != at:
                part.hide()
        self._parts[at].show(page)

    def _build(self) -> None:
        for part in self._parts:
            part.take_down()
        self._shown = self._reading.sections
        self._parts = [
            Part(section, number, self._store, self._theme, self)
            for number, section in enumerate(self._shown)
        ]
        self._place()

    def _place(self) -> None:
        """Once it has its size: no count of pages comes from the one that Qt begins with."""
        if not self._placing and self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            self._placing = True
            self._place_parts()
            self._placing = False

    def _place_parts(self) -> None:
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
        area = QRect(0, top + gap, width, max(1, self.height() - top - foot - 2 * gap))
        self._reading.takes([part.place(area, *sizes) for part in self._parts])
        self._turn()
