"""Opening a library of a thousand sessions: shown and searchable, and what the first window waits for it."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measuring import Row, asked, interleaved, timed
from tools import rehearsal

COUNT = 1000


def rows(rounds: int = 5) -> Iterator[Row]:
    with rehearsal.own_house() as house:
        rehearsal.stocked(house, COUNT)
        held = rehearsal.library(house)
        files = sorted(held.folder.iterdir())

        def without_index() -> None:
            shutil.rmtree(house / "local" / "index", ignore_errors=True)
            assert len(held.entries()) == COUNT

        def searched() -> None:
            assert len(held.search("number 77 allotment")) > 0

        first, later, search, read = interleaved(
            rounds,
            timed(without_index),
            timed(held.entries),
            timed(searched),
            timed(lambda: [path.read_bytes() for path in files]),
        )
        yield Row(f"a library of {COUNT:,} listed for the first time", "ms", first, read)
        yield Row(f"a library of {COUNT:,} listed again", "ms", later, read)
        yield Row(f"every word of {COUNT:,} sessions searched", "ms", search, read)
        yield from _first_window(rounds, house)


def _first_window(rounds: int, house: Path) -> Iterator[Row]:
    """With a thousand sessions that were never listed, against an empty library."""
    said: dict[str, list[dict[str, float]]] = {"library": [], "empty": []}

    def start(folder: str) -> float:
        shutil.rmtree(house / "local" / "index", ignore_errors=True)
        os.environ["FACILITATOR_LIBRARY"] = str(house / folder)
        said[folder].append(asked("-m", "benchmarks.our_window"))
        return 0.0

    interleaved(rounds, lambda: start("library"), lambda: start("empty"))
    for what, words in (("at_painted", "the first window"), ("at_usable", "workshops can be chosen")):
        full, empty = ([one[what] for one in said[folder]] for folder in said)
        yield Row(f"{words}, {COUNT:,} sessions never listed", "ms", full, empty, goal=1.1)
