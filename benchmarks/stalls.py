"""The longest time that the windows answer nobody, during autosave, an export and a library's loading."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measuring import Row
from tools import rehearsal

if TYPE_CHECKING:
    from facilitator.program.program import Program

FRAME = 16.0


class Pulse:
    """Beats as often as the event loop lets it, and remembers the longest gap."""

    def __init__(self) -> None:
        from PySide6.QtCore import QTimer

        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(interval=0)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now

    def during(self, begin: Callable[[], object], over: Callable[[], object]) -> float:
        """Milliseconds of the longest gap from `begin` until it is over; `begin` itself counts."""
        self._last, self.longest = time.perf_counter(), 0.0
        begin()
        _until(over)
        return self.longest


def _until(over: Callable[[], object]) -> None:
    from PySide6.QtWidgets import QApplication

    end = time.perf_counter() + 60
    while not over() and time.perf_counter() < end:
        QApplication.processEvents()
    QApplication.processEvents()


def rows(rounds: int = 9) -> Iterator[Row]:
    with rehearsal.own_house() as house:
        path = _house_of(house)
        program = rehearsal.program(house)
        _until(lambda: program.window.shelf.complete)
        pulse = Pulse()
        idle = [_idle(pulse) for _ in range(rounds)]
        loads = [_load(pulse, program, house) for _ in range(3)]
        searches = [_search(pulse, program) for _ in range(3)]
        program.open_path(path)
        program.get_ready()
        rest(3.0)
        saves = [_save(pulse, program) for _ in range(rounds)]
        exports = [_export(pulse, program, house) for _ in range(3)]
        program.stop()
    yield Row("longest stall, nothing happening", "ms", idle)
    yield Row("longest stall, autosave", "ms", saves, most=FRAME)
    yield Row("longest stall, a library of 1,000 loading", "ms", loads, most=FRAME)
    yield Row("longest stall, 1,000 sessions searched", "ms", searches, most=FRAME)
    yield Row("longest stall, the record printed to PDF", "ms", exports, most=FRAME)


def _house_of(house: Path) -> Path:
    rehearsal.stocked(house, 1000)
    with rehearsal.library(house).create(rehearsal.grown(40_000)) as file:
        return file.path


def rest(seconds: float) -> None:
    end = time.perf_counter() + seconds
    _until(lambda: time.perf_counter() > end)


def _idle(pulse: Pulse) -> float:
    end = time.perf_counter() + 0.3
    return pulse.during(lambda: None, lambda: time.perf_counter() > end)


def _load(pulse: Pulse, program: "Program", house: Path) -> float:
    import shutil

    shutil.rmtree(house / "local" / "index", ignore_errors=True)
    shelf = program.window.shelf
    shelf.show_entries([])
    return pulse.during(program.refresh, lambda: shelf.shown() and shelf.complete)


def _search(pulse: Pulse, program: "Program") -> float:
    """From the first letter until every file was searched and what was found is shown."""
    from PySide6.QtWidgets import QLineEdit

    shelf, found = program.window.shelf, []
    field = shelf.findChild(QLineEdit, "search")
    program.window.search_wanted.connect(found.append)
    longest = pulse.during(
        lambda: field.setText("number 77 allotment"),
        lambda: found and not program.busy and shelf.complete,
    )
    field.clear()
    _until(lambda: shelf.complete)
    return longest


def _save(pulse: Pulse, program: "Program") -> float:
    """From the change in the store to the file; the change's own repaint is not part of it."""
    running, autosave = program.opened.running, program.opened.autosave
    running.store.amend(lambda session: session.with_activity(session.activities[0]))
    return pulse.during(autosave._begin, lambda: not autosave.pending)


def _export(pulse: Pulse, program: "Program", house: Path) -> float:
    from facilitator.handouts import packs

    session = program.opened.running.store.session
    return pulse.during(
        lambda: program.work(lambda: packs.make(session, "record", house / "record.pdf"), lambda _: None),
        lambda: not program.busy,
    )
