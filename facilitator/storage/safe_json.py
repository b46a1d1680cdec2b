"""A TinyDB storage that a power cut cannot break: each write is the whole old file or the whole new one."""

import hashlib
import os
from pathlib import Path
from typing import Any

import msgspec
import orjson
from tinydb import Storage

from facilitator.disk import DISK, Disk, Stamp, open_to_read, read_whole, write_whole
from facilitator.storage.errors import CannotOpen, ChangedOnDisk, Damaged, Foreign

Tables = dict[str, dict[str, Any]]
SHORT = 1_000_000  # bytes: a longer file is known again by its digest, a shorter one is remembered itself


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


def raw_of(path: Path) -> bytes:
    """All that is in a file that was asked for. Raises CannotOpen."""
    try:
        return read_whole(path)
    except OSError as error:
        raise CannotOpen(path) from error


class SafeJSONStorage(Storage):
    """The whole database in one JSON file.

    Never takes a broken or foreign file for an empty one, and never writes over what somebody else wrote.
    `vanished` says whether the last write found none where there had been one.
    """

    def __init__(self, path: Path, disk: Disk = DISK) -> None:
        self.path = path
        self._disk = disk
        self._stamp: Stamp | None = None
        self._ours: tuple[bytes, ...] = ()
        self.vanished = False

    def read(self) -> Tables | None:
        """The tables, or None when there is no file yet. Raises Foreign, Damaged, CannotOpen."""
        raw = self.read_bytes()
        return None if raw is None else parse(self.path, raw)

    def read_bytes(self) -> bytes | None:
        """The file as it lies there, remembered as the version that may be replaced."""
        try:
            with open_to_read(self.path) as file:
                stamp = Stamp.of(os.fstat(file.fileno()))
                raw = file.read()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise CannotOpen(self.path) from error
        self._stamp, self._ours = stamp, (_known_by(raw),)
        return raw

    def write(self, data: Tables) -> None:
        """Raises ChangedOnDisk, and OSError when the disk says no: the file is then whole all the same."""
        payload = dumps(data)
        if not self._still_ours():
            raise ChangedOnDisk(self.path)
        # A write that fails at its very last step has happened all the same: know it again.
        known_by = _known_by(payload)
        self._ours = (*self._ours, known_by)
        self._stamp = write_whole(self.path, payload, self._disk)
        self._ours = (known_by,)

    def accept(self) -> None:
        """Take whatever lies on the disk now as the version that may be replaced."""
        self.read_bytes()

    def _still_ours(self) -> bool:
        self.vanished = False
        try:
            if Stamp.of(self.path.stat()) == self._stamp:
                return True
            return _known_by(read_whole(self.path)) in self._ours
        except FileNotFoundError:
            self.vanished = self._stamp is not None
            return True  # nothing there to overwrite


def _known_by(raw: bytes) -> bytes:
    return raw if len(raw) <= SHORT else hashlib.sha256(raw).digest()
