"""Planning a session: its agenda put together, stretched, reordered. Pure verbs over sessions."""

import datetime
from collections.abc import Callable
from dataclasses import replace

from facilitator.workshop import opening, wording
from facilitator.workshop.agenda import start_of, timetable
from facilitator.workshop.session import Activity, Here, Session
from facilitator.workshop.step import ClockFace, Minutes, Step
from facilitator.workshop.stretching import scaled, stretched

MOST_ACTIVITIES = 100
NEXT_DAY = datetime.timedelta(hours=12)  # an end that seems to be before the start is at most so much after


def titled(session: Session, title: str) -> Session:
    """Another title; an empty one changes nothing."""
    return replace(session, title=title or session.title)


def added(session: Session, activity: Activity, at: int | None = None) -> Session:
    """One more activity before the one that stands at `at` (None: at the end); 100 at most.

    It is given as much more time as the others, their wording, and the answers to the opening's questions.
    """
    if len(session.activities) >= MOST_ACTIVITIES:
        return session
    activity = wording.activity_in_words(_longer(activity, session.more_time), session.wording)
    activity = opening.filled_in(activity, session.opening)
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
    row = session.find(activity_id)
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


def in_all(session: Session, activity_id: str, minutes: float) -> Session:
    """An activity to last so many minutes, 0 to 1440, its steps stretched or shortened alike."""
    activity = session.activity(activity_id)
    minutes = max(0.0, min(24 * 60.0, minutes))
    return session.with_activity(replace(activity, steps=stretched(activity.steps, minutes)))


def more_time(session: Session, factor: float) -> Session:
    """Every step as long as planned (1), or longer, such as by 1.25, 1.5 or 2."""
    longer = tuple(_longer(activity, factor / session.more_time) for activity in session.activities)
    return replace(session, activities=longer, more_time=factor)


def reworded(session: Session, activity_id: str, step_id: str, prompt: str) -> Session:
    """Another prompt for this session only; an empty one changes nothing."""
    prompt = " ".join(prompt.split())
    return _with_step(session, activity_id, step_id, lambda s: replace(s, prompt=prompt or s.prompt))


def faced(session: Session, activity_id: str, step_id: str, clock: ClockFace) -> Session:
    """What the room sees of a step's time."""
    return _with_step(session, activity_id, step_id, lambda s: replace(s, clock=clock))


def renamed(session: Session, activity_id: str, title: str) -> Session:
    """Another title for an activity, on the wall too where a break shows it; an empty one changes nothing."""
    activity = session.activity(activity_id)
    if not title:
        return session
    steps = activity.steps
    if activity.kind == "break":
        steps = tuple(
            replace(s, title=title, prompt=title if s.prompt == s.title else s.prompt) for s in steps
        )
    return session.with_activity(replace(activity, title=title, steps=steps))


def showing(session: Session, activity_id: str, step_id: str, media: str) -> Session:
    """The picture or film that a step can show on the wall; none for an empty path."""
    return _with_step(session, activity_id, step_id, lambda s: replace(s, media=media))


def noted(session: Session, activity_id: str, notes: str) -> Session:
    """The facilitator's own notes for an activity."""
    return session.with_activity(replace(session.activity(activity_id), notes=notes))


def protected(session: Session, activity_id: str, protect: bool) -> Session:
    """Never to be shortened, or free to be again."""
    return session.with_activity(replace(session.activity(activity_id), protected=protect))


def ends_before_start(session: Session) -> bool:
    """Whether "must end by" cannot be meant: it is before the start, and not in the night that follows."""
    return session.start is not None and session.must_end is not None and _must_end(session) is None


def merged(running: Session, planned: Session) -> Session:
    """A running session with another plan: what was made, its times and where it stands stay.

    Where the present activity or step is no longer in the plan, the session is at the first of what is.
    """
    known = {a.id: a for a in running.activities}
    activities = tuple(_keeping(a, known[a.id]) if a.id in known else a for a in planned.activities)
    begun = replace(
        planned,
        id=running.id,
        activities=activities,
        began=running.began,
        finished=running.finished,
        checked=running.checked,
    )
    places = [Here(a.id, s.id) for a, s in begun.places()]
    here = running.here if running.here in places else (places[0] if places else Here())
    return replace(begun, here=here)


def _keeping(planned: Activity, made: Activity) -> Activity:
    return replace(planned, boards=made.boards, times=made.times, on_paper=made.on_paper)


def beyond_end(session: Session) -> float | None:
    """Minutes that the plan runs past "must end by" (negative: to spare).

    None where that is not said or cannot be.
    """
    slots, must_end = timetable(session), _must_end(session)
    if must_end is None or not slots or slots[-1].ends is None:
        return None
    return (slots[-1].ends - must_end).total_seconds() / 60


def _must_end(session: Session) -> datetime.datetime | None:
    starts = start_of(session)
    if starts is None or session.must_end is None:
        return None
    must_end = datetime.datetime.combine(starts.date(), session.must_end)
    if must_end > starts:
        return must_end
    must_end += datetime.timedelta(days=1)  # an evening's session ends after midnight
    return must_end if must_end - starts <= NEXT_DAY else None


def _longer(activity: Activity, factor: float) -> Activity:
    if factor == 1:
        return activity
    steps = tuple(replace(step, minutes=scaled(step.minutes, factor)) for step in activity.steps)
    return replace(activity, steps=steps)


def _with_step(session: Session, activity_id: str, step_id: str, change: Callable[[Step], Step]) -> Session:
    activity = session.activity(activity_id)
    steps = tuple(change(s) if s.id == step_id else s for s in activity.steps)
    return session.with_activity(replace(activity, steps=steps))
