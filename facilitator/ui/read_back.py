"""What is read back just now, shared by wall and console: sections, page, and whether it is checked."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from PySide6.QtCore import QObject, Signal

from facilitator.export.read_back import Section, sections
from facilitator.ui.kit.conductor import READ_BACK
from facilitator.ui.kit.store import Store
from facilitator.words import tr
from facilitator.workshop.session import Session


class ReadBack(QObject):
    """Follows the session while the record is read. The wall says how many pages each section takes."""

    changed = Signal()  # other words, another page, or another mark

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._sections: tuple[Section, ...] = ()
        self._takes: tuple[int, ...] = ()
        self._made = _made(store.session)
        self.pages = store.pages(READ_BACK)
        self.pages.turned.connect(self.changed)
        store.moved.connect(self.refresh)
        store.committed.connect(self._committed)
        self.refresh()

    @property
    def here(self) -> bool:
        """The present part of the agenda is the reading."""
        session = self._store.session
        return bool(session.here.activity) and self._store.activity.kind == "read_back"

    @property
    def sections(self) -> tuple[Section, ...]:
        """At least one, which says so when nothing was written down."""
        return self._sections or (Section(tr("Nothing was written down yet."), ()),)

    @property
    def checked(self) -> bool:
        return self._store.session.checked

    def takes(self, pages: Sequence[int]) -> None:
        """How many pages each section takes on the wall."""
        self._takes = tuple(pages)
        self.pages.need("wall", sum(pages))

    @property
    def place(self) -> tuple[int, int]:
        """The section before us, and the page of it, both counted from 0."""
        starts = [0, *accumulate(self._takes or (1,))]
        at = min(self.pages.at, starts[-1] - 1)
        index = max(i for i, start in enumerate(starts[:-1]) if start <= at)
        return min(index, len(self.sections) - 1), at - starts[index]

    @property
    def section(self) -> Section:
        return self.sections[self.place[0]]

    def check(self, checked: bool) -> None:
        """Mark the record as checked in the room, or as a draft again."""
        self._made = _made(self._store.session)
        self._mark(checked)
        self._store.said.emit(
            tr("The record is marked as checked in the room.") if checked else tr("The record is a draft.")
        )

    def refresh(self) -> None:
        """Read the session again."""
        if not self.here:
            return
        found = sections(self._store.session)
        if found != self._sections:
            self._sections = found
        self.changed.emit()

    def _committed(self) -> None:
        made = _made(self._store.session)
        if self.checked and made != self._made:
            self._mark(False)
            self._store.said.emit(tr("Something changed: the record is a draft again."))
        if made is not self._made:
            self._made = made
            self.refresh()

    def _mark(self, checked: bool) -> None:
        self._store.amend(lambda session: replace(session, checked=checked))
        self.changed.emit()


def _made(session: Session) -> tuple[object, ...]:
    """Everything that a group made, to be compared."""
    return tuple((activity.boards, activity.on_paper) for activity in session.activities)
