"""Times of day and days as people type them."""

import datetime
import re

from facilitator.words import clock_words, date_words, tr
from facilitator.workshop.days import read_date

__all__ = ["date_fault", "read_date", "read_time", "time_fault"]

_TIME = re.compile(r"(\d{1,2})(?:\s*[:.h ]\s*(\d{2})|(\d{2}))?\s*(am|pm)?", re.IGNORECASE)


def read_time(text: str) -> datetime.time | None:
    """A time of day: "9", "9.30", "0930", "2pm"; None for nothing. Raises ValueError for what is none."""
    text = text.strip()
    if not text:
        return None
    found = _TIME.fullmatch(text)
    if not found:
        raise ValueError(text)
    hour, minute = int(found[1]), int(found[2] or found[3] or 0)
    half = (found[4] or "").lower()
    if half and not 1 <= hour <= 12:
        raise ValueError(text)
    return datetime.time(hour % 12 + (12 if half == "pm" else 0) if half else hour, minute)


def time_fault(text: str, kept: datetime.time | None) -> str:
    """What to say of a time that cannot be."""
    told = tr("“{text}” is not a time of day. Type one such as 14:30.")
    if kept is not None:
        told = tr("“{text}” is not a time of day, so {kept} is kept. Type one such as 14:30.")
    return told.format(text=text.strip(), kept=clock_words(kept))


def date_fault(text: str, kept: datetime.date | None) -> str:
    """What to say of a day that cannot be."""
    told = tr("“{text}” is not a day. Type one such as 22 November 2026.")
    if kept is not None:
        told = tr("“{text}” is not a day, so {kept} is kept. Type one such as 22 November 2026.")
    return told.format(text=text.strip(), kept=date_words(kept))
