"""An exercise tried at once: a real run in a folder of its own, of which nothing is kept."""

import contextlib
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator.exercises import boards
from facilitator.exercises.exercise import Exercise, begin
from facilitator.storage.library import Library
from facilitator.storage.passing import passing_folder
from facilitator.ui.kit.banner import Choice
from facilitator.words import tr
from facilitator.workshop.session import Session

if TYPE_CHECKING:
    from facilitator.program.program import Program

PEOPLE = 12


class Trial(QObject):
    """Lives from the first window's last moment to its return. The library never sees it."""

    left = Signal()

    def __init__(self, program: "Program") -> None:
        super().__init__(program)
        self._program = program
        self._folder: Path | None = None

    @property
    def under_way(self) -> bool:
        return self._folder is not None

    def run(self, exercise: Exercise) -> None:
        """Console and wall of a made-up workshop. Raises CannotSave, ValueError for an unsound exercise."""
        activity = begin(exercise, boards.start)
        title = tr("Trying out “{title}”").format(title=exercise.title)
        session = Session(title=title, people=PEOPLE, activities=(activity,))
        self._folder = folder = passing_folder("trial")
        library = Library(folder / "library", folder / "local", boards.codecs())
        opened = self._program.run_in(library, library.create(session), kept=False)
        opened.closed.connect(self._closed)
        words = tr("You are trying it out. Nothing of this is kept.")
        back = Choice(tr("Back to making it"), "trial_back", opened.running.console.close)
        opened.running.console.banner.tell("trial", words, back)

    def _closed(self) -> None:
        self.clear()
        self.left.emit()

    def clear(self) -> None:
        """Nothing of it stays on the disk."""
        if self._folder is not None:
            with contextlib.suppress(OSError):
                shutil.rmtree(self._folder)
            self._folder = None
