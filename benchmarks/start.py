"""From the start of the process to a window; and memory, at the library and with the grid on both windows."""

from collections.abc import Iterator

from benchmarks.measuring import Row, asked, interleaved
from tools import rehearsal


def rows(rounds: int = 9) -> Iterator[Row]:
    with rehearsal.own_house() as house:
        with rehearsal.library(house).create(rehearsal.on_the_grid(40)) as file:
            path = str(file.path)
        said: dict[str, list[dict[str, float]]] = {"bare": [], "ours": [], "grid": []}
        commands = {
            "bare": ("-m", "benchmarks.bare_window"),
            "ours": ("-m", "benchmarks.our_window"),
            "grid": ("-m", "benchmarks.our_window", path),
        }

        def ask(name: str) -> float:
            said[name].append(asked(*commands[name]))
            return 0.0

        interleaved(rounds + 1, *(lambda name=name: ask(name) for name in commands))  # type: ignore[misc]
    counted = {name: ones[1:] for name, ones in said.items()}  # the first warms the disk
    took = {(name, what): [one[what] for one in ones] for name, ones in counted.items() for what in ones[0]}
    bare, memory = took["bare", "at_painted"], took["bare", "memory"]
    yield Row("start: first window painted", "ms", took["ours", "at_painted"], bare, goal=1.2)
    yield Row("start: workshops can be chosen", "ms", took["ours", "at_usable"], bare, goal=1.2)
    form = took["ours", "form_after"]
    yield Row("a workshop chosen: its form painted", "ms", form)
    yield Row("start: one session opened from its file", "ms", took["grid", "at_usable"], bare)
    heavy = [float(len(loaded)) for loaded in took["ours", "loaded"]]  # type: ignore[arg-type]
    yield Row("heavy libraries loaded by then", "", heavy, most=0.5)
    yield Row("memory at the library", "MB", took["ours", "memory"], memory, goal=1.3)
    yield Row("memory, grid on both windows", "MB", took["grid", "memory"], memory, goal=2.5)
