"""One session in its file: opened, saved whole, and guarded against everybody else's writing."""

import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from tinydb import TinyDB

from facilitator.disk import DISK, Disk, sweep, write_whole
from facilitator.storage import errors
from facilitator.storage.backups import Backups
from facilitator.storage.leftover import NOTHING, Leftover
from facilitator.storage.listing import SUFFIX as SUFFIX
from facilitator.storage.lock import WriteLock
from facilitator.storage.places import local_folder, real
from facilitator.storage.records import Codecs, tables_of, unknown_in, unpacked
from facilitator.storage.safe_json import SafeJSONStorage, Tables, dumps, parse
from facilitator.words import tr
from facilitator.workshop.session import Session

BACKUP_SECONDS = 5 * 60.0


class SessionFile:
    """A session and the file it lives in. Made by `create` and `open`; `close` it to let others write.

    `held_by` says who else has the file; `why` says in a sentence why it can only be read, if so.
    `backup_problem` says why the latest backup failed, which never stops the work itself. `made_anew` says
    that the file had gone from its place and was written there again.
    """

    def __init__(
        self,
        path: Path,
        codecs: Codecs,
        local: Path | None = None,
        disk: Disk = DISK,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.path = real(path)
        self.session = Session(title="")
        self.held_by = ""
        self.why = ""
        self.backup_problem = ""
        self.made_anew = ""
        self.codecs = codecs
        self._disk = disk
        self._clock = clock
        self.local = local or local_folder()
        self._backups = Backups(self.local)
        self._lock = WriteLock(self.path, self.local)
        self._database = TinyDB(self.path, storage=SafeJSONStorage, disk=disk)
        self._kept: Leftover | None = NOTHING
        self._tables: Tables = {}
        self._backed_up: float | None = None
        self._saving = threading.Lock()

    @classmethod
    def create(
        cls,
        path: Path,
        session: Session,
        codecs: Codecs,
        *,
        local: Path | None = None,
        disk: Disk = DISK,
        kept: Leftover = NOTHING,
    ) -> Self:
        """A new file. Raises FileExistsError when there is one already, and CannotSave."""
        file = cls(path, codecs, local, disk)
        file._kept = kept
        if file._lock.take() or file.path.exists():
            file.close()
            raise FileExistsError(str(file.path))
        try:
            file.save(session)
        except BaseException as problem:
            file.close()
            if isinstance(problem, errors.CannotSave) and isinstance(problem.__cause__, OSError):
                raise errors.not_written(file.path, problem.__cause__) from problem.__cause__
            raise
        return file

    @classmethod
    def open(
        cls,
        path: Path,
        codecs: Codecs,
        *,
        local: Path | None = None,
        read_only: bool = False,
        disk: Disk = DISK,
        clock: Callable[[], float] = time.monotonic,
    ) -> Self:
        """The session in the file. Raises Damaged, Foreign, Newer or CannotOpen, and changes nothing then.

        A file that somebody else has open, or that may not be written, opens to read.
        """
        file = cls(path, codecs, local, disk, clock)
        file.why = tr("The session was opened to read.") if read_only else _unwritable(file.path)
        try:
            if not file.why:
                file._claim()
            raw = file._load()
            if not file.why:
                sweep(file.path)
                file._back_up(raw)
        except BaseException:
            file.close()
            raise
        return file

    @property
    def read_only(self) -> bool:
        return bool(self.why)

    @property
    def kept(self) -> Leftover:
        """What the file holds that this version does not know; looked for when it is first asked for."""
        if self._kept is None:
            self._kept = unknown_in(self._tables, self.session)
        return self._kept

    def save(self, session: Session, *, replacing: bool = False) -> None:
        """Write the whole session, safely and at once; callable from one thread after another.

        `replacing` writes over what another program put there, which is backed up first.
        Raises ChangedOnDisk and CannotSave; then `session` is still the last one that is on disk.
        """
        if self.why:
            raise errors.read_only(self.path, self.why)
        with self._saving:
            try:
                if replacing:
                    self._give_way()
                tables = tables_of(session, self.kept)
                self._storage.write(tables)
            except OSError as error:
                raise errors.cannot_save(self.path, error) from error
            self.session = session
            if self._storage.vanished:
                self.made_anew = _made_anew(self.path)
            if self._backup_due():
                self._back_up(dumps(tables))

    def save_copy(self, folder: Path, session: Session | None = None) -> Path:
        """Write the session (the last saved one, without another) into `folder` under a free name.

        The copy is a session of its own, with its own id. Raises CannotSave.
        """
        copy = replace(session or self.session, id=Session(title="").id)
        try:
            path = free_name(folder, self.path.name.removesuffix(SUFFIX))
            write_whole(path, dumps(tables_of(copy, self.kept)), self._disk)
        except OSError as error:
            raise errors.cannot_save(folder / self.path.name, error) from error
        return path

    def forget_unknown(self, mentioning: Iterable[str] | None = None) -> None:
        """Drop fields this version does not know: those that mention an id, or all of them."""
        if mentioning is None:
            self._kept = NOTHING
            return
        for word in mentioning:
            self._kept = self.kept.without(word)

    def close(self) -> None:
        """Let others write. Safe to call twice."""
        self._database.close()
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def _storage(self) -> SafeJSONStorage:
        storage = self._database.storage
        assert isinstance(storage, SafeJSONStorage)  # noqa: S101 - we made it ourselves
        return storage

    def _claim(self) -> None:
        self.held_by = self._lock.take()
        if self.held_by:
            sentence = tr("“{name}” is open elsewhere ({who}), so it can only be read here.")
            self.why = sentence.format(name=self.path.name, who=self.held_by)

    def _load(self) -> bytes:
        raw = self._storage.read_bytes()
        if raw is None:
            raise errors.CannotOpen(self.path)
        tables = parse(self.path, raw)
        self.session = unpacked(self.path, tables, self.codecs)
        self._kept, self._tables = None, tables
        if not self.why:  # each save needs it; who only reads need not wait for it
            self._kept, self._tables = self.kept, {}
        return raw

    def _give_way(self) -> None:
        theirs = self._storage.read_bytes()
        if theirs is not None:
            self._backups.keep(self.session.id, theirs, self.path)

    def _backup_due(self) -> bool:
        return self._backed_up is None or self._clock() - self._backed_up >= BACKUP_SECONDS

    def _back_up(self, raw: bytes) -> None:
        self._backed_up = self._clock()
        try:
            self._backups.keep(self.session.id, raw, self.path)
            self.backup_problem = ""
        except OSError as error:
            self.backup_problem = tr("No backup could be made: {reason}").format(reason=error)


def free_name(folder: Path, stem: str, suffix: str = SUFFIX) -> Path:
    """A path in the folder that no file has, whatever the case of its letters. Raises OSError."""
    taken = {entry.name.lower() for entry in folder.iterdir()}
    names = (f"{stem}{f'-{n}' if n > 1 else ''}{suffix}" for n in range(1, len(taken) + 2))
    return folder / next(name for name in names if name.lower() not in taken)


def _made_anew(path: Path) -> str:
    words = tr(
        "“{name}” was moved or deleted while it was open, so it was saved again in its place. "
        "Nothing was lost. If there is another one of it now, that one is older."
    )
    return words.format(name=path.name)


def _unwritable(path: Path) -> str:
    """Why the file may not be written, or nothing. The mark on the file counts even where we could."""
    try:
        marked = not path.stat().st_mode & 0o222
    except OSError:
        return ""  # reading it will say
    if marked:
        return tr("“{name}” is marked read-only, so it can only be read here.").format(name=path.name)
    return ""
