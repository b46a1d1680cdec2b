"""Another table's session file: chosen, looked at on a thread, laid beside the board that asked."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from facilitator.exercises import boards
from facilitator.exercises.parts.typed import one_line
from facilitator.storage import receive
from facilitator.storage.errors import StorageError
from facilitator.storage.places import real
from facilitator.storage.session_file import SUFFIX
from facilitator.ui.kit.job import Job
from facilitator.words import tr
from facilitator.workshop.session import Activity, Session

if TYPE_CHECKING:
    from facilitator.program.opened import Opened


class OtherTable(QObject):
    """Serves a board's `beside`: it says `wanted`, and gets `lay(name, state)` or `refuse(sentence)`.

    Its `board` names the board that the other's is compared with.
    """

    def __init__(self, opened: "Opened") -> None:
        super().__init__(opened)
        self._opened = opened
        self._asked = 0  # so many files: what others than the last bring comes too late

    def serve(self, beside: Any) -> None:
        """Answer a board's controls from now on."""
        activity = self._opened.running.store.activity
        beside.wanted.connect(lambda: self._ask(beside, activity.id))

    def look(self, beside: Any, activity_id: str, path: Path) -> None:
        """Lay the same exercise of that file beside the activity; or say why that cannot be."""
        if not isValid(beside):  # another step is shown by now
            return
        session = self._opened.running.store.session
        if real(path) == real(self._opened.path):
            beside.refuse(tr("That is the file of this workshop itself. Choose the other table's."))
            return
        self._asked = number = self._asked + 1
        job = Job(lambda: receive.look(path, boards.codecs()).session)

        def found(other: Session) -> None:
            if number == self._asked and isValid(beside):
                self._found(beside, session, activity_id, other, path)

        def failed(problem: Exception) -> None:
            if number == self._asked and isValid(beside):
                self._failed(beside, path, problem)

        job.done.connect(found)
        job.failed.connect(failed)
        job.start()

    def _ask(self, beside: QWidget, activity_id: str) -> None:
        dialog = QFileDialog(beside.window(), tr("Open another table’s workshop"))
        dialog.setObjectName("other_table_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setDirectory(str(self._opened.path.parent))
        dialog.setNameFilters([tr("Workshops (*{suffix})").format(suffix=SUFFIX), tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self.look(beside, activity_id, Path(chosen)))
        dialog.open()

    def _found(self, beside: Any, session: Session, activity_id: str, other: Session, path: Path) -> None:
        here = session.find(activity_id)
        same = _same_exercise(here, beside.board, other) if here else None
        if here is None or same is None:
            words = tr("“{title}” has no “{exercise}” in it. Choose a workshop with the same exercise.")
            title = here.title if here else ""
            beside.refuse(words.format(title=one_line(other.title), exercise=title))
            return
        name = other.title if other.title != session.title else path.name.removesuffix(SUFFIX)
        beside.lay(one_line(name), same.boards[beside.board])

    def _failed(self, beside: Any, path: Path, problem: Exception) -> None:
        words = tr("“{name}” could not be read. Nothing was changed. Choose another file.")
        beside.refuse(str(problem) if isinstance(problem, StorageError) else words.format(name=path.name))


def _same_exercise(here: Activity, board: str, other: Session) -> Activity | None:
    """The other session's activity of the same exercise; of several, one whose board is not empty."""
    kind = here.board_kinds[board]
    found = [a for a in other.activities if a.exercise == here.exercise and a.board_kinds.get(board) == kind]
    made = [a for a in found if a.boards[board].summary()]
    return next(iter(made or found), None)
