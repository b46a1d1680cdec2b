"""One save of a session of 40 KB, against writing the same bytes as safely; alone and among a thousand."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.measuring import Row, interleaved, timed
from tools import rehearsal

SIZE = 40_000


def rows(rounds: int = 300) -> Iterator[Row]:
    session = rehearsal.grown(SIZE)
    for count in (1, 1000):
        with rehearsal.own_house() as house:
            if count > 1:
                rehearsal.stocked(house, count - 1)
            with rehearsal.library(house).create(session) as file:
                bare = safely(house / "library" / "bare.json", file.path.read_bytes())
                ours, floor = interleaved(rounds, timed(lambda file=file: file.save(session)), timed(bare))
        yield Row(f"one save of {SIZE // 1000} KB, {count:,} in the library", "ms", ours, floor, goal=1.5)


def safely(path: Path, payload: bytes) -> Callable[[], None]:
    """The floor: a temporary file, fsync, replace, fsync of the folder."""

    def write() -> None:
        temp = path.with_suffix(".tmp")
        with temp.open("wb", buffering=0) as file:
            file.write(payload)
            os.fsync(file.fileno())
        temp.replace(path)
        folder = os.open(path.parent, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)

    return write
