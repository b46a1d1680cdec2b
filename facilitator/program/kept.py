"""Saving what is worked on in a window of its own, beside no running session, and what is said of it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.storage.erase import remove_for_good
from facilitator.storage.errors import ChangedOnDisk, StorageError
from facilitator.storage.session_file import SessionFile
from facilitator.ui.kit.autosave import Autosave
from facilitator.ui.kit.banner import Banner, Choice
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.work_window import WorkWindow
from facilitator.words import tr
from facilitator.workshop.session import Session


class SavedTo:
    """A session file as autosave sees it."""

    def __init__(self, file: SessionFile) -> None:
        self._file = file
        self.replacing = False

    def save(self, session: Session) -> None:
        self._file.save(session, replacing=self.replacing)
        self.replacing = False

    def erase(self, session: Session, items: Sequence[str]) -> None:
        if self.replacing:
            self.save(session)
        remove_for_good(self._file, session, items)


def ask_where(window: QWidget, chosen: Callable[[str], object]) -> None:
    """Have a folder chosen for a copy; nothing waits for the answer."""
    dialog = QFileDialog(window, tr("Save a copy in this folder"))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(chosen)
    dialog.open()


class Kept(QObject):
    """Saves what the store holds, and says in the window's banner when that fails and what can be done.

    `unsaved` is said where the window may not close yet, `trouble` where a fault has no words of its own.
    """

    def __init__(
        self, store: Store, file: SessionFile, window: WorkWindow, banner: Banner, unsaved: str, trouble: str
    ) -> None:
        super().__init__(store)
        self._store, self._file, self._window, self._banner = store, file, window, banner
        self._unsaved, self._trouble = unsaved, trouble
        self._to = SavedTo(file)
        self._letting_go = False
        self._copied: Session | None = None
        self._saving: Autosave | None = None
        window.may_close = self.may_close
        if file.read_only:
            banner.tell("saving", file.why, fault=True)
            return
        self._saving = Autosave(store, self._to, self)
        self._saving.saved.connect(self._saved)
        self._saving.save_failed.connect(self._tell)

    def may_close(self) -> bool:
        """Saved, or in a copy, or let go of on purpose: the second time of asking."""
        if self._saving is None or self._saving.flush() or self._letting_go:
            return True
        if self._store.session is self._copied:
            return True
        self._letting_go = True
        self._banner.tell("closing", self._unsaved, fault=True)
        return False

    def let_go(self) -> None:
        """Nobody is asked any more."""
        self._letting_go = True

    def put_away(self) -> None:
        """Save what can be saved, and let go of the file."""
        if self._saving is not None:
            self._saving.flush()
            self._saving.stop()
        self._file.close()

    def _saved(self) -> None:
        self._letting_go = False
        for topic in ("saving", "closing"):
            self._banner.clear(topic)
        if self._file.made_anew:
            self._banner.tell("made_anew", self._file.made_anew)
            self._file.made_anew = ""

    def _tell(self, problem: Exception) -> None:
        choices = [Choice(tr("Save a copy elsewhere"), "save_copy", self._ask_where)]
        if isinstance(problem, ChangedOnDisk):
            choices.append(Choice(tr("Replace the other version"), "replace_other", self._replace))
        self._banner.tell("saving", str(problem) or self._trouble, *choices, fault=True)

    def _replace(self) -> None:
        self._to.replacing = True
        if self._saving is not None:
            self._saving.flush()

    def _ask_where(self) -> None:
        ask_where(self._window, self._copy_into)

    def _copy_into(self, folder: str) -> None:
        session = self._store.session
        try:
            path = self._file.save_copy(Path(folder), session)
        except StorageError as problem:
            self._banner.tell("copy", str(problem), fault=True)
            return
        self._copied = session
        words = tr("A copy, as it stands now, lies at {path}. It is a workshop of its own.")
        self._banner.tell("copy", words.format(path=path))
