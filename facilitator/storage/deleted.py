"""What lies in the bin, as the library shows it."""

import datetime
from dataclasses import dataclass
from pathlib import Path

from facilitator.storage import errors
from facilitator.storage.bin import DAYS, Bin, Binned, Mine
from facilitator.storage.records import Codecs, unpacked
from facilitator.storage.safe_json import parse
from facilitator.storage.session_file import SUFFIX

__all__ = ["DAYS", "Deleted", "deleted"]


@dataclass(frozen=True)
class Deleted:
    """What lies in the bin; a session that cannot be read is called by its file's name. Moments are aware.

    `mine` is there where it is no session.
    """

    path: Path
    title: str
    place: str
    date: datetime.date | None
    when: datetime.datetime
    gone_on: datetime.date  # the day it goes by itself
    mine: Mine | None = None


def deleted(bin_: Bin, codecs: Codecs) -> list[Deleted]:
    """Everything in the bin, the last deleted first."""
    found = []
    for item in bin_.items():
        title, place, date = _told(item, codecs)
        when = item.deleted.astimezone()
        gone_on = (when + datetime.timedelta(days=DAYS)).date()
        found.append(Deleted(item.path, title, place, date, when, gone_on, item.mine))
    return found


def _told(item: Binned, codecs: Codecs) -> tuple[str, str, datetime.date | None]:
    """Its title, place and date. What cannot be read can be brought back or deleted all the same."""
    if item.mine is not None:
        return item.mine.title, "", None
    try:
        session = unpacked(item.path, parse(item.path, item.path.read_bytes()), codecs)
    except (OSError, errors.StorageError):
        return item.path.name.removesuffix(SUFFIX), "", None
    return session.title, session.place, session.date
