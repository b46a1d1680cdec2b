"""Rows that tests hold: run in a process of their own, with more rounds than in an everyday run."""

import os
import re
import subprocess
import sys
from collections.abc import Callable

from benchmarks.measuring import ROOT
from drills.drill import Drill, Found, must

PASSED = re.compile(r"(\d+) passed")


def _tests(*selection: str, seen: str, **switches: str) -> Callable[[int], Found]:
    def run(rounds: int) -> Found:
        """How many rounds they take is in their switches."""
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-o", "addopts=--import-mode=importlib -p no:cacheprovider", *selection],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **switches},
            capture_output=True,
            text=True,
            check=False,
        )
        passed = PASSED.search(done.stdout)
        must(done.returncode == 0 and passed, done.stdout[-600:] + done.stderr[-200:])
        return Found(int(passed[1]), seen)  # type: ignore[index]

    return run


S = "tests/storage/test_session_file.py"
T = "tests/storage/test_drills.py"

LONG_ONLY = (
    Drill(
        "a writer killed, and a fault at each call",
        _tests(T, "-k", "killed or fault or half or pieces", seen="tests; 200 kills", FACILITATOR_DRILL_KILLS="200"),
        short=0,
        long=1,
    ),
    Drill(
        "damaged: cut at every byte, mutated",
        _tests(
            T,
            *("-k", "cut_at or mutated or nested or wrong_type"),
            seen="tests; 10,000 mutations, every cut, every value of a wrong type",
            FACILITATOR_DRILL_MUTATIONS="10000",
        ),
        short=0,
        long=1,
    ),
    Drill(
        "damaged: empty, null, foreign; restored",
        _tests(S, "tests/storage/test_salvage.py", "tests/storage/test_backups.py", seen="tests"),
        short=0,
        long=1,
    ),
    Drill(
        "a newer file; unknown fields",
        _tests(S, "tests/storage/test_migrations.py", "-k", "newer or elsewhere or unknown or schema", seen="tests"),
        short=0,
        long=1,
    ),
    Drill(
        "the file changed by another program",
        _tests(S, "tests/test_program.py", "tests/program", "-k", "another or other_version or somebody", seen="tests"),
        short=0,
        long=1,
    ),
    Drill(
        "the projector unplugged and back",
        _tests("tests/ui/projector", seen="tests; 20 times in one of them"),
        short=0,
        long=1,
    ),
    Drill(
        "sleep, stalls, clocks set forward and back",
        _tests("tests/workshop/test_clock.py", "tests/workshop/test_countdown.py", "tests/ui/kit/test_timekeeper.py", seen="tests"),
        short=0,
        long=1,
    ),
)
