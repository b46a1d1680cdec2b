"""A session being worked on: nobody's move is lost, and what was withdrawn never comes back."""

from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from facilitator.exercises import catalogue
from facilitator.exercises.boards.grid.bands import Place
from facilitator.workshop.session import Session
from facilitator.workshop.workbench import Workbench

HIGH, LOW = Place(0.9, 0.9), Place(0.9, 0.1)


class Bench(Workbench):
    """A workbench with short ways to its grid and its plan."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.say = next(a.id for a in session.activities if "grid" in a.boards)
        self.step_to("list")

    @property
    def grid(self) -> Any:
        return self.board(self.say, "grid")

    @property
    def plan(self) -> Any:
        return self.board(self.say, "plan")

    def step_to(self, step: str) -> None:
        self.go_to(self.say, step)

    def list(self, *names: str) -> None:
        for name in names:
            self.do(self.say, "grid", f"Add {name}", lambda g, n=name: g.listed(n, item_id=n))

    def place(self, name: str, place: Place) -> None:
        self.do(self.say, "grid", f"Move {name}", lambda g: g.placed(name, place))

    def drag(self, pointer: object, name: str, place: Place) -> None:
        self.preview(pointer, self.say, "grid", lambda g: g.placed(name, place))

    def write(self, group: str, text: str) -> None:
        row = next(p.id for p in self.plan.pledges if p.source == group)
        self.do(self.say, "plan", "Write first step", lambda p: p.written(row, "first_step", text))


@pytest.fixture
def bench(session: Session) -> Bench:
    bench = Bench(session)
    bench.list("Drivers", "Carers")
    return bench


def test_a_live_move_is_shown_and_not_kept(bench: Bench) -> None:
    bench.drag("mouse", "Carers", LOW)
    assert bench.grid.get("Carers").now == LOW
    assert bench.session.activity(bench.say).boards["grid"].get("Carers").now is None
    assert bench.undo_label == "Add Carers"


def test_letting_go_is_one_step(bench: Bench) -> None:
    for impact in (0.2, 0.5, 0.9):
        bench.drag("mouse", "Carers", Place(impact, 0.1))
    bench.commit("mouse", "Move Carers")
    assert bench.grid.get("Carers").now == LOW
    bench.undo()
    assert bench.grid.get("Carers").now is None


def test_escape_takes_back_only_its_own(bench: Bench) -> None:
    bench.drag("one", "Carers", LOW)
    bench.drag("two", "Drivers", HIGH)
    bench.cancel("one")
    assert bench.grid.get("Carers").now is None
    assert bench.grid.get("Drivers").now == HIGH


def test_two_fingers_never_lose_each_others_move(bench: Bench) -> None:
    bench.drag("one", "Carers", LOW)
    bench.drag("two", "Drivers", HIGH)
    bench.commit("one", "Move Carers")
    assert (bench.grid.get("Carers").now, bench.grid.get("Drivers").now) == (LOW, HIGH)
    bench.commit("two", "Move Drivers")
    bench.undo()
    assert (bench.grid.get("Carers").now, bench.grid.get("Drivers").now) == (LOW, None)


def test_a_finger_keeps_what_is_typed_meanwhile(bench: Bench) -> None:
    bench.drag("one", "Carers", LOW)
    bench.list("Night staff")
    bench.commit("one", "Move Carers")
    assert bench.grid.called("Night staff")
    assert bench.grid.get("Carers").now == LOW


def test_a_finger_on_something_removed_for_good_brings_nothing_back(bench: Bench) -> None:
    bench.drag("one", "Carers", LOW)
    bench.erase("Carers")
    bench.commit("one", "Move Carers")
    assert bench.grid.get("Carers") is None


def test_undo_and_redo_say_what_they_did(bench: Bench) -> None:
    assert bench.undo() == "Add Carers"
    assert bench.redo() == "Add Carers"
    assert bench.redo() == ""


def test_undo_belongs_to_its_activity(session: Session) -> None:
    twice = catalogue.session_of_one("who-has-a-say")
    session = Session(title="Two", activities=(*session.activities, *twice.activities))
    bench = Bench(session)
    bench.list("Carers")
    bench.go_to(twice.activities[-1].id, twice.activities[-1].steps[0].id)
    assert bench.undo() == ""
    assert bench.grid.called("Carers")


def test_covering_is_not_undone_by_undo(bench: Bench) -> None:
    bench.place("Carers", LOW)
    bench.cover("Carers")
    bench.undo()
    assert bench.grid.get("Carers").hidden
    bench.cover("Carers", cover=False)
    assert not bench.grid.get("Carers").hidden


def test_covering_takes_the_name_out_of_the_labels(bench: Bench) -> None:
    bench.place("Carers", LOW)
    bench.cover("Carers")
    assert bench.undo_label == "Change"


def test_what_was_removed_for_good_never_comes_back(bench: Bench) -> None:
    bench.place("Carers", LOW)
    bench.list("Night staff")
    bench.undo()
    bench.erase("Carers")
    for step in (*[bench.redo] * 5, *[bench.undo] * 9, *[bench.redo] * 9):
        step()
        assert bench.grid.get("Carers") is None
        assert "Carers" not in bench.undo_label + bench.redo_label
    assert bench.grid.withdrawn == 1


def test_removing_for_good_leaves_no_step_that_does_nothing(bench: Bench) -> None:
    bench.place("Carers", LOW)
    bench.erase("Carers")
    assert bench.undo_label == "Add Drivers"


def test_an_earlier_name_is_not_left_in_a_label(bench: Bench) -> None:
    bench.do(bench.say, "grid", "Rename Carers to Kin", lambda g: g.renamed("Carers", "Kin"))
    bench.do(bench.say, "grid", "Swap Carers and Drivers", lambda g: g.deciding("x").renamed("Carers", "Our"))
    bench.erase("Carers")
    assert bench.undo_label == "Change"


def test_the_plan_starts_with_the_groups_in_the_quarter(bench: Bench) -> None:
    bench.place("Drivers", HIGH)
    bench.place("Carers", LOW)
    bench.step_to("take")
    assert [p.about for p in bench.plan.pledges] == ["Carers", "Drivers"]


def test_going_back_and_forth_keeps_what_was_written(bench: Bench) -> None:
    bench.step_to("take")
    bench.write("Carers", "Ask at the school gate")
    bench.step_to("now")
    bench.list("Night staff")
    bench.step_to("take")
    written = {p.about: p.values.get("first_step", "") for p in bench.plan.pledges}
    assert written == {"Carers": "Ask at the school gate", "Drivers": "", "Night staff": ""}


def test_the_plan_keeps_up_with_undo(bench: Bench) -> None:
    bench.step_to("take")
    bench.undo()
    assert [p.about for p in bench.plan.pledges] == ["Drivers"]
    bench.redo()
    assert {p.about for p in bench.plan.pledges} == {"Drivers", "Carers"}


def test_uncovering_at_the_plan_brings_the_name_back(bench: Bench) -> None:
    bench.cover("Carers")
    bench.step_to("take")
    assert "Carers" not in [p.about for p in bench.plan.pledges]
    bench.cover("Carers", cover=False)
    assert "Carers" in [p.about for p in bench.plan.pledges]


def test_removing_a_group_for_good_takes_its_row_too(bench: Bench) -> None:
    bench.step_to("take")
    bench.write("Carers", "Ask at the school gate")
    bench.erase("Carers")
    bench.undo()
    assert "school gate" not in repr(bench.session)


def test_a_step_that_is_not_there_changes_nothing(bench: Bench) -> None:
    before = bench.session
    with pytest.raises(KeyError):
        bench.step_to("nowhere")
    assert bench.session == before


def test_a_reopened_session_stays_where_it_was(bench: Bench) -> None:
    bench.step_to("missing")
    assert Workbench(bench.session).step.id == "missing"


NAMES = st.sampled_from(["Drivers", "Carers", "Councillors", "Young people"])
POINTERS = st.sampled_from(["mouse", "one", "two"])
PLACES = st.builds(Place.at, st.floats(0, 1), st.floats(0, 1))


class Room(RuleBasedStateMachine):
    """Any order of things that people do."""

    def __init__(self) -> None:
        super().__init__()
        self.bench = Bench(catalogue.session_of_one("who-has-a-say"))
        self.gone: set[str] = set()
        self.held: dict[str, str] = {}

    @rule(name=NAMES)
    def list(self, name: str) -> None:
        if name not in self.gone:
            self.bench.list(name)

    @rule(pointer=POINTERS, name=NAMES, place=PLACES)
    def drag(self, pointer: str, name: str, place: Place) -> None:
        if name in (held for other, held in self.held.items() if other != pointer):
            return  # a hand does not take what is in another hand
        if self.held.get(pointer, name) != name:
            self.escape(pointer)  # and holds one thing at a time
        self.held[pointer] = name
        others = {p.id: p.now for p in self.bench.grid.people if p.id not in self.held.values()}
        self.bench.drag(pointer, name, place)
        person = self.bench.grid.get(name)
        assert person is None or person.now == place
        assert all(self.bench.grid.get(i).now == now for i, now in others.items())

    @rule(pointer=POINTERS)
    def let_go(self, pointer: str) -> None:
        before = self.bench.grid
        self.bench.commit(pointer, "Move")
        self.held.pop(pointer, None)
        assert self.bench.grid == before

    @rule(pointer=POINTERS)
    def escape(self, pointer: str) -> None:
        committed = self.bench.session
        self.bench.cancel(pointer)
        self.held.pop(pointer, None)
        assert self.bench.session == committed

    @rule(step=st.sampled_from(["list", "now", "should-be", "take"]))
    def go(self, step: str) -> None:
        self.bench.step_to(step)
        self.held.clear()

    @rule(steps=st.integers(1, 5))
    def undo_and_redo(self, steps: int) -> None:
        before = self.bench.session.activity(self.bench.say).boards["grid"]
        done = [self.bench.undo() for _ in range(steps)]
        for label in reversed(done):
            if label:
                assert self.bench.redo() == label
        assert self.bench.session.activity(self.bench.say).boards["grid"] == before

    @rule()
    def undo(self) -> None:
        self.bench.undo()

    @rule(name=NAMES)
    def erase(self, name: str) -> None:
        if self.bench.grid.get(name):
            self.bench.erase(name)
            self.held.clear()
            self.gone.add(name)

    @invariant()
    def what_is_gone_is_gone(self) -> None:
        text = repr(self.bench.grid.people) + repr(self.bench.plan) + self.bench.undo_label
        assert not any(name in text for name in self.gone)


TestRoom = Room.TestCase
