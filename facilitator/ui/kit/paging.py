"""Turning pages: which page of a long list all windows show, so that words need not shrink."""

from collections.abc import Collection, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from facilitator.words import tr

Item = TypeVar("Item")


class Pages(QObject):
    """One page number shared by every picture of a list; each picture says how many pages it needs."""

    turned = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._at = 0
        self._needs: dict[str, int] = {}
        self._telling = False

    @property
    def at(self) -> int:
        """Counted from 0."""
        return min(self._at, self.of - 1)

    @property
    def of(self) -> int:
        """The most pages that any picture needs, at least 1."""
        return max(self._needs.values(), default=1)

    def need(self, window: str, pages: int) -> int:
        """Say how many pages the picture in one window needs; which of them it should show."""
        before = self.of
        self._needs[window] = max(1, pages)
        if self.of != before and not self._telling:
            # A picture on its way out answers too, for the same window: the two must not argue for ever.
            self._telling = True
            self.turned.emit()
            self._telling = False
            self._needs[window] = max(1, pages)
        return min(self._at, self._needs[window] - 1)

    def turn(self, by: int = 1) -> None:
        """Onwards, or back; after the last page comes the first."""
        self.go(0 if self.at + by >= self.of else self.at + by)

    def go(self, page: int) -> None:
        """To one page, within those there are."""
        page = min(max(0, page), self.of - 1)
        if page != self._at:
            self._at = page
            self.turned.emit()

    def words(self) -> str:
        return page_words(self.at, self.of)


def page_words(at: int, of: int) -> str:
    """`page 1 of 2`; nothing when one page holds all."""
    return tr("page {page} of {pages}").format(page=at + 1, pages=of) if of > 1 else ""


def page_of(items: Sequence[Item], page: int, size: int) -> Sequence[Item]:
    """The items on one page, counted from 0."""
    return items[page * size : (page + 1) * size]


def pages_for(count: int, size: int) -> int:
    """How many pages so many items take, at least 1."""
    return max(1, -(-count // max(1, size)))


def packed(
    heights: Sequence[float], room: float, gap: float, kept: Collection[int] = frozenset()
) -> list[range]:
    """Which items stand on each page, in order; a page holds at least one, and there is at least one page.

    Items that are `kept` stay on the page of the next one, where both have room on one.
    """
    runs: list[range] = []
    start, used = 0, 0.0
    for index, height in enumerate(heights):
        if index > start and used + height > room:
            before = index - 1
            alone = before not in kept or before == start or heights[before] + gap + height > room
            cut = index if alone else before
            runs.append(range(start, cut))
            start, used = cut, 0.0 if alone else heights[before] + gap
        used += height + gap
    return [*runs, range(start, len(heights))]
