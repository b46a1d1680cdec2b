"""Exercises that are being made and not saved yet: one file each, so that nothing written is lost."""

import contextlib
import os
from collections.abc import Callable
from pathlib import Path

from facilitator.disk import key, write_whole
from facilitator.storage import errors
from facilitator.storage.places import found


def keep_draft(local: Path, exercise_id: str, text: str) -> None:
    """Keep what was written so far, in the place of what was kept before. Raises CannotSave."""
    file = _file(local, exercise_id)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, text.encode("utf-8", "replace"))
    except OSError as error:
        raise errors.cannot_save(file, error) from error


def drafts(local: Path) -> tuple[str, ...]:
    """The texts of all that are kept, the latest first. What cannot be read is passed over."""
    kept: list[tuple[float, str]] = []
    for file in found(local / "drafts", "*.json"):
        with contextlib.suppress(OSError, ValueError):
            kept.append((file.stat().st_mtime, file.read_text(encoding="utf-8")))
    return tuple(text for _, text in sorted(kept, reverse=True))


def set_aside_unread(local: Path, read: Callable[[str], object]) -> tuple[Path, ...]:
    """Give every file in which `read` finds no draft another name, so that nothing is written over it.

    `read` raises ValueError or RecursionError then. Where the files lie now.
    """
    damaged: list[Path] = []
    for file in found(local / "drafts", "*.json"):
        with contextlib.suppress(OSError):
            try:
                read(file.read_text(encoding="utf-8"))
            except (ValueError, RecursionError):
                damaged.append(file.replace(file.with_name(f"{file.stem}-{os.urandom(3).hex()}.damaged")))
    return tuple(damaged)


def drop_draft(local: Path, exercise_id: str) -> None:
    """It is saved, or thrown away. What cannot be removed is offered once more, which does no harm."""
    with contextlib.suppress(OSError):
        _file(local, exercise_id).unlink(missing_ok=True)


def note_making(local: Path, exercise_id: str) -> None:
    """Note which draft is being made, or none for no id: what is noted at a start was cut short."""
    note = local / "drafts" / "being-made"
    with contextlib.suppress(OSError, ValueError):  # half a character, as a paste can bring
        if not exercise_id:
            note.unlink(missing_ok=True)
        elif cut_short(local) != exercise_id:
            note.write_text(exercise_id, encoding="utf-8")


def cut_short(local: Path) -> str:
    """The id of the exercise that was being made when the program ended without asking; empty for none."""
    try:
        return (local / "drafts" / "being-made").read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def draft_file(local: Path, exercise_id: str) -> Path | None:
    """Where a draft of the exercise is kept, if there is one."""
    file = _file(local, exercise_id)
    return file if file.is_file() else None


def _file(local: Path, exercise_id: str) -> Path:
    return local / "drafts" / f"{key(exercise_id)}.json"
