"""What earlier activities end with, offered on both windows where promises are said."""

import pytest

from facilitator.exercises.boards.pledges.controls import Controls
from facilitator.exercises.boards.pledges.view import View
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.theme import Theme
from facilitator.workshop.session import Session
from tests.exercises.boards.acts import begun, press

FIRST, SECOND = "Young carers: Ask on Thursday", "Night staff: Meet at seven"


@pytest.fixture
def store(qapp):
    """At the commitments, after a plan for two groups."""
    say, hold = begun("who-has-a-say"), begun("what-we-will-hold-to")
    store = Store(Session(title="Opening hours", activities=(say, hold)))
    plan = store.handle("plan")
    plan.do("Write", lambda s: s.added("Young carers", {"first_step": "Ask on Thursday"}, "row"))
    plan.do("Write", lambda s: s.added("Night staff", {"first_step": "Meet at seven"}))
    store.go_to(hold.id, "say")
    return store


@pytest.fixture
def controls(shown, store):
    return shown(Controls(store.handle("pledges"), Theme()), 900, 400)


@pytest.fixture
def wall(shown, store):
    return shown(View(store.handle("pledges", wall=True), Theme()), 1280, 720)


def will(store):
    return [p.values["will"] for p in store.board("pledges").pledges]


def test_the_wall_asks_whether_to_take_each_up(wall):
    asked = "From “Who has a say?”: do we take it up?"
    assert wall.texts() == [f"{asked} {FIRST}", f"{asked} {SECOND}"]


def test_taking_one_up_makes_a_row_and_the_next_stands_ready(store, controls, wall):
    press(controls, "offer_take")
    assert will(store) == [FIRST]
    assert wall.texts()[0] == FIRST
    assert controls.offers.lines.currentText().endswith(SECOND)
    store.undo()
    assert will(store) == []
    assert controls.offers.lines.count() == 2


def test_any_line_can_be_chosen_and_left(store, controls, wall):
    controls.offers.lines.setCurrentIndex(1)
    press(controls, "offer_leave")
    assert [line.text for line in store.handle("pledges").offered] == [FIRST]
    assert SECOND not in " ".join(wall.texts())


def test_nothing_is_left_in_the_way_once_all_is_answered(controls):
    assert controls.offers.isVisible()
    press(controls, "offer_take")
    press(controls, "offer_leave")
    assert not controls.offers.isVisible()


def test_what_is_covered_where_it_was_said_leaves_both_windows(store, controls, wall):
    store.cover("row")
    assert FIRST not in " ".join(wall.texts())
    assert controls.offers.lines.count() == 1
