"""Earlier sessions that a board remembers: which they were, when, and in which order they stand."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from facilitator.words import date_words, tr
from facilitator.workshop.session import Session

MOST = 24  # earlier sessions beside one board


@dataclass(frozen=True, kw_only=True)
class Occasion:
    """One earlier session: `id` is the session's own, `day` the day that it was planned for."""

    id: str
    title: str
    day: datetime.date | None = None


Kept = TypeVar("Kept", bound=Occasion)


def occasion_of(session: Session) -> Occasion:
    return Occasion(id=session.id, title=" ".join(session.title.split()), day=session.date)


def laid(known: Sequence[Kept], one: Kept) -> tuple[Kept, ...]:
    """In the order of their days, with one more or with the one of that session as it is now.

    Those without a day come last. 24 at most: a further one changes nothing.
    """
    others = [kept for kept in known if kept.id != one.id]
    if len(others) >= MOST:
        return tuple(known)
    return tuple(sorted((*others, one), key=lambda kept: (kept.day is None, kept.day or datetime.date.min)))


def when_words(one: Occasion, among: Iterable[Occasion] = ()) -> str:
    """Its day; with its title where it has none, or where another one has the same."""
    if one.day is None:
        return one.title or tr("an earlier time")
    day = date_words(one.day)
    if any(other.day == one.day and other.id != one.id for other in among):
        return tr("{day}, {title}").format(day=day, title=one.title)
    return day
