"""The demo's story: told of every exercise, with the boards' own verbs, over days that follow each other."""

from functools import partial

import pytest

from facilitator.demo.story import SCENES, WORKSHOPS
from facilitator.exercises import catalogue
from facilitator.workshop.session import Session
from facilitator.workshop.workbench import Workbench


def told(workshop, earlier: tuple[Session, ...]) -> Session:
    """The session after everything that happens in it."""
    bench = Workbench(workshop.session(workshop, earlier))
    for activity, step in tuple(bench.session.places()):
        bench.go_to(activity.id, step.id)
        scene = workshop.scenes.get((activity.exercise, step.id))
        if scene and step.board:
            for line in bench.offered(activity.id, step.board)[: scene.taking]:
                bench.do(activity.id, step.board, "Take up", lambda s, line=line: s.taking(line))
            scene.act(partial(bench.do, activity.id, step.board))
    return bench.session


@pytest.fixture(scope="module")
def held() -> tuple[Session, ...]:
    made: tuple[Session, ...] = ()
    for workshop in WORKSHOPS:
        made = (*made, told(workshop, made))
    return made


def test_every_exercise_is_played(held):
    played = {activity.exercise for session in held for activity in session.activities}
    assert played >= set(catalogue.shipped().exercises)


def test_the_group_makes_something_on_every_board(held):
    empty = [
        (activity.exercise, name)
        for session in held
        for activity in session.activities
        for name, board in activity.boards.items()
        if not board.summary()
    ]
    assert empty == [("before-we-start", "frame")]  # whose answers are told elsewhere


@pytest.mark.parametrize("place", SCENES, ids="-".join)
def test_every_scene_belongs_to_a_step(place):
    exercise, step = place
    assert step in {s.id for s in catalogue.exercise(exercise).steps}


def test_the_last_day_looks_back_at_the_first_and_takes_up_its_own(held):
    first, _, last = held
    assert last.reviews == (first.id,)
    promises = {p.kept for p in last.activities[0].boards["promises"].pledges}
    assert promises == {"kept", "partly", "not_kept"}
    hold = next(a for a in last.activities if a.exercise == "what-we-will-hold-to")
    taken = [p.values["will"] for p in hold.boards["pledges"].pledges if p.source]
    assert taken[3] == (
        "Change: We decide things with the people they are about: "
        "Move the rota talk to Thursdays, when everybody is here"
    )
