"""How a cost is measured and told: interleaved with its floor, median and spread, one row each."""

import json
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Row:
    """One measured thing. `goal` is how many times the floor it may cost; `most` how much at all."""

    what: str
    unit: str
    ours: Sequence[float]
    floor: Sequence[float] = ()
    goal: float | None = None
    most: float | None = None

    @property
    def ratio(self) -> float | None:
        return statistics.median(self.ours) / statistics.median(self.floor) if self.floor else None

    def cells(self) -> tuple[str, ...]:
        ratio = self.ratio
        goal = f"{self.goal:g} times" if self.goal else f"{self.most:g} {self.unit}" if self.most else ""
        return (
            self.what,
            f"{_told(self.ours)} {self.unit}",
            f"{_told(self.floor)} {self.unit}" if self.floor else "",
            f"{ratio:.2f}" if ratio is not None else "",
            goal,
            {True: "held", False: "**missed**", None: ""}[self.held],
        )

    @property
    def held(self) -> bool | None:
        """Whether the goal was reached; None where there is none."""
        if self.goal and self.ratio is not None:
            return self.ratio <= self.goal
        return statistics.median(self.ours) <= self.most if self.most else None


@dataclass(frozen=True)
class Growth:
    """What the same thing costs at several sizes."""

    what: str
    unit: str
    costs: Mapping[int, Sequence[float]]

    def cells(self) -> tuple[str, ...]:
        sizes = sorted(self.costs)
        medians = [statistics.median(self.costs[size]) for size in sizes]
        grown = f"{medians[-1] / medians[0]:.1f} times for {sizes[-1] / sizes[0]:g} times as many"
        at = ", ".join(f"{size:,}: {_figure(cost)}" for size, cost in zip(sizes, medians, strict=True))
        return (self.what, f"{at} {self.unit}", grown)


HEADS: Mapping[type, tuple[str, ...]] = {
    Row: ("what", "ours: median (quartiles)", "floor", "times", "goal", ""),
    Growth: ("what", "cost at each size", "growth"),
}


def interleaved(rounds: int, *acts: Callable[[], float]) -> list[list[float]]:
    """What each act measured, the acts taking turns so that a busy moment strikes all alike."""
    found: list[list[float]] = [[] for _ in acts]
    for _ in range(rounds):
        for act, values in zip(acts, found, strict=True):
            values.append(act())
    return found


def timed(act: Callable[[], object]) -> Callable[[], float]:
    """An act that tells how many milliseconds it took."""

    def measure() -> float:
        start = time.perf_counter()
        act()
        return (time.perf_counter() - start) * 1000

    return measure


def child(*arguments: str) -> Callable[[], float]:
    """A whole Python process from its start to its end, in milliseconds."""
    return timed(
        lambda: subprocess.run(
            [sys.executable, *arguments], cwd=ROOT, check=True, stdout=subprocess.DEVNULL, env=_as_installed()
        )
    )


def asked(*arguments: str) -> dict[str, Any]:
    """What a Python process says of itself in JSON; its `at_` times become milliseconds since its start."""
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, check=True, stdout=subprocess.PIPE, env=_as_installed()
    )
    said: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return {name: (value - start) * 1000 if name.startswith("at_") else value for name, value in said.items()}


def _as_installed() -> dict[str, str]:
    """What surrounds a process that keeps its byte code from one start to the next, as the libraries do."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def machine() -> str:
    """The computer this ran on, in a line."""
    from PySide6 import __version__ as qt

    processor = platform.processor() or platform.machine()
    if (info := Path("/proc/cpuinfo")).exists():
        names = [line.split(":")[1].strip() for line in info.read_text().splitlines() if "model name" in line]
        processor = names[0] if names else processor
    cores, screen = os.cpu_count(), os.environ.get("QT_QPA_PLATFORM", "").split(":")[0]
    return (
        f"{processor}, {cores} cores, {platform.system()} {platform.release()}, "
        f"Python {platform.python_version()}, PySide6 {qt}, {screen}"
    )


def table(rows: Sequence[Row | Growth]) -> str:
    """Rows as a table that a terminal and Markdown both show."""
    lines = [HEADS[type(rows[0])], *(row.cells() for row in rows)]
    widths = [max(len(cell) for cell in column) for column in zip(*lines, strict=True)]
    told = [_line(cells, widths) for cells in lines]
    told.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(told)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "| " + " | ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)) + " |"


def _told(values: Sequence[float]) -> str:
    if len(values) < 4:
        return _figure(statistics.median(values))
    low, middle, high = statistics.quantiles(values, n=4)
    return f"{_figure(middle)} ({_figure(low)}–{_figure(high)})"


def _figure(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
