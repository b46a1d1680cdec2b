"""The folder of sessions: listed fast, named legally, and nothing in it is ever simply gone.

The first window needs the list alone: what opens, makes or deletes sessions loads when it is asked for.
"""

import datetime
import time
import unicodedata
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.storage import errors
from facilitator.storage.listing import SUFFIX, Entry, listed
from facilitator.storage.places import default_folder, local_folder

if TYPE_CHECKING:
    from facilitator.storage.backups import Backup, Backups
    from facilitator.storage.bin import Bin, Mine
    from facilitator.storage.leftover import Leftover
    from facilitator.storage.records import Codecs
    from facilitator.storage.session_file import SessionFile
    from facilitator.workshop.session import Session

__all__ = ["Entry", "Library", "default_folder", "file_stem", "local_folder"]

_TURN = 0.0002  # seconds
_SLUG = 60  # letters; with date, number and ending far below what any file system bears


class Library:
    """Sessions in `folder`, which is made when the first is; everything else lies in `local`."""

    def __init__(self, folder: Path, local: Path, codecs: "Codecs") -> None:
        self.folder = folder
        self.local = local
        self._codecs = codecs

    @cached_property
    def backups(self) -> "Backups":
        from facilitator.storage.backups import Backups

        return Backups(self.local)

    @cached_property
    def bin(self) -> "Bin":
        from facilitator.storage.bin import Bin

        return Bin(self.local, self.backups)

    def entries(self) -> list[Entry]:
        """Every session, the last changed first; those that cannot be opened too, with the reason.

        Raises CannotOpen when there is a folder but it cannot be read.
        """

        def read(path: Path, changed: datetime.datetime) -> Entry:
            _give_way()
            return self.entry(path, changed)

        return listed(self.folder, self.local, read)

    def entry(self, path: Path, changed: datetime.datetime) -> Entry:
        """What the library lists of one file, read from the file itself."""
        from facilitator.storage.reading import entry_of

        return entry_of(path, changed, self._codecs)

    def create(self, session: "Session", kept: "Leftover | None" = None) -> "SessionFile":
        """A file for a new session, named after its date and title. Raises CannotSave.

        `kept` is what another file of it held that this version does not know.
        """
        from facilitator.storage.leftover import NOTHING
        from facilitator.storage.session_file import SessionFile

        def make(path: Path) -> SessionFile:
            return SessionFile.create(path, session, self._codecs, local=self.local, kept=kept or NOTHING)

        return self._create(session, make)

    def open(self, path: Path, *, read_only: bool = False) -> "SessionFile":
        """Raises Damaged, Foreign, Newer or CannotOpen."""
        from facilitator.storage.erase import finish_removals
        from facilitator.storage.session_file import SessionFile

        file = SessionFile.open(path, self._codecs, local=self.local, read_only=read_only)
        finish_removals(file)
        return file

    def rename(self, path: Path, title: str) -> Path:
        """Give the session a new title, and its file a name to match.

        Raises CannotSave and what `open` does.
        """
        import re
        from dataclasses import replace

        from facilitator.disk import patiently
        from facilitator.storage.lock import writing
        from facilitator.storage.session_file import free_name

        with self.open(path) as file:
            session = replace(file.session, title=title)
            file.save(session)
        if re.fullmatch(re.escape(file_stem(session)) + r"(-\d+)?", path.name.removesuffix(SUFFIX)):
            return path
        with writing(path, self.local):
            try:
                free = free_name(path.parent, file_stem(session))
                new = patiently(lambda: path.rename(free))
                self.backups.moved(session.id, new)
            except OSError as error:
                raise errors.not_written(path, error) from error
        return new

    def duplicate(self, path: Path, title: str) -> Path:
        """A second session with all that the first holds. Raises CannotSave and what `open` does."""
        from dataclasses import replace

        from facilitator.workshop.board import new_id

        with self.open(path, read_only=True) as file:
            session, kept = replace(file.session, id=new_id(), title=title), file.kept
        copy = self.create(session, kept)
        copy.close()
        return copy.path

    def delete(self, path: Path, *, at_once: bool = False) -> Path | None:
        """Move the session to the bin, from where `undelete` brings it back; the place in the bin.

        `at_once` deletes it together with its backups instead. Raises CannotSave.
        """
        from facilitator.storage.lock import writing

        with writing(path, self.local):
            try:
                binned = self.bin.take(path, self._id(path))
                if not at_once:
                    return binned
                self.bin.destroy(binned)
            except OSError as error:
                raise errors.not_written(path, error) from error
        return None

    def discard(self, mine: "Mine", file: Path, *along: Path) -> Path:
        """Move an exercise or agenda of one's own to the bin, with what belongs to it; the place in the bin.

        Raises CannotSave.
        """
        try:
            return self.bin.take(file, "", mine=mine, along=along)
        except OSError as error:
            raise errors.not_written(file, error) from error

    def undelete(self, binned: Path) -> Path:
        """Bring back from the bin to where it was, or beside what took its place.

        Raises CannotSave.
        """
        try:
            return self.bin.give_back(binned)
        except OSError as error:
            raise errors.not_written(binned, error) from error

    def search(self, text: str) -> list[Entry]:
        """The sessions in which all of these words were written, by anybody, in any field."""
        from facilitator.storage.search import says

        words = text.casefold().split()
        found = []
        for entry in self.entries() if words else []:
            _give_way()
            if says(entry.path, words):
                found.append(entry)
        return found

    def versions(self, path: Path) -> "list[Backup]":
        """The backups of the session in that file, newest first, even when the file is damaged or gone."""
        return self.backups.versions(self._id(path)) or self.backups.of_file(path)

    def tidy(self) -> None:
        """Clear away what a crash left and what lay in the bin long enough. For the start of the program."""
        from facilitator.disk import sweep_old
        from facilitator.storage.passing import clear_passed
        from facilitator.storage.places import found

        parts = (self.local / part for part in ("index", "drafts", "exercises", "agendas", "removals"))
        of_sessions = (*found(self.backups.root, "*"), *found(self.bin.root, "*"))
        for folder in (self.folder, self.local, *parts, *of_sessions):
            sweep_old(folder)
        self.bin.expire()
        clear_passed()

    def _create(self, session: "Session", make: "Callable[[Path], SessionFile]") -> "SessionFile":
        from facilitator.storage.session_file import free_name

        stem = file_stem(session)
        path = self.folder / (stem + SUFFIX)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            while True:
                path = free_name(self.folder, stem)
                try:
                    return make(path)
                except FileExistsError:  # taken between looking and making
                    time.sleep(0.01)
        except OSError as error:
            raise errors.not_written(path, error) from error

    def _id(self, path: Path) -> str:
        entry = self.entry(path, datetime.datetime.min)
        return entry.id or self.backups.id_of_file(path)


def _give_way() -> None:
    """Before each file, let the windows have their turn: a thread that only computes keeps them waiting."""
    time.sleep(_TURN)


def file_stem(session: "Session") -> str:
    """`2026-11-22-who-has-a-say`: small letters, figures and hyphens only, legal on every system."""
    plain = unicodedata.normalize("NFKD", session.title).encode("ascii", "ignore").decode().lower()
    words = "".join(letter if letter.isalnum() else " " for letter in plain).split()
    slug = "-".join(words)[:_SLUG].strip("-") or "session"
    return f"{session.date or datetime.date.today()}-{slug}"
