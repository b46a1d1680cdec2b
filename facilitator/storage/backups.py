"""Backups of each session in the local folder: made by themselves, few, and readable one by one."""

import contextlib
import datetime
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import orjson

from facilitator.disk import key, write_whole
from facilitator.storage import errors
from facilitator.storage.lock import writing
from facilitator.storage.places import found, real
from facilitator.storage.records import Codecs, unpacked
from facilitator.storage.safe_json import dumps, parse, raw_of
from facilitator.workshop.session import Session

LATEST = 10  # so many of the latest are kept,
DAYS = 7  # then the last one of each of so many days,
BYTES = 100_000_000  # and never more than this for one session, the newest excepted
SCARCE = 500_000_000  # bytes: with less room on the disk only
FEW = 2  # are kept of a session
_STAMP = "%Y%m%dT%H%M%S%fZ"
ORIGIN = "origin.json"


def _utc_now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


@dataclass(frozen=True)
class Backup:
    """One earlier version of a session. `set_aside` marks a damaged original, which is never rotated away."""

    path: Path
    made: datetime.datetime
    size: int
    set_aside: bool = False


class Backups:
    """All sessions' backups: a folder for each session id under `local/backups`."""

    def __init__(self, local: Path, now: Callable[[], datetime.datetime] = _utc_now) -> None:
        self.root = local / "backups"
        self._now = now

    def folder(self, session_id: str) -> Path:
        return self.root / key(session_id)

    def keep(self, session_id: str, raw: bytes, origin: Path, *, set_aside: bool = False) -> Backup:
        """Keep these bytes, unless they are the newest backup already. Raises OSError."""
        folder = self.folder(session_id)
        self.moved(session_id, origin)
        present = self.versions(session_id)
        same = [b for b in present[:1] if b.size == len(raw) and b.set_aside == set_aside]
        if same and same[0].path.read_bytes() == raw:
            return same[0]
        moment = self._now()
        if present:  # the clock may have been set back, or stand still
            moment = max(moment, present[0].made + datetime.timedelta(microseconds=1))
        backup = Backup(folder / _name(moment, set_aside), moment, len(raw), set_aside)
        write_whole(backup.path, raw)
        self._rotate(session_id)
        return backup

    def moved(self, session_id: str, path: Path) -> None:
        """Note where the session lies now, so that its backups are found by its path. Raises OSError."""
        folder = self.folder(session_id)
        folder.mkdir(parents=True, exist_ok=True)
        origin = {"id": session_id, "file": str(real(path))}
        if _origin(folder / ORIGIN) != origin:
            write_whole(folder / ORIGIN, dumps(origin))

    def versions(self, session_id: str) -> list[Backup]:
        """The session's backups, newest first."""
        return _backups_in(self.folder(session_id))

    def of_file(self, path: Path) -> list[Backup]:
        """The backups of whatever session was last kept from that path: for a file too damaged to say."""
        kept = []
        for origin in found(self.root, f"*/{ORIGIN}"):
            if _origin(origin).get("file") == str(real(path)):
                kept += _backups_in(origin.parent)
        return sorted(kept, key=lambda backup: backup.made, reverse=True)

    def id_of_file(self, path: Path) -> str:
        """The id of the session last kept from that path, or nothing: another may have lain there before."""
        kept = self.of_file(path)
        return _origin(kept[0].path.with_name(ORIGIN))["id"] if kept else ""

    def read(self, backup: Backup, codecs: Codecs) -> Session:
        """The session as it was then. Raises Damaged, Foreign, Newer and CannotOpen."""
        return unpacked(backup.path, parse(backup.path, raw_of(backup.path)), codecs)

    def restore(self, backup: Backup, path: Path, codecs: Codecs) -> Backup | None:
        """Put the backup in the place of the file, which is kept first: restore the result to undo it.

        None when there was no file. Raises CannotSave when another window has the file open or the disk
        says no, and what `read` raises when the backup itself is damaged.
        """
        self.read(backup, codecs)
        path = real(path)  # a link stays one
        with writing(path, self.root.parent):
            try:
                present = self._keep_present(backup, path, codecs)
                write_whole(path, raw_of(backup.path))
            except OSError as error:
                raise errors.not_written(path, error) from error
        return present

    def forget(self, session_id: str) -> None:
        """Delete all backups of a session. Raises OSError."""
        for path in self.folder(session_id).glob("*"):
            path.unlink(missing_ok=True)

    def _keep_present(self, backup: Backup, path: Path, codecs: Codecs) -> Backup | None:
        if not path.exists():
            return None
        raw = raw_of(path)
        try:
            unpacked(path, parse(path, raw), codecs)
            damaged = False
        except errors.StorageError:
            damaged = True
        session_id = _origin(backup.path.with_name(ORIGIN))["id"]
        return self.keep(session_id, raw, path, set_aside=damaged)

    def _rotate(self, session_id: str) -> None:
        rotating = [backup for backup in self.versions(session_id) if not backup.set_aside]
        last_of_day = {backup.made.date(): backup for backup in reversed(rotating)}
        kept = {*rotating[:LATEST], *list(last_of_day.values())[-DAYS:]}
        if shutil.disk_usage(self.root).free < SCARCE:
            kept = set(rotating[:FEW])
        room = BYTES
        for backup in rotating:
            room -= backup.size
            if backup not in kept or (room < 0 and backup is not rotating[0]):
                backup.path.unlink(missing_ok=True)


def _name(moment: datetime.datetime, set_aside: bool) -> str:
    return moment.strftime(_STAMP) + (".damaged" if set_aside else ".json")


def _backups_in(folder: Path) -> list[Backup]:
    kept = []
    for path in found(folder, "*Z.*"):
        with contextlib.suppress(ValueError, OSError):
            made = datetime.datetime.strptime(path.stem, _STAMP).replace(tzinfo=datetime.UTC)
            kept.append(Backup(path, made, path.stat().st_size, path.suffix == ".damaged"))
    return sorted(kept, key=lambda backup: backup.made, reverse=True)


def _origin(path: Path) -> dict[str, str]:
    """Where the backups of a folder come from; a note that is gone or broken tells nothing."""
    try:
        origin = orjson.loads(path.read_bytes())
        return {"id": str(origin["id"]), "file": str(origin["file"])}
    except (OSError, ValueError, KeyError, TypeError):
        return {"id": path.parent.name, "file": ""}
