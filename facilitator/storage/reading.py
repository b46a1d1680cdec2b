"""A session read from its file by somebody who will not write it, and what the library lists of it."""

import datetime
from pathlib import Path

from facilitator.storage import errors
from facilitator.storage.listing import SUFFIX, Entry
from facilitator.storage.records import Codecs, unpacked
from facilitator.storage.safe_json import parse, raw_of
from facilitator.workshop.review import check_day
from facilitator.workshop.session import Session


def session_in(path: Path, codecs: Codecs) -> Session:
    """Takes no lock and changes nothing. Raises Damaged, Foreign, Newer or CannotOpen."""
    return unpacked(path, parse(path, raw_of(path)), codecs)


def entry_of(path: Path, changed: datetime.datetime, codecs: Codecs) -> Entry:
    """Never raises for the file: one that cannot be opened is listed with the reason."""
    try:
        session = session_in(path, codecs)
    except errors.StorageError as error:
        title = path.name.removesuffix(SUFFIX)
        return Entry(path=path, changed=changed, title=title, problem=str(error))
    return Entry(
        path=path,
        changed=changed,
        title=session.title,
        id=session.id,
        place=session.place,
        date=session.date,
        people=session.people,
        state=session.state,
        step=next((s.title for a, s in session.places() if (a.id, s.id) == _here(session)), ""),
        check_back=check_day(session, changed.date()),
        reviews=session.reviews,
        project=session.project,
        holds=_held(session),
    )


def _held(session: Session) -> tuple[str, ...]:
    """Kinds of boards with something that a later session can be compared with."""
    found = (
        kind
        for activity in session.activities
        for name, kind in activity.board_kinds.items()
        if getattr(activity.boards.get(name), "comparable", False)
    )
    return tuple(sorted(set(found)))


def _here(session: Session) -> tuple[str, str]:
    return session.here.activity, session.here.step
