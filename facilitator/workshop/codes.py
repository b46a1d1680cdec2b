"""Codes on worksheets: a few characters that say which session and activity a sheet of paper belongs to."""

from hashlib import blake2b
from typing import NamedTuple

from facilitator.workshop.session import Activity, Session

# Nothing that is mistaken for something else when it is read out or written by hand (I 1, O 0 D, S 5, B 8,
# Z 2, U V, N M, C G), and a figure in the second place so that no word is ever spelt.
LETTERS = "ACEFHJKLMPQRTVWXY"
FIGURES = "3479"
_PATTERN = (LETTERS, FIGURES, LETTERS, LETTERS)


class Code(NamedTuple):
    """What a sheet says: `K7QM-3` is the third activity of the session K7QM."""

    session: str
    place: int

    def __str__(self) -> str:
        return f"{self.session}-{self.place}"


def session_code(session_id: str) -> str:
    """Four characters, always the same for a session; two sessions share theirs once in 20,000 times."""
    number = int.from_bytes(blake2b(session_id.encode("utf-8", "surrogatepass"), digest_size=8).digest())
    found = ""
    for characters in _PATTERN:
        number, at = divmod(number, len(characters))
        found += characters[at]
    return found


def code_of(session: Session, activity_id: str) -> Code:
    """The code of an activity's sheets: its place in the agenda counts from 1.

    Raises KeyError when there is no such activity.
    """
    session.activity(activity_id)
    ids = [activity.id for activity in session.activities]
    return Code(session_code(session.id), ids.index(activity_id) + 1)


def read_code(typed: str) -> Code | None:
    """A code as people type it: small letters, spaces and a missing hyphen do no harm. None for no code."""
    tidy = "".join(char for char in typed.upper() if char.isalnum())
    session, place = tidy[: len(_PATTERN)], tidy[len(_PATTERN) :]
    fits = len(session) == len(_PATTERN) and all(map(str.__contains__, _PATTERN, session))
    if not fits or not (place.isascii() and place.isdigit()) or len(place) > 3:
        return None
    return Code(session, int(place))


def activity_of(session: Session, typed: str) -> Activity | None:
    """The activity whose sheet says `typed`; None for another session's sheet, or for no code."""
    code = read_code(typed)
    if code is None or code.session != session_code(session.id):
        return None
    return session.activities[code.place - 1] if 1 <= code.place <= len(session.activities) else None
