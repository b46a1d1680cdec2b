"""What a made-up group in a made-up place does on three days, step by step.

Everything is done with the boards' own verbs, as hands at the console and the wall would do it.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace

from facilitator.demo import AGENDA, DAY, START
from facilitator.demo.doing import PEOPLE, Scene, Scenes
from facilitator.demo.scenes import (
    bringing,
    cases,
    debate,
    helps,
    holding,
    holding_again,
    label,
    looking_back,
    meaning,
    opening,
    rating,
    say,
    talk,
    visit,
)
from facilitator.exercises import boards, catalogue
from facilitator.exercises.exercise import begin, pause
from facilitator.words import tr
from facilitator.workshop import planning
from facilitator.workshop.review import review_of
from facilitator.workshop.session import Activity, Session

__all__ = ["DECISION", "SCENES", "WORKSHOPS", "Scene", "Workshop"]

DECISION = say.DECISION
PLACE = "Lye Community Centre"
BREAK = 10.0  # minutes

SCENES: Scenes = {  # of every exercise, once
    **opening.SCENES,
    **bringing.SCENES,
    **debate.SCENES,
    **say.SCENES,
    **rating.SCENES,
    **talk.SCENES,
    **label.SCENES,
    **visit.SCENES,
    **helps.SCENES,
    **cases.SCENES,
    **meaning.SCENES,
    **holding.SCENES,
}


@dataclass(frozen=True)
class Workshop:
    """One day: what happens, and the session it begins with, made from the sessions of earlier days.

    `folder` is where its handouts and pictures go, within those of the demo.
    """

    folder: str
    day: datetime.date
    start: datetime.time
    scenes: Scenes
    session: Callable[["Workshop", tuple[Session, ...]], Session]


def _taster(this: Workshop, _: tuple[Session, ...]) -> Session:
    title = f"Taster session: {DECISION.lower()}"
    made = catalogue.new_session(AGENDA, title, place=PLACE, people=PEOPLE, large_print=1)
    return _on_its_day(this, made)


def _words(this: Workshop, _: tuple[Session, ...]) -> Session:
    """The exercises on words and on what co-production is."""
    made = Session(title="The words we use", place=PLACE, people=PEOPLE)
    rows = (
        *(_fresh(e) for e in ("more-than-a-label", "quick-visit")),
        pause(BREAK, tr("Break")),
        *(_fresh(e) for e in ("is-it-or-isnt-it", "what-does-it-mean")),
    )
    return _on_its_day(this, _with(made, *rows))


def _later(this: Workshop, earlier: tuple[Session, ...]) -> Session:
    """A look back at the first day, and how the group has been doing since."""
    review = review_of(earlier[0], _fresh("looking-back"))
    exercises = ("from-to", "how-are-we-doing", "helps-and-hindrances", "what-we-will-hold-to")
    return _on_its_day(this, _with(review, *map(_fresh, exercises), _fresh("read-it-back")))


def _fresh(exercise: str) -> Activity:
    return begin(catalogue.exercise(exercise), boards.start)


def _with(session: Session, *rows: Activity) -> Session:
    for row in rows:
        session = planning.added(session, row)
    return session


def _on_its_day(this: Workshop, session: Session) -> Session:
    return replace(session, date=this.day, start=this.start)


WORKSHOPS = (
    Workshop("", DAY, START, SCENES, _taster),
    Workshop("words-we-use", datetime.date(2026, 12, 8), datetime.time(14, 0), SCENES, _words),
    Workshop(
        "looking-back",
        datetime.date(2027, 1, 12),
        datetime.time(13, 30),
        {**SCENES, **looking_back.SCENES, **holding_again.SCENES},
        _later,
    ),
)
