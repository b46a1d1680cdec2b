"""What one picture of a board works through: its state, and the ways to change it."""

import datetime
from collections.abc import Hashable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator.ui.kit.paging import Pages
from facilitator.ui.kit.showing import Showing
from facilitator.workshop.board import AnyBoard, Carried, Change
from facilitator.workshop.session import Session
from facilitator.workshop.wording import asking

if TYPE_CHECKING:
    from facilitator.ui.kit.store import Store


class BoardHandle(QObject):
    """One board of one activity, as one window sees it.

    On the wall `state` is only what the room may see; a change is always made to the whole state. When the
    plan drops the activity, `state` is its last one until the picture is taken down, and nothing changes it.
    """

    changed = Signal()
    chose = Signal()  # another item, or none, is what the controls work on

    def __init__(self, store: "Store", activity_id: str, name: str, wall: bool) -> None:
        super().__init__(store)
        self._store = store
        self._activity = activity_id
        self._last = store.board_of(activity_id, name)
        self.name = name
        self.wall = wall
        self.chosen = ""  # the id of the item that this window's controls work on
        store.changed.connect(self._store_changed)
        store.moved.connect(self._store_moved)

    @property
    def state(self) -> AnyBoard:
        try:
            state = self._last = self._store.board_of(self._activity, self.name)
        except KeyError:
            state = self._last
        return state.seen_by_room(self.mode) if self.wall else state

    @property
    def offered(self) -> tuple[Carried, ...]:
        """Lines of earlier activities to take up or leave; `note` says where each comes from."""
        return self._store.offered(self._activity, self.name)

    @property
    def mode(self) -> str:
        """The present step's mode; empty while the present step works on another board."""
        if self._store.session.here.activity != self._activity:
            return ""
        step = self._store.step
        return step.mode if step.board == self.name else ""

    @property
    def people(self) -> int:
        """How many people are expected; 0 when nobody has said."""
        return self._store.session.people

    @property
    def day(self) -> datetime.date:
        """The day of the session, from which words such as "14 February" are understood."""
        return self._store.session.date or datetime.date.today()

    @property
    def held(self) -> frozenset[str]:
        """Ids of the items in a hand, at whichever window."""
        return self._store.held(self.name)

    def pages(self, part: str = "") -> Pages:
        """The page that every window shows of one part of this board."""
        return self._store.pages(f"{self._activity}/{self.name}/{part}")

    @property
    def showing(self) -> Showing:
        """What all windows show of this board just now: a part alone, an item large."""
        return self._store.showing(f"{self._activity}/{self.name}")

    def choose(self, item_id: str) -> None:
        """Make the controls work on that item; on none for an empty id."""
        if item_id != self.chosen:
            self.chosen = item_id
            self.chose.emit()

    def preview(self, pointer: Hashable, change: Change, holding: str = "") -> None:
        """Show `change` while `pointer` (a finger, the mouse, the keys) is down on item `holding`."""
        self._store.preview((id(self), pointer), self._activity, self.name, change, holding)

    def cancel(self, pointer: Hashable) -> None:
        self._store.cancel((id(self), pointer), self.name)

    def commit(self, pointer: Hashable, label: str) -> None:
        """Keep what `pointer` did as one step of history, called `label`."""
        self._store.commit((id(self), pointer), self.name, label)

    def do(self, label: str, change: Change) -> None:
        """Change the board in one step that can be undone."""
        self._store.do(self._activity, self.name, label, change)

    def cover(self, item_id: str, cover: bool = True) -> None:
        self._store.cover(item_id, cover)

    def erase(self, item_id: str) -> None:
        self._store.erase(item_id)

    def reword(self, before: str, after: str) -> None:
        """Steps on this board that ask `before` ask `after` from now on: a facilitator's own question."""

        def reworded(session: Session) -> Session:
            activity = session.activity(self._activity)
            steps = (asking(s, before, after) if s.board == self.name else s for s in activity.steps)
            return session.with_activity(replace(activity, steps=tuple(steps)))

        self._store.amend(reworded)
        self._store.moved.emit()

    def say(self, text: str) -> None:
        """Announce one sentence."""
        self._store.said.emit(text)

    def _store_changed(self, name: str) -> None:
        if name == self.name:
            self.changed.emit()

    def _store_moved(self) -> None:
        self.changed.emit()


class LookedBack(BoardHandle):
    """A board of an earlier activity, as the room saw it in one of its modes; nobody changes it here.

    Its pages turn by themselves, whatever page of the board itself was shown last.
    """

    def __init__(self, store: "Store", activity_id: str, name: str, mode: str) -> None:
        super().__init__(store, activity_id, name, wall=True)
        self._mode = mode
        self._own: dict[str, Pages] = {}
        self._still = Showing(self)

    @property
    def mode(self) -> str:
        return self._mode

    @property
    def held(self) -> frozenset[str]:
        return frozenset()

    def pages(self, part: str = "") -> Pages:
        return self._own.setdefault(part, Pages(self))

    @property
    def showing(self) -> Showing:
        return self._still

    @property
    def count(self) -> int:
        """How many pages its longest part needs, at least 1."""
        return max((pages.of for pages in self._own.values()), default=1)

    def _store_moved(self) -> None:
        """It stays in its mode wherever the session goes."""

    def turn_to(self, page: int) -> None:
        """Every part to that page, or to its last."""
        for pages in self._own.values():
            pages.go(page)
