"""What the clock takes while nothing else happens, both windows open."""

from collections.abc import Iterator

from benchmarks.measuring import Row, asked
from tools import rehearsal


def rows(seconds: int = 20) -> Iterator[Row]:
    with rehearsal.own_house() as house:
        with rehearsal.library(house).create(rehearsal.on_the_grid(12)) as file:
            path = str(file.path)
        share = asked("-m", "benchmarks.our_window", path, str(seconds))["share"]
    yield Row(f"the clock ticking for {seconds} s, of one core", "%", [share], most=1.0)
