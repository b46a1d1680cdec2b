"""What is offered once, to somebody who has never used the program: a tour and a practice workshop."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from facilitator.exercises.practice import practice
from facilitator.ui.library.tour import Tour

if TYPE_CHECKING:
    from facilitator.program.program import Program

ANSWERED = "first_run_answered"  # the setting


class FirstRun(QObject):
    """Both can be had again from the help."""

    def __init__(self, program: "Program") -> None:
        super().__init__(program)
        self._program = program

    def offer_once(self) -> None:
        """Offer, unless that was answered in an earlier run or somebody is at work already."""
        program = self._program
        at_rest = program.window.isVisible() and program.window.page is program.window.shelf
        if at_rest and not program.settings.get(ANSWERED, False):
            self._tour().offer()

    def tour(self) -> None:
        self._tour().begin()

    def practise(self) -> None:
        """A workshop like any other, which can be deleted like any other."""
        library = self._program.library
        self._program.open_from(lambda: library.create(practice()))

    def _tour(self) -> Tour:
        made = Tour(self._program.window, self._program.looks.console)
        made.answered.connect(self._answered)
        made.practice_wanted.connect(self.practise)
        return made

    def _answered(self) -> None:
        self._program.settings.set(ANSWERED, True)
