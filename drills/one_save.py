"""Opens a session, saves it once changed, and says how that went: for a drill that spoils its system calls.

Run: python -m drills.one_save FILE LOCAL
"""

import sys
from contextlib import suppress
from dataclasses import replace
from itertools import count
from pathlib import Path

from facilitator.storage.errors import CannotSave
from facilitator.storage.session_file import BACKUP_SECONDS, SessionFile

BEGIN, END = "/facilitator-save-begins", "/facilitator-save-ends"


def main(file: str, local: str) -> None:
    long_ago = count(step=BACKUP_SECONDS)  # so that this save makes a backup as well
    held = SessionFile.open(Path(file), {}, local=Path(local), clock=lambda: next(long_ago))
    _mark(BEGIN)
    try:
        held.save(replace(held.session, place="new"))
    except CannotSave:
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
