"""The bin in the first window: shown, brought back from, emptied one by one."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from facilitator.exercises import boards
from facilitator.program.receiving import is_in
from facilitator.storage.bin import Mine
from facilitator.storage.deleted import DAYS, Deleted, deleted
from facilitator.storage.errors import StorageError
from facilitator.ui.library.bin_view import BinView
from facilitator.words import tr

if TYPE_CHECKING:
    from facilitator.program.program import Program

TOPIC = "shelf"


class BinActs(QObject):
    """Reads the bin on a thread each time something in it changed."""

    def __init__(self, program: "Program") -> None:
        super().__init__(program)
        self._program = program
        self._view = BinView(DAYS, program.window)
        self._view.hide()
        self._view.back_wanted.connect(self._bring_back)
        self._view.gone_wanted.connect(self._destroy)
        self._view.left.connect(program.window.show_shelf)

    def show(self) -> None:
        self._read(then_show=True)

    def destroy(self, binned: Path, title: str, gone: str = "") -> None:
        """Delete a workshop in the bin for good, with its backups; `gone` is what to say of anything else."""
        try:
            self._program.library.bin.destroy(binned)
        except OSError as problem:
            self._program.tell(TOPIC, _still_there(title, problem), fault=True)
        else:
            words = gone or tr("“{title}” is gone, with its backups.")
            self._program.tell(TOPIC, words.format(title=title))

    def _destroy(self, item: Deleted) -> None:
        self.destroy(item.path, item.title, tr("“{title}” is gone.") if item.mine else "")
        self._read()

    def _bring_back(self, item: Deleted) -> None:
        if item.mine is not None and (other := self._in_its_place(item.mine)):
            words = tr(
                "“{title}” stays in the bin: “{other}” has taken its place. Remove that one first, then "
                "bring this one back."
            )
            self._program.tell(TOPIC, words.format(title=item.title, other=other), fault=True)
            return
        try:
            there = self._program.library.undelete(item.path)
        except StorageError as problem:
            self._program.tell(TOPIC, str(problem), fault=True)
        else:
            words = tr("“{title}” is back among your workshops.")
            if item.mine is not None:
                words = tr("“{title}” is back. It can be chosen as before.")
                self._program.read_catalogue()
            elif not is_in(self._program.library.folder, there):
                words = tr("“{title}” is back where it was, in another folder than your workshops: {path}")
            self._program.tell(TOPIC, words.format(title=item.title, path=there))
            self._program.refresh()
        self._read()

    def _in_its_place(self, mine: Mine) -> str:
        """The title of what has the same id by now; two of it could not be told apart."""
        known = self._program.catalogue
        others = known.agendas if mine.kind == "agenda" else known.exercises
        return others[mine.id].title if mine.id in others else ""

    def _read(self, then_show: bool = False) -> None:
        """Whoever has gone on to something else meanwhile is left there."""
        window, bin_ = self._program.window, self._program.library.bin
        page = window.page

        def shown(found: list[Deleted]) -> None:
            self._view.show_deleted(found)
            if then_show and window.page is page:
                window.show_page(self._view)

        self._program.work(lambda: deleted(bin_, boards.codecs()), shown, about="bin")


def _still_there(title: str, problem: OSError) -> str:
    words = tr("“{title}” could not be deleted ({reason}). It is still in the bin; try again.")
    return words.format(title=title, reason=problem.strerror or problem)
