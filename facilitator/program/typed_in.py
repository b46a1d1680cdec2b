"""A session that nobody runs, open for typing its paper in; saved as it is typed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator.storage.session_file import SessionFile
from facilitator.ui.kit.autosave import Autosave
from facilitator.ui.kit.store import Store
from facilitator.ui.paper_in.window import PaperIn
from facilitator.words import tr

if TYPE_CHECKING:
    from facilitator.program.program import Program


class TypedIn(QObject):
    """Lives from opening to closing; then the library is there again."""

    left = Signal()

    def __init__(self, program: "Program", file: SessionFile) -> None:
        super().__init__(program)
        self._file = file
        self._store = Store(file.session, self)
        self.window = PaperIn(self._store)
        program.aside.listen(self.window)
        self._saving: Autosave | None = None
        self._letting_go = False
        if file.read_only:
            self.window.banner.tell("saving", file.why, fault=True)
            self.window.lock()
        else:
            self._saving = Autosave(self._store, file, self)
            self._saving.saved.connect(self._saved)
            self._saving.save_failed.connect(self._tell)
        self.window.may_close = self._may_close
        self.window.closing.connect(self._close)

    def show(self) -> None:
        self.window.show()

    def put_away(self) -> None:
        """Save what can be saved, and close."""
        self._letting_go = True
        self.window.close()

    def _may_close(self) -> bool:
        """Saved, or let go of on purpose: the second time of asking."""
        if self._saving is None or self._saving.flush() or self._letting_go:
            return True
        self._letting_go = True
        words = tr("What you typed is not saved yet. Wait for the next try, or close again to go without it.")
        self.window.banner.tell("closing", words, fault=True)
        return False

    def _close(self) -> None:
        if self._saving is not None:
            self._saving.flush()
            self._saving.stop()
        self._file.close()
        self.left.emit()

    def _saved(self) -> None:
        self._letting_go = False
        for topic in ("saving", "closing"):
            self.window.banner.clear(topic)

    def _tell(self, problem: Exception) -> None:
        words = str(problem) or tr("What you typed could not be saved. It is tried again.")
        self.window.banner.tell("saving", words, fault=True)
