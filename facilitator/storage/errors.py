"""What can go wrong with a session file, each in a sentence a facilitator can act on."""

import errno
from pathlib import Path

from facilitator.words import tr

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_GONE = {errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.EIO, getattr(errno, "ESTALE", errno.EIO)}


class StorageError(Exception):
    """`str()` says what happened, what was kept and what to do next; `path` is the file it speaks of."""

    def __init__(self, path: Path, sentence: str) -> None:
        super().__init__(sentence)
        self.path = path


class Damaged(StorageError):
    """The file is a session of ours that can no longer be read; `detail` is for the log and `check`."""

    def __init__(self, path: Path, detail: str) -> None:
        sentence = tr(
            "“{name}” is damaged and cannot be opened as it is. The file was left untouched. "
            "Open what can be saved from it, or go back to a backup."
        )
        super().__init__(path, sentence.format(name=path.name))
        self.detail = detail


class Foreign(StorageError):
    """The file was never a session: empty, or another program's."""

    def __init__(self, path: Path) -> None:
        sentence = tr(
            "“{name}” is not a workshop session. The file was left untouched. "
            "Choose another file, or go back to a backup if this one was a session before."
        )
        super().__init__(path, sentence.format(name=path.name))


class Newer(StorageError):
    """The file was written by a later version of this program."""

    def __init__(self, path: Path, schema: int) -> None:
        sentence = tr(
            "“{name}” was made by a newer version of Facilitator. The file was left untouched. "
            "Open it with the newer version, or update this one."
        )
        super().__init__(path, sentence.format(name=path.name))
        self.schema = schema


class ChangedOnDisk(StorageError):
    """Somebody else wrote to the file since it was last read or written here."""

    def __init__(self, path: Path) -> None:
        sentence = tr(
            "“{name}” was changed by another program, so it was not overwritten. "
            "Your work is kept here in memory. Save it as a copy, or replace the other version."
        )
        super().__init__(path, sentence.format(name=path.name))


class CannotOpen(StorageError):
    """The file cannot be read at all; the cause is the OSError behind it, if there was one."""

    def __init__(self, path: Path) -> None:
        sentence = tr(
            "“{name}” cannot be read. It may have been moved or deleted, or its drive may be gone. "
            "Nothing was changed. Look for it in its folder, or go back to a backup."
        )
        super().__init__(path, sentence.format(name=path.name))


class CannotSave(StorageError):
    """The work could not be written; what was on disk before is still there."""


def cannot_save(path: Path, cause: OSError | None = None) -> CannotSave:
    """The sentence that fits what the system said; raise it `from cause`."""
    kept = tr("Your work is kept here in memory and saving is tried again.")
    text = f"{_reason(cause.errno if cause else None)} {kept}"
    return CannotSave(path, text.format(name=path.name, folder=path.parent))


def not_written(path: Path, cause: OSError) -> CannotSave:
    """Something was to be made, moved or deleted that nobody is at work on; raise it `from cause`."""
    if cause.errno in _FULL:
        text = tr(
            "“{name}” could not be written: the disk is full. Nothing was lost. Free some space, then try "
            "again."
        )
    elif cause.errno in _FORBIDDEN:
        text = tr(
            "“{name}” could not be written, moved or deleted: “{folder}” may only be read, or another "
            "program holds the file. Nothing was lost. Try again, or choose another folder."
        )
    else:
        text = tr(
            "“{name}” could not be written, moved or deleted: “{folder}” cannot be used ({reason}). Nothing "
            "was lost. See whether it is there and its drive is connected, then try again."
        )
    reason = cause.strerror or str(cause)
    return CannotSave(path, text.format(name=path.name, folder=path.parent, reason=reason))


def read_only(path: Path, why: str) -> CannotSave:
    """Saving was asked of a session that is open to read only."""
    return CannotSave(path, why + " " + tr("Save a copy somewhere else to keep your changes."))


def _reason(number: int | None) -> str:
    if number in _FULL:
        return tr("“{name}” could not be saved: the disk is full. Free some space or save a copy elsewhere.")
    if number in _FORBIDDEN:
        return tr("“{name}” could not be saved: “{folder}” may only be read. Save a copy elsewhere.")
    if number in _GONE:
        return tr(
            "“{name}” could not be saved: “{folder}” cannot be reached. "
            "Connect its drive again or save a copy elsewhere."
        )
    return tr("“{name}” could not be saved. Save a copy elsewhere.")
