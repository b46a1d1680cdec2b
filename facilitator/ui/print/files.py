"""Where printed pages go as files: their names, writing them whole, and what can go wrong."""

import errno
from pathlib import Path

from facilitator.disk import DISK, Disk, write_whole
from facilitator.handouts.packs import Kind
from facilitator.storage.library import file_stem
from facilitator.storage.passing import passing_folder
from facilitator.words import tr
from facilitator.workshop.session import Session

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


def suggested_name(session: Session, kind: Kind) -> str:
    """`2026-11-22-who-has-a-say-record.pdf`, legal on every system."""
    return f"{file_stem(session)}-{'for-the-day' if kind == 'pack' else kind}.pdf"


def save(path: Path, data: bytes, disk: Disk = DISK) -> Path:
    """Write the file whole or not at all; its path. Raises OSError."""
    write_whole(path, data, disk)
    return path


def save_to_open(name: str, data: bytes, disk: Disk = DISK) -> Path:
    """A file for another program to show, gone when this program ends. Raises OSError."""
    folder = passing_folder("pages")  # the same name may still be open from before
    return save(folder / name, data, disk)


def trouble(path: Path, problem: OSError) -> str:
    """What happened, what was kept, what to do next."""
    if problem.errno in _FULL:
        text = tr(
            "“{name}” could not be saved: the disk is full. Nothing was left behind and the pages are "
            "still here. Free some space, or save them somewhere else."
        )
    elif problem.errno in _FORBIDDEN:
        text = tr(
            "“{name}” could not be saved: “{folder}” may only be read, or the file is open in another "
            "program. The pages are still here. Save them somewhere else, or under another name."
        )
    else:
        text = tr(
            "“{name}” could not be saved: “{folder}” cannot be reached. The pages are still here. "
            "Save them somewhere else."
        )
    return text.format(name=path.name, folder=path.parent)
