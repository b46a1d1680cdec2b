"""One writer at a time: the second to open a file may only read it, and is told who has it."""

import contextlib
import getpass
import os
import platform
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from facilitator.disk import key
from facilitator.storage.errors import CannotSave
from facilitator.storage.places import found, real
from facilitator.words import tr

if TYPE_CHECKING:
    from filelock import BaseFileLock


class WriteLock:
    """The right to write one file on this computer.

    The system frees it when its process ends, however it ends, so a stale lock cannot be.
    """

    def __init__(self, path: Path, local: Path) -> None:
        name = key(real(path))
        self._path = path
        self._file = local / "locks" / f"{name}.lock"
        self._who = local / "locks" / f"{name}.who.json"
        self._lock: BaseFileLock | None = None

    def take(self) -> str:
        """Nothing when the right is ours now; otherwise who has it."""
        from filelock import FileLock, Timeout  # slow to load; listing sessions never needs it

        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self._file, timeout=0, thread_local=False)
            lock.acquire()
        except Timeout:
            return self._holder()
        except OSError:
            return ""  # no place for locks must not stop the work; a changed file is noticed at each save
        self._lock = lock
        with contextlib.suppress(OSError):
            self._who.write_bytes(orjson.dumps(_ourselves(self._path)))
        return ""

    def release(self) -> None:
        """Safe to call twice."""
        if self._lock is None:
            return
        with contextlib.suppress(OSError):
            self._who.unlink(missing_ok=True)
        self._lock.release()
        self._lock = None

    def _holder(self) -> str:
        try:
            who = orjson.loads(self._who.read_bytes())
            return tr("{user} on {computer}, since {since}").format(
                user=who["user"], computer=who["computer"], since=who["since"]
            )
        except (OSError, ValueError, KeyError, TypeError):
            return tr("another window of Facilitator")


@contextlib.contextmanager
def writing(path: Path, local: Path) -> Iterator[None]:
    """Hold the right to write the file for a short job. Raises CannotSave naming who has it."""
    lock = WriteLock(path, local)
    if holder := lock.take():
        sentence = tr("“{name}” is open elsewhere ({who}). Close it there first; nothing was changed.")
        raise CannotSave(path, sentence.format(name=path.name, who=holder))
    try:
        yield
    finally:
        lock.release()


def left_open(local: Path) -> list[Path]:
    """The files that a program had open when it died; asking forgets them."""
    from filelock import FileLock, Timeout

    files = []
    for who in found(local / "locks", "*.who.json"):
        lock = FileLock(who.with_name(who.name.replace(".who.json", ".lock")), timeout=0)
        with contextlib.suppress(Timeout, OSError, ValueError, KeyError, TypeError), lock:
            path = Path(orjson.loads(who.read_bytes())["file"])
            who.unlink()
            files.append(path)
    return files


def _ourselves(path: Path) -> dict[str, str | int]:
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):
        user = tr("somebody")
    since = time.strftime("%H:%M")
    return {
        "user": user,
        "computer": platform.node(),
        "process": os.getpid(),
        "since": since,
        "file": str(path),
    }
