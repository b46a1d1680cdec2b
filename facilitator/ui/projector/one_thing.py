"""A calm wall: one thing at a time, and which one that is just now."""

from typing import Literal

from PySide6.QtCore import QObject, Signal

from facilitator.ui.kit.conductor import scene
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.theme import Theme
from facilitator.ui.kit.timekeeper import Timekeeper
from facilitator.ui.projector.goes_on import GoesOn
from facilitator.words import tr, trn

Thing = Literal["question", "board", "time", "notice"]
MINUTE = 60


class OneThing(QObject):
    """Turns the things of one step like pages, while the wall's theme is calm.

    A new step begins with its question. A notice that is shown to the room stands alone at first.
    """

    changed = Signal()  # another thing, or all of them together again

    def __init__(
        self,
        store: Store,
        timekeeper: Timekeeper,
        theme: Theme,
        goes_on: GoesOn,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._timekeeper, self._theme, self._goes_on = store, timekeeper, theme, goes_on
        self._at: Thing = "question"
        self._before: Thing = "question"  # what a notice took the place of
        self._calm = theme.calm
        self._here = store.session.here
        store.moved.connect(self._moved)
        store.notice_changed.connect(self._notice_changed)
        timekeeper.switched.connect(self._switched)
        theme.changed.connect(self._theme_changed)

    @property
    def on(self) -> bool:
        """The wall is calm, and a step stands on it."""
        return self._theme.calm and scene(self._store.session) == "step"

    @property
    def things(self) -> tuple[Thing, ...]:
        """What can be turned to at this step, in order."""
        step = self._store.step
        if self._store.activity.kind == "read_back":
            return ("board",)
        found: list[Thing] = ["question"]
        if self._store.shown_notice:
            found.append("notice")
        if step.board:
            found.append("board")
        if step.clock != "nothing":
            found.append("time")
        return tuple(found)

    @property
    def shown(self) -> Thing:
        """What stands on the wall now; means something only while `on`."""
        things = self.things
        return self._at if self._at in things else things[0]

    @property
    def next(self) -> Thing:
        """What `turn` comes to."""
        things = self.things
        return things[(things.index(self.shown) + 1) % len(things)]

    @property
    def words(self) -> str:
        """What is shown as words; nothing for the board."""
        notice = self._store.shown_notice
        if self.shown == "time":
            return self._time()
        if self.shown == "notice":
            return notice.question if notice else ""
        return self._store.step.prompt if self.shown == "question" else ""

    def turn(self, by: int = 1) -> None:
        """On or back; after the last comes the first."""
        if self.on:
            things = self.things
            self.go(things[(things.index(self.shown) + by) % len(things)])

    def go(self, thing: Thing) -> None:
        if thing != self._at:
            self._at = thing
            self.changed.emit()

    def _time(self) -> str:
        """Whole minutes: figures that count down would be a thing that moves."""
        clock = self._timekeeper
        if self._store.activity.kind == "break" and (words := self._goes_on.words()):
            return words
        if clock.over:
            return tr("Finishing up")
        minutes = max(1, -int(-clock.remaining // MINUTE))
        return trn("About {count} minute left", "About {count} minutes left", minutes)

    def _moved(self) -> None:
        if self._store.session.here != self._here:
            self._here = self._store.session.here
            self._at = "question"
        self.changed.emit()

    def _notice_changed(self) -> None:
        if not self.on:
            return
        if self._store.shown_notice is None:
            self._at = self._before if self._at == "notice" else self._at
        elif self._at != "notice":
            self._before, self._at = self._at, "notice"
        self.changed.emit()  # other words at least, or something else to turn to

    def _switched(self) -> None:
        """The room may see the time from now on, or no longer."""
        if self.on:
            self.changed.emit()

    def _theme_changed(self) -> None:
        if self._theme.calm != self._calm:
            self._calm = self._theme.calm
            self._at = "question"
            self.changed.emit()
