"""Whether a plan fits the time there is, in words."""

import datetime
from dataclasses import dataclass
from typing import Literal

from facilitator.words import clock_words, tr, trn
from facilitator.workshop.agenda import start_of, timetable
from facilitator.workshop.planning import MOST_ACTIVITIES, beyond_end, ends_before_start
from facilitator.workshop.session import Session

HOUR = 60
LONG = 2 * HOUR  # minutes from which hours are easier to grasp


@dataclass(frozen=True)
class Remark:
    """One sentence on the plan: it fits, it is too long, it cannot be, or it is only worth knowing."""

    kind: Literal["fits", "long", "wrong", "know"]
    text: str


def length_words(minutes: float) -> str:
    """A length of time as people say it: "75 minutes", "2 hours 5 minutes"."""
    whole = round(minutes)
    if 0 < minutes < 1:
        return tr("less than a minute")
    if whole <= LONG:
        return trn("{count} minute", "{count} minutes", whole)
    hours, rest = divmod(whole, HOUR)
    words = trn("{count} hour", "{count} hours", hours)
    return f"{words} {trn('{count} minute', '{count} minutes', rest)}" if rest else words


def total_words(session: Session) -> str:
    """How long the whole agenda is, and from when to when."""
    slots = timetable(session)
    total = length_words(sum(slot.minutes for slot in slots))
    if not slots or slots[0].starts is None:
        return total
    times = tr("{start} to {end}").format(start=clock_words(slots[0].starts), end=clock_words(slots[-1].ends))
    return f"{total}, {times}"


def remarks(session: Session, now: datetime.datetime) -> tuple[Remark, ...]:
    """What a facilitator should know of the plan, the most pressing first."""
    found = (
        _against_the_end(session),
        _past_midnight(session),
        _in_the_past(session, now),
        _paper(session),
        _full(session),
    )
    return tuple(remark for remark in found if remark)


def _against_the_end(session: Session) -> Remark | None:
    if session.must_end is None:
        return None
    if session.start is None:
        return Remark("know", tr("Say when it starts to see whether it fits."))
    if ends_before_start(session):
        words = tr("It must end by {end}, but it starts at {start}. Change one of them.")
        start, end = clock_words(session.start), clock_words(session.must_end)
        return Remark("wrong", words.format(start=start, end=end))
    beyond = beyond_end(session)
    if beyond is None:
        return None
    if beyond == 0:
        return Remark("fits", tr("It fits to the minute."))
    words = tr("{time} too long") if beyond > 0 else tr("{time} to spare")
    return Remark("long" if beyond > 0 else "fits", words.format(time=length_words(abs(beyond))))


def _past_midnight(session: Session) -> Remark | None:
    slots = timetable(session)
    if not slots or slots[0].starts is None or slots[-1].ends is None:
        return None
    days = (slots[-1].ends.date() - slots[0].starts.date()).days
    if not days:
        return None
    words = trn("It ends on the next day.", "It ends {count} days later.", days)
    return Remark("know", words)


def _in_the_past(session: Session, now: datetime.datetime) -> Remark | None:
    starts = start_of(session)
    if session.began or session.date is None:
        return None
    past = starts < now if starts else session.date < now.date()
    return Remark("know", tr("This start is in the past.")) if past else None


def _full(session: Session) -> Remark | None:
    if len(session.activities) < MOST_ACTIVITIES:
        return None
    return Remark("know", tr("{count} activities are the most.").format(count=MOST_ACTIVITIES))


def _paper(session: Session) -> Remark | None:
    if session.people and session.large_print > session.people:
        return Remark("know", tr("More people want large print than are expected."))
    return None
