"""A session that nobody runs, open for typing its paper in; saved as it is typed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator.program.kept import Kept
from facilitator.storage.session_file import SessionFile
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
        words = tr("What you typed is not saved yet. Wait for the next try, or close again to go without it.")
        trouble = tr("What you typed could not be saved. It is tried again.")
        self._kept = Kept(self._store, file, self.window, self.window.banner, words, trouble)
        if file.read_only:
            self.window.lock()
        self.window.closing.connect(self._close)

    def show(self) -> None:
        self.window.show()

    def put_away(self) -> None:
        """Save what can be saved, and close."""
        self._kept.let_go()
        self.window.close()

    def _close(self) -> None:
        self._kept.put_away()
        self.left.emit()
