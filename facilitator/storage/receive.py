"""A session file from elsewhere: what it holds, said before it is added. Nothing in it is run or fetched."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from facilitator.storage import errors
from facilitator.storage.leftover import Leftover
from facilitator.storage.library import Library
from facilitator.storage.records import Codecs, unknown_in, unpacked
from facilitator.storage.safe_json import Tables, parse
from facilitator.storage.search import written
from facilitator.words import tr
from facilitator.workshop.board import new_id
from facilitator.workshop.session import Session
from facilitator.workshop.step import on_network

MOST_BYTES = 50_000_000
MOST_VALUES = 1_000_000
MOST_DEPTH = 40
MOST_LETTERS = 100_000  # of one text; photographs are not text
MOST_ACTIVITIES = 100
MOST_STEPS = 1_000
MOST_PEOPLE = 10_000


class TooMuch(errors.StorageError):
    """The file holds more than any workshop makes, and might bring the program to its knees."""

    def __init__(self, path: Path, what: str) -> None:
        sentence = tr(
            "“{name}” was not added: {what}. The file was left untouched. Ask whoever sent it whether it "
            "is the right one."
        )
        super().__init__(path, sentence.format(name=path.name, what=what))


@dataclass(frozen=True, kw_only=True)
class Received:
    """What a file holds. `words` and `photographs` were made by the group; `size` is in bytes."""

    path: Path
    title: str
    place: str
    date: datetime.date | None
    people: int
    activities: tuple[str, ...]
    words: int
    photographs: int
    size: int
    session: Session = field(repr=False)
    kept: Leftover = field(repr=False)


def look(path: Path, codecs: Codecs) -> Received:
    """Read the file once, and change nothing.

    Raises CannotOpen, Foreign, Damaged, Newer, and TooMuch for one that is too large in any way.
    """
    raw = _read(path)
    if sum(map(raw.count, (b"[", b"{", b","))) > MOST_VALUES:  # before so many objects are made of it
        raise TooMuch(path, tr("it has too many parts"))
    tables = parse(path, raw)
    _measure(path, tables)
    session = unpacked(path, tables, codecs)
    _count(path, session)
    return Received(
        path=path,
        title=session.title,
        place=session.place,
        date=session.date,
        people=session.people,
        activities=tuple(activity.title for activity in session.activities),
        words=sum(len(text.split()) for text in _made(tables)),
        photographs=sum(len(paper.photos) for a in session.activities for paper in a.on_paper.values()),
        size=len(raw),
        session=session,
        kept=unknown_in(tables, session),
    )


def add(library: Library, received: Received) -> Path:
    """Put what was looked at into the library, as a session of its own. Raises CannotSave.

    It is the session that was looked at, even if the file has changed since. A picture or film on a
    network is forgotten: to show it would call a computer that somebody else chose.
    """
    session = _calling_nobody(replace(received.session, id=new_id()))
    with library.create(session, received.kept) as file:
        return file.path


def _calling_nobody(session: Session) -> Session:
    activities = (
        replace(a, steps=tuple(replace(s, media="") if on_network(s.media) else s for s in a.steps))
        for a in session.activities
    )
    return replace(session, activities=tuple(activities))


def _read(path: Path) -> bytes:
    try:
        if not path.is_file():  # a device or a pipe would never end
            raise errors.CannotOpen(path)
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise errors.CannotOpen(path) from error
    if len(raw) > MOST_BYTES:
        megabytes = MOST_BYTES // 1_000_000
        raise TooMuch(path, tr("it is larger than {megabytes} MB").format(megabytes=megabytes))
    return raw


def _measure(path: Path, tables: Tables) -> None:
    level: list[Any] = [tables]
    for _ in range(MOST_DEPTH):
        level = [part for whole in level for part in _parts(path, whole)]
        if not level:
            return
    raise TooMuch(path, tr("its parts are nested too deep"))


def _parts(path: Path, whole: Any) -> Iterator[Any]:
    """The lists and objects inside one; its texts are measured in passing."""
    pairs = whole.items() if isinstance(whole, dict) else enumerate(whole)
    for name, value in pairs:
        if isinstance(value, dict | list):
            yield value
        elif isinstance(value, str) and len(value) > MOST_LETTERS and name != "jpeg":
            raise TooMuch(path, tr("one of its texts is too long"))


def _count(path: Path, session: Session) -> None:
    steps = sum(len(activity.steps) for activity in session.activities)
    for count, most, what in (
        (len(session.activities), MOST_ACTIVITIES, tr("it has more than {most} activities")),
        (steps, MOST_STEPS, tr("it has more than {most} steps")),
        (session.people, MOST_PEOPLE, tr("it is for more than {most} people")),
        (session.large_print, MOST_PEOPLE, tr("it is for more than {most} people")),
    ):
        if count > most:
            raise TooMuch(path, what.format(most=most))


def _made(tables: Tables) -> Iterator[str]:
    """What the group wrote."""
    for row in tables["boards"].values():
        yield from written(row.get("state"))
