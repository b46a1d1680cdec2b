"""The facilitator's own ready-made agendas and exercises, one readable file each in the local folder."""

import re
import unicodedata
from collections.abc import Container
from hashlib import blake2b
from pathlib import Path
from typing import Any

from facilitator.disk import patiently, write_whole
from facilitator.storage import errors
from facilitator.storage.safe_json import dumps

KEPT = ".kept"
_SLUG = 60  # letters
# No name for a file: nothing, and what Windows keeps for devices.
_TAKEN = {"", "con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}


def agenda_id(title: str, taken: Container[str] = ()) -> str:
    """The id of an agenda of one's own, made from its title: legal as a file's name, never a shipped one.

    One that is `taken`, as by a title that differs in what ids have no letters for, tells the two apart.
    """
    plain = f"own-{_slug(title) or 'agenda'}"
    return f"own-{_marked(title, 'agenda')}" if plain in taken else plain


def save_agenda(folder: Path, plan: Any) -> Path:
    """Keep an agenda (a dataclass with an `id`) in the folder; one of the same id is replaced.

    Raises CannotSave.
    """
    made_here = re.fullmatch(r"own-[a-z0-9-]{1,80}", plan.id)  # any other id may be no file's name
    name = plan.id if made_here else _marked(plan.id, "agenda")
    file = folder / "agendas" / f"{name}.json"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, dumps(plan, indent=True))
    except OSError as error:
        raise errors.not_written(file, error) from error
    return file


def file_name(title: str, suffix: str) -> str:
    """What the file of an exercise is called that is shared: `who-has-a-say.json`."""
    name = _slug(title)
    return f"{'exercise' if name in _TAKEN else name}{suffix}"


def keep_exercise(folder: Path, exercise_id: str, suffix: str, text: str) -> Path:
    """Keep the text of an exercise's file in the folder. Raises CannotSave."""
    file = folder / "exercises" / f"{_marked(exercise_id, 'exercise')}{suffix}"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, text.encode("utf-8", "replace"))  # half a character, as a paste can bring
    except OSError as error:
        raise errors.not_written(file, error) from error
    return file


def set_aside(file: Path) -> Path:
    """Keep a file that somebody wrote under another name, by which it is read no more; its path then.

    Raises CannotSave.
    """
    from facilitator.storage.session_file import free_name  # slow to load

    try:
        aside = free_name(file.parent, file.name, KEPT)
        patiently(lambda: file.rename(aside))
    except OSError as error:
        raise errors.not_written(file, error) from error
    return aside


def drop(file: Path) -> None:
    """Take an exercise or agenda of one's own away; nothing when it is gone already. Raises CannotSave."""
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        raise errors.not_written(file, error) from error


def _marked(name: str, otherwise: str) -> str:
    """A legal file name for any id, and for this id alone."""
    mark = blake2b(name.encode("utf-8", "surrogatepass"), digest_size=3).hexdigest()
    return f"{_slug(name) or otherwise}-{mark}"


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = "".join(letter if letter.isalnum() else " " for letter in plain).split()
    return "-".join(words)[:_SLUG].strip("-")
