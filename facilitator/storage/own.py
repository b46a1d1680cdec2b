"""The facilitator's own ready-made agendas, one readable file each in the local folder."""

import unicodedata
from pathlib import Path
from typing import Any

from facilitator.storage import errors
from facilitator.storage.safe_json import dumps, write_whole

_SLUG = 60  # letters


def agenda_id(title: str) -> str:
    """The id of an agenda of one's own, made from its title: legal as a file's name, never a shipped one."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = "".join(letter if letter.isalnum() else " " for letter in plain).split()
    return f"own-{'-'.join(words)[:_SLUG].strip('-') or 'agenda'}"


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
