"""One section of what is read back: its words, and its picture before or beside them."""

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from facilitator.export.read_back import Line, Section
from facilitator.ui.kit.pieces import take_down
from facilitator.ui.kit.prose import Paragraph, Prose, Run
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.theme import Theme
from facilitator.ui.projector.plates import plate_for

PICTURED = 0.63  # of the width: what a picture takes beside its words


class Part:
    """Lays one section out on as many pages as it takes, and shows one of them."""

    def __init__(self, section: Section, number: int, store: Store, theme: Theme, wall: QWidget) -> None:
        self.section = section
        self._plate = plate_for(section, store, theme, wall)
        self._caption = Prose(theme, f"read_back_caption_{number}", wall)
        self._words = Prose(theme, f"read_back_{number}", wall)
        self._pictures = 0  # pages that the picture has to itself

    @property
    def words(self) -> str:
        """What stands on the page that is shown."""
        return "\n".join(part.shown for part in (self._caption, self._words) if not part.isHidden())

    def place(self, area: QRect, px: int, small: int) -> int:
        """Lay it out in letters so high; how many pages that takes."""
        lines, plate = self.section.lines, self._plate
        over = [line for line in lines if line.place == "caption"]
        rest = [line for line in lines if line.place == "words"]
        left = round(PICTURED * area.width()) + px if plate and plate.beside else 0
        # The place first: long words would be set in lines for the one before, too.
        self._words.setGeometry(area.adjusted(left, 0, 0, 0))
        self._words.show_words(tuple(_paragraphs(rest, px, small)))
        if plate is None:
            return self._words.page_count
        if plate.beside:
            plate.setGeometry(area.adjusted(0, 0, left - px - area.width(), 0))
            return max(plate.page_count, self._words.page_count)
        self._caption.setGeometry(area)
        self._caption.show_words(tuple(_paragraphs(over, px, small)))
        top = self._caption.height_for(area.width())
        self._caption.setGeometry(QRect(area.left(), area.top(), area.width(), top))
        plate.setGeometry(area.adjusted(0, top + small // 3, 0, 0))
        self._pictures = plate.page_count
        return self._pictures + (self._words.page_count if rest else 0)

    def show(self, page: int) -> None:
        """That page of it, counted from 0."""
        before = page < self._pictures
        self._caption.setVisible(before)
        self._words.setVisible(not before)
        self._words.turn_to(min(max(0, page - self._pictures), self._words.page_count - 1))
        if self._plate:
            self._plate.setVisible(before or self._plate.beside)
            self._plate.turn_to(page)

    def hide(self) -> None:
        for part in self._all():
            part.hide()

    def take_down(self) -> None:
        for part in self._all():
            take_down(part)

    def _all(self) -> Iterator[QWidget]:
        yield from (self._caption, self._words)
        if self._plate:
            yield self._plate


def _paragraphs(lines: list[Line], px: int, small: int) -> Iterator[Paragraph]:
    for line in lines:
        if line.kind == "heading":
            yield Paragraph((Run(line.text),), px, bold=True, before=px, kept=True)
            continue
        yield Paragraph((Run(line.text),), px, before=px // 2, kept=bool(line.detail))
        if line.detail:
            yield Paragraph((Run(line.detail),), small, colour="mute")
