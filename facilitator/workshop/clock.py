"""The computer's clocks, read together, so that a sleep can be told from a stall."""

import ctypes
import datetime
import sys
import time
from dataclasses import dataclass
from typing import Protocol

MOVED_SECONDS = 60.0  # the wall clock and the others part by more than this: somebody set it
SLEEP_SECONDS = 5.0  # the two clocks part by more than this: the computer slept


@dataclass(frozen=True)
class Reading:
    """Seconds by the clock that stops while the computer sleeps, and by the one that does not."""

    awake: float
    boot: float

    def slept_since(self, earlier: "Reading") -> float:
        """Seconds of sleep between two readings; 0 for a mere stall or a changed wall clock."""
        gap = (self.boot - earlier.boot) - (self.awake - earlier.awake)
        return gap if gap > SLEEP_SECONDS else 0.0


@dataclass(frozen=True)
class Look:
    """A reading together with what the clock on the wall showed."""

    reading: Reading
    shown: datetime.datetime

    def moved_since(self, earlier: "Look") -> float:
        """Seconds by which somebody set the wall clock forward (back: negative) between two looks.

        0 for what a clock that keeps itself right does by itself, and however long the computer slept.
        """
        by = (self.shown - earlier.shown).total_seconds() - (self.reading.boot - earlier.reading.boot)
        return by if abs(by) > MOVED_SECONDS else 0.0


class Clock(Protocol):
    """Injected wherever time is read, so that tests can hold it still."""

    def read(self) -> Reading: ...


class SystemClock:
    """The clocks of this computer."""

    def read(self) -> Reading:
        return Reading(_awake(), _boot())


def _awake() -> float:
    if sys.platform == "win32":
        ticks = ctypes.c_ulonglong()
        ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(ticks))
        return ticks.value / 10_000_000  # hundreds of nanoseconds
    elif sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_UPTIME_RAW)
    else:
        return time.clock_gettime(time.CLOCK_MONOTONIC)


def _boot() -> float:
    if sys.platform == "win32":
        since_boot = ctypes.windll.kernel32.GetTickCount64
        since_boot.restype = ctypes.c_ulonglong
        return float(since_boot() / 1000)
    elif sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC_RAW)  # goes on in sleep, unlike time.monotonic
    else:
        return time.clock_gettime(time.CLOCK_BOOTTIME if sys.platform == "linux" else time.CLOCK_MONOTONIC)
