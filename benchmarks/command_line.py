"""The command line without a window, against the libraries it cannot do without."""

from collections.abc import Iterator

from benchmarks.measuring import Row, child, interleaved
from tools import rehearsal

READ = """
import pathlib, sys, tinydb
for path in pathlib.Path(sys.argv[1]).iterdir():
    print(tinydb.TinyDB(path).table("session").all()[0]["title"])
"""


def rows(rounds: int = 15) -> Iterator[Row]:
    for count in (10, 1000):
        with rehearsal.own_house() as house:
            rehearsal.stocked(house, count)
            folder = str(house / "library")
            list_, read = child("main.py", "list"), child("-c", READ, folder)
            list_()
            ours, floor = interleaved(rounds if count < 100 else 5, list_, read)
        yield Row(f"`list`, {count:,} sessions", "ms", ours, floor, goal=1.5)
    yield _handouts(rounds)


def _handouts(rounds: int) -> Row:
    with rehearsal.own_house() as house:
        with rehearsal.library(house).create(rehearsal.played()) as file:
            path = str(file.path)
        marks, out = house / "marks.pickle", house / "out.pdf"
        child("-m", "benchmarks.same_pages", "note", path, str(marks))()
        ours, floor = interleaved(
            rounds,
            child("main.py", "handouts", path, "--kind", "record", "-o", str(out)),
            child("-m", "benchmarks.same_pages", "draw", str(marks), str(out)),
        )
        return Row("`handouts`: the record", "ms", ours, floor, goal=1.5)
