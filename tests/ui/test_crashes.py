"""A crash of the program is said at the next start, with a report that holds nothing anybody typed."""

import datetime
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from facilitator.program.reports import KEPT, Reports, told
from facilitator.program.watching import Watching
from facilitator.storage.lock import left_open

CRASH = """
import os, sys
from pathlib import Path
from facilitator.exercises import boards
from facilitator.program.reports import Reports
from facilitator.storage.library import Library
library = Library(Path(sys.argv[1]), Path(sys.argv[2]), boards.codecs())
file = library.open(Path(sys.argv[3]))
Reports(library.local / "reports").watch()
os.abort()
"""
ROOT = Path(__file__).parents[2]


@pytest.fixture
def started(app):
    """Begins to watch, as the program does when it starts; ends with the test."""
    begun = []

    def start():
        begun.append(Watching(app))
        begun[-1].begin()
        return begun[-1]

    yield start
    for one in begun:
        one.end()


def crash(library, path):
    command = [sys.executable, "-c", CRASH, library.folder, library.local, path]
    assert subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode != 0


def test_after_a_crash_the_next_start_says_what_is_there(app, started, library, path):
    crash(library, path)
    started()
    said = app.window.banner.text("crash")
    assert "saved, up to the last half second" in said
    (report,) = (library.local / "reports").glob("*.txt")
    text = report.read_text(encoding="utf-8")
    assert "ended without warning" in text
    assert "Fatal Python error: Aborted" in text
    assert path.name not in text
    app.window.findChild(QPushButton, "open_again").click()
    assert app.opened.path == path


def test_it_is_said_once(app, started, library, path):
    crash(library, path)
    started().end()
    app.window.banner.clear("crash")
    started()
    assert app.window.banner.text("crash") == ""


def test_after_an_orderly_end_nothing_is_said(app, started, library, path):
    first = started()
    library.open(path).close()
    first.end()
    started()
    assert app.window.banner.text("crash") == ""


def test_a_file_that_somebody_has_open_is_not_taken_for_left(library, path):
    with library.open(path):
        assert left_open(library.local) == []


def test_only_the_latest_reports_are_kept(tmp_path):
    moments = (datetime.datetime(2026, 11, 22, 10, minute) for minute in range(KEPT + 5))
    reports = Reports(tmp_path, lambda: next(moments))
    for _ in range(KEPT + 5):
        reports.fault(ValueError("x"))
    assert len(list(tmp_path.iterdir())) == KEPT


def test_a_fault_is_told_by_kind_and_place_alone():
    try:
        try:
            {}["Young carers"]
        except KeyError as missing:
            raise ValueError("Faith groups") from missing
    except ValueError as problem:
        text = told(problem)
    assert "builtins.ValueError" in text
    assert "builtins.KeyError" in text
    assert "test_crashes.py" in text
    assert not {"Young carers", "Faith groups"} & set(text.split("\n"))
    assert "carers" not in text
