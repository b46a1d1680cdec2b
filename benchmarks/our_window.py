"""The program as its command line starts it: when it was painted and usable, its memory, its clock's cost.

Run: python -m benchmarks.our_window [FILE [SECONDS]]   With a file, both windows show its step; with seconds,
the clock ticks for so many. Without a file, a workshop is chosen and its form is waited for.
"""

import json
import sys
import time
from typing import Any

from facilitator import cli
from facilitator.ui import pyside

said: dict[str, Any] = {}
program: Any = None
process: Any = None  # Qt's own `processEvents`


def _load_and_listen() -> None:
    """What loads Qt for the program, and sees from then on what the program does with it."""
    global process
    load()
    from PySide6.QtWidgets import QApplication

    from facilitator import app

    process, make = QApplication.processEvents, app._program

    def noting_the_first(*arguments: Any) -> None:
        process(*arguments)
        said.setdefault("at_painted", time.monotonic())

    def keeping(*arguments: Any) -> Any:
        global program
        program = make(*arguments)
        return program

    QApplication.processEvents = staticmethod(noting_the_first)  # type: ignore[assignment]
    QApplication.exec = _instead_of_staying  # type: ignore[method-assign]
    app._program = keeping  # type: ignore[assignment]


def _instead_of_staying(*_: Any) -> int:
    """The program now waits for its user: the start is over once what it offers is painted."""
    _until(_usable)
    said["at_usable"], said["work"] = time.monotonic(), time.process_time() * 1000
    said["loaded"] = [name for name in ("pyqtgraph", "reportlab", "numpy") if name in sys.modules]
    if seconds:
        said["share"] = _ticking(seconds)
    from benchmarks.memory import alone

    said["memory"] = alone()
    if program.opened is None:
        said["form_after"] = _form_after()
    return 0


def _usable() -> bool:
    if program.opened is not None:
        return bool(program.opened.running.console.isVisible())
    return bool(_cards()) and _cards()[0].isVisible()


def _cards() -> list[Any]:
    from PySide6.QtWidgets import QPushButton

    return [b for b in program.window.findChildren(QPushButton) if b.objectName().startswith("start_agenda_")]


def _form_after() -> float:
    """Milliseconds from a click on the first workshop to its form, painted."""
    from PySide6.QtWidgets import QWidget

    start = time.perf_counter()
    _cards()[0].click()
    _until(lambda: (form := program.window.findChild(QWidget, "new_form")) and form.isVisible())
    return (time.perf_counter() - start) * 1000


def _until(over: Any) -> None:
    end = time.monotonic() + 60
    while not over() and time.monotonic() < end:
        process()
    process()


def _ticking(seconds: float) -> float:
    """The percentage of one core that both windows take while only the clock ticks."""
    running = program.opened.running
    assert running.console.isVisible()
    assert running.projector.isVisible()
    program.get_ready()
    _live(3)  # until everything is loaded and painted
    running.timekeeper.start()
    _live(1)
    start, before = time.perf_counter(), time.process_time()
    _live(seconds)
    return (time.process_time() - before) / (time.perf_counter() - start) * 100


def _live(seconds: float) -> None:
    """As the program would live: asleep until something happens."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


file = sys.argv[1:2]
seconds = float(sys.argv[2]) if sys.argv[2:] else 0.0
load, pyside.load = pyside.load, _load_and_listen
cli.main(file)
print(json.dumps(said))
