"""How the wall looks to the room: what it sees of the time, how large its words are, bright or dark, calm."""

from dataclasses import replace

from PySide6.QtCore import QObject

from facilitator.tokens import ThemeName
from facilitator.ui.kit.preferences import ROOM_CALM
from facilitator.ui.kit.settings import Settings
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.theme import ROOM_TEXT, Theme
from facilitator.ui.kit.timekeeper import Timekeeper
from facilitator.words import tr
from facilitator.workshop.session import Session
from facilitator.workshop.step import ClockFace

FACES: tuple[ClockFace, ...] = ("figures", "bar", "nothing")


class RoomLook(QObject):
    """Each verb goes on to the next choice, and from the last to the first."""

    def __init__(self, store: Store, timekeeper: Timekeeper, theme: Theme, settings: Settings) -> None:
        super().__init__(store)
        self._store, self._timekeeper = store, timekeeper
        self._theme, self._settings = theme, settings

    def next_face(self) -> None:
        """What the room sees of this step's time: figures, the bar alone, nothing, and round again."""
        if not self._store.session.here.step:
            return
        step = self._store.step
        face = FACES[(FACES.index(step.clock) + 1) % len(FACES)]
        here = self._store.session.here

        def changed(session: Session) -> Session:
            activity = session.activity(here.activity)
            steps = tuple(replace(s, clock=face) if s.id == here.step else s for s in activity.steps)
            return session.with_activity(replace(activity, steps=steps))

        self._store.amend(changed)
        self._timekeeper.switched.emit()

    def next_room_text(self) -> None:
        """The room's words one size larger; after the largest, the first again."""
        theme = self._theme
        larger = [size for size in ROOM_TEXT if size > theme.room_text + 0.01]
        size = larger[0] if larger else ROOM_TEXT[0]
        self._settings.set("room_text", size)
        theme.scale_room_text(size)
        percent = round(theme.room_text * 100)
        self._store.said.emit(tr("The room's text is at {percent} %.").format(percent=percent))

    def next_calm(self) -> None:
        """One thing at a time on the wall, or everything together again."""
        calm = not self._theme.calm
        self._settings.set(ROOM_CALM.name, calm)
        self._theme.be_calm(calm)
        one = tr("The wall is calm: one thing at a time. Right turns to the next.")
        self._store.said.emit(one if calm else tr("The wall shows everything together again."))

    def next_room_theme(self) -> None:
        """A wall for a dark room, or for a bright one."""
        theme = self._theme
        name: ThemeName = "dark" if theme.name == "bright" else "bright"
        self._settings.set("room_theme", name)
        theme.use(name)
        dark = tr("The wall is set for a dark room.")
        self._store.said.emit(dark if theme.name == "dark" else tr("The wall is set for a bright room."))
