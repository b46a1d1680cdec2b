"""A TinyDB storage that a power cut cannot break: each write is the whole old file or the whole new one."""

import contextlib
import errno
import hashlib
import os
import secrets
import time
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import orjson
from tinydb import Storage

from facilitator.storage.errors import CannotOpen, ChangedOnDisk, Damaged, Foreign
from facilitator.storage.places import key

Tables = dict[str, dict[str, Any]]
_TEMP = ".facilitator-{key}-{which}.tmp"
_OLD_SECONDS = 3600
_WINDOWS = os.name == "nt"
_WAITS = (0.01, 0.04, 0.1, 0.2)  # seconds


class Disk:
    """The few system calls of a write, gathered so that a test can make each of them fail."""

    def create(self, path: Path) -> int:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        return os.open(path, flags, 0o666)

    def write(self, handle: int, data: memoryview) -> int:
        return os.write(handle, data)

    def sync(self, handle: int) -> None:
        os.fsync(handle)

    def stat(self, handle: int) -> os.stat_result:
        return os.fstat(handle)

    def close(self, handle: int) -> None:
        os.close(handle)

    def replace(self, source: Path, target: Path) -> None:
        for wait in _WAITS if _WINDOWS else ():  # a virus scanner or a sync may hold the file for a moment
            try:
                os.replace(source, target)  # noqa: PTH105 - the bare call, so that it can be counted
            except PermissionError:
                time.sleep(wait)
            else:
                return
        os.replace(source, target)  # noqa: PTH105 - as above

    def sync_folder(self, folder: Path) -> None:
        if _WINDOWS:  # it cannot open a folder, and writes names through by itself
            return
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


DISK = Disk()


class Stamp(NamedTuple):
    """What tells cheaply that a file is still the one we know."""

    modified: int
    size: int
    inode: int

    @classmethod
    def of(cls, stat: os.stat_result) -> "Stamp":
        return cls(stat.st_mtime_ns, stat.st_size, stat.st_ino)


def write_whole(path: Path, payload: bytes, disk: Disk = DISK) -> Stamp:
    """Put `payload` in the place of the file.

    Raises OSError; the old file is then still whole or, when only the very last step failed, the new one.
    """
    temp = path.parent / _TEMP.format(key=key(path.name), which=secrets.token_hex(4))
    try:
        stamp = _filled(temp, payload, disk)
        disk.replace(temp, path)
    except BaseException:
        with contextlib.suppress(OSError):
            temp.unlink()
        raise
    disk.sync_folder(path.parent)
    return stamp


def _filled(temp: Path, payload: bytes, disk: Disk) -> Stamp:
    handle = disk.create(temp)
    try:
        rest = memoryview(payload)
        while rest:
            written = disk.write(handle, rest)
            if written <= 0:
                raise OSError(errno.ENOSPC, "nothing more could be written")
            rest = rest[written:]
        disk.sync(handle)
        stat = disk.stat(handle)
    finally:
        disk.close(handle)
    if stat.st_size != len(payload):  # a full disk may take less than it says
        raise OSError(errno.ENOSPC, "the file came out shorter than what was written")
    return Stamp.of(stat)


def sweep(path: Path) -> None:
    """Remove temporary files that a killed process left beside the file. Call with the lock held."""
    with contextlib.suppress(OSError):
        for temp in path.parent.glob(_TEMP.format(key=key(path.name), which="*")):
            temp.unlink(missing_ok=True)


def sweep_holding(folder: Path, word: str) -> None:
    """Remove all temporary files in the folder in which `word` stands. Raises OSError."""
    for temp in folder.glob(_TEMP.format(key="*", which="*")):
        if word.encode() in temp.read_bytes():
            temp.unlink(missing_ok=True)


def sweep_old(folder: Path) -> None:
    """Remove temporary files that nobody can still be writing."""
    with contextlib.suppress(OSError):
        for temp in folder.glob(_TEMP.format(key="*", which="*")):
            if time.time() - temp.stat().st_mtime > _OLD_SECONDS:
                temp.unlink(missing_ok=True)


def dumps(data: Any, *, indent: bool = False) -> bytes:
    """JSON. Halves of characters, which a paste can bring, become a replacement mark instead of an error."""
    # orjson writes a time's millionths without their noughts: days and times go through msgspec, as they
    # are read.
    option = orjson.OPT_PASSTHROUGH_DATETIME | (orjson.OPT_INDENT_2 if indent else 0)
    try:
        return orjson.dumps(data, default=_plain, option=option)
    except TypeError:
        return orjson.dumps(_whole_characters(_plain(data)), option=option)


def _plain(data: Any) -> Any:
    return msgspec.to_builtins(data, str_keys=True)


def _whole_characters(data: Any) -> Any:
    if isinstance(data, str):
        return data.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(data, dict):
        return {_whole_characters(k): _whole_characters(v) for k, v in data.items()}
    if isinstance(data, list | tuple):
        return [_whole_characters(item) for item in data]
    return data


def parse(path: Path, raw: bytes) -> Tables:
    """The tables of a session file. Raises Foreign for what never was one and Damaged for what was."""
    try:
        data = orjson.loads(raw)
    except orjson.JSONDecodeError as error:
        if b'"meta"' in raw[:200]:
            raise Damaged(path, str(error)) from error
        raise Foreign(path) from error
    if not isinstance(data, dict) or "meta" not in data:
        raise Foreign(path)
    for name, table in data.items():
        if not isinstance(table, dict) or not all(isinstance(row, dict) for row in table.values()):
            raise Damaged(path, f"the table {name!r} is not a table")
    try:
        orjson.dumps(data)
    except TypeError as error:  # nested so deep that it could never be saved again
        raise Damaged(path, str(error)) from error
    return data


class SafeJSONStorage(Storage):
    """The whole database in one JSON file.

    Never takes a broken or foreign file for an empty one, and never writes over what somebody else wrote.
    """

    def __init__(self, path: Path, disk: Disk = DISK) -> None:
        self.path = path
        self._disk = disk
        self._stamp: Stamp | None = None
        self._ours: set[bytes] = set()

    def read(self) -> Tables | None:
        """The tables, or None when there is no file yet. Raises Foreign, Damaged, CannotOpen."""
        raw = self.read_bytes()
        return None if raw is None else parse(self.path, raw)

    def read_bytes(self) -> bytes | None:
        """The file as it lies there, remembered as the version that may be replaced."""
        try:
            with self.path.open("rb") as file:
                stamp = Stamp.of(os.fstat(file.fileno()))
                raw = file.read()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise CannotOpen(self.path) from error
        self._stamp, self._ours = stamp, {_digest(raw)}
        return raw

    def write(self, data: Tables) -> None:
        """Raises ChangedOnDisk, and OSError when the disk says no: the file is then whole all the same."""
        payload = dumps(data)
        if not self._still_ours():
            raise ChangedOnDisk(self.path)
        # A write that fails at its very last step has happened all the same: know it again.
        digest = _digest(payload)
        self._ours.add(digest)
        self._stamp = write_whole(self.path, payload, self._disk)
        self._ours = {digest}

    @property
    def vanished(self) -> bool:
        """There was a file here, and now there is none."""
        return self._stamp is not None and not self.path.exists()

    def accept(self) -> None:
        """Take whatever lies on the disk now as the version that may be replaced."""
        self.read_bytes()

    def _still_ours(self) -> bool:
        try:
            if Stamp.of(self.path.stat()) == self._stamp:
                return True
            return _digest(self.path.read_bytes()) in self._ours
        except FileNotFoundError:
            return True  # nothing there to overwrite


def _digest(raw: bytes) -> bytes:
    return hashlib.sha256(raw).digest()
