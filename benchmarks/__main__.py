"""Measures everything and prints it as tables. Run: python -m benchmarks [SUBJECT …]"""

import os
import sys
import time
from collections.abc import Iterator
from importlib import import_module

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benchmarks.measuring import Growth, Row, machine, table

SUBJECTS = (
    "start",
    "command_line",
    "grid",
    "saving",
    "opening_library",
    "handouts",
    "ticking",
    "stalls",
    "growth",
)


def measured(names: list[str]) -> Iterator[Row | Growth]:
    for name in names:
        print(f"measuring: {name}", file=sys.stderr, flush=True)
        yield from import_module(f"benchmarks.{name}").rows()


def main(names: list[str]) -> None:
    start = time.perf_counter()
    found = list(measured(names or list(SUBJECTS)))
    print(f"\n{time.strftime('%Y-%m-%d')}, {machine()}\n")
    for kind in (Row, Growth):
        if rows := [row for row in found if isinstance(row, kind)]:
            print(table(rows), end="\n\n")
    print(f"Measured in {(time.perf_counter() - start) / 60:.1f} minutes.")


if __name__ == "__main__":
    main(sys.argv[1:])
