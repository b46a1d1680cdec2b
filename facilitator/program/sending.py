"""Sending: one workshop, or one exercise, as a file for somebody else."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog

from facilitator.exercises import catalogue
from facilitator.storage.errors import StorageError
from facilitator.storage.library import Entry
from facilitator.storage.own import file_name
from facilitator.storage.send import send, send_words, suggested_name
from facilitator.storage.session_file import SUFFIX
from facilitator.ui.library.send_form import SendForm
from facilitator.words import tr

if TYPE_CHECKING:
    from facilitator.program.program import Program

TOPIC = "send"


class Sending(QObject):
    """Asks what goes along and where to; the workshop itself is only read."""

    def __init__(self, program: "Program") -> None:
        super().__init__(program)
        self._program = program
        self._entry: Entry | None = None
        self._name = ""
        self._form = SendForm(program.window)
        self._form.hide()
        self._form.sent.connect(self._ask_where)
        self._form.left.connect(program.window.show_shelf)

    def offer(self, entry: Entry) -> None:
        """Show the form for one workshop. Raises what `Library.open` does."""
        with self._program.library.open(entry.path, read_only=True) as file:
            session = file.session
        photographs = sum(len(p.photos) for a in session.activities for p in a.on_paper.values())
        self._entry, self._name = entry, suggested_name(session)
        self._form.ask(session.title, photographs, any(a.notes for a in session.activities))
        self._program.window.show_page(self._form)

    def send_to(self, target: Path, names: bool) -> None:
        """Write the file; what goes wrong is said, and the form stays."""
        if self._entry is None:
            return
        try:
            with self._program.library.open(self._entry.path, read_only=True) as file:
                written = send(file, target, names=names)
        except StorageError as problem:
            self._program.tell(TOPIC, str(problem), fault=True)
            return
        without = tr("A copy without people’s names lies at {path}.")
        words = tr("A copy with people’s names lies at {path}.") if names else without
        self._program.window.show_shelf()
        self._program.tell(TOPIC, words.format(path=written))

    def offer_exercise(self, exercise_id: str) -> None:
        """Let somebody choose where an exercise goes."""
        source = catalogue.file_of(exercise_id, self._program.library.local)
        if source is None:
            self._program.tell(TOPIC, tr("The exercise’s file is gone. Nothing was saved."), fault=True)
            return
        name = file_name(self._program.catalogue.exercises[exercise_id].title, source.suffix)
        self._save_dialog(name, f"(*{source.suffix})", lambda to: self.send_exercise_to(source, to))

    def send_exercise_to(self, source: Path, target: Path) -> None:
        try:
            written = send_words(source, target)
        except StorageError as problem:
            self._program.tell(TOPIC, str(problem), fault=True)
            return
        words = tr("The exercise lies at {path}. Send it, or change its words there and its id.")
        self._program.tell(TOPIC, words.format(path=written))

    def _ask_where(self, names: bool) -> None:
        self._save_dialog(self._name, f"(*{SUFFIX})", lambda target: self.send_to(target, names))

    def _save_dialog(self, name: str, kinds: str, then: Callable[[Path], object]) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._program.window, tr("Save the copy as"))
        dialog.setObjectName("send_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(tr("Files") + f" {kinds}")
        dialog.setDirectory(documents)
        dialog.selectFile(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
        dialog.open()
