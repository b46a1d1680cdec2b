"""Where exercises of one's own are made: opened from the first window or from a planner, one at a time."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from facilitator.storage.drafts import cut_short, note_making
from facilitator.ui.kit.banner import Choice
from facilitator.words import tr

if TYPE_CHECKING:
    from facilitator.program.program import Program


class Workroom(QObject):
    """The maker's window loads when it is first wanted."""

    def __init__(self, program: "Program") -> None:
        super().__init__(program)
        self._program = program
        self.open_now: Any = None  # an OwnExercises
        self._from_library = False
        program.catalogue_read.connect(self._offer_unfinished)

    def open(self, copy_of: str = "") -> None:
        """Show one's own exercises, or begin a copy of the exercise of that id."""
        from facilitator.program.own_exercises import OwnExercises  # brings the maker

        if self.open_now is None:
            self._from_library = self._program.window.isVisible()
            self.open_now = OwnExercises(self._program)
            self.open_now.left.connect(self._left)
        if self.open_now.trying:
            words = tr("You are trying an exercise out. Go back to making it first.")
            self._program.tell("making", words, fault=True)
            return
        self.open_now.show()
        self._program.window.hide()
        if copy_of:
            self.open_now.copy(copy_of)

    @property
    def shown(self) -> bool:
        """Somebody is at work in it."""
        return self.open_now is not None and bool(self.open_now.window.isVisible())

    def close(self) -> None:
        """Put the window away; what is not saved is kept."""
        if self.open_now is not None:
            self.open_now.close()
            self.open_now = None

    def _offer_unfinished(self) -> None:
        """Once, after the program ended while an exercise was being made."""
        local = self._program.library.local
        cut = cut_short(local) if self.open_now is None else ""
        if cut:
            note_making(local, "")
            words = tr("An exercise that you were making was not saved. What you wrote is kept.")
            go_on = Choice(tr("Go on making it"), "go_on_making", lambda: self._go_on_with(cut))
            self._program.tell("unfinished", words, go_on)

    def _go_on_with(self, exercise_id: str) -> None:
        self.open()
        self.open_now.go_on_with(exercise_id)

    def _left(self) -> None:
        made, self.open_now = self.open_now, None
        made.close()
        made.deleteLater()
        if self._from_library:
            self._program.show_library()
