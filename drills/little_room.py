"""Backups on a disk that has hardly room: they never take the room that the work itself needs."""

from pathlib import Path
from typing import Any

from drills.disks import Small
from drills.drill import Drill, Found, must
from facilitator.storage import backups, session_file
from tools import rehearsal


def backed_up(rounds: int) -> Found:
    """A session is saved with a backup each time, both on one small disk: no save fails, few are kept."""
    clock = [0.0]
    with rehearsal.own_house() as house:
        small = Small(house / "disk")
        try:
            library = rehearsal.library(house / "disk")
            with library.create(rehearsal.grown(60_000)) as file:
                path = file.path
            with _opened(path, library.local, clock) as file:
                kept = most = 0
                for number in range(rounds):
                    clock[0] += session_file.BACKUP_SECONDS
                    file.save(rehearsal.with_crowd(file.session, number % 50))
                    must(not file.backup_problem, file.backup_problem)
                    kept = len(library.backups.versions(file.session.id))
                    most = max(most, kept)
        finally:
            small.gone()
    must(kept > 0, "no backup is kept")
    must(most <= backups.FEW or not small.real, f"{most} backups on a disk without room")
    how = "a tmpfs of 1 MB" if small.real else "the disk at hand"
    return Found(rounds, f"{how}; every save and backup made, at most {most} backups kept")


def _opened(path: Path, local: Path, clock: list[float]) -> Any:
    from facilitator.exercises import boards
    from facilitator.storage.session_file import SessionFile

    return SessionFile.open(path, boards.codecs(), local=local, clock=lambda: clock[0])


DRILLS = (Drill("backups where there is hardly room", backed_up, short=20, long=500),)
