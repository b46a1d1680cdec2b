"""The disk under the running program is full, may not be written, or goes away; and comes back."""

import os
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from errno import ENOSPC, ETXTBSY
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.stalls import Pulse
from drills.drill import Drill, Found, NotHere, must
from facilitator.disk import Disk
from tools import rehearsal

BANNER = 2.0  # seconds until the trouble is said
STALL = 1.0  # seconds that the window may stand still while a drive does not answer
PATIENCE = 15.0  # seconds until the work is saved once the disk is well again


class Small:
    """A disk of a megabyte where the system lets us have one; else a folder whose writes can be refused."""

    def __init__(self, at: Path) -> None:
        self.at = at
        at.mkdir(parents=True, exist_ok=True)
        command = ["mount", "-t", "tmpfs", "-o", "size=1m", "facilitator-drill", str(at)]
        self.real = _administers() and _runs(command)

    def gone(self) -> None:
        if self.real:
            _runs(["umount", "-l", str(self.at)])

    @contextmanager
    def full(self, program: Any) -> Iterator[None]:
        if not self.real:
            with _on(program, _Refusing()):
                yield
            return
        filler = self.at / "filler"
        with filler.open("wb", buffering=0) as file:
            for size in (65536, 512, 1):
                try:
                    while file.write(b"x" * size):
                        pass
                except OSError:
                    continue
        try:
            yield
        finally:
            filler.unlink()

    @contextmanager
    def read_only(self, program: Any) -> Iterator[None]:
        if self.real:
            must(_runs(["mount", "-o", "remount,ro", str(self.at)]), "not remounted")
            try:
                yield
            finally:
                _runs(["mount", "-o", "remount,rw", str(self.at)])
        elif _administers():
            raise NotHere("whoever administers this computer may write into any folder")
        else:
            folder = program.opened.path.parent
            folder.chmod(0o555)
            try:
                yield
            finally:
                folder.chmod(0o755)

    @contextmanager
    def away(self, program: Any) -> Iterator[None]:
        """The folder has another name meanwhile, as a network drive that is gone."""
        inside = program.opened.path.parent
        elsewhere = inside.rename(inside.with_name("elsewhere"))
        try:
            yield
        finally:
            elsewhere.rename(inside)

    @contextmanager
    def silent(self, program: Any) -> Iterator[None]:
        """A network drive that neither writes nor says why; the window must live on meanwhile."""
        answers = threading.Event()
        with _on(program, _Silent(answers)):
            try:
                yield
            finally:
                answers.set()  # else its thread would wait, and the drill with it

    @contextmanager
    def held(self, program: Any) -> Iterator[None]:
        """Another program, such as one that syncs or scans, has the file and lets nobody replace it."""
        with _on(program, _Held()):
            yield


class _Refusing(Disk):
    def write(self, handle: int, data: memoryview) -> int:
        raise OSError(ENOSPC, os.strerror(ENOSPC))


class _Held(Disk):
    def replace(self, source: Path, target: Path) -> None:
        raise OSError(ETXTBSY, os.strerror(ETXTBSY))


class _Silent(Disk):
    def __init__(self, answers: threading.Event) -> None:
        self._answers = answers

    def sync(self, handle: int) -> None:
        self._answers.wait()
        super().sync(handle)


@contextmanager
def _on(program: Any, disk: Disk) -> Iterator[None]:
    storage = program.opened._file._storage
    storage._disk = disk
    try:
        yield
    finally:
        storage._disk = Disk()


def _administers() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _runs(command: list[str]) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


Trouble = Callable[[Small, Any], AbstractContextManager[None]]


def _drilled(trouble: Trouble, words: str) -> Callable[[int], Found]:
    """Edit while the trouble lasts; it is said, nothing is lost, and the work is saved afterwards."""

    def run(rounds: int) -> Found:
        with rehearsal.own_house() as house:
            small = Small(house / "library")
            try:
                path = _session(house)
                times = _rounds(rehearsal.program(house), path, partial(trouble, small), words, rounds)
            finally:
                small.gone()
        said, saved, stall = map(max, zip(*times, strict=True))
        how = "a tmpfs of 1 MB" if small.real else "a disk that refuses"
        seen = (
            f"{how}; said after {said:.2f} s, saved {saved:.2f} s after it was well again; "
            f"the window stood still for {stall:.2f} s at most"
        )
        return Found(rounds, seen, within=said <= BANNER and stall <= STALL)

    return run


Times = tuple[float, float, float]


def _rounds(
    program: Any,
    path: Path,
    trouble: Callable[[Any], AbstractContextManager[None]],
    words: str,
    rounds: int,
) -> list[Times]:
    times = []
    try:
        for number in range(rounds):
            must(program.open_path(path), "the file does not open")
            times.append(_one(program, trouble(program), words, number))
            program.opened.running.console.close()
    finally:
        rehearsal.put_away(program)
    return times


def _session(house: Path) -> Path:
    inside = rehearsal.library(house)
    inside.folder = house / "library" / "Workshops"
    with inside.create(rehearsal.on_the_grid(12)) as file:
        return file.path


def _one(program: Any, trouble: AbstractContextManager[None], words: str, number: int) -> Times:
    """Seconds until it was said, until all was saved once it was over, and that the window stood still."""
    opened = program.opened
    banner, store = opened.running.console.banner, opened.running.store
    name = f"Said in trouble {number}"
    with trouble:
        store.handle("grid").do("Add", lambda state: state.listed(name, "staff"))
        pulse = Pulse()
        said = rehearsal.until(lambda: banner.text("saving"), 30)
        stall = pulse.longest / 1000
        must(words in banner.text("saving"), f"the banner says: {banner.text('saving')}")
        must(store.board("grid").called(name), "the work is not in memory")
        must(opened.autosave.pending, "it counts as saved")
        copy = opened._file.save_copy(_elsewhere(program), store.session)
        must(name.encode() in copy.read_bytes(), "the copy elsewhere lacks the work")
    saved = rehearsal.until(lambda: not opened.autosave.pending, PATIENCE)
    must(name.encode() in opened.path.read_bytes(), "it counts as saved and is not there")
    must(not banner.text("saving"), "the banner stays")
    return said, saved, stall


def _elsewhere(program: Any) -> Path:
    folder: Path = program.library.local / "copies"
    folder.mkdir(exist_ok=True)
    return folder


DRILLS = (
    Drill("the disk is full", _drilled(Small.full, "full"), short=1, long=12),
    Drill("the folder is read-only", _drilled(Small.read_only, "only be read"), short=1, long=12),
    Drill("the folder goes away", _drilled(Small.away, "cannot be reached"), short=1, long=12),
    Drill(
        "the file is held by another program", _drilled(Small.held, "could not be saved"), short=1, long=12
    ),
    Drill("the drive does not answer", _drilled(Small.silent, "does not answer"), short=1, long=12),
)
