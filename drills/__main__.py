"""Every drill in its long form, in one table.

Run: python -m drills [WORDS OF A DRILL …] [--write PAGE]   With a page, its table is replaced.
"""

import argparse
import sys
import time
import traceback
from pathlib import Path

from benchmarks.page import put
from drills.all_of_them import DRILLS
from drills.drill import Drill, NotHere


def row(drill: Drill) -> tuple[str, str, str, str]:
    print(f"drilling: {drill.what}", file=sys.stderr, flush=True)
    start = time.perf_counter()
    try:
        found = drill.run(drill.long)
    except NotHere as why:
        print(f"  passed over: {why}", file=sys.stderr, flush=True)
        return drill.what, "", str(why), "passed over"
    except Exception as problem:
        traceback.print_exc()
        return drill.what, "", str(problem).splitlines()[0] if str(problem) else repr(problem), "**broken**"
    took = time.perf_counter() - start
    print(f"  {found.times:,} times in {took:.0f} s: {found.seen}", file=sys.stderr, flush=True)
    return drill.what, f"{found.times:,}", found.seen, "held" if found.within else "**too late**"


def told(chosen: list[Drill]) -> tuple[str, bool]:
    """The table, and whether all that must hold held."""
    start = time.perf_counter()
    lines = [("drill", "times", "what was seen", ""), *map(row, chosen)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    lines.insert(1, tuple("-" * width for width in widths))  # type: ignore[arg-type]
    table = "\n".join(
        "| " + " | ".join(cell.ljust(w) for cell, w in zip(line, widths, strict=True)) + " |"
        for line in lines
    )
    minutes = (time.perf_counter() - start) / 60
    held = not any(line[3].startswith("**broken") for line in lines)
    return f"{table}\n\nDrilled on {time.strftime('%Y-%m-%d')} in {minutes:.1f} minutes.", held


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m drills")
    parser.add_argument("words", nargs="*", metavar="WORDS", help="of the drills to run; all without them")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="replace the table of this page")
    wanted = parser.parse_args()
    chosen = [d for d in DRILLS if not wanted.words or any(word in d.what for word in wanted.words)]
    if not chosen:
        parser.error(f"no drill has these words: {' '.join(wanted.words)}")
    text, held = told(chosen)
    print(text)
    if wanted.write:
        put(wanted.write, "drills", text)
    return int(not held)


if __name__ == "__main__":
    sys.exit(main())
