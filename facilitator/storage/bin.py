"""What was deleted, kept in the local folder for a while: sessions and one's own."""

import contextlib
import datetime
import secrets
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import orjson

from facilitator.disk import patiently, read_whole, write_whole
from facilitator.storage.backups import Backups
from facilitator.storage.places import found, real
from facilitator.storage.safe_json import dumps
from facilitator.storage.session_file import SUFFIX, free_name

NOTE = "note.json"
DAYS = 30  # a deleted session and its backups are kept this long


def _utc_now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


@dataclass(frozen=True)
class Mine:
    """What was removed where it is no session: an exercise of one's own, saved or not, or an agenda."""

    kind: Literal["exercise", "agenda"]
    id: str
    title: str


@dataclass(frozen=True)
class Binned:
    """What was deleted: the file in the bin, where it was, and when; `along` is where others with it were."""

    path: Path
    origin: Path
    session_id: str
    deleted: datetime.datetime
    mine: Mine | None = None
    along: tuple[Path, ...] = ()


class Bin:
    """Each thing deleted is a file of its name in a folder of its own, with a note of where it was."""

    def __init__(
        self, local: Path, backups: Backups, now: Callable[[], datetime.datetime] = _utc_now
    ) -> None:
        self.root = local / "bin"
        self._backups = backups
        self._now = now

    def take(
        self, path: Path, session_id: str, *, mine: Mine | None = None, along: Sequence[Path] = ()
    ) -> Path:
        """Move a file into the bin, with what goes along. Raises OSError, and then it is where it was."""
        folder = self.root / secrets.token_hex(6)
        folder.mkdir(parents=True)
        note = {
            "file": str(_place(path)),
            "id": session_id,
            "deleted": self._now().isoformat(),
            "mine": mine,
            "along": [str(_place(other)) for other in along],
        }
        try:  # copied and then removed: the library may be on another drive
            for one in (path, *along):
                write_whole(_held(folder, one), read_whole(one))
            write_whole(folder / NOTE, dumps(note))
            patiently(path.unlink)
        except OSError:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        for other in along:
            with contextlib.suppress(OSError):
                patiently(other.unlink)
        return _held(folder, path)

    def give_back(self, binned: Path) -> Path:
        """Put a file back where it was, under a free name if need be. Raises OSError."""
        item = _in(binned.parent)
        target = _put_back(binned, item.origin)
        for origin in item.along:
            _put_back(_held(binned.parent, origin), origin)
        if item.session_id:
            self._backups.moved(item.session_id, target)
        _remove(binned.parent)
        return target

    def items(self) -> list[Binned]:
        """What lies in the bin, the last deleted first."""
        held: list[Binned] = []
        for note in found(self.root, f"*/{NOTE}"):
            with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
                item = _in(note.parent)
                held += [item] if item.path.is_file() else []
        return sorted(held, key=lambda item: item.deleted, reverse=True)

    def destroy(self, binned: Path) -> None:
        """Delete a file in the bin and the backups of its session; one that is gone is. Raises OSError."""
        if not binned.parent.exists():
            return
        session_id = _in(binned.parent).session_id
        _remove(binned.parent)
        if session_id:
            self._backups.forget(session_id)

    def expire(self) -> None:
        """Destroy what was deleted more than 30 days ago; what cannot be destroyed now waits."""
        for item in self.items():
            if self._now() - item.deleted > datetime.timedelta(days=DAYS):
                with contextlib.suppress(OSError):
                    self.destroy(item.path)


def _place(path: Path) -> Path:
    """Where it lies; a link is not followed, since the link is what goes."""
    return real(path.parent) / path.name


def _held(folder: Path, origin: Path) -> Path:
    """What came from there, in its folder in the bin: by its own name, unless the note has that."""
    return folder / (origin.name if origin.name.lower() != NOTE else f"own-{NOTE}")


def _put_back(held: Path, origin: Path) -> Path:
    """Under a free name where there is something else by now."""
    origin.parent.mkdir(parents=True, exist_ok=True)
    suffix = SUFFIX if origin.name.endswith(SUFFIX) else origin.suffix
    if origin.exists():
        origin = free_name(origin.parent, origin.name.removesuffix(suffix), suffix)
    write_whole(origin, held.read_bytes())
    return origin


def _in(folder: Path) -> Binned:
    note = orjson.loads((folder / NOTE).read_bytes())
    origin = Path(note["file"])
    return Binned(
        path=_held(folder, origin),
        origin=origin,
        session_id=note["id"],
        deleted=datetime.datetime.fromisoformat(note["deleted"]),
        mine=Mine(**note["mine"]) if note.get("mine") else None,
        along=tuple(Path(other) for other in note.get("along", ())),
    )


def _remove(folder: Path) -> None:
    for path in folder.iterdir():
        patiently(path.unlink)
    folder.rmdir()
