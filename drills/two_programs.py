"""Two programs open one file, and the first is killed."""

import subprocess
import sys

from drills.drill import Drill, Found, must
from tools import rehearsal

HOLD = """
import sys
from pathlib import Path
from facilitator.exercises import boards
from facilitator.storage.session_file import SessionFile
with SessionFile.open(Path(sys.argv[1]), boards.codecs()) as file:
    print("held", flush=True)
    sys.stdin.read()
"""


def together(rounds: int) -> Found:
    """The second may only read and says who has it; a lock whose holder died frees itself."""
    why = ""
    with rehearsal.own_house() as house:
        library = rehearsal.library(house)
        with library.create(rehearsal.on_the_grid(12)) as file:
            path = file.path
        for number in range(rounds):
            command = [sys.executable, "-c", HOLD, path]
            with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as first:
                assert first.stdout
                must(first.stdout.readline().strip() == b"held", "the first could not open")
                with library.open(path) as second:
                    must(second.read_only and second.held_by, "both may write")
                    why = second.held_by
                first.kill() if number % 2 else first.communicate(b"")
            with library.open(path) as third:
                must(not third.read_only, f"a lock is left: {third.why}")
    return Found(rounds, f"the second reads, and says who has it: {why.split(', since')[0]}")


DRILLS = (Drill("two programs on one file", together, short=2, long=40),)
