"""The ways out of the print window: to a printer, into a file, to the computer's own viewer."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter

from facilitator.disk import DISK, Disk
from facilitator.ui.kit.banner import Banner, Choice
from facilitator.ui.kit.job import Job
from facilitator.ui.print import files
from facilitator.ui.print.busy import Busy
from facilitator.ui.print.pages import Made
from facilitator.ui.print.printing import PrintRun
from facilitator.words import tr, trn

TOPIC = "delivery"


class Delivery(QObject):
    """One thing at a time; what came of it is said in the banner."""

    elsewhere_wanted = Signal()  # the file could not be written there
    idle = Signal()

    def __init__(self, banner: Banner, busy: Busy, disk: Disk = DISK, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._banner, self._busy, self._disk = banner, busy, disk
        self._job: Job | None = None
        self._path = Path()
        self._run: PrintRun | None = None
        self._printer_name = ""

    @property
    def printing(self) -> bool:
        return self._run is not None

    @property
    def busy(self) -> bool:
        return self.printing or self._job is not None

    def save(self, path: Path, data: bytes) -> None:
        """Write the file on a thread."""
        work = partial(files.save, path, data, self._disk)
        self._start(Job(work), path, tr("Saving the pages…"), self._saved)

    def open(self, name: str, data: bytes) -> None:
        """Show the pages in the computer's own viewer, from a file that goes when this program ends."""
        work = partial(files.save_to_open, name, data, self._disk)
        self._start(Job(work), Path(name), tr("Opening the pages…"), self._written)

    def print_on(self, printer: QPrinter, made: Made) -> None:
        if self.busy:
            return
        self._banner.clear(TOPIC)
        self._printer_name = printer.printerName()
        self._run = PrintRun(made, printer, self)
        self._run.went_on.connect(self._printed_page)
        self._run.finished.connect(self._printed)
        self._run.stopped.connect(self._print_stopped)
        self._run.failed.connect(self._print_failed)
        self._busy.begin(tr("Sending pages to the printer…"), stops=True)
        self._run.start()

    def stop(self) -> None:
        """Stop printing."""
        if self._run is not None:
            self._run.stop()

    def _start(self, job: Job, path: Path, words: str, then: object) -> None:
        if self.busy:
            return
        self._banner.clear(TOPIC)
        self._job, self._path = job, path
        job.done.connect(then)
        job.failed.connect(self._failed)
        self._busy.begin(words, stops=False)
        job.start()

    def _saved(self, path: Path) -> None:
        self._end()
        words = tr("Saved as “{name}” in “{folder}”.").format(name=path.name, folder=path.parent)
        self._banner.tell(TOPIC, words, Choice(tr("Open it"), "print_open_saved", self._show))

    def _written(self, path: Path) -> None:
        self._path = path
        self._end()
        self._show()

    def _show(self) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path))):
            words = tr(
                "No program on this computer opens PDF files. Save the pages, and open the file where one is."
            )
            self._banner.tell(TOPIC, words, self._elsewhere(tr("Save as…")), fault=True)

    def _failed(self, problem: Exception) -> None:
        self._end()
        if not isinstance(problem, OSError):
            raise problem
        words = files.trouble(self._path, problem)
        self._banner.tell(TOPIC, words, self._elsewhere(tr("Save somewhere else…")), fault=True)

    def _elsewhere(self, words: str) -> Choice:
        return Choice(words, "print_save_elsewhere", self.elsewhere_wanted.emit)

    def _printed_page(self, done: int, of: int) -> None:
        words = tr("Printing: page {page} of {pages}").format(page=done, pages=of)
        self._busy.go_on(words, done, of)

    def _printed(self, pages: int) -> None:
        self._end()
        words = trn("{count} page went to the printer.", "{count} pages went to the printer.", pages)
        self._banner.tell(TOPIC, words)

    def _print_stopped(self, pages: int) -> None:
        self._end()
        words = trn("Stopped after {count} page.", "Stopped after {count} pages.", pages)
        rest = tr("What the printer already has may still come out. The pages are still here.")
        self._banner.tell(TOPIC, f"{words} {rest}")

    def _print_failed(self) -> None:
        name = self._printer_name
        self._end()
        words = tr(
            "The printer {name} did not take the pages. They are still here. See that it is on and has "
            "paper, then print again; or save them as a file."
        ).format(name=name)
        self._banner.tell(TOPIC, words, self._elsewhere(tr("Save as…")), fault=True)

    def _end(self) -> None:
        if self._run is not None:
            self._run.deleteLater()
        self._job = self._run = None
        self._busy.end()
        self.idle.emit()
