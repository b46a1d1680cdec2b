"""Puts the program together: the first window, the sessions opened from it, and what happens on a fault."""

import datetime
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from facilitator.exercises import boards, catalogue
from facilitator.storage.errors import StorageError
from facilitator.storage.library import Entry, Library, default_folder, local_folder
from facilitator.storage.session_file import SessionFile
from facilitator.ui.kit.banner import Banner
from facilitator.ui.kit.banner import Choice as BannerChoice
from facilitator.ui.kit.job import Job
from facilitator.ui.kit.settings import Settings
from facilitator.ui.kit.theme import Theme, load_fallback_fonts, load_fonts
from facilitator.ui.library.new_form import Answers
from facilitator.ui.library.start import Choice
from facilitator.ui.library.window import LibraryWindow
from facilitator.ui.projector.displays import Displays
from facilitator.words import tr, use
from facilitator.workshop.clock import SystemClock
from facilitator.workshop.session import Session

SOON = 400  # milliseconds after the first window is painted
log = logging.getLogger("facilitator")


class App(QObject):
    """The library and at most one open session. Heavy parts load once the first window stands."""

    def __init__(self, library: Library, settings: Settings) -> None:
        super().__init__()
        self.library = library
        self.settings = settings
        self.theme = Theme("bright", self)
        self.displays = Displays(self)
        self.window: LibraryWindow | None = None
        self.opened: Any = None  # an Opened, whose module loads when the first session does
        self._acts: Any = None
        self._jobs: set[Job] = set()
        self._dress()
        self.theme.changed.connect(self._dress)

    def show_library(self) -> None:
        """The first window; the list of workshops follows as soon as it is read."""
        if self.window is None:
            window = LibraryWindow(catalogue.shipped(), datetime.datetime.now(), self._private())
            window.made.connect(self.make)
            window.asked.connect(self.act)
            window.restored.connect(self._restore)
            window.search_wanted.connect(self._search)
            self.displays.changed.connect(self._displays_changed)
            self.window = window
        self.window.show_shelf()
        self.window.show()
        self.window.raise_()
        self.refresh()

    def refresh(self) -> None:
        """Read the library again, on a thread."""
        self.work(self.library.entries, self._list)

    def make(self, choice: Choice, answers: Answers) -> None:
        """A new workshop from the first window's form, opened at once."""
        self._open(lambda: self.library.create(new_session(choice, answers)))

    def open_path(self, path: Path) -> bool:
        """Open a file; whether it could be. When not, the first window says why."""
        return self._open(lambda: self.library.open(path))

    def act(self, verb: str, entry: Entry) -> None:
        """What a row of the library asks for."""
        self._shelf_acts().act(verb, entry)

    def tell(self, topic: str, text: str, *choices: BannerChoice, fault: bool = False) -> None:
        """One quiet line in the window that the facilitator is at."""
        banner = self._banner()
        if banner is not None:
            banner.tell(topic, text, *choices, fault=fault)

    def work(self, what: Callable[[], Any], then: Callable[[Any], object]) -> None:
        """Do something slow on a thread; a failure becomes a quiet line."""
        job = Job(what, self)
        self._jobs.add(job)

        def end(act: Callable[[Any], object], result: Any) -> None:
            self._jobs.discard(job)
            job.deleteLater()
            act(result)

        job.done.connect(lambda result: end(then, result))
        job.failed.connect(lambda problem: end(self._job_failed, problem))
        job.start()

    def get_ready(self) -> None:
        """Load ahead what running a session needs, a piece at a time."""
        pieces = [load_fallback_fonts, _load_windows, *(m.view for m in boards.manifests().values())]
        self._ready_one(pieces)

    def report(self, problem: BaseException) -> None:
        """A fault in the program itself: logged in full, said in a sentence."""
        log.error("fault", exc_info=(type(problem), problem, problem.__traceback__))
        words = tr(
            "Something went wrong in the program. Your work is kept; go on, or close and open it again."
        )
        self.tell("fault", words, fault=True)

    def stop(self) -> None:
        """Leave in order: the open session is saved, threads come to their end."""
        if self.opened is not None:
            self.opened.close()
        for job in list(self._jobs):
            job.wait(2)
        if self.window is not None:
            self.window.hide()
            self.window.deleteLater()
            self.window = None

    def _open(self, open_file: Callable[[], SessionFile]) -> bool:
        from facilitator.opened import Opened  # brings the console and the wall

        try:
            file = open_file()
        except StorageError as problem:
            self.show_library()
            self.tell("open", str(problem), fault=True)
            return False
        self.opened = Opened(self.library, file, self._surroundings())
        self.opened.closed.connect(self._closed)
        if self.window is not None:
            self.window.hide()
        self.opened.show()
        return True

    def _closed(self) -> None:
        opened, self.opened = self.opened, None
        opened.deleteLater()
        self.show_library()

    def _surroundings(self) -> Any:
        from facilitator.ui.running import Surroundings

        return Surroundings(
            clock=SystemClock(),
            now=datetime.datetime.now,
            displays=self.displays,
            settings=self.settings,
            theme=self.theme,
            wall_theme=wall_theme(self.settings, self),
        )

    def _restore(self, entry: Entry, backup: Any) -> None:
        self._shelf_acts().restore(entry, backup)

    def _shelf_acts(self) -> Any:
        from facilitator.shelf_acts import ShelfActs  # what only a used library needs

        self._acts = self._acts or ShelfActs(self)
        return self._acts

    def _search(self, text: str) -> None:
        def found(entries: list[Entry]) -> None:
            if self.window is not None:
                self.window.shelf.show_found(text, frozenset(str(e.path) for e in entries))

        self.work(lambda: self.library.search(text), found)

    def _list(self, entries: list[Entry]) -> None:
        if self.window is not None:
            self.window.shelf.show_entries(entries)

    def _private(self) -> bool:
        """Everybody may be looking: there is one display, or all show the same."""
        return len(self.displays.all()) < 2

    def _displays_changed(self) -> None:
        if self.window is not None and self._private():
            self.window.shelf.be_private(True)

    def _banner(self) -> Banner | None:
        if self.opened is not None:
            return self.opened.running.console.banner  # type: ignore[no-any-return]
        return self.window.banner if self.window is not None else None

    def _job_failed(self, problem: Exception) -> None:
        if isinstance(problem, StorageError | ValueError | OSError):
            self.tell("job", str(problem), fault=True)
        else:
            self.report(problem)

    def _ready_one(self, pieces: list[Callable[[], Any]]) -> None:
        if pieces:
            try:
                pieces[0]()
            except Exception as problem:
                self.report(problem)
            QTimer.singleShot(20, self, lambda: self._ready_one(pieces[1:]))

    def _dress(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setStyleSheet(self.theme.stylesheet())


def new_session(choice: Choice, answers: Answers) -> Session:
    """A session from a ready-made agenda, or of one exercise."""
    if choice.kind == "agenda":
        plan = catalogue.shipped().agendas[choice.id]
    else:
        parts = (catalogue.Part(exercise=choice.id),)
        plan = catalogue.AgendaPlan(id=choice.id, title=choice.title, parts=parts)
    return Session(
        title=answers.title,
        place=answers.place,
        date=answers.date,
        start=answers.start,
        people=answers.people,
        activities=catalogue.activities(plan),
    )


def wall_theme(settings: Settings, parent: QObject) -> Theme:
    """The wall as it was last set."""
    theme = Theme("dark" if settings.get("room_theme", "bright") == "dark" else "bright", parent)
    theme.scale_room_text(settings.get("room_text", 1.0))
    return theme


def run(path: Path | None = None, library_folder: Path | None = None) -> int:
    """Open the program, or one session, and stay until the last window is closed."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 - nothing else made one
    app.setApplicationName("Facilitator")
    app.setDesktopFileName("facilitator")
    app.setQuitOnLastWindowClosed(False)
    use()
    load_fonts()
    local = local_folder()
    _log_to(local)
    library = Library(library_folder or default_folder(), local, boards.codecs())
    program = App(library, Settings(local / "settings.json"))
    sys.excepthook = _hook(program)
    if path is None or not program.open_path(path.expanduser()):
        program.show_library()
    app.lastWindowClosed.connect(app.quit)
    QTimer.singleShot(SOON, program, program.get_ready)
    QTimer.singleShot(SOON, program, lambda: program.work(library.tidy, lambda _: None))
    code = app.exec()
    program.stop()
    return code


def _hook(program: App) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def caught(kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        program.report(problem)

    return caught


def _log_to(local: Path) -> None:
    """Faults go to a file in the local folder, which never grows past two short ones."""
    from logging.handlers import RotatingFileHandler

    try:
        local.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            local / "log.txt", maxBytes=200_000, backupCount=1, encoding="utf-8", delay=True
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)


def _load_windows() -> None:
    import facilitator.opened  # noqa: F401
