"""Displays scaled by the system, left of and above the laptop: the wall fills exactly its own."""

import json
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("scale", ["1", "1.25", "1.5"])
def test_the_wall_fills_its_display_at_every_scale(tmp_path, scale):
    place = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screens = [
        {"name": "eDP-1", "x": 0, "y": 0, "width": 1600, "height": 900, **place},
        {"name": "HDMI-1", "x": -1920, "y": -300, "width": 1920, "height": 1080, **place},
    ]
    (tmp_path / "screens.json").write_text(json.dumps({"screens": screens}))
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("scaled.py")), str(tmp_path / "settings.json")],
        env={
            "QT_QPA_PLATFORM": f"offscreen:configfile={tmp_path / 'screens.json'}",
            "QT_SCALE_FACTOR": scale,
            "PYTHONPATH": str(Path(__file__).parents[3]),
            "PATH": "",
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    told = done.stdout.splitlines()
    assert told[:3] == ["screen HDMI-1 True", "fills True", "inside True"], done.stdout + done.stderr
    width, height = map(int, told[3].split()[1:])
    assert (abs(width - 1920) <= 2, abs(height - 1080) <= 2) == (True, True)
