"""Codes on worksheets: a few characters that say which session and activity a sheet of paper belongs to.

An activity's part follows from its id, not from its place: sheets stay true when the agenda is reordered.
"""

from hashlib import blake2b
from typing import NamedTuple

from facilitator.workshop.session import Activity, Session

# Nothing that is mistaken for something else when it is read out or written by hand (I 1, O 0 D, S 5, B 8,
# Z 2, U V, N M, C G), and a figure in the second place so that no word is ever spelt.
LETTERS = "ACEFHJKLMPQRTVWXY"
FIGURES = "3479"
_SESSION = (LETTERS, FIGURES, LETTERS, LETTERS)
SHORTEST = 3  # characters of an activity's part; longer only where two of a session begin alike
LONGEST = 11
_ACTIVITY = (LETTERS, FIGURES, *(LETTERS,) * (LONGEST - 2))
_PLACES = 3  # figures of a place in the agenda, which earlier sheets have in an activity's stead


class Code(NamedTuple):
    """What a sheet says: `K7QM-F4T` is the activity F4T of the session K7QM.

    On sheets of earlier versions the second part is a number, the activity's place in the agenda.
    """

    session: str
    activity: str

    def __str__(self) -> str:
        return f"{self.session}-{self.activity}"


def session_code(session_id: str) -> str:
    """Four characters, always the same for a session; two sessions share theirs once in 20,000 times."""
    return _spelt(session_id, _SESSION)


def code_of(session: Session, activity_id: str) -> Code:
    """The code of an activity's sheets, which no other activity of the session has.

    Raises KeyError when there is no such activity.
    """
    whole = _spelt(session.activity(activity_id).id, _ACTIVITY)
    others = [_spelt(a.id, _ACTIVITY) for a in session.activities if a.id != activity_id]
    lengths = range(SHORTEST, LONGEST)
    enough = next((n for n in lengths if not any(o.startswith(whole[:n]) for o in others)), LONGEST)
    return Code(session_code(session.id), whole[:enough])


def read_code(typed: str) -> Code | None:
    """A code as people type it: small letters, spaces and a missing hyphen do no harm. None for no code."""
    tidy = "".join(char for char in typed.upper() if char.isalnum())
    session, activity = tidy[: len(_SESSION)], tidy[len(_SESSION) :]
    if len(session) < len(_SESSION) or not _fits(session, _SESSION):
        return None
    if not (_is_place(activity) or (len(activity) >= SHORTEST and _fits(activity, _ACTIVITY))):
        return None
    return Code(session, activity)


def activities_of(session: Session, code: Code) -> tuple[Activity, ...]:
    """The activities that a sheet with that code may belong to; none for another session's sheet.

    More than one only where an activity was added after printing whose code begins with this one.
    """
    if code.session != session_code(session.id):
        return ()
    if _is_place(code.activity):
        return session.activities[int(code.activity) - 1 : int(code.activity)] if int(code.activity) else ()
    return tuple(a for a in session.activities if _spelt(a.id, _ACTIVITY).startswith(code.activity))


def _is_place(activity: str) -> bool:
    return activity.isascii() and activity.isdigit() and len(activity) <= _PLACES


def _fits(part: str, pattern: tuple[str, ...]) -> bool:
    return len(part) <= len(pattern) and all(
        char in known for char, known in zip(part, pattern, strict=False)
    )


def _spelt(item_id: str, pattern: tuple[str, ...]) -> str:
    """As many characters as the pattern has, always the same for an id."""
    number = int.from_bytes(blake2b(item_id.encode("utf-8", "surrogatepass"), digest_size=8).digest())
    found = ""
    for characters in pattern:
        number, at = divmod(number, len(characters))
        found += characters[at]
    return found
