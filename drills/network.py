"""The program at work, with the system watching for any connection that leaves the computer."""

import subprocess
import sys
import tempfile
from pathlib import Path

from drills.drill import Drill, Found, NotHere, must
from drills.system_calls import can_trace

WINDOWS = """
from tools import rehearsal
with rehearsal.own_house() as house:
    with rehearsal.library(house).create(rehearsal.played()) as file:
        path = file.path
    program = rehearsal.program(house)
    program.workroom.open()
    program.workroom.close()
    program.open_path(path)
    store = program.opened.running.store
    for activity, step in list(store.session.places()):
        store.go_to(activity.id, step.id)
        rehearsal.live()
    program.opened.running.console.close()
    rehearsal.put_away(program)
"""


def nobody_called(rounds: int) -> Found:
    """A session in the windows, and one from beginning to end with all that is printed and exported."""
    if not can_trace():
        raise NotHere("strace is not installed or not allowed: nothing could be watched")
    with tempfile.TemporaryDirectory() as name:
        acts = (("-c", WINDOWS), ("-m", "facilitator", "demo", "--out", str(Path(name) / "demo")))
        opened = [line for _ in range(rounds) for act in acts for line in _called(Path(name), *act)]
    outside = [line for line in opened if "AF_UNIX" not in line and "AF_NETLINK" not in line]
    must(not outside, f"a connection was opened: {outside[:3]}")
    return Found(rounds * len(acts), f"{len(opened)} sockets, none of them to another computer")


def _called(folder: Path, *act: str) -> list[str]:
    seen = folder / "seen.txt"
    watched = ("strace", "-f", "-qq", "-e", "trace=socket", "-o", str(seen))
    run = subprocess.run((*watched, sys.executable, *act), capture_output=True, text=True)
    must(run.returncode == 0, f"it did not run: {run.stderr[-300:]}")
    return [line for line in seen.read_text(errors="replace").splitlines() if " socket(" in line]


DRILLS = (Drill("no connection that leaves the computer", nobody_called, short=0, long=1),)
