"""Makes pages on a thread; of many changes in a row only the last one counts."""

import threading
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.handouts import packs
from facilitator.ui.kit.job import Job
from facilitator.ui.print.choices import Choices
from facilitator.ui.print.pages import Made
from facilitator.workshop.session import Session

WAIT = 120  # milliseconds after the last change of a burst


class Maker(QObject):
    """Asked by `want`, it answers with one of `made`, `empty` and `failed`, or is stopped."""

    made = Signal(object)  # a Made
    empty = Signal(str)  # there is nothing of this kind; the sentence says what to do instead
    failed = Signal(object)  # the exception
    busy_changed = Signal(bool)
    went_on = Signal(int, int)  # pieces laid out, of how many

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted: tuple[Session, Choices] | None = None
        self._doing: tuple[Session, Choices] | None = None
        self._job: Job | None = None
        self._progress: Progress | None = None
        self._timer = QTimer(self, singleShot=True, interval=WAIT)
        self._timer.timeout.connect(self._begin)

    @property
    def busy(self) -> bool:
        """Pages were wanted that are not made yet."""
        return self._wanted is not None

    def want(self, session: Session, choices: Choices) -> None:
        """Make these pages, and none that were wanted before."""
        self._drop()
        self._wanted = (session, choices)
        self._timer.start()
        self.busy_changed.emit(True)

    def stop(self) -> None:
        """Want nothing any more."""
        self._drop()
        self._timer.stop()
        if self._wanted is not None:
            self._wanted = None
            self.busy_changed.emit(False)

    def _begin(self) -> None:
        if self._job is not None or self._wanted is None:  # still at earlier pages: _finish comes back
            return
        self._doing = self._wanted
        session, choices = self._doing
        self._progress = Progress()
        self._progress.told.connect(self.went_on)
        # No parent: a thread that outlives the window keeps what it speaks through.
        self._job = Job(partial(_make, session, choices, self._progress))
        self._job.done.connect(self._done)
        self._job.failed.connect(self._failed)
        self._job.start()

    def _drop(self) -> None:
        """Whatever a thread is at ends at the next piece, and is thrown away."""
        if self._progress is not None:
            self._progress.stop()

    def _done(self, made: object) -> None:
        if self._finish():
            self.made.emit(made)

    def _failed(self, problem: object) -> None:
        if self._finish():
            if isinstance(problem, packs.NothingToPrint):
                self.empty.emit(str(problem))
            else:
                self.failed.emit(problem)

    def _finish(self) -> bool:
        """Whether what was made is still what is wanted; if not, begin again."""
        self._job = self._progress = None
        if self._wanted is not self._doing:
            if not self._timer.isActive():
                self._begin()
            return False
        self._wanted = self._doing = None
        self.busy_changed.emit(False)
        return True


class Progress(QObject):
    """Told by the thread how far the work is; ends it when it is stopped."""

    told = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._stopped = threading.Event()
        self._percent = -1

    def stop(self) -> None:
        self._stopped.set()

    def __call__(self, done: int, of: int) -> None:
        if self._stopped.is_set():
            raise packs.Stopped
        percent = 100 * done // max(1, of)
        if percent > self._percent:
            self._percent = percent
            self.told.emit(done, of)


def _make(session: Session, choices: Choices, progress: Progress) -> Made:
    data = packs.pdf(choices.session(session), choices.kind, choices.options(session), progress)
    return Made.of(data)
