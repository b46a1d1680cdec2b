"""Clock times of an agenda: when each part starts and ends, and how late the session runs."""

import datetime
from dataclasses import dataclass, replace

from facilitator.workshop.session import Activity, Session

ANOTHER_DAY = 12 * 3600.0  # seconds off the plan from which it is not today's


@dataclass(frozen=True)
class Slot:
    """One activity's planned place in the day; times are None when the session has no start time."""

    activity: str
    minutes: float
    starts: datetime.datetime | None
    ends: datetime.datetime | None


def timetable(session: Session) -> tuple[Slot, ...]:
    """The plan: each activity after the one before."""
    moment = start_of(session)
    slots = []
    for activity in session.activities:
        ends = moment + datetime.timedelta(minutes=activity.minutes) if moment else None
        slots.append(Slot(activity.id, activity.minutes, moment, ends))
        moment = ends
    return tuple(slots)


def start_of(session: Session) -> datetime.datetime | None:
    """The planned start as one moment; a session without a date is taken to be today's."""
    if session.start is None:
        return None
    return datetime.datetime.combine(session.date or datetime.date.today(), session.start)


def shifted(session: Session, seconds: float) -> Session:
    """The plan so many seconds later (or earlier) in the day, with its "must end by"."""
    by = datetime.timedelta(seconds=seconds)
    starts = start_of(session)
    if starts is None:
        return session
    ends = session.must_end and (datetime.datetime.combine(starts, session.must_end) + by).time()
    moved = starts + by
    date = moved.date() if session.date else None
    return replace(session, date=date, start=moved.time(), must_end=ends)


def seconds_left(session: Session, running_spent: float | None = None) -> float:
    """Seconds of plan still to come: what is left of this step and all of the later ones.

    `running_spent` replaces the saved time of the present step while its timer runs. A step that is over
    its time adds nothing.
    """
    left, reached = 0.0, not session.here.step
    for activity, step in session.places():
        present = (activity.id, step.id) == (session.here.activity, session.here.step)
        reached = reached or present
        if not reached:
            continue
        spent = running_spent if present and running_spent is not None else activity.time(step.id).spent
        left += max(0.0, step_seconds(activity, step.id) - spent)
    return left


def step_seconds(activity: Activity, step_id: str) -> float:
    """Seconds a step may take: its plan and what it was given while running."""
    return max(0.0, activity.step(step_id).minutes.planned * 60 + activity.time(step_id).given)


@dataclass(frozen=True)
class Forecast:
    """When the session will end as things are, and seconds late (negative: early) against the plan."""

    ends: datetime.datetime
    late: float | None


def forecast(session: Session, now: datetime.datetime, running_spent: float | None = None) -> Forecast:
    """The end as things are; a session that did not begin yet waits for its planned start.

    There is nothing to be late for without a start time, or when the plan is for another day.
    """
    starts = start_of(session)
    begins = max(now, starts) if starts and not session.began else now
    ends = begins + datetime.timedelta(seconds=seconds_left(session, running_spent))
    slots = timetable(session)
    planned = slots[-1].ends if slots else None
    late = (ends - planned).total_seconds() if planned else None
    return Forecast(ends, late if late is not None and abs(late) < ANOTHER_DAY else None)
