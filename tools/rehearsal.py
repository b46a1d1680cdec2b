"""Sessions, screens and the real program in a folder of its own, for benchmarks and drills."""

import json
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator.demo import AGENDA, DAY, DISPLAYS, START
from facilitator.demo.story import DECISION, SCENES
from facilitator.exercises import boards, catalogue
from facilitator.exercises.boards.grid.bands import Place
from facilitator.workshop.session import Here, Session
from facilitator.workshop.workbench import Workbench

if TYPE_CHECKING:
    from facilitator.program.program import Program
    from facilitator.storage.library import Library

Change = Callable[[Any], Any]
_kept: list[Any] = []  # applications and programs live as long as somebody holds them


@contextmanager
def own_house() -> Iterator[Path]:
    """A temporary folder that is home, library, local folder and place for scratch files, all in one."""
    before = dict(os.environ)
    with tempfile.TemporaryDirectory(prefix="facilitator-", ignore_cleanup_errors=True) as name:
        house = Path(name)
        (house / "local").mkdir()  # whose owner has been here before: no welcome stands in the way
        (house / "local" / "settings.json").write_text('{"first_run_answered": true}', encoding="utf-8")
        os.environ.update(
            FACILITATOR_LIBRARY=str(house / "library"),
            FACILITATOR_LOCAL=str(house / "local"),
            HOME=name,
            QT_LOGGING_RULES="*.warning=false",  # what the offscreen platform cannot do
            QT_QPA_PLATFORM=f"offscreen:configfile={_screens(house)}",
        )
        try:
            yield house
        finally:
            os.environ.clear()
            os.environ.update(before)


def _screens(house: Path) -> Path:
    """A laptop with a projector to its right, as Qt's offscreen platform wants them described."""
    dpi = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screens = [
        {"name": name, "x": left, "y": 0, "width": width, "height": height} | dpi
        for name, left, width, height in DISPLAYS
    ]
    file = house / "screens.json"
    file.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    return file


def library(house: Path) -> "Library":
    from facilitator.storage.library import Library

    return Library(house / "library", house / "local", boards.codecs())


def program(house: Path) -> "Program":
    """The program as `facilitator.app` puts it together, its first window shown."""
    from PySide6.QtWidgets import QApplication

    from facilitator.program.program import Program
    from facilitator.ui.kit.collecting import Collecting
    from facilitator.ui.kit.looks import Looks
    from facilitator.ui.kit.settings import Settings
    from facilitator.ui.kit.theme import load_fonts
    from facilitator.ui.library.window import LibraryWindow

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    if app not in _kept:
        _kept.append(app)
        Collecting(app)
    app.setQuitOnLastWindowClosed(False)
    load_fonts()
    settings = Settings(house / "local" / "settings.json")
    looks = Looks(app, settings)
    made = Program(library(house), settings, LibraryWindow(), looks)
    made.show_library()
    _kept.append(made)
    return made


def put_away(program: "Program") -> None:
    """End the program in order, and its windows with it."""
    program.stop()
    live()
    live()


def live() -> None:
    """One turn of the event loop, after which what was to be deleted is gone, as under a loop of its own."""
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication

    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def until(condition: Callable[[], object], seconds: float = 10.0) -> float:
    """Let the windows live until the condition holds; how long that took. Raises TimeoutError."""
    start = time.perf_counter()
    while not condition():
        if time.perf_counter() - start > seconds:
            raise TimeoutError(f"not within {seconds} s")
        live()
        time.sleep(0.001)
    return time.perf_counter() - start


def taster() -> Session:
    """The taster before anybody came."""
    title = f"Taster session: {DECISION.lower()}"
    place = "Lye Community Centre"
    return catalogue.new_session(AGENDA, title, place=place, date=DAY, start=START, people=12, large_print=1)


def played() -> Session:
    """The taster after the demo's group was there: every board has something on it."""
    bench = Workbench(taster())
    for activity, step in tuple(bench.session.places()):
        bench.go_to(activity.id, step.id)
        if scene := SCENES.get((activity.exercise, step.id)):
            scene.act(lambda label, change, at=(activity.id, step.board): bench.do(*at, label, change))
    return replace(bench.session, began=True)


def grown(size: int) -> Session:
    """A played session of about so many bytes on the disk."""
    from facilitator.storage.leftover import NOTHING
    from facilitator.storage.records import tables_of
    from facilitator.storage.safe_json import dumps

    session, count = played(), 0
    while len(dumps(tables_of(session, NOTHING))) < size:
        count += 20
        session = with_crowd(session, count)
    return session


def on_the_grid(count: int) -> Session:
    """A session that stopped at placing people as things are now, with so many placed."""
    session = with_crowd(catalogue.session_of_one("who-has-a-say", title="The grid"), count)
    return replace(session, here=Here(session.activities[0].id, "now"), began=True)


def with_crowd(session: Session, count: int) -> Session:
    activity = next(a for a in session.activities if "grid" in a.boards)
    board = crowd(count)(activity.boards["grid"])
    return session.with_activity(activity.with_board("grid", board))


def crowd(count: int) -> Change:
    """A change that lists and places so many groups, spread evenly."""

    def change(state: Any) -> Any:
        kinds = [kind.id for kind in state.kinds]
        for number in range(count):
            if state.get(f"g{number}") is None:
                state = state.listed(f"Group number {number}", kinds[number % len(kinds)], f"g{number}")
                place = Place.at((number * 0.618) % 1, (number * 0.377 + 0.01 * (number % 7)) % 1)
                state = state.placed(f"g{number}", place)
        return state

    return change


def stocked(house: Path, count: int) -> None:
    """Fill the library with so many sessions of a played taster, each with a title of its own."""
    from facilitator.storage.leftover import NOTHING
    from facilitator.storage.records import tables_of
    from facilitator.storage.safe_json import dumps

    folder = house / "library"
    folder.mkdir(parents=True, exist_ok=True)
    session = played()
    for number in range(count):
        told = replace(session, id=f"session{number:05}", title=f"Session number {number}")
        file = folder / f"2026-11-22-session-{number:05}.workshop.json"
        file.write_bytes(dumps(tables_of(told, NOTHING)))
