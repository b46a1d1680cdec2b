"""Performs the story in the real windows, with a clock that is moved along by hand."""

import datetime
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.demo import AGENDA, DAY, START
from facilitator.demo.story import DECISION, SCENES, Scene
from facilitator.exercises import boards, catalogue
from facilitator.handouts import packs
from facilitator.storage.library import Library
from facilitator.storage.session_file import SessionFile
from facilitator.ui.kit.autosave import Autosave
from facilitator.ui.kit.settings import Settings
from facilitator.ui.kit.theme import Theme, load_fallback_fonts, load_fonts
from facilitator.ui.projector.displays import Displays
from facilitator.ui.running import Running, Surroundings
from facilitator.workshop.board import Change
from facilitator.workshop.clock import Reading
from facilitator.workshop.session import Session

CONSOLE, WALL = QSize(1440, 900), QSize(1920, 1080)
PICTURED = 0.6  # how far into a step its picture is taken
HANDOUTS: tuple[tuple[str, packs.Kind, packs.Options], ...] = (
    ("everything-for-the-day", "pack", packs.Options()),
    ("record", "record", packs.Options()),
    ("record-large-print", "record", packs.Options(large_print=True)),
    ("worksheets-a3", "worksheets", packs.Options(paper="A3", copies=1)),
    ("poster", "poster", packs.Options()),
    ("pocket-cards", "pocket", packs.Options()),
)


@dataclass
class HandClock:
    """A clock that stands still until it is moved."""

    seconds: float = 0.0

    def read(self) -> Reading:
        return Reading(self.seconds, self.seconds)

    def now(self) -> datetime.datetime:
        return datetime.datetime.combine(DAY, START) + datetime.timedelta(seconds=self.seconds)


class Performance:
    """One workshop, played through."""

    def __init__(self, out: Path, local: Path, session: Session) -> None:
        self._pictures = out / "pictures"
        shutil.rmtree(self._pictures, ignore_errors=True)
        self._pictures.mkdir(parents=True)
        self._clock = HandClock()
        self._taken = 0
        wall_theme = Theme()
        around = Surroundings(
            self._clock, self._clock.now, Displays(), Settings(local / "settings.json"), Theme(), wall_theme
        )
        self.running = Running(session, around)

    def play(self) -> None:
        """From the welcome to the end, with a picture of both windows at every step."""
        running, store = self.running, self.running.store
        running.show()
        self._picture("welcome")
        running.next()
        for activity, step in tuple(store.session.places()):
            scene = SCENES.get((activity.exercise, step.id), Scene(step.minutes.planned, lambda do: None))
            self._pass(scene.minutes * PICTURED)
            if step.board:
                scene.act(partial(self._do, step.board))
            self._picture(step.id)
            self._pass(scene.minutes * (1 - PICTURED))
            while running.conductor.pages_left:
                running.next()
            running.next()
        self._picture("end")

    def close(self) -> None:
        self.running.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _do(self, board: str, label: str, change: Change) -> None:
        store = self.running.store
        store.do(store.activity.id, board, label, change)

    def _pass(self, minutes: float) -> None:
        self._clock.seconds += minutes * 60
        self.running.timekeeper.beat()

    def _picture(self, name: str) -> None:
        self._taken += 1
        for window, size, _ in self._windows():
            window.resize(size)
        QApplication.processEvents()
        self.running.console.live.draw()
        for window, _, suffix in self._windows():
            window.grab().save(str(self._pictures / f"{self._taken:02}-{name}-{suffix}.png"))

    def _windows(self) -> Iterator[tuple[QWidget, QSize, str]]:
        yield self.running.console, CONSOLE, "console"
        yield self.running.projector, WALL, "wall"


def perform(out: Path, local: Path) -> None:
    """Play the agenda, saved as it goes, then print what it leaves. `local` is for locks and backups."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)  # noqa: S101
    load_fonts()
    load_fallback_fonts()
    app.setStyleSheet(Theme().stylesheet())
    with _file(out, local) as file:
        performance = Performance(out, local, file.session)
        saving = Autosave(performance.running.store, file)
        performance.play()
        saving.flush()
        performance.close()
        session = performance.running.store.session
    for name, kind, options in HANDOUTS:
        packs.make(session, kind, out / f"{name}.pdf", options)


def _file(out: Path, local: Path) -> SessionFile:
    for old in out.glob("*.workshop.json"):
        old.unlink()
    library = Library(out, local, boards.codecs())
    session = catalogue.new_session(
        AGENDA,
        f"Taster session: {DECISION.lower()}",
        place="Lye Community Centre",
        date=DAY,
        start=START,
        people=12,
        large_print=1,
    )
    return library.create(session)
