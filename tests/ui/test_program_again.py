"""A new workshop from an earlier one."""

from dataclasses import replace

import pytest

from facilitator.exercises import boards, catalogue
from facilitator.exercises.exercise import begin
from facilitator.exercises.making.record import text_of
from facilitator.storage.own import keep_exercise
from facilitator.workshop.planning import reworded
from facilitator.workshop.wording import in_words
from tests.ui.acts import saved

OWN = replace(catalogue.exercise("what-we-bring"), id="own-mine", title="Mine")


def again(app, library, session):
    library.create(session).close()
    app.act("again", library.entries()[0])
    return next(s for e in library.entries() if (s := saved(library, e.path)).id != session.id)


@pytest.fixture
def with_own(session):
    return replace(session, activities=(*session.activities, begin(OWN, boards.start)))


def test_exercises_of_ones_own_are_in_it_too(app, library, with_own):
    keep_exercise(library.local, OWN.id, ".json", text_of(OWN))
    app.read_catalogue()
    assert [a.exercise for a in again(app, library, with_own).activities] == ["who-has-a-say", "own-mine"]
    assert "Mine" not in app.window.banner.text("shelf")


def test_what_cannot_be_made_again_is_said(app, library, with_own):
    assert [a.exercise for a in again(app, library, with_own).activities] == ["who-has-a-say"]
    assert "does not have the exercise: Mine." in app.window.banner.text("shelf")


def test_it_speaks_as_the_earlier_one_did(app, library, session):
    activity = session.activities[0]
    planned = reworded(in_words(session, "easier"), activity.id, "list", "Who uses this bench?")
    made = again(app, library, planned)
    assert made.wording == "easier"
    prompts = {s.id: s.prompt for s in planned.activities[0].steps}
    assert {s.id: s.prompt for s in made.activities[0].steps} == prompts
    assert made.activities[0].id != activity.id
