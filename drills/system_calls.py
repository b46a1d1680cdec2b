"""Each system call of a save, and of a removal for good, goes wrong: an error, a full disk, a kill."""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from drills.drill import Drill, Found, NotHere, must
from drills.one_act import BEGIN, END, ITEM
from facilitator.exercises import boards
from facilitator.storage.library import Library
from facilitator.storage.session_file import SessionFile
from tools import rehearsal

FAULTS = ("error=EIO", "error=ENOSPC", "signal=KILL")
CALL = re.compile(r"^(?:\d+\s+)?(\w+)\(")
WORDS = "Group number 3"  # what the item says
MISSING = "strace is not installed or not allowed; the tests of storage do the same with a faulty disk"

Look = Callable[[Path, str, str], str]


def _spoilt(act: str, look: Look) -> Callable[[int], Found]:
    def run(rounds: int) -> Found:
        """At most so many of the faults."""
        if not can_trace():
            raise NotHere(MISSING)
        with rehearsal.own_house() as house:
            _prepare(house / "kept")
            calls = list(_calls(act, house))
            tried = [(name, number, fault) for name, number in calls for fault in FAULTS]
            step = max(1, len(tried) // rounds)
            told = Counter(_one(act, house, look, *one) for one in tried[::step])
        seen = ", ".join(f"{count} {what}" for what, count in sorted(told.items()))
        return Found(sum(told.values()), f"{len(calls)} calls: {seen}")

    return run


def can_trace() -> bool:
    """Whether strace is there and the system lets it watch another process (many containers do not)."""
    strace = shutil.which("strace")
    return strace is not None and subprocess.run([strace, "true"], capture_output=True).returncode == 0


def _prepare(kept: Path) -> None:
    """A session with two backups, all of which hold the words."""
    library = Library(kept / "library", kept / "local", boards.codecs())
    with library.create(rehearsal.on_the_grid(12)) as file:
        path = file.path
    for _ in range(2):
        with library.open(path) as file:
            file.save(rehearsal.with_crowd(file.session, 13))
    path.rename(path.with_name("x.workshop.json"))


def _fresh(house: Path) -> Path:
    shutil.rmtree(house / "used", ignore_errors=True)
    shutil.copytree(house / "kept", house / "used")
    return house / "used" / "library" / "x.workshop.json"


def _acting(act: str, path: Path, *strace: str) -> str:
    """What the child said of what it did."""
    command = ("strace", "-qq", *strace, sys.executable, "-m", "drills.one_act")
    done = subprocess.run(
        [*command, act, path, path.parent.parent / "local"],
        env={**os.environ, "PYTHONHASHSEED": "0"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.stdout.strip()


def _calls(act: str, house: Path) -> Iterator[tuple[str, int]]:
    """Each call between the two marks, with its number among all of its name."""
    log = house / "calls.txt"
    said = _acting(act, _fresh(house), "-o", str(log), "-e", "trace=%file,%desc")
    must(said == "saved", f"nothing to spoil: {said}")
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


def _one(act: str, house: Path, look: Look, name: str, number: int, fault: str) -> str:
    path = _fresh(house)
    spoil = ("-e", f"trace={name}", "-e", f"inject={name}:{fault}:when={number}")
    said = _acting(act, path, "-o", "/dev/null", *spoil)
    what = f"{fault} at {name} {number}"
    place = look(path, said, what)
    must(not list(path.parent.glob(".*.tmp")), f"{what}: a temporary file is left")
    return {"saved": "done all the same", "refused": f"refused ({place})", "": f"killed ({place})"}[said]


def _opened(path: Path) -> SessionFile:
    return Library(path.parent, path.parent.parent / "local", boards.codecs()).open(path)


def _whole(path: Path, said: str, what: str) -> str:
    """The file is exactly the old or exactly the new one, and its backups are sound; which it is."""
    with _opened(path) as file:
        must(not file.read_only, f"{what}: the lock was not freed")
        must(file.session.title == "The grid", f"{what}: another session")
        must(file.session.place in ("", "new"), f"{what}: neither old nor new")
        must(said != "saved" or file.session.place == "new", f"{what}: said saved, and is not")
        for backup in file._backups.versions(file.session.id):
            with SessionFile.open(backup.path, boards.codecs(), read_only=True) as earlier:
                must(earlier.session.title == "The grid", f"{what}: a backup is spoilt")
        return "new" if file.session.place else "old"


def _nowhere(path: Path, said: str, what: str) -> str:
    """Once the session lacks the words, they lie nowhere on the disk; which session it is."""
    place = _whole(path, said, what)
    house = path.parent.parent
    if place == "new" and said != "refused":  # who was refused is told, and it is tried again
        left = [str(f.relative_to(house)) for f in house.rglob("*") if f.is_file() and _holds(f)]
        must(not left, f"{what}: the session lacks {ITEM}, but its words lie in {left}")
    return place


def _holds(file: Path) -> bool:
    return WORDS.encode() in file.read_bytes().replace(b"Group number 30", b"")


DRILLS = (
    Drill("each system call of a save goes wrong", _spoilt("save", _whole), short=6, long=10_000),
    Drill("each system call of a removal goes wrong", _spoilt("erase", _nowhere), short=6, long=10_000),
)
