"""What lies in the bin, as the library shows it."""

import datetime
from dataclasses import dataclass
from pathlib import Path

from facilitator.storage import errors
from facilitator.storage.bin import DAYS, Bin
from facilitator.storage.records import Codecs, unpacked
from facilitator.storage.safe_json import parse
from facilitator.storage.session_file import SUFFIX

__all__ = ["DAYS", "Deleted", "deleted"]


@dataclass(frozen=True)
class Deleted:
    """A session in the bin; one that cannot be read is called by its file's name. Moments are aware."""

    path: Path
    title: str
    place: str
    date: datetime.date | None
    when: datetime.datetime
    gone_on: datetime.date  # the day it goes by itself


def deleted(bin_: Bin, codecs: Codecs) -> list[Deleted]:
    """Everything in the bin, the last deleted first."""
    found = []
    for item in bin_.items():
        title, place, date = item.path.name.removesuffix(SUFFIX), "", None
        try:
            session = unpacked(item.path, parse(item.path, item.path.read_bytes()), codecs)
            title, place, date = session.title, session.place, session.date
        except (OSError, errors.StorageError):
            pass  # it can be brought back or deleted all the same
        when = item.deleted.astimezone()
        gone_on = (when + datetime.timedelta(days=DAYS)).date()
        found.append(Deleted(item.path, title, place, date, when, gone_on))
    return found
