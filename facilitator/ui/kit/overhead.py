"""What the facilitator puts on the wall in front of the step: random groups, ground rules, a film."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from facilitator.media.showable import CannotShow, Showable, showable
from facilitator.ui.kit.paging import Pages


@dataclass(frozen=True)
class Lines:
    """A heading and short lines under it."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class File:
    """A picture or a film on this computer."""

    path: Path
    kind: Showable


class Overhead(QObject):
    """One thing at a time, or nothing. It leaves the wall with the step, and never by a click there."""

    changed = Signal()  # something else, or nothing, stands on the wall
    playing_changed = Signal()
    problem = Signal(str)  # a sentence for the console alone

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: Lines | File | None = None
        self._playing = False
        self.pages = Pages(self)

    @property
    def shown(self) -> Lines | File | None:
        return self._shown

    @property
    def playing(self) -> bool:
        """A film runs, or would if it stood on a wall that is not blank."""
        return self._playing

    def show_lines(self, heading: str, lines: tuple[str, ...]) -> None:
        self._put(Lines(heading, lines))

    def show_file(self, path: Path) -> None:
        """Show a picture, or play a film from its start. What cannot be shown leaves the wall as it is."""
        try:
            kind = showable(path)
        except CannotShow as fault:
            self.problem.emit(str(fault))
            return
        self._playing = kind == "film"
        self._put(File(path, kind))

    def take_off(self) -> None:
        """The wall is the step's again."""
        if self._shown is not None:
            self._playing = False
            self._put(None)

    def toggle(self) -> None:
        """Hold the film, or let it go on."""
        if isinstance(self._shown, File) and self._shown.kind == "film":
            self._playing = not self._playing
            self.playing_changed.emit()

    def fail(self, sentence: str) -> None:
        """The file turned out to be unreadable: the wall is the step's again, the console is told."""
        self.take_off()
        self.problem.emit(sentence)

    def _put(self, shown: Lines | File | None) -> None:
        self._shown = shown
        self.pages.go(0)
        self.changed.emit()
