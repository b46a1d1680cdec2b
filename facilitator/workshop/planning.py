"""Planning a session: its agenda put together, stretched, reordered. Pure verbs over sessions."""

import datetime
from collections.abc import Callable
from dataclasses import replace

from facilitator.workshop.agenda import timetable
from facilitator.workshop.session import Activity, Here, Session
from facilitator.workshop.step import Minutes, Step

MOST_ACTIVITIES = 100


def added(session: Session, activity: Activity, at: int | None = None) -> Session:
    """One more activity before the one that stands at `at` (None: at the end); 100 at most."""
    if len(session.activities) >= MOST_ACTIVITIES:
        return session
    rows = list(session.activities)
    rows.insert(len(rows) if at is None else max(0, min(len(rows), at)), activity)
    return replace(session, activities=tuple(rows))


def removed(session: Session, activity_id: str) -> Session:
    """An activity taken out. Where it was the present one, the session is at the next one's first step."""
    rows = tuple(a for a in session.activities if a.id != activity_id)
    at = next((i for i, a in enumerate(session.activities) if a.id == activity_id), None)
    if at is None:
        return session
    here = session.here
    if here.activity == activity_id:
        heir = rows[min(at, len(rows) - 1)] if rows else None
        here = Here(heir.id, heir.steps[0].id if heir.steps else "") if heir else Here()
    return replace(session, activities=rows, here=here)


def moved(session: Session, activity_id: str, to: int) -> Session:
    """An activity moved to another place in the order, counted from 0."""
    rows = [a for a in session.activities if a.id != activity_id]
    row = next((a for a in session.activities if a.id == activity_id), None)
    if row is None:
        return session
    rows.insert(max(0, min(len(rows), to)), row)
    return replace(session, activities=tuple(rows))


def lasting(session: Session, activity_id: str, step_id: str, planned: float) -> Session:
    """A step's planned minutes; its least and most give way where they must. Within 0 to 1440."""
    planned = max(0.0, min(24 * 60.0, planned))

    def change(step: Step) -> Step:
        least, most = min(step.minutes.least, planned), max(step.minutes.most, planned)
        return replace(step, minutes=Minutes(planned, least, most))

    return _with_step(session, activity_id, step_id, change)


def between(session: Session, activity_id: str, step_id: str, least: float, most: float) -> Session:
    """How far a step may be shortened or stretched; its plan is kept within."""
    least = max(0.0, min(24 * 60.0, least))
    most = max(least, min(24 * 60.0, most))

    def change(step: Step) -> Step:
        return replace(step, minutes=Minutes(max(least, min(most, step.minutes.planned)), least, most))

    return _with_step(session, activity_id, step_id, change)


def more_time(session: Session, factor: float) -> Session:
    """Every step lengthened, such as by 1.25, 1.5 or 2."""
    for activity, step in tuple(session.places()):
        session = _with_step(
            session, activity.id, step.id, lambda s: replace(s, minutes=s.minutes.times(factor))
        )
    return session


def reworded(session: Session, activity_id: str, step_id: str, prompt: str) -> Session:
    """Another prompt for this session only; an empty one changes nothing."""
    prompt = " ".join(prompt.split())
    return _with_step(session, activity_id, step_id, lambda s: replace(s, prompt=prompt or s.prompt))


def noted(session: Session, activity_id: str, notes: str) -> Session:
    """The facilitator's own notes for an activity."""
    return session.with_activity(replace(session.activity(activity_id), notes=notes))


def protected(session: Session, activity_id: str, protect: bool) -> Session:
    """Never to be shortened, or free to be again."""
    return session.with_activity(replace(session.activity(activity_id), protected=protect))


def beyond_end(session: Session) -> float | None:
    """Minutes that the plan runs past "must end by" (negative: to spare); None where that is not said."""
    slots = timetable(session)
    if session.must_end is None or not slots or slots[-1].ends is None or slots[0].starts is None:
        return None
    must_end = datetime.datetime.combine(slots[0].starts.date(), session.must_end)
    if must_end <= slots[0].starts:  # the evening's session ends after midnight
        must_end += datetime.timedelta(days=1)
    return (slots[-1].ends - must_end).total_seconds() / 60


def _with_step(session: Session, activity_id: str, step_id: str, change: Callable[[Step], Step]) -> Session:
    activity = session.activity(activity_id)
    steps = tuple(change(s) if s.id == step_id else s for s in activity.steps)
    return session.with_activity(replace(activity, steps=steps))
