"""Measures everything and prints it as tables.

Run: python -m benchmarks [SUBJECT …] [--write PAGE]   With a page, its tables are replaced.
"""

import argparse
import os
import sys
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benchmarks.measuring import Growth, Row, machine, table
from benchmarks.page import put

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


def told(names: list[str]) -> str:
    """The machine, the tables, and how long they took."""
    start = time.perf_counter()
    found = list(measured(names or list(SUBJECTS)))
    by_kind = ([row for row in found if isinstance(row, kind)] for kind in (Row, Growth))
    tables = [table(rows) for rows in by_kind if rows]
    head = f"{time.strftime('%Y-%m-%d')}, {machine()}"
    foot = f"Measured in {(time.perf_counter() - start) / 60:.1f} minutes."
    return "\n\n".join((head, *tables, foot))


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("subjects", nargs="*", metavar="SUBJECT", help=", ".join(SUBJECTS))
    parser.add_argument("--write", type=Path, metavar="PAGE", help="replace the tables of this page")
    wanted = parser.parse_args()
    text = told(wanted.subjects)
    print(f"\n{text}")
    if wanted.write:
        put(wanted.write, "benchmarks", text)


if __name__ == "__main__":
    main()
