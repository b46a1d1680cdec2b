"""Running late: how to share the loss over what is left, and how to take that back."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from facilitator.workshop.agenda import step_seconds
from facilitator.workshop.session import Activity, Session
from facilitator.workshop.step import Step

WHOLE = 30.0  # seconds: offers are made in half minutes, which people can say aloud


@dataclass(frozen=True)
class Cut:
    """So many seconds less for one step that is still to come."""

    activity: str
    step: str
    title: str
    seconds: float


def offer(session: Session, late: float) -> tuple[Cut, ...]:
    """Cuts that make up for `late` seconds as far as can be, in the order of the agenda.

    Each step gives in proportion to the room above its least minutes, and together no more than it takes.
    Protected activities and steps already begun give nothing. Empty when there is nothing to make up or
    nothing to give.
    """
    steps = tuple(_still_to_come(session))
    given = _shared([_room(session, a.id, s.id) for a, s in steps], late)
    return tuple(
        Cut(a.id, s.id, s.title, seconds) for (a, s), seconds in zip(steps, given, strict=True) if seconds > 0
    )


def shortened(session: Session, cuts: tuple[Cut, ...]) -> Session:
    """The session with those steps shortened; its plan stays what it was."""
    return _given(session, cuts, -1)


def restored(session: Session, cuts: tuple[Cut, ...]) -> Session:
    """The same cuts taken back."""
    return _given(session, cuts, 1)


def _given(session: Session, cuts: tuple[Cut, ...], sign: int) -> Session:
    for cut in cuts:
        if activity := session.find(cut.activity):
            time = activity.time(cut.step)
            session = session.with_activity(
                activity.with_time(cut.step, replace(time, given=time.given + sign * cut.seconds))
            )
    return session


def _still_to_come(session: Session) -> Iterator[tuple[Activity, Step]]:
    places = list(session.places())
    here = (session.here.activity, session.here.step)
    at = next((i for i, (a, s) in enumerate(places) if (a.id, s.id) == here), -1)
    return ((a, s) for a, s in places[at + 1 :] if not a.protected and a.time(s.id).spent == 0)


def _room(session: Session, activity_id: str, step_id: str) -> float:
    """Seconds a step could give without falling under its least."""
    activity = session.activity(activity_id)
    return max(0.0, step_seconds(activity, step_id) - activity.step(step_id).minutes.least * 60)


def _shared(rooms: list[float], late: float) -> list[float]:
    """`late` shared over the rooms in half minutes: whole shares first, then to those who are owed most."""
    total = sum(rooms)
    if late <= 0 or total <= 0:
        return [0.0] * len(rooms)
    fair = [room * min(1.0, late / total) for room in rooms]
    given = [share // WHOLE * WHOLE for share in fair]
    owed = sorted(range(len(rooms)), key=lambda i: (given[i] - fair[i], -rooms[i]))
    for i in owed:
        if sum(given) >= min(late, total):
            break
        given[i] = min(rooms[i], given[i] + WHOLE)
    return given
