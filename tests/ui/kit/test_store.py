"""The store tells its windows what happened, and no more than that."""

from typing import Any

import pytest

from facilitator.exercises.boards.grid.bands import Place
from facilitator.ui.kit.handle import BoardHandle, LookedBack
from facilitator.ui.kit.store import Store
from facilitator.workshop import planning
from facilitator.workshop.board import Notice
from facilitator.workshop.session import Session

LOW = Place(0.9, 0.1)


class Heard:
    """Every signal a store sent, in order."""

    def __init__(self, store: Store) -> None:
        self.all: list[Any] = []
        store.changed.connect(lambda name: self.all.append(("changed", name)))
        store.committed.connect(lambda: self.all.append("committed"))
        store.moved.connect(lambda: self.all.append("moved"))
        store.said.connect(lambda text: self.all.append(("said", text)))
        store.erased.connect(lambda items: self.all.append(("erased", items)))
        store.notice_changed.connect(lambda: self.all.append("notice"))


@pytest.fixture
def store(qapp: Any, session: Session) -> Store:
    store = Store(session)
    say = next(a for a in session.activities if "grid" in a.boards)
    store.go_to(say.id, "now")
    store.handle("grid").do("Add Carers", lambda g: g.listed("Carers", item_id="c"))
    return store


@pytest.fixture
def console(store: Store) -> BoardHandle:
    return store.handle("grid")


@pytest.fixture
def wall(store: Store) -> BoardHandle:
    return store.handle("grid", wall=True)


@pytest.fixture
def heard(store: Store) -> Heard:
    return Heard(store)


def test_a_live_move_reaches_the_wall_and_not_the_disk(
    heard: Heard, console: BoardHandle, wall: BoardHandle
) -> None:
    console.preview("mouse", lambda g: g.placed("c", LOW))
    assert heard.all == [("changed", "grid")]
    assert wall.state.get("c").now == LOW


def test_letting_go_is_saved(heard: Heard, console: BoardHandle, store: Store) -> None:
    console.preview("mouse", lambda g: g.placed("c", LOW))
    console.commit("mouse", "Move Carers")
    assert heard.all[-2:] == [("changed", "grid"), "committed"]
    assert store.session.activity(store.activity.id).boards["grid"].get("c").now == LOW


def test_the_same_pointer_on_two_windows_is_two_pointers(console: BoardHandle, wall: BoardHandle) -> None:
    console.preview("mouse", lambda g: g.placed("c", LOW))
    wall.preview("mouse", lambda g: g.deciding("Bus times"))
    wall.cancel("mouse")
    assert console.state.get("c").now == LOW
    assert console.state.decision == ""


def test_only_pictures_of_that_board_are_told(store: Store, qtbot: Any) -> None:
    plan = store.handle("plan")
    with qtbot.assertNotEmitted(plan.changed):
        store.handle("grid").do("Decide", lambda g: g.deciding("Bus times"))


def test_the_room_never_gets_a_covered_name(store: Store, console: BoardHandle, wall: BoardHandle) -> None:
    console.cover("c")
    assert wall.state.get("c").name == ""
    assert console.state.get("c").name == "Carers"


def test_undo_says_what_it_took_back(store: Store, heard: Heard) -> None:
    store.undo()
    assert heard.all[-1] == ("said", "Taken back: Add Carers")
    store.redo()
    assert heard.all[-1] == ("said", "Done again: Add Carers")


def test_undo_with_nothing_to_take_back_is_silent(store: Store, heard: Heard) -> None:
    store.undo()
    heard.all.clear()
    store.undo()
    assert heard.all == []


def test_removing_for_good_is_told_once_it_is_done_and_before_it_is_saved(store: Store, heard: Heard) -> None:
    left: list[object] = []
    store.erased.connect(lambda _: left.append(store.board("grid").get("c")))
    store.erase("c")
    assert left == [None]
    told = [what for what in heard.all if what == "committed" or what[0] == "erased"]
    assert "c" in told[0][1]
    assert told[-1] == "committed"


@pytest.mark.parametrize("withdraw", [Store.cover, Store.erase])
def test_a_notice_in_front_of_the_room_goes_when_something_is_withdrawn(store: Store, withdraw: Any) -> None:
    store.show_notice(Notice("n", "Where would you put Carers?"))
    withdraw(store, "c")
    assert store.shown_notice is None


def test_a_notice_stays_until_the_next_step(store: Store) -> None:
    store.show_notice(Notice("n", "Who else?"))
    assert store.shown_notice
    store.next()
    assert store.shown_notice is None


def test_a_notice_goes_with_the_step_that_the_plan_drops(store: Store) -> None:
    store.show_notice(Notice("n", "Who else?"))
    store.replan(store.session, planning.removed(store.session, store.activity.id))
    assert store.shown_notice is None


def test_notices_fit_the_step(store: Store) -> None:
    store.handle("grid").do("Add", lambda g: g.listed("Drivers").placed("c", LOW))
    assert "never-placed" in {n.id for n in store.notices()}
    store.go_to(store.activity.id, "list")
    assert "never-placed" not in {n.id for n in store.notices()}


def test_next_and_back_stop_at_the_ends(store: Store, heard: Heard) -> None:
    places = list(store.session.places())
    for _ in range(len(places) + 3):
        store.next()
    assert (store.activity, store.step) == (store.session.activities[-1], places[-1][1])
    assert store.next_place is None
    for _ in range(len(places) + 3):
        store.back()
    assert store.step == places[0][1]


def test_a_handle_has_no_mode_while_another_board_is_worked_on(store: Store, console: BoardHandle) -> None:
    assert console.mode == "now"
    store.go_to(store.activity.id, "take")
    assert console.mode == ""
    assert store.handle("plan").mode == "write"


def test_a_page_that_is_turned_or_a_part_shown_alone_is_told_too(store: Store, console: BoardHandle) -> None:
    turned: list[str] = []
    store.turned.connect(lambda: turned.append("turned"))
    console.showing.only("past:today")
    console.pages("names").need("wall", 2)
    console.pages("names").turn()
    assert len(turned) >= 2


def test_what_is_looked_back_at_hears_of_changes_and_not_of_steps(qtbot: Any, store: Store) -> None:
    looked_back = LookedBack(store, store.activity.id, "grid", "now")
    with qtbot.assertNotEmitted(looked_back.changed):
        store.next()
    with qtbot.waitSignal(looked_back.changed):
        store.handle("grid").do("Add Staff", lambda g: g.listed("Staff", item_id="s"))
