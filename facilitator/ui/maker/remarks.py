"""What is to be said beside each field while somebody writes: what is missing, what is too long."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from facilitator.exercises.exercise import Exercise
from facilitator.exercises.making.checks import wrong_with
from facilitator.exercises.making.record import record_of
from facilitator.exercises.parts.setting import Mistake, OnWall, Path
from facilitator.ui.kit.edits import Edits
from facilitator.ui.kit.theme import Theme
from facilitator.ui.kit.wall_words import fits_place, fits_wall
from facilitator.words import tr

Making = Edits[Exercise]


class Remarks(QObject):
    """Read anew after each change, before the fields are brought up to date."""

    def __init__(self, making: Making, theme: Theme) -> None:
        super().__init__(making)
        self._making, self._theme = making, theme
        self.mistakes: tuple[Mistake, ...] = ()
        self.read()

    def read(self) -> None:
        self.mistakes = wrong_with(record_of(self._making.whole))

    def at(self, path: Path) -> str:
        """What is wrong with the value at a path, or within it."""
        found = [one for one in self.mistakes if one.path[: len(path)] == path]
        return " ".join(dict.fromkeys(_within(one, path) for one in found))

    def on_wall(self, texts: Iterable[str], place: OnWall | None) -> str:
        """Whether one of these is too long for its place on the wall; `None` is the place of the prompt."""
        long = [text for text in texts if text and not self._fits(text, place)]
        if not long:
            return ""
        if place is None:
            return tr(
                "These words take more than two lines on the wall, so they are shown smaller. Shorten them."
            )
        if len(long) == 1 and len(list(texts)) == 1:
            return tr("This is too long for its place on the wall. Shorten it.")
        return tr("“{words}” is too long for its place on the wall. Shorten it.").format(words=long[0])

    def _fits(self, text: str, place: OnWall | None) -> bool:
        return fits_wall(text, self._theme) if place is None else fits_place(text, place, self._theme)


def _within(mistake: Mistake, path: Path) -> str:
    """With the number of the line where it is one of several."""
    rest = mistake.path[len(path) :]
    if len(rest) == 1 and isinstance(rest[0], int):
        return tr("Number {number}: {why}").format(number=rest[0] + 1, why=mistake.why)
    return mistake.why
