"""Every drill in its long form, in one table.

Run: python -m drills [WORDS OF A DRILL …]
"""

import sys
import time
import traceback

from drills.all_of_them import DRILLS
from drills.drill import Drill


def row(drill: Drill) -> tuple[str, str, str, str]:
    print(f"drilling: {drill.what}", file=sys.stderr, flush=True)
    try:
        found = drill.run(drill.long)
    except Exception as problem:
        traceback.print_exc()
        return drill.what, "", str(problem).splitlines()[0] if str(problem) else repr(problem), "**broken**"
    print(f"  {found.times:,} times: {found.seen}", file=sys.stderr, flush=True)
    return drill.what, f"{found.times:,}", found.seen, "held" if found.within else "**too late**"


def main(words: list[str]) -> int:
    start = time.perf_counter()
    chosen = [d for d in DRILLS if not words or any(word in d.what for word in words)]
    lines = [("drill", "times", "what was seen", ""), *map(row, chosen)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    lines.insert(1, tuple("-" * width for width in widths))  # type: ignore[arg-type]
    for line in lines:
        print("| " + " | ".join(cell.ljust(w) for cell, w in zip(line, widths, strict=True)) + " |")
    print(f"\nDrilled in {(time.perf_counter() - start) / 60:.1f} minutes.")
    return int(any(line[3].startswith("**broken") for line in lines))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
