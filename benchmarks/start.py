"""From the start of the process to a window; and memory, at the library and with the grid on both windows."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.measuring import Row, asked, interleaved
from tools import rehearsal

SHEET = """
import pathlib, sys
from PySide6.QtWidgets import QApplication
from facilitator.ui.kit.theme import Theme

app = QApplication([])
pathlib.Path(sys.argv[1]).write_text(Theme().stylesheet(), encoding="utf-8")
print("{}")
"""
Taken = dict[str, dict[str, list[Any]]]  # of each window, what it said in each round


def rows(rounds: int = 9) -> Iterator[Row]:
    with rehearsal.own_house() as house:
        with rehearsal.library(house).create(rehearsal.on_the_grid(40)) as file:
            path = str(file.path)
        windows = {
            "bare": ("benchmarks.bare_window",),
            "plots": ("benchmarks.bare_window", "pyqtgraph"),
            "same": ("benchmarks.same_window", str(_sheet(house))),
            "ours": ("benchmarks.our_window",),
            "grid": ("benchmarks.our_window", path),
        }
        taken = _taken(rounds, windows)
    yield from _start(taken)
    yield from _memory(taken)


def _start(taken: Taken) -> Iterator[Row]:
    bare, same, ours = taken["bare"], taken["same"], taken["ours"]
    yield Row("start: first window painted", "ms", ours["at_painted"], bare["at_painted"], goal=1.2)
    usable = "start: workshops can be chosen"
    yield Row(usable, "ms", ours["at_usable"], bare["at_painted"], goal=1.2)
    yield Row(f"{usable}, processor time", "ms", ours["work"], bare["work"])
    yield Row("the same widgets in bare PySide, processor time", "ms", same["work"], bare["work"])
    yield Row("a workshop chosen: its form painted", "ms", ours["form_after"])
    opened = taken["grid"]["at_usable"]
    yield Row("start: one session opened from its file", "ms", opened, bare["at_painted"])
    yield Row("heavy libraries loaded by then", "", [float(len(one)) for one in ours["loaded"]], most=0.5)


def _memory(taken: Taken) -> Iterator[Row]:
    bare = taken["bare"]["memory"]
    yield Row("memory at the library", "MB", taken["ours"]["memory"], bare, goal=1.3)
    yield Row("memory, a bare window and pyqtgraph", "MB", taken["plots"]["memory"], bare)
    yield Row("memory, grid on both windows", "MB", taken["grid"]["memory"], bare, goal=2.5)


def _taken(rounds: int, windows: dict[str, tuple[str, ...]]) -> Taken:
    """Each window in turn, its first round uncounted: that one warms the disk."""
    said: dict[str, list[dict[str, Any]]] = {name: [] for name in windows}

    def ask(name: str) -> float:
        said[name].append(asked("-m", *windows[name]))
        return 0.0

    interleaved(rounds + 1, *(lambda name=name: ask(name) for name in windows))  # type: ignore[misc]
    return {name: {what: [one[what] for one in ones[1:]] for what in ones[0]} for name, ones in said.items()}


def _sheet(house: Path) -> Path:
    """The style sheet's text, made by a process of its own."""
    file = house / "sheet.qss"
    asked("-c", SHEET, str(file))
    return file
