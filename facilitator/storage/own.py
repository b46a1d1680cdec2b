"""The facilitator's own ready-made agendas and exercises, one readable file each in the local folder."""

import unicodedata
from hashlib import blake2b
from pathlib import Path
from typing import Any

from facilitator.storage import errors
from facilitator.storage.safe_json import dumps, write_whole

_SLUG = 60  # letters


def agenda_id(title: str) -> str:
    """The id of an agenda of one's own, made from its title: legal as a file's name, never a shipped one."""
    return f"own-{_slug(title) or 'agenda'}"


def save_agenda(folder: Path, plan: Any) -> Path:
    """Keep an agenda (a dataclass with an `id`) in the folder; one of the same id is replaced.

    Raises CannotSave.
    """
    file = folder / "agendas" / f"{plan.id}.json"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, dumps(plan, indent=True))
    except OSError as error:
        raise errors.cannot_save(file, error) from error
    return file


def drop_agenda(folder: Path, plan_id: str) -> None:
    """Take an agenda of one's own away; nothing when it is gone already. Raises CannotSave."""
    file = folder / "agendas" / f"{plan_id}.json"
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        raise errors.cannot_save(file, error) from error


def file_name(title: str, suffix: str) -> str:
    """What the file of an exercise is called that is shared: `who-has-a-say.json`."""
    return f"{_slug(title) or 'exercise'}{suffix}"


def keep_exercise(
    folder: Path, exercise_id: str, suffix: str, text: str, instead: Path | None = None
) -> Path:
    """Keep the text of an exercise's file in the folder; `instead` is the file it takes the place of.

    Raises CannotSave.
    """
    mark = blake2b(exercise_id.encode("utf-8", "surrogatepass"), digest_size=3).hexdigest()
    file = folder / "exercises" / f"{_slug(exercise_id) or 'exercise'}-{mark}{suffix}"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, text.encode("utf-8"))
        if instead is not None and instead != file:
            instead.unlink(missing_ok=True)
    except OSError as error:
        raise errors.cannot_save(file, error) from error
    return file


def drop_exercise(file: Path) -> None:
    """Take an exercise of one's own away; nothing when it is gone already. Raises CannotSave."""
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        raise errors.cannot_save(file, error) from error


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = "".join(letter if letter.isalnum() else " " for letter in plain).split()
    return "-".join(words)[:_SLUG].strip("-")
