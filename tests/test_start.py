"""The start: what stands before anything heavy loads, in a process of its own."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
HEAVY = (
    *("pyqtgraph", "numpy", "reportlab", "tinydb", "msgspec", "orjson", "filelock", "babel"),
    *("PySide6.QtNetwork", "PySide6.QtSvg", "PySide6.QtMultimedia", "PySide6.QtPdf"),
    *("facilitator.exercises.catalogue", "facilitator.ui.running", "facilitator.handouts"),
)
START = f"""
import json, sys
from PySide6.QtWidgets import QApplication, QPushButton

def cards(window):
    return [b.objectName() for b in window.findChildren(QPushButton) if b.objectName().startswith("start_")]

def instead_of_staying(*_):
    loaded = [name for name in {HEAVY} if name in sys.modules]
    window = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "window")
    at_once = [name for name in cards(window) if name.startswith("start_agenda")]
    while not window.start.complete:
        QApplication.processEvents()
    print(json.dumps({{"loaded": loaded, "at_once": at_once, "cards": cards(window)}}))
    return 0

QApplication.exec = instead_of_staying
from facilitator import cli
cli.main([])
"""


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Start the program as its command line does; what was there when it began to wait for its user."""
    for name in ("LIBRARY", "LOCAL"):
        monkeypatch.setenv(f"FACILITATOR_{name}", str(tmp_path / name))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")

    def started() -> Any:
        done = subprocess.run(
            [sys.executable, "-c", START], cwd=ROOT, capture_output=True, text=True, check=True, timeout=120
        )
        return json.loads(done.stdout.splitlines()[-1])

    return started


def test_the_first_window_offers_its_agendas_before_anything_heavy_loads(start: Any) -> None:
    first, second = start(), start()
    assert second["loaded"] == []
    assert "start_agenda_taster" in second["at_once"]
    assert second["cards"] == first["cards"]
