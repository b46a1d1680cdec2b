"""Folders for what only passes, such as pages that another program shows: gone with this program.

What a killed program left there is cleared away by the next one.
"""

import atexit
import contextlib
import os
import shutil
import tempfile
import time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filelock import BaseFileLock

_PREFIX = "facilitator-passing-"
_IN_USE = "in-use.lock"
_JUST_MADE = 60  # seconds in which a folder may not have its lock yet


def passing_folder(name: str) -> Path:
    """A new empty folder among those of this program. Raises OSError."""
    return Path(tempfile.mkdtemp(prefix=f"{name}-", dir=_ours()))


def clear_passed() -> None:
    """Clear away what programs left that have ended. For the start of the program."""
    with contextlib.suppress(OSError):
        for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
            if _is_mine(folder) and not _in_use(folder):
                shutil.rmtree(folder, ignore_errors=True)


@cache
def _ours() -> Path:
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
    lock = _lock(folder)
    lock.acquire()

    def clear() -> None:
        lock.release()
        shutil.rmtree(folder, ignore_errors=True)

    atexit.register(clear)
    return folder


def _lock(folder: Path) -> "BaseFileLock":
    from filelock import FileLock  # slow to load

    return FileLock(folder / _IN_USE, timeout=0, thread_local=False)


def _is_mine(folder: Path) -> bool:
    """A real folder of this user's: what others put among the temporary files is theirs."""
    stat = folder.lstat()
    return folder.is_dir() and not folder.is_symlink() and stat.st_uid == getattr(os, "getuid", lambda: 0)()


def _in_use(folder: Path) -> bool:
    from filelock import Timeout

    if not (folder / _IN_USE).exists():
        return time.time() - folder.stat().st_mtime < _JUST_MADE
    try:
        with _lock(folder):
            return False
    except (Timeout, OSError):
        return True
