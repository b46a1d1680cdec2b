"""Puts the program together. The first window is painted before anything heavy loads."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from facilitator.program.starting_points import StartingPoints
from facilitator.storage.places import at_home, default_folder, local_folder
from facilitator.ui.kit.collecting import Collecting
from facilitator.ui.kit.looks import Looks
from facilitator.ui.kit.settings import Settings
from facilitator.ui.kit.standing import stand_on
from facilitator.ui.kit.theme import load_fonts
from facilitator.ui.kit.tongue import speak
from facilitator.ui.library.window import LibraryWindow
from facilitator.words import look_in, use

if TYPE_CHECKING:
    from facilitator.program.program import Program
    from facilitator.program.watching import Watching

SOON = 300  # milliseconds: the first window is there, and nobody has chosen yet


def run(path: Path | None = None, library_folder: Path | None = None) -> int:
    """Open the program, or one session, and stay until the last window is closed."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 - nothing else made one
    Collecting(app)
    app.setApplicationName("Facilitator")
    app.setDesktopFileName("facilitator")
    app.setQuitOnLastWindowClosed(False)
    local = local_folder()
    settings = Settings(local / "settings.json")
    look_in(local / "locale")
    use(settings.get("language", "") or None)
    speak(app)
    load_fonts()
    window = LibraryWindow()
    looks = Looks(app, settings)  # now: a window that is put together when dressed is dressed again and again
    stand_on(window, app.primaryScreen())
    if path is None:
        if remembered := StartingPoints(local).remembered():
            window.start.show_choices(*remembered)
        window.show()
        app.processEvents()
    program = _program(library_folder, settings, window, looks)
    sys.excepthook = _hook(program)
    if path is None or not program.open_path(at_home(path)):
        program.show_library()
    app.lastWindowClosed.connect(app.quit)
    QTimer.singleShot(SOON, program, program.get_ready)
    watching: list[Watching] = []
    QTimer.singleShot(SOON, program, lambda: watching.append(_watching(program)))
    code = app.exec()
    program.stop()
    for watch in watching:
        watch.end()
    return code


def _program(
    library_folder: Path | None, settings: Settings, window: LibraryWindow, looks: Looks
) -> "Program":
    from facilitator.exercises import boards
    from facilitator.program.program import Program
    from facilitator.storage.library import Library

    local = local_folder()
    library = Library(library_folder or default_folder(), local, boards.codecs())
    return Program(library, settings, window, looks)


def _watching(program: "Program") -> "Watching":
    """From now on a crash leaves a report; one of an earlier run is said."""
    from facilitator.program.log import keep_log
    from facilitator.program.watching import Watching

    keep_log(program.library.local)
    watching = Watching(program)
    watching.begin()
    return watching


def _hook(
    program: "Program",
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """A fault in a slot reaches nobody else."""

    def caught(kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        program.report(problem)

    return caught
