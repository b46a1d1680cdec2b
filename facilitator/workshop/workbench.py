"""A session being worked on: live changes, undo, withdrawing, moving between steps. Free of Qt."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import replace
from functools import partial, reduce
from operator import is_not, methodcaller

from facilitator.words import tr
from facilitator.workshop.board import AnyBoard, Carried, Change
from facilitator.workshop.handing_on import handed_on
from facilitator.workshop.history import History
from facilitator.workshop.session import Activity, Here, Session
from facilitator.workshop.step import Step

Boards = Mapping[str, AnyBoard]


class Workbench:
    """Holds the session and each activity's history. Undo belongs to an activity and is never saved.

    While a finger or mouse is down its change is live: shown, but in no history. Several pointers may be
    live at once; each is applied to the state that the others leave, so none loses another's move.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._histories: dict[str, History[Boards]] = {}
        self._live: dict[Hashable, tuple[str, str, Change]] = {}
        self._shown: dict[tuple[str, str], tuple[tuple[AnyBoard, ...], AnyBoard]] = {}
        if not session.here.activity and session.activities:
            first = session.activities[0]
            self.go_to(first.id, first.steps[0].id if first.steps else "")

    @property
    def session(self) -> Session:
        """What is saved: committed work only."""
        return self._session

    @property
    def activity(self) -> Activity:
        return self._session.activity(self._session.here.activity)

    @property
    def step(self) -> Step:
        return self.activity.step(self._session.here.step)

    def board(self, activity_id: str, name: str) -> AnyBoard:
        """The board as shown: committed, with every live change."""
        committed = self._session.activity(activity_id).boards[name]
        changes = [c for *place, c in self._live.values() if place == [activity_id, name]]
        if not changes:
            return committed
        made_of = (committed, *changes)
        known, shown = self._shown.get((activity_id, name), ((), None))
        if len(known) != len(made_of) or any(map(is_not, known, made_of)):
            shown = committed
            for change in changes:
                shown = change(shown)
            self._shown[activity_id, name] = (made_of, shown)  # every window asks for the same one
        return shown

    def offered(self, activity_id: str, name: str) -> tuple[Carried, ...]:
        """Lines of earlier activities that the present step may take up on that board and has not yet.

        They are read from where they stand, so that what is withdrawn there is not offered here.
        """
        here = self._session.here
        if here.activity != activity_id or not here.step:
            return ()
        if self.step.board != name or not self.step.takes_earlier:
            return ()
        lines = handed_on(self._session, activity_id)
        return self.board(activity_id, name).open_to(lines)  # type: ignore[no-any-return]

    # Changing

    def preview(self, pointer: Hashable, activity_id: str, name: str, change: Change) -> None:
        """Show `change` while `pointer` is down; it replaces that pointer's earlier one."""
        self._live[pointer] = (activity_id, name, change)

    def cancel(self, pointer: Hashable) -> None:
        self._live.pop(pointer, None)

    def commit(self, pointer: Hashable, label: str) -> None:
        """Keep what `pointer` did, and only that, as one step of history."""
        live = self._live.pop(pointer, None)
        if live:
            self.do(*live[:2], label, live[2])

    def do(self, activity_id: str, name: str, label: str, change: Change) -> None:
        """Change a board in one step that can be undone; nothing, once the plan has dropped its activity."""
        activity = self._session.find(activity_id)
        if activity is None:
            return
        boards = activity.with_board(name, change(activity.boards[name])).boards
        history = self._history(activity_id)
        history.commit(label, boards)
        self._take(activity_id, history.present)

    def undo(self) -> str:
        """Take back the present activity's last step; its label, or nothing when there is none."""
        history = self._history(self.activity.id)
        label = history.undo_label
        history.undo()
        self._take(self.activity.id, history.present)
        self._catch_up()
        return label

    def redo(self) -> str:
        history = self._history(self.activity.id)
        label = history.redo_label
        history.redo()
        self._take(self.activity.id, history.present)
        self._catch_up()
        return label

    @property
    def undo_label(self) -> str:
        return self._history(self.activity.id).undo_label

    @property
    def redo_label(self) -> str:
        return self._history(self.activity.id).redo_label

    # Withdrawing

    def cover(self, item_id: str, cover: bool = True) -> None:
        """Hide an item's words everywhere, in every state that undo could bring back."""
        ids = self._alike(item_id)
        self._rewrite(ids, lambda state: reduce(lambda s, i: s.covered(i, cover), ids, state))
        self._catch_up()

    def erase(self, item_id: str) -> tuple[str, ...]:
        """Take an item of a board, or a photograph, out for good: session, undo and redo.

        Files are `storage`'s part: the ids for it.
        """
        self._live.clear()
        self._shown.clear()
        ids = self._alike(item_id)
        self._rewrite(ids, lambda state: reduce(lambda s, i: s.erased(i), ids, state))
        self.amend(methodcaller("without_photo", item_id))
        return ids

    # Moving through the session

    def go_to(self, activity_id: str, step_id: str) -> None:
        """Go to any step; nothing is lost. A board that takes from another is brought up to date.

        Raises KeyError when there is no such step.
        """
        activity = self._session.activity(activity_id)
        self._live.clear()
        if step_id:
            activity.step(step_id)
        self._session = replace(self._session, here=Here(activity_id, step_id))
        self._catch_up()

    def amend(self, change: Callable[[Session], Session]) -> None:
        """Change what is not a board (title, times, notes): kept, and outside the boards' undo."""
        self._session = change(self._session)

    def _catch_up(self) -> None:
        """Bring the present step's board up to date with the board that it takes from, if any."""
        here = self._session.here
        if not here.step or not self.step.takes_from:
            return
        step, activity = self.step, self.activity
        carried = activity.boards[step.takes_from].carried()
        history = self._history(activity.id)
        history.present = {**history.present, step.board: history.present[step.board].receiving(carried)}
        self._take(activity.id, history.present)

    def _alike(self, item_id: str) -> tuple[str, ...]:
        """The id, and all that the same item and what was made from it has or had on any board.

        Boards that undo could bring back count too. What was made from another comes after it.
        """
        histories = [self._history(activity.id) for activity in self._session.activities]
        states = {id(s): s for h in histories for boards in h.states() for s in boards.values()}
        asked = [state.alike for state in states.values() if hasattr(state, "alike")]
        found, new = [item_id], {item_id}
        while new:
            new = {other for alike in asked for i in new for other in alike(i)} - {*found}
            found += sorted(new)
        return tuple(found)

    def _rewrite(self, ids: tuple[str, ...], change: Change) -> None:
        for activity in self._session.activities:
            history = self._history(activity.id)
            words = set[str]().union(*(_words_of(item_id, history) for item_id in ids))
            history.rewrite(_on_every_board(change, history), partial(_without_words, words))
            self._take(activity.id, history.present)

    def _history(self, activity_id: str) -> History[Boards]:
        if activity_id not in self._histories:
            self._histories[activity_id] = History(self._session.activity(activity_id).boards)
        return self._histories[activity_id]

    def _take(self, activity_id: str, boards: Boards) -> None:
        activity = replace(self._session.activity(activity_id), boards=boards)
        self._session = self._session.with_activity(activity)


def _on_every_board(change: Change, history: History[Boards]) -> Callable[[Boards], Boards]:
    """`change` for every state of a history. What it counts as withdrawn counts in all of them alike."""
    counts: dict[str, int] = {}
    for boards in history.states():
        for name, state in boards.items():
            counts[name] = max(counts.get(name, 0), getattr(change(state), "withdrawn", 0))

    def changed(boards: Boards) -> Boards:
        return {name: _counting(change(state), counts[name]) for name, state in boards.items()}

    return changed


def _counting(state: AnyBoard, withdrawn: int) -> AnyBoard:
    return replace(state, withdrawn=withdrawn) if hasattr(state, "withdrawn") else state


def _words_of(item_id: str, history: History[Boards]) -> set[str]:
    """Every text the item ever had."""
    states = {id(state): state for boards in history.states() for state in boards.values()}
    carried = (item for state in states.values() for item in state.carried())
    return {item.text for item in carried if item.id == item_id and item.text}


def _without_words(words: set[str], label: str) -> str:
    """The label, unless it names what was withdrawn."""
    return tr("Change") if any(word in label for word in words) else label
