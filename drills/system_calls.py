"""Each system call of a save goes wrong in turn: an error of the device, a full disk, a kill."""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from drills.drill import Drill, Found, must
from drills.one_save import BEGIN, END
from facilitator.storage.session_file import SessionFile
from facilitator.workshop.session import Session
from tools import rehearsal

FAULTS = ("error=EIO", "error=ENOSPC", "signal=KILL")
CALL = re.compile(r"^(?:\d+\s+)?(\w+)\(")


def spoilt(rounds: int) -> Found:
    """At most so many of the faults; the file is exactly the old or exactly the new one after each."""
    if shutil.which("strace") is None:
        return Found(0, "strace is not installed: see the same with a faulty disk, below")
    with rehearsal.own_house() as house:
        kept = house / "kept"
        path = kept / "x.workshop.json"
        kept.mkdir()
        SessionFile.create(path, Session(title="Spoilt", place="old"), {}, local=kept / "local").close()
        calls = list(_calls_of_a_save(house))
        tried = [(name, number, fault) for name, number in calls for fault in FAULTS]
        step = max(1, len(tried) // rounds)
        told = Counter(_one(house, *one) for one in tried[::step])
    seen = ", ".join(f"{count} {what}" for what, count in sorted(told.items()))
    return Found(sum(told.values()), f"{len(calls)} calls of a save with its backup: {seen}")


def _fresh(house: Path) -> Path:
    shutil.rmtree(house / "used", ignore_errors=True)
    shutil.copytree(house / "kept", house / "used")
    return house / "used" / "x.workshop.json"


def _saving(path: Path, *strace: str) -> str:
    """What the child said of its save."""
    command = ("strace", "-qq", *strace, sys.executable, "-m", "drills.one_save")
    done = subprocess.run(
        [*command, path, path.parent / "local"],
        env={**os.environ, "PYTHONHASHSEED": "0"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.stdout.strip()


def _calls_of_a_save(house: Path) -> Iterator[tuple[str, int]]:
    """Each call between the two marks, with its number among all of its name."""
    log = house / "calls.txt"
    must(_saving(_fresh(house), "-o", str(log), "-e", "trace=%file,%desc") == "saved", "no save to spoil")
    counted: Counter[str] = Counter()
    within = False
    for line in log.read_text(errors="replace").splitlines():
        if not (call := CALL.match(line)):
            continue
        counted[call[1]] += 1
        if END in line:
            return
        if within and not line.startswith("write(1,"):
            yield call[1], counted[call[1]]
        within = within or BEGIN in line


def _one(house: Path, name: str, number: int, fault: str) -> str:
    path = _fresh(house)
    said = _saving(
        path, "-o", "/dev/null", "-e", f"trace={name}", "-e", f"inject={name}:{fault}:when={number}"
    )
    what = f"{fault} at {name} {number}"
    with SessionFile.open(path, {}, local=path.parent / "local") as file:
        must(not file.read_only, f"{what}: the lock was not freed")
        must(file.session.title == "Spoilt", f"{what}: another session")
        must(file.session.place in ("old", "new"), f"{what}: neither old nor new")
        must(said != "saved" or file.session.place == "new", f"{what}: said saved, and is not")
        for backup in file._backups.versions(file.session.id):
            with SessionFile.open(backup.path, {}, local=house / "elsewhere", read_only=True) as earlier:
                must(earlier.session.title == "Spoilt", f"{what}: a backup is spoilt")
        must(not list(path.parent.glob(".*.tmp")), f"{what}: a temporary file is left")
        new = file.session.place
    return {"saved": "saved all the same", "refused": f"refused ({new})", "": f"killed ({new})"}[said]


DRILLS = (Drill("each system call of a save goes wrong", spoilt, short=6, long=10_000),)
