"""Rows that tests hold: run in a process of their own, with more rounds than in an everyday run."""

import os
import re
import subprocess
import sys
from collections.abc import Callable

from benchmarks.measuring import ROOT
from drills.drill import Drill, Found, must

COUNTED = re.compile(r"(\d+) passed")


def _tests(*selection: str, seen: str, **switches: str) -> Callable[[int], Found]:
    def run(rounds: int) -> Found:
        """How many rounds they take is in their switches."""
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-v", *selection],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **switches},
            capture_output=True,
            text=True,
            check=False,
        )
        passed = COUNTED.search(done.stdout)
        must(done.returncode == 0 and passed, done.stdout[-600:] + done.stderr[-200:])
        return Found(int(passed[1]), seen)  # type: ignore[index]

    return run


FILES = "tests/storage/test_session_file.py"
STORAGE = "tests/storage/test_drills.py"


def _row(what: str, *selection: str, seen: str = "tests", **switches: str) -> Drill:
    """A row that has no short form: its tests are in every run anyway."""
    return Drill(what, _tests(*selection, seen=seen, **switches), short=0, long=1)


DRILLS = (
    _row(
        "a writer killed, and a fault at each call",
        *(STORAGE, "-k", "killed or fault or half or pieces"),
        seen="tests; 200 kills in one of them",
        FACILITATOR_DRILL_KILLS="200",
    ),
    _row(
        "damaged: cut at every byte, mutated",
        *(STORAGE, "-k", "cut_at or mutated or nested or wrong_type"),
        seen="tests; every cut, 10,000 mutations, every value of a wrong type",
        FACILITATOR_DRILL_MUTATIONS="10000",
    ),
    _row(
        "damaged: empty, null, foreign; restored",
        *(FILES, "tests/storage/test_salvage.py", "tests/storage/test_backups.py"),
    ),
    _row(
        "damaged or changed, in the windows: banner, copy, three clicks back",
        *("tests/ui/test_program.py", "tests/ui/library/test_library.py", "tests/ui/test_crashes.py"),
        *("-k", "damaged or changed_by or second_window or version or crash or fault or unsaved"),
    ),
    _row(
        "a newer file; unknown fields",
        *(FILES, "tests/storage/test_migrations.py", "-k", "newer or elsewhere or unknown or schema"),
    ),
    _row("the file changed by another program", FILES, "-k", "another or other_version or touched"),
    _row(
        "the projector unplugged and back",
        *("tests/ui/projector/test_displays.py", "tests/ui/projector/test_scaling.py"),
        seen="tests; 20 times in one of them; displays left and above; 100, 125 and 150 %",
    ),
    _row(
        "sleep, stalls, clocks set forward and back",
        *("tests/workshop/test_clock.py", "tests/workshop/test_countdown.py"),
        "tests/ui/kit/test_timekeeper.py",
    ),
)
