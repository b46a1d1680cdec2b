"""Files put in their place whole: whatever goes wrong, there is the old one or the new one."""

import contextlib
import errno
import os
import stat
import time
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO, NamedTuple, TypeVar

from facilitator.words import tr

Outcome = TypeVar("Outcome")
_TEMP = ".facilitator-{key}-{which}.tmp"
_OLD_SECONDS = 3600
_WINDOWS = os.name == "nt"
_WAITS = (0.01, 0.04, 0.1, 0.2)  # seconds
_AT_ONCE = getattr(os, "O_NONBLOCK", 0)  # a pipe that nobody writes to would never open
_A_WORKSHOP = b'"facilitator session"'  # stands near the beginning of one


def patiently(act: Callable[[], Outcome]) -> Outcome:
    """Do it, on Windows again a moment later: a virus scanner or a sync may hold the file. Raises OSError."""
    for wait in _WAITS if _WINDOWS else ():
        try:
            return act()
        except PermissionError:
            time.sleep(wait)
    return act()


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
        # The bare call, so that it can be counted.
        patiently(lambda: os.replace(source, target))  # noqa: PTH105

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
    temp = path.parent / _TEMP.format(key=key(path.name), which=os.urandom(4).hex())
    try:
        stamp = _filled(temp, payload, disk)
        _admit(temp, path)
        disk.replace(temp, path)
    except BaseException:
        with contextlib.suppress(OSError):
            temp.unlink()
        raise
    disk.sync_folder(path.parent)
    return stamp


def _admit(temp: Path, path: Path) -> None:
    """Let the same people read and write it as the file whose place it takes."""
    with contextlib.suppress(OSError):  # there is none yet, or such rights are not known there
        temp.chmod(stat.S_IMODE(path.stat().st_mode))


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
        known = disk.stat(handle)
    finally:
        disk.close(handle)
    if known.st_size != len(payload):  # a full disk may take less than it says
        raise OSError(errno.ENOSPC, "the file came out shorter than what was written")
    return Stamp.of(known)


def write_apart(path: Path, payload: bytes) -> None:
    """Write a file that goes elsewhere: never in the place of a workshop, a pipe or a device.

    Raises OSError, whose `strerror` says which of these it is.
    """
    if path.exists() and not path.is_dir():
        with open_to_read(path) as file:
            if _A_WORKSHOP in file.read(200):
                raise FileExistsError(errno.EEXIST, tr("it is a workshop, which would be lost"), str(path))
    write_whole(path, payload)


def open_to_read(path: Path) -> BinaryIO:
    """The file, to be read. Raises OSError, also for a pipe or a device, which might never end."""
    file = open(path, "rb", opener=lambda name, flags: os.open(name, flags | _AT_ONCE))  # noqa: SIM115
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise OSError(errno.EINVAL, tr("it is no ordinary file"), str(path))
    return file


def read_whole(path: Path) -> bytes:
    """All that is in the file. Raises OSError as `open_to_read` does."""
    with open_to_read(path) as file:
        return file.read()


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


@lru_cache(maxsize=16)
def key(text: str | Path) -> str:
    """A short name for a path or an id that is legal in every file system; paths should be resolved."""
    import hashlib  # slow to load: only a write asks, and a library

    return hashlib.sha256(os.path.normcase(text).encode("utf-8", "surrogatepass")).hexdigest()[:16]
