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

    Each step gives in proportion to the room above its least minutes. Protected activities and steps
    already begun give nothing. Empty when there is nothing to make up or nothing to give.
    """
    rooms = [(a.id, s.id, s.title, _room(session, a.id, s.id)) for a, s in _still_to_come(session)]
    total = sum(room for *_, room in rooms)
    if late <= 0 or total <= 0:
        return ()
    share = min(1.0, late / total)
    cuts = (Cut(a, s, title, _rounded(room, share)) for a, s, title, room in rooms)
    return tuple(cut for cut in cuts if cut.seconds > 0)


def shortened(session: Session, cuts: tuple[Cut, ...]) -> Session:
    """The session with those steps shortened; its plan stays what it was."""
    return _given(session, cuts, -1)


def restored(session: Session, cuts: tuple[Cut, ...]) -> Session:
    """The same cuts taken back."""
    return _given(session, cuts, 1)


def _given(session: Session, cuts: tuple[Cut, ...], sign: int) -> Session:
    for cut in cuts:
        if any(a.id == cut.activity for a in session.activities):
            activity = session.activity(cut.activity)
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


def _rounded(room: float, share: float) -> float:
    """Half minutes, rounded up so that the loss is made up, but never more than there is."""
    halves = -(-room * share // WHOLE) * WHOLE
    return min(room, halves)
