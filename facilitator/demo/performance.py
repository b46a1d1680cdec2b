"""Performs the story in the real windows, with a clock that is moved along by hand."""

import datetime
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.demo import DAY, START
from facilitator.demo.clearing import WINDOWS, clear
from facilitator.demo.doing import Do, Scene
from facilitator.demo.story import WORKSHOPS, Workshop
from facilitator.exercises import boards
from facilitator.handouts import packs
from facilitator.storage.library import Library
from facilitator.storage.session_file import SessionFile
from facilitator.ui.kit.autosave import Autosave
from facilitator.ui.kit.settings import Settings
from facilitator.ui.kit.theme import Theme, load_fallback_fonts, load_fonts
from facilitator.ui.projector.displays import Displays
from facilitator.ui.running import Running, Surroundings
from facilitator.workshop.board import AnyBoard, Carried, Change
from facilitator.workshop.clock import Reading
from facilitator.workshop.session import Session

CONSOLE, WALL = QSize(1440, 900), QSize(1920, 1080)
FIRST_DAY = datetime.datetime.combine(DAY, START)
QUICK = 85  # of 100: pictures pressed together less, in three quarters of the time
ROUNDS = 6  # of events before a picture: one layout asks the next
PICTURED = 0.6  # how far into a step its picture is taken
HANDOUTS: tuple[tuple[str, packs.Kind, packs.Options], ...] = (
    ("everything-for-the-day", "pack", packs.Options()),
    ("record", "record", packs.Options()),
    ("record-large-print", "record", packs.Options(large_print=True)),
    ("worksheets-a3", "worksheets", packs.Options(paper="A3", copies=1)),
    ("poster", "poster", packs.Options()),
    ("pocket-cards", "pocket", packs.Options()),
    ("cards-to-cut-out", "cards", packs.Options()),
)


@dataclass
class HandClock:
    """A clock that stands still until it is moved."""

    seconds: float = 0.0
    begins: datetime.datetime = FIRST_DAY

    def read(self) -> Reading:
        return Reading(self.seconds, self.seconds)

    def now(self) -> datetime.datetime:
        return self.begins + datetime.timedelta(seconds=self.seconds)


class Performance:
    """One workshop, played through."""

    def __init__(self, workshop: Workshop, out: Path, local: Path, session: Session) -> None:
        self._scenes = workshop.scenes
        self._pictures = out / "pictures"
        self._pictures.mkdir(parents=True, exist_ok=True)
        self._clock = HandClock(begins=datetime.datetime.combine(workshop.day, workshop.start))
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
            scene = self._scenes.get((activity.exercise, step.id), Scene(step.minutes.planned, _nothing))
            self._pass(scene.minutes * PICTURED)
            if step.board:
                self._take_up(step.board, scene.taking)
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

    def _take_up(self, board: str, count: int) -> None:
        """The first lines that earlier activities ended with; the others stay offered."""
        lines = self.running.store.handle(board).offered if count else ()
        for line in lines[:count]:
            self._do(board, "Take up what was said earlier", partial(_taking, line))

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
        for _ in range(ROUNDS):
            QApplication.processEvents()
        self.running.console.live.draw()
        for window, _, suffix in self._windows():
            window.grab().save(str(self._pictures / f"{self._taken:02}-{name}-{suffix}.png"), "PNG", QUICK)

    def _windows(self) -> Iterator[tuple[QWidget, QSize, str]]:
        yield self.running.console, CONSOLE, WINDOWS[0]
        yield self.running.projector, WALL, WINDOWS[1]


def perform(out: Path, local: Path) -> None:
    """Play every workshop, saved as it goes, then print what it leaves. `local` is for locks and backups."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)  # noqa: S101
    load_fonts()
    load_fallback_fonts()
    app.setStyleSheet(Theme().stylesheet())
    clear(out)
    library = Library(out, local, boards.codecs())
    held: tuple[Session, ...] = ()
    for workshop in WORKSHOPS:
        place = out / workshop.folder
        place.mkdir(exist_ok=True)
        with library.create(workshop.session(workshop, held)) as file:
            session = _held(workshop, file, place, local)
        _print(session, place)
        held = (*held, session)


def _held(workshop: Workshop, file: SessionFile, place: Path, local: Path) -> Session:
    """The session as it was when everybody had gone home."""
    performance = Performance(workshop, place, local, file.session)
    saving = Autosave(performance.running.store, file)
    performance.play()
    saving.flush()
    performance.close()
    return performance.running.store.session


def _print(session: Session, place: Path) -> None:
    """Every handout that there is something for."""
    for name, kind, options in HANDOUTS:
        with suppress(packs.NothingToPrint):
            packs.make(session, kind, place / f"{name}.pdf", options)


def _nothing(do: Do) -> None:
    """A step in which nothing is written down."""


def _taking(line: Carried, state: AnyBoard) -> AnyBoard:
    return state.taking(line)
