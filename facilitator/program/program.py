"""The program once its first window stands: the library, the session opened from it, faults."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.exercises import boards
from facilitator.program.aside import Aside
from facilitator.program.readiness import load_plots, load_windows, one_by_one
from facilitator.program.starting_points import StartingPoints
from facilitator.program.workroom import Workroom
from facilitator.storage.errors import StorageError
from facilitator.storage.library import Entry, Library
from facilitator.ui.kit.banner import Choice as BannerChoice
from facilitator.ui.kit.job import Jobs
from facilitator.ui.kit.looks import Looks
from facilitator.ui.kit.preferences import ROOM_CLOCK
from facilitator.ui.kit.settings import Settings
from facilitator.ui.kit.theme import load_fallback_fonts
from facilitator.ui.library.start import Choice, choices
from facilitator.ui.library.window import LibraryWindow
from facilitator.ui.projector.displays import Displays
from facilitator.words import tr

if TYPE_CHECKING:
    from facilitator.exercises.catalogue import Catalogue
    from facilitator.program.opened import Opened
    from facilitator.storage.session_file import SessionFile
    from facilitator.ui.library.new_form import Answers
    from facilitator.ui.running import Surroundings


class Program(QObject):
    """The library and at most one open session. Heavy parts load once the first window stands."""

    catalogue_read = Signal(object)  # the Catalogue, anew

    def __init__(self, library: Library, settings: Settings, window: LibraryWindow, looks: Looks) -> None:
        super().__init__()
        self.library = library
        self.settings = settings
        self.looks = looks
        self.theme = looks.console
        self.displays = Displays(self)
        self.window = window
        self.opened: Any = None  # an Opened, whose module loads when the first session does
        self.planned: Any = None  # a Planned, likewise
        self._acts: Any = None
        self._jobs = Jobs(self._job_failed)
        self._catalogue: Catalogue | None = None
        self._offer_starts()
        self.aside = Aside(self)
        self.aside.listen(window)
        self.workroom = Workroom(self)
        window.own_wanted.connect(self.workroom.open)
        window.shelf.be_private(self.private())
        window.made.connect(self.make)
        window.asked.connect(self.act)
        window.restored.connect(self._restore)
        window.search_wanted.connect(self._search)
        window.settings_wanted.connect(self.aside.show_settings)
        window.help_wanted.connect(self.aside.show_help)
        window.file_wanted.connect(self.ask_file)
        window.files_brought.connect(self._bring)
        window.bin_wanted.connect(self._show_bin)
        window.exercise_wanted.connect(self.send_exercise)
        self.displays.changed.connect(self._displays_changed)

    def show_library(self) -> None:
        """The first window; the list of workshops follows as soon as it is read."""
        self.window.show_shelf()
        self.window.show()
        self.window.raise_()
        self.refresh()

    def refresh(self) -> None:
        """Read the library again, on a thread."""
        self.work(self.library.entries, self.window.shelf.show_entries, about="library")

    @property
    def catalogue(self) -> "Catalogue":
        """What a workshop can be made from, with the clock that the settings choose for the room."""
        found = self._catalogue or self.read_catalogue()
        return found.showing(ROOM_CLOCK.read(self.settings))

    def read_catalogue(self) -> "Catalogue":
        """Exercises and agendas, shipped and the facilitator's own; a bad file is named and left out."""
        from facilitator.exercises import catalogue

        points = StartingPoints(self.library.local)
        self._catalogue = found = catalogue.with_own(self.library.local)
        starts = choices(found)
        self.window.start.show_choices(*starts)
        if found.problems:
            self.tell("catalogue", "\n".join(found.problems), fault=True)
        else:
            for window in (self.window, self.front):
                window.banner.clear("catalogue")
            self.work(lambda: points.remember(*starts))
        self.catalogue_read.emit(self.catalogue)
        return found

    def make(self, choice: Choice, answers: "Answers") -> None:
        """A new workshop from the first window's form, opened at once."""
        from facilitator.program.making import new_session

        self.open_from(lambda: self.library.create(new_session(choice, answers, self.catalogue)))

    def open_path(self, path: Path) -> bool:
        """Open a file; whether it could be. When not, the first window says why."""
        return self.open_from(lambda: self.library.open(path))

    def plan(self, path: Path) -> None:
        """Open a session that is not running in the planner."""
        from facilitator.program.planned import Planned

        self.planned = planned = Planned(self, self.library.open(path))
        planned.left.connect(self._plan_left)
        planned.run_wanted.connect(self._run_planned)
        self.window.hide()
        planned.show()

    def plan_running(self) -> None:
        """Change the plan of the session that runs, in a window beside it."""
        from facilitator.program.planned import plan_beside

        if self.opened is not None:
            plan_beside(self.opened.running, self)

    def act(self, verb: str, entry: Entry) -> None:
        """What a row of the library asks for."""
        self._shelf_acts().act(verb, entry)

    def tell(self, topic: str, text: str, *choices: BannerChoice, fault: bool = False) -> None:
        """One quiet line in the window that the facilitator is at."""
        self.front.banner.tell(topic, text, *choices, fault=fault)

    @property
    def at_work(self) -> Any:
        """What is open in a window of its own, one at a time: a session that is run, planned or typed in."""
        return self.opened or self.planned or (self._acts and self._acts.typing)

    @property
    def front(self) -> Any:
        """The window that the facilitator is at: never the wall."""
        if self.workroom.shown:
            return self.workroom.open_now.window
        return self.at_work.window if self.at_work is not None else self.window

    def work(
        self, what: Callable[[], Any], then: Callable[[Any], object] | None = None, about: str = ""
    ) -> None:
        """Do something slow on a thread, and `then` what follows, the last `about` one thing alone."""
        self._jobs.start(what, then, about)

    @property
    def busy(self) -> bool:
        """Something is being done on a thread."""
        return self._jobs.under_way

    def get_ready(self) -> None:
        """Load ahead what running a session needs, a piece at a time."""
        self.work(self.library.tidy)
        views = [manifest.view for manifest in boards.manifests().values()]
        self.work(load_plots, lambda _: one_by_one(self, load_windows, *views))
        said = (self.aside.name_wrong_settings, self._offer_first_run)
        one_by_one(self, lambda: self.catalogue, *said, load_fallback_fonts)

    def report(self, problem: BaseException) -> None:
        """A fault in the program itself: a report is written, and a sentence said."""
        from facilitator.program.reports import put_down

        put_down(self.library.local, problem)
        words = tr(
            "Something went wrong in the program. Your work is kept; go on, or close and open it again."
        )
        self.tell("fault", words, fault=True)

    def stop(self) -> None:
        """Leave in order: the open session is saved, threads come to their end."""
        if self.opened is not None:
            self.opened.close()
        if self.planned is not None:
            self.planned.close()
        if self._acts is not None:
            self._acts.close()
        self.workroom.close()
        self.aside.close()
        self._jobs.stop()
        self.window.hide()
        self.window.deleteLater()

    def open_from(self, open_file: "Callable[[], SessionFile]") -> bool:
        """Open the session that `open_file` finds or makes; whether it could be. What was filled in stays."""
        if self.at_work is not None:
            words = tr("A workshop is open already. Close it first, then open the other one.")
            self.tell("open", words, fault=True)
            return False
        try:
            file = open_file()
        except StorageError as problem:
            (self.refresh if self.window.isVisible() else self.show_library)()
            self.tell("open", str(problem), fault=True)
            return False
        self.run_in(self.library, file).closed.connect(self.show_library)
        return True

    def run_in(self, library: Library, file: "SessionFile", kept: bool = True) -> "Opened":
        """Console and wall of a session that lies in that library, to be kept or only tried."""
        from facilitator.program.opened import Opened  # brings the console and the wall

        self.opened = opened = Opened(library, file, self._surroundings(), kept)
        opened.closed.connect(self._closed)
        running = opened.running
        running.plan_wanted.connect(self.plan_running)
        running.settings_wanted.connect(self.aside.show_settings)
        running.help_wanted.connect(self.aside.show_help)
        self.window.hide()
        opened.show()
        return opened

    def _offer_starts(self) -> None:
        """What the last start read, or else what is read as soon as the first window is painted."""
        start = self.window.start
        if start.empty and (remembered := StartingPoints(self.library.local).remembered()):
            start.show_choices(*remembered)
        if start.empty:
            QTimer.singleShot(0, self, lambda: self.catalogue)

    def _offer_first_run(self) -> None:
        from facilitator.program.first_run import ANSWERED, FirstRun  # nobody needs it twice

        if not self.settings.get(ANSWERED, False):
            FirstRun(self).offer_once()

    def _plan_left(self) -> None:
        self.planned.deleteLater()
        self.planned = None
        self.show_library()

    def _run_planned(self, path: Path) -> None:
        self.planned.deleteLater()
        self.planned = None
        self.open_path(path)

    def _closed(self) -> None:
        opened, self.opened = self.opened, None
        opened.deleteLater()

    def _surroundings(self) -> "Surroundings":
        from facilitator.program.surroundings import of_this_computer  # brings the windows

        return of_this_computer(self.displays, self.settings, self.looks)

    def _restore(self, entry: Entry, backup: Any) -> None:
        self._shelf_acts().restore(entry, backup)

    def ask_file(self) -> None:
        self._shelf_acts().receiving.ask()

    def _bring(self, paths: list[Path]) -> None:
        self._shelf_acts().receiving.bring(paths)

    def _show_bin(self) -> None:
        self._shelf_acts().bin.show()

    def send_exercise(self, exercise_id: str) -> None:
        self._shelf_acts().sending.offer_exercise(exercise_id)

    def _shelf_acts(self) -> Any:
        from facilitator.program.shelf_acts import ShelfActs  # what only a used library needs

        self._acts = self._acts or ShelfActs(self)
        return self._acts

    def _search(self, text: str) -> None:
        def found(entries: list[Entry]) -> None:
            self.window.shelf.show_found(text, frozenset(str(e.path) for e in entries))

        self.work(lambda: self.library.search(text), found)

    def private(self) -> bool:
        """Everybody may be looking: there is one display, or all show the same."""
        return len(self.displays.all()) < 2

    def _displays_changed(self) -> None:
        if self.private():
            self.window.shelf.be_private(True)
            if (page := self.window.page) is not None and page.objectName() == "bin":
                self.window.show_shelf()

    def _job_failed(self, problem: Exception) -> None:
        if isinstance(problem, StorageError | ValueError | OSError):
            self.tell("job", str(problem), fault=True)
        else:
            self.report(problem)
