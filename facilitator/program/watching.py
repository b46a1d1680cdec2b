"""Notices a crash of an earlier run, and says what of the work is there, and lets this one end well."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from facilitator.program.leaving import Leaving
from facilitator.program.reports import Reports
from facilitator.storage.lock import left_open
from facilitator.ui.kit.banner import Choice
from facilitator.words import tr

if TYPE_CHECKING:
    from facilitator.program.program import Program


class Watching:
    """Begins once the first window stands; `end` it when the program ends in order."""

    def __init__(self, program: "Program") -> None:
        self._program = program
        self.reports = Reports(program.library.local / "reports")
        self._leaving = Leaving()

    def begin(self) -> None:
        """Look for what an earlier run left, say it, and watch this one."""
        files = left_open(self._program.library.local)
        crashed = self.reports.crashed()
        if files or crashed:
            self._tell(files, self.reports.crash(path.parent for path in files))
        self.reports.watch()
        self._leaving.begin()

    def end(self) -> None:
        self._leaving.end()
        self.reports.end()

    def _tell(self, files: list[Path], report: Path | None) -> None:
        """No title: everybody may be looking at this screen."""
        words = tr("Facilitator ended without warning last time.")
        choices = []
        there = [path for path in files if path.exists()]
        if there:
            words += " " + tr("The workshop that was open is saved, up to the last half second before that.")
            choices.append(Choice(tr("Open it"), "open_again", lambda: self._program.open_path(there[0])))
        if report is not None:
            words += " " + tr("A report of it is on this computer; nothing was sent.")
            choices.append(Choice(tr("Show the report"), "show_report", lambda: _show(report)))
        self._program.tell("crash", words, *choices)


def _show(report: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(report)))
