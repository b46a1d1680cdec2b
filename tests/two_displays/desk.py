"""A desk with displays: an X server nobody sees, a window manager, and hands for keys and cables."""

import json
import os
import re
import select
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

TOOLS = ("Xvfb", "xrandr", "xdotool", "openbox")
LAPTOP = ("LAPTOP", 0, 0, 1280, 720)
PROJECTOR = ("PROJECTOR", 1280, 0, 1920, 1080)
TITLE = "Ours: Facilitator"  # of the console, with the workshop that is opened here
WALL, CONSOLE = "^Facilitator: the wall$", f"^{TITLE}$"
PATIENCE = 20.0  # seconds until something that should happen has not happened

Place = tuple[int, int, int, int]


class Desk:
    """Displays of which any may be unplugged. The first one is the primary one."""

    def __init__(self) -> None:
        read, write = os.pipe()
        screen = ("-screen", "0", "3200x1440x24", "-noreset")
        self._server = _start("Xvfb", "-displayfd", str(write), *screen, keep=(write,))
        os.close(write)
        with os.fdopen(read) as told:  # the number of its display, and the end of a line
            self.env = {**os.environ, "DISPLAY": f":{told.readline().strip()}"}
        self._manager = _start("openbox", env=self.env)
        self._plugged: dict[str, Place] = {}
        until(lambda: self._tool("xdotool", "get_num_desktops").strip() not in ("", "0"))

    def plug(self, *displays: tuple[str, int, int, int, int]) -> None:
        """Exactly these displays, with their places and sizes."""
        for name in [name for name in self._plugged if name not in {d[0] for d in displays}]:
            del self._plugged[name]
            self._tool("xrandr", "--delmonitor", name)
        for name, *place in displays:
            if self._plugged.get(name) != tuple(place):
                self._monitor(name, *place, first=name == displays[0][0])

    def key(self, *names: str) -> None:
        """Keys of the one keyboard: they go where the window manager says."""
        for name in names:
            self._tool("xdotool", "key", "--clearmodifiers", name)

    def place(self, title: str) -> Place | None:
        """Where the window of that title is seen, without its frame; None when it is not."""
        found = self._tool("xdotool", "search", "--onlyvisible", "--name", title).split()
        if not found:
            return None
        told = self._tool("xdotool", "getwindowgeometry", "--shell", found[0])
        values = dict(line.split("=") for line in told.splitlines() if "=" in line)
        x, y, width, height = (int(values[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))
        return x, y, width, height

    def active(self) -> str:
        """The title of the window that gets the keys."""
        return self._tool("xdotool", "getactivewindow", "getwindowname").strip()

    def go_to(self, title: str) -> None:
        """Give a window the keys, as a click on it does; again if a newer one takes them away."""

        def there() -> bool:
            self._tool("xdotool", "search", "--onlyvisible", "--name", title, "windowactivate")
            return re.search(title, self.active()) is not None

        until(there)

    def quit(self, title: str) -> None:
        """Ask a window to close, as the button in its frame does."""
        self.go_to(title)
        self.key("alt+F4")

    def close(self) -> None:
        for process in (self._manager, self._server):
            process.terminate()
            process.wait(PATIENCE)

    def _monitor(self, name: str, x: int, y: int, width: int, height: int, first: bool) -> None:
        place = f"{width}/{width // 4}x{height}/{height // 4}+{x}+{y}"
        if name in self._plugged:
            self._tool("xrandr", "--delmonitor", name)
        self._tool(
            "xrandr", "--setmonitor", ("*" if first else "") + name, place, "screen" if first else "none"
        )
        self._plugged[name] = (x, y, width, height)

    def _tool(self, *words: str) -> str:
        return subprocess.run(words, env=self.env, capture_output=True, text=True, check=False).stdout


class Program:
    """The real program with one workshop open."""

    def __init__(self, desk: Desk, session: Path, home: Path) -> None:
        self.session = session
        env = {**desk.env, "QT_QPA_PLATFORM": "xcb", "FACILITATOR_LIBRARY": str(session.parent)}
        env |= {"FACILITATOR_LOCAL": str(home), "HOME": str(home)}
        main = Path(__file__).parents[2] / "main.py"
        self._log = (home / "said.txt").open("w+")
        self._process = _start(sys.executable, str(main), str(session), env=env, log=self._log)

    @property
    def runs(self) -> bool:
        return self._process.poll() is None

    @property
    def code(self) -> int | None:
        """How it ended."""
        return self._process.poll()

    @property
    def step(self) -> str:
        """Where the workshop stands, as it is saved."""
        return str(self._saved["here"]["step"])

    @property
    def began(self) -> bool:
        """Somebody has started it, and that is saved."""
        return bool(self._saved.get("began"))

    @property
    def _saved(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.session.read_text(encoding="utf-8"))["session"]["1"]
        return found

    def said(self) -> str:
        """What it wrote where nobody looks."""
        self._log.seek(0)
        return self._log.read()

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(PATIENCE)
        self._log.close()


def on(place: Place, display: tuple[str, int, int, int, int]) -> bool:
    """Whether a window's middle lies on a display."""
    x, y = place[0] + place[2] // 2, place[1] + place[3] // 2
    return display[1] <= x < display[1] + display[3] and display[2] <= y < display[2] + display[4]


def until(true: Callable[[], object]) -> None:
    """Wait for it. Raises AssertionError when it does not come."""
    given_up = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < given_up, "it did not happen"
        select.select([], [], [], 0.05)


def _start(
    *words: str, env: dict[str, str] | None = None, keep: tuple[int, ...] = (), log: object = None
) -> "subprocess.Popen[bytes]":
    out = log or subprocess.DEVNULL
    return subprocess.Popen(words, env=env, pass_fds=keep, stdout=out, stderr=out)  # type: ignore[call-overload,no-any-return]
