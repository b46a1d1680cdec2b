"""Plays workshops through the real code and leaves what they made: files, pages and pictures."""

import datetime
import json
import os
import tempfile
from pathlib import Path
from typing import Any

DISPLAYS = (("laptop", 0, 1440, 900), ("projector", 1440, 1920, 1080))  # name, left, width, height
DAY = datetime.date(2026, 11, 22)
START = datetime.time(10, 0)
AGENDA = "taster"


def play(out: Path) -> None:
    """Play three workshops of one group in `out`, which is made if need be. Needs no display.

    The first one's pages and pictures lie in `out` itself, the later ones' in folders of their own.

    Raises OSError when `out` cannot be written.
    """
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        screens = Path(folder) / "screens.json"
        screens.write_text(json.dumps({"screens": [_screen(*d) for d in DISPLAYS]}), encoding="utf-8")
        if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
            os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screens}"
        os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")  # what no display can do
        from facilitator.demo.performance import perform  # loads Qt

        perform(out, Path(folder))


def _screen(name: str, left: int, width: int, height: int) -> dict[str, Any]:
    """One display as Qt's offscreen platform wants it described."""
    size = {"x": left, "y": 0, "width": width, "height": height}
    return {"name": name, **size, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
