import datetime
from dataclasses import replace

import pytest

from facilitator.demo.story import SCENES
from facilitator.exercises import catalogue
from facilitator.ui.kit.store import Store

DAY = datetime.date(2026, 11, 22)


@pytest.fixture
def full_session():
    """One of every exercise, with what a made-up group made of it."""
    parts = tuple(catalogue.Part(exercise=e) for e in catalogue.shipped().exercises)
    plan = catalogue.AgendaPlan(id="all", title="Everything", parts=parts)
    store = Store(
        replace(
            catalogue.session_of_one("who-has-a-say", "Opening hours", people=12, place="Lye"),
            date=DAY,
            start=datetime.time(10),
            activities=catalogue.activities(plan),
        )
    )
    for activity, step in list(store.session.places()):
        if (scene := SCENES.get((activity.exercise, step.id))) is not None and step.board:
            store.go_to(activity.id, step.id)
            scene.act(store.handle(step.board).do)
    session = store.session
    store.deleteLater()
    first = session.activities[0]
    return replace(session, began=True, here=replace(session.here, activity=first.id, step=first.steps[0].id))
