"""Deleted sessions, kept in the local folder for a while before they are gone with their backups."""

import contextlib
import datetime
import secrets
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import orjson

from facilitator.disk import patiently, write_whole
from facilitator.storage.backups import Backups
from facilitator.storage.safe_json import dumps
from facilitator.storage.session_file import SUFFIX, free_name

DAYS = 30  # a deleted session and its backups are kept this long


def _utc_now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


@dataclass(frozen=True)
class Binned:
    """A deleted session: the file in the bin, where it was, and when it was deleted."""

    path: Path
    origin: Path
    session_id: str
    deleted: datetime.datetime


class Bin:
    """Each deleted session is a file of its name in a folder of its own, with a note of where it was."""

    def __init__(
        self, local: Path, backups: Backups, now: Callable[[], datetime.datetime] = _utc_now
    ) -> None:
        self.root = local / "bin"
        self._backups = backups
        self._now = now

    def take(self, path: Path, session_id: str) -> Path:
        """Move a file into the bin. Raises OSError, and then the file is where it was."""
        folder = self.root / secrets.token_hex(6)
        folder.mkdir(parents=True)
        note = {"file": str(path.resolve()), "id": session_id, "deleted": self._now().isoformat()}
        target = folder / path.name
        try:  # copied and then removed: the library may be on another drive
            write_whole(target, path.read_bytes())
            write_whole(folder / "note.json", dumps(note))
            patiently(path.unlink)
        except OSError:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        return target

    def give_back(self, binned: Path) -> Path:
        """Put a file back where it was, under a free name if need be. Raises OSError."""
        item = _read(binned)
        item.origin.parent.mkdir(parents=True, exist_ok=True)
        target = item.origin
        if target.exists():
            target = free_name(target.parent, target.name.removesuffix(SUFFIX))
        write_whole(target, binned.read_bytes())
        if item.session_id:
            self._backups.moved(item.session_id, target)
        _remove(binned.parent)
        return target

    def items(self) -> list[Binned]:
        """What lies in the bin, the last deleted first."""
        found = []
        for note in self.root.glob("*/note.json"):
            with contextlib.suppress(OSError, ValueError, KeyError, TypeError, StopIteration):
                found.append(_read(next(p for p in note.parent.iterdir() if p.name.endswith(SUFFIX))))
        return sorted(found, key=lambda item: item.deleted, reverse=True)

    def destroy(self, binned: Path) -> None:
        """Delete a file in the bin and the backups of its session. Raises OSError."""
        session_id = _read(binned).session_id
        _remove(binned.parent)
        if session_id:
            self._backups.forget(session_id)

    def expire(self) -> None:
        """Destroy what was deleted more than 30 days ago; what cannot be destroyed now waits."""
        for item in self.items():
            if self._now() - item.deleted > datetime.timedelta(days=DAYS):
                with contextlib.suppress(OSError):
                    self.destroy(item.path)


def _read(binned: Path) -> Binned:
    note = orjson.loads((binned.parent / "note.json").read_bytes())
    deleted = datetime.datetime.fromisoformat(note["deleted"])
    return Binned(binned, Path(note["file"]), note["id"], deleted)


def _remove(folder: Path) -> None:
    for path in folder.iterdir():
        patiently(path.unlink)
    folder.rmdir()
