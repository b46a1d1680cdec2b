"""The session as windows see it: the workbench's verbs, with a signal for each thing that happened."""

from collections.abc import Callable, Hashable
from functools import partial

from PySide6.QtCore import QObject, Signal

from facilitator.ui.kit.handle import BoardHandle
from facilitator.ui.kit.paging import Pages
from facilitator.ui.kit.showing import Showing
from facilitator.words import tr
from facilitator.workshop.board import AnyBoard, Carried, Change, Notice
from facilitator.workshop.planning import merged
from facilitator.workshop.session import Activity, Session
from facilitator.workshop.step import Step
from facilitator.workshop.workbench import Workbench


class Store(QObject):
    """One session, shared by the console and the wall. Only committed work reaches `committed`."""

    changed = Signal(object)  # the name of the board whose shown state changed, live moves too
    committed = Signal()  # there is something to save
    moved = Signal()  # another step, or the agenda itself, is before us
    said = Signal(str)  # a sentence for the screen reader and the console's quiet line
    notice_changed = Signal()
    turned = Signal()  # what all windows show of a board, beside its state: a page, a part, an item large
    withdrawn = Signal()  # words were covered or taken out: no picture of them may stay
    erased = Signal(object)  # ids of what is gone for good; before `committed`, so that all goes in one save

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = Workbench(session)
        self._shown_notice: Notice | None = None
        self._held: dict[Hashable, tuple[str, str]] = {}  # pointer: board, item
        self._pages: dict[str, Pages] = {}
        self._showing: dict[str, Showing] = {}

    @property
    def session(self) -> Session:
        """Committed work only: what is saved."""
        return self._bench.session

    @property
    def activity(self) -> Activity:
        return self._bench.activity

    @property
    def step(self) -> Step:
        return self._bench.step

    def board(self, name: str) -> AnyBoard:
        """A board of the present activity as shown, live moves included."""
        return self.board_of(self.activity.id, name)

    def board_of(self, activity_id: str, name: str) -> AnyBoard:
        """The same of any activity."""
        return self._bench.board(activity_id, name)

    def offered(self, activity_id: str, name: str) -> tuple[Carried, ...]:
        """Lines of earlier activities that the present step may take up on that board and has not yet."""
        return self._bench.offered(activity_id, name)

    def handle(self, name: str, wall: bool = False) -> BoardHandle:
        """What a board's picture or controls work through; it stays with the present activity."""
        return BoardHandle(self, self.activity.id, name, wall)

    def pages(self, part: str) -> Pages:
        """Which page of a long part all windows show; neither saved nor undone."""
        if part not in self._pages:
            self._pages[part] = Pages(self)
            self._pages[part].turned.connect(self.turned)
        return self._pages[part]

    def showing(self, board: str) -> Showing:
        """What all windows show of a board beside its state; neither saved nor undone."""
        if board not in self._showing:
            self._showing[board] = Showing(self)
            self._showing[board].changed.connect(self.turned)
        return self._showing[board]

    # Changing a board

    def held(self, name: str) -> frozenset[str]:
        """Ids of the items of a board that are in a hand."""
        return frozenset(item for board, item in self._held.values() if board == name)

    def preview(
        self, pointer: Hashable, activity_id: str, name: str, change: Change, holding: str = ""
    ) -> None:
        self._bench.preview(pointer, activity_id, name, change)
        if holding:
            self._held[pointer] = (name, holding)
        self.changed.emit(name)

    def cancel(self, pointer: Hashable, name: str) -> None:
        self._bench.cancel(pointer)
        self._held.pop(pointer, None)
        self.changed.emit(name)

    def commit(self, pointer: Hashable, name: str, label: str) -> None:
        self._bench.commit(pointer, label)
        self._held.pop(pointer, None)
        self._kept(name)

    def do(self, activity_id: str, name: str, label: str, change: Change) -> None:
        self._bench.do(activity_id, name, label, change)
        self._kept(name)

    @property
    def undo_label(self) -> str:
        return self._bench.undo_label

    @property
    def redo_label(self) -> str:
        return self._bench.redo_label

    def undo(self) -> None:
        if label := self._bench.undo():
            self._all_kept()
            self.said.emit(tr("Taken back: {what}").format(what=label))

    def redo(self) -> None:
        if label := self._bench.redo():
            self._all_kept()
            self.said.emit(tr("Done again: {what}").format(what=label))

    # Withdrawing

    def cover(self, item_id: str, cover: bool = True) -> None:
        self._bench.cover(item_id, cover)
        self._withdrawn()

    def erase(self, item_id: str) -> None:
        self._held.clear()
        self.erased.emit(self._bench.erase(item_id))
        self._withdrawn()

    # Moving through the session

    def next(self) -> None:
        self._jump(1)

    def back(self) -> None:
        self._jump(-1)

    def go_to(self, activity_id: str, step_id: str) -> None:
        """Go to any step; nothing is lost. Raises KeyError when there is no such step."""
        self._bench.go_to(activity_id, step_id)
        self._arrived()

    @property
    def next_place(self) -> tuple[Activity, Step] | None:
        """The step after this one, if there is one."""
        return self._neighbour(1)

    def amend(self, change: Callable[[Session], Session]) -> None:
        """Change what is not a board: titles, times, notes. Outside undo."""
        self._bench.amend(change)
        self.committed.emit()

    def replan(self, before: Session, planned: Session) -> None:
        """Go on with a plan made from `before`. What the planner wrote on a board is a step of undo."""
        known, was = {a.id: a for a in before.activities}, self.session.here
        self.amend(lambda running: merged(running, planned))
        for activity in planned.activities:
            for name, state in activity.boards.items():
                old = known[activity.id].boards.get(name) if activity.id in known else state
                if state != old:
                    self.do(activity.id, name, tr("Change the plan"), partial(_instead, state))
        here = self.session.here
        if here == was:
            self.moved.emit()
            return
        if here.activity:
            self._bench.go_to(here.activity, here.step)
        self._arrived()

    # Notices

    @property
    def shown_notice(self) -> Notice | None:
        """The notice that the facilitator chose to show the room."""
        return self._shown_notice

    def notices(self) -> tuple[Notice, ...]:
        step = self.step
        return self.activity.boards[step.board].notices(step.mode) if step.board else ()

    def show_notice(self, notice: Notice | None) -> None:
        self._shown_notice = notice
        self.notice_changed.emit()

    def _arrived(self) -> None:
        """Another step is before us; no hand and no notice came along."""
        self._shown_notice = None
        self._held.clear()
        self.moved.emit()
        self.committed.emit()

    def _jump(self, by: int) -> None:
        if place := self._neighbour(by):
            activity, step = place
            self.go_to(activity.id, step.id)

    def _neighbour(self, by: int) -> tuple[Activity, Step] | None:
        places = list(self.session.places())
        here = self.session.here
        at = next((i for i, (a, s) in enumerate(places) if (a.id, s.id) == (here.activity, here.step)), 0)
        return places[at + by] if 0 <= at + by < len(places) else None

    def _withdrawn(self) -> None:
        """A notice in front of the room may name what was just withdrawn."""
        if self._shown_notice:
            self.show_notice(None)
        self._all_kept()
        self.withdrawn.emit()

    def _kept(self, name: str) -> None:
        self.changed.emit(name)
        self.committed.emit()

    def _all_kept(self) -> None:
        for name in self.activity.boards:
            self.changed.emit(name)
        self.committed.emit()


def _instead(state: AnyBoard, _: AnyBoard) -> AnyBoard:
    return state
