"""Days as people say and type them."""

import datetime
import re
from contextlib import suppress

from facilitator.words import month_names

_FIGURES = re.compile(r"(\d{1,4})[-/. ]+(\d{1,2})(?:[-/. ]+(\d{2,4}))?")
_WORDS = re.compile(r"(?:[^\W\d]+\.?,?\s+)?(\d{1,2})\.?\s+([^\W\d]+)\.?,?(?:\s+(\d{4}))?")
FIRST_YEAR, LAST_YEAR = 2000, 2199


def read_date(text: str, today: datetime.date) -> datetime.date | None:
    """A day: "22 November 2026", "22/11", "2026-11-22"; without a year, the next such day.

    None for nothing. Raises ValueError for what is none.
    """
    text = text.strip()
    if not text:
        return None
    if found := _FIGURES.fullmatch(text):
        one, month, other = found[1], int(found[2]), found[3]
        day, year = (other, one) if len(one) == 4 else (one, other)
        return _day(int(day or 0), month, year, today)
    if found := _WORDS.fullmatch(text):
        return _day(int(found[1]), _month(found[2]), found[3], today)
    raise ValueError(text)


def day_in(text: str, said: datetime.date) -> datetime.date | None:
    """The day that free words name, as they were said on that day; None where they name none."""
    try:
        return read_date(text, said)
    except ValueError:
        return None


def _day(day: int, month: int, year: str | None, today: datetime.date) -> datetime.date:
    if year is None:
        return _next(day, month, today)
    number = int(year) + (2000 if len(year) == 2 else 0)
    if not FIRST_YEAR <= number <= LAST_YEAR:
        raise ValueError(year)
    return datetime.date(number, month, day)


def _next(day: int, month: int, today: datetime.date) -> datetime.date:
    """The first such day from today on; 29 February may be eight years off."""
    for year in range(today.year, today.year + 9):
        with suppress(ValueError):
            found = datetime.date(year, month, day)
            if found >= today:
                return found
    raise ValueError(f"{day}/{month}")


def _month(name: str) -> int:
    """Any beginning of a month's name, of three letters or more, in the reader's language."""
    plain = name.casefold()
    for number, month in (*month_names("wide"), *month_names("abbreviated")):
        if len(plain) >= 3 and month.casefold().rstrip(".").startswith(plain):
            return number
    raise ValueError(name)
