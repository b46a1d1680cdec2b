"""Verbs that put something in front of the step: random groups, ground rules, a picture or a film."""

from pathlib import Path
from random import Random

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.ui.kit.banner import Banner
from facilitator.ui.kit.overhead import File, Overhead
from facilitator.ui.kit.store import Store
from facilitator.words import listed, tr
from facilitator.workshop.grouping import groups, talking_order
from facilitator.workshop.planning import showing
from facilitator.workshop.session import Session

RULES = "rules"  # the name of the board instance that holds the ground rules
FILES = "*.png *.jpg *.jpeg *.gif *.webp *.bmp *.mp4 *.m4v *.mov *.webm *.mkv *.avi *.ogv *.mpg *.mpeg *.wmv"


class OnWall(QObject):
    """People are numbers, counted off round the room, so that no name is needed."""

    def __init__(self, store: Store, overhead: Overhead, banner: Banner, window: QWidget) -> None:
        super().__init__(window)
        self._store, self._overhead = store, overhead
        self._banner, self._window = banner, window
        self._chance = Random()  # noqa: S311 - who sits with whom is no secret
        overhead.problem.connect(self._tell)
        store.moved.connect(self._clear)

    def pairs(self) -> None:
        self._show_groups(2, tr("Count off, then find your partner"))

    def fours(self) -> None:
        self._show_groups(4, tr("Count off, then find your group"))

    def order(self) -> None:
        """Who speaks when; anybody may pass."""
        if people := self._people():
            order = talking_order(people, self._chance)
            self._overhead.show_lines(tr("Count off, then speak in this order"), tuple(map(str, order)))

    def rules(self) -> None:
        """The ground rules, as they stand now."""
        rules = ground_rules(self._store.session)
        if rules:
            self._overhead.show_lines(tr("What we ask of each other"), rules)
        else:
            self._tell(tr("There are no ground rules yet. Write them in “Before we start”."))

    def media(self) -> None:
        """Show this step's picture or film; where it has none, choose one."""
        path = self._store.step.media if self._store.session.here.step else ""
        if path:
            self._overhead.show_file(Path(path))
        else:
            self.choose()

    def choose(self) -> None:
        """Choose a picture or a film on this computer for this step, and show it."""
        dialog = QFileDialog(self._window, tr("Show a picture or a film"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        kinds = tr("Pictures and films")
        dialog.setNameFilter(f"{kinds} ({FILES} {FILES.upper()})")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.use)
        dialog.open()

    def use(self, path: str) -> None:
        """Show that file. What could be shown stays with the step, so that M shows it again."""
        self._overhead.show_file(Path(path))
        here = self._store.session.here
        if here.step and isinstance(self._overhead.shown, File):
            self._store.amend(lambda session: showing(session, here.activity, here.step, path))

    def turn(self) -> None:
        """The next page, where what is shown needs more than one."""
        self._overhead.pages.turn()

    def _show_groups(self, size: int, heading: str) -> None:
        if people := self._people():
            made = groups(people, size, self._chance)
            self._overhead.show_lines(heading, tuple(listed([str(p) for p in group]) for group in made))

    def _people(self) -> int:
        people = self._store.session.people
        if people < 2:
            self._tell(tr("Say in the plan how many people there are, then try again."))
            return 0
        return people

    def _clear(self) -> None:
        """The next step has the wall to itself, and what could not be shown is over."""
        self._overhead.take_off()
        self._banner.clear("on_wall")

    def _tell(self, sentence: str) -> None:
        self._banner.tell("on_wall", sentence)


def ground_rules(session: Session) -> tuple[str, ...]:
    """The words of the first ground rules in the agenda, without those that somebody withdrew."""
    boards = (a.boards[RULES] for a in session.activities if RULES in a.boards)
    found = ([c.text for c in board.seen_by_room("").carried() if c.text] for board in boards)
    return tuple(next(filter(None, found), []))
