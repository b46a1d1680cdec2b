"""Opens a session, saves or erases once, and says how that went: for a drill that spoils its system calls.

Run: python -m drills.one_act save|erase FILE LOCAL
"""

import sys
from contextlib import suppress
from dataclasses import replace
from itertools import count
from pathlib import Path

from facilitator.exercises import boards
from facilitator.storage.erase import remove_for_good
from facilitator.storage.errors import StorageError
from facilitator.storage.session_file import BACKUP_SECONDS, SessionFile
from facilitator.workshop.workbench import Workbench

BEGIN, END = "/facilitator-act-begins", "/facilitator-act-ends"
ITEM = "g3"


def save(file: SessionFile) -> None:
    file.save(replace(file.session, place="new"))


def erase(file: SessionFile) -> None:
    """Remove a group for good, as the program does."""
    bench = Workbench(file.session)
    bench.erase(ITEM)
    remove_for_good(file, replace(bench.session, place="new"), [ITEM])


def main(act: str, file: str, local: str) -> None:
    long_ago = count(step=BACKUP_SECONDS)  # so that this save makes a backup as well
    held = SessionFile.open(Path(file), boards.codecs(), local=Path(local), clock=lambda: next(long_ago))
    held.session.activities[0].boards["grid"].erased("")  # everything is loaded before the act
    _mark(BEGIN)
    try:
        {"save": save, "erase": erase}[act](held)
    except StorageError:
        print("refused", flush=True)
    else:
        print("saved", flush=True)
    _mark(END)


def _mark(name: str) -> None:
    """Something to find in a list of system calls."""
    with suppress(OSError):
        Path(name).readlink()


if __name__ == "__main__":
    main(*sys.argv[1:])
