"""What a library lists of its sessions, kept cheap: with an index nothing else of this room has to load."""

import datetime
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from facilitator.storage import errors
from facilitator.storage.index import Index

SUFFIX = ".workshop.json"
Read = Callable[[Path, datetime.datetime], "Entry"]


class Entry(NamedTuple):
    """One session as the library lists it. `problem` says why it cannot be opened, if so."""

    path: Path
    changed: datetime.datetime
    title: str
    id: str = ""
    place: str = ""
    date: datetime.date | None = None
    people: int = 0
    state: str = ""  # planned, stopped or finished; nothing when it cannot be opened
    step: str = ""  # the title of the step it stopped at
    problem: str = ""
    check_back: datetime.date | None = None  # when the group said that it looks at its promises again
    reviews: tuple[str, ...] = ()  # ids of the sessions that it looks back at
    project: str = ""
    holds: tuple[str, ...] = ()  # kinds of its boards that a later session can be compared with

    def row(self) -> dict[str, Any]:
        """The entry in JSON's plain values."""
        date = self.date and self.date.isoformat()
        check_back = self.check_back and self.check_back.isoformat()
        return self._asdict() | {
            "path": str(self.path),
            "changed": self.changed.isoformat(),
            "date": date,
            "check_back": check_back,
            "reviews": list(self.reviews),
            "holds": list(self.holds),
        }

    @classmethod
    def of_row(cls, path: Path, row: dict[str, Any]) -> "Entry":
        """Raises KeyError, TypeError and ValueError for what is no row."""
        date = row["date"] and datetime.date.fromisoformat(row["date"])
        changed = datetime.datetime.fromisoformat(row["changed"])
        check_back = row["check_back"] and datetime.date.fromisoformat(row["check_back"])
        told = {"path": path, "changed": changed, "date": date, "check_back": check_back}
        lists = {name: tuple(map(str, row[name])) for name in ("reviews", "holds")}
        entry = cls(**{**row, **told, **lists})
        if not all(isinstance(getattr(entry, name), str) for name in _TEXTS):
            raise TypeError("words are missing")
        return entry


_TEXTS = ("title", "id", "place", "state", "step", "problem", "project")


def listed(folder: Path, local: Path, read: Read) -> list[Entry]:
    """Every session in the folder, the last changed first; `read` is asked for what the index lacks.

    Raises CannotOpen when there is a folder but it cannot be read.
    """
    index = Index(local, folder)
    found = []
    for path in files(folder):
        try:
            stat = path.stat()
        except OSError:
            continue  # gone since it was listed
        found.append(_known(index, path, stat) or _new(index, path, stat, read))
    index.save()
    return sorted(found, key=lambda entry: entry.changed, reverse=True)


def files(folder: Path) -> list[Path]:
    """The session files in a folder. Raises CannotOpen."""
    try:
        return [p for p in folder.iterdir() if p.name.endswith(SUFFIX) and p.is_file()]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise errors.CannotOpen(folder) from error


def _known(index: Index, path: Path, stat: Any) -> Entry | None:
    try:
        row = index.get(path, stat)
        return None if row is None else Entry.of_row(path, row)
    except (KeyError, TypeError, ValueError):
        return None


def _new(index: Index, path: Path, stat: Any, read: Read) -> Entry:
    entry = read(path, _moment(stat.st_mtime))
    if not entry.problem:
        index.put(path, stat, entry.row())
    return entry


def _moment(seconds: float) -> datetime.datetime:
    """When a file was changed; the beginning of time where that is told as no time that can be."""
    try:
        return datetime.datetime.fromtimestamp(seconds).astimezone()
    except (OSError, OverflowError, ValueError):
        return datetime.datetime.fromtimestamp(0, datetime.UTC)


def as_json(entries: list[Entry]) -> str:
    """The entries for another program."""
    return json.dumps([entry.row() for entry in entries], indent=2)
