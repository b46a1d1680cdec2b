"""Doors that open one way, and the library below us that must not fail."""

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from importlinter import cli

ROOT = Path(__file__).parent.parent
HEAVY = ("PySide6", "pyqtgraph", "reportlab", "tinydb", "numpy")


def loaded_by(code: str) -> set[str]:
    """Which heavy libraries a fresh interpreter has loaded after running `code`."""
    asked = f"{code}\nimport sys\nprint(*(m for m in {HEAVY} if m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


def test_the_rooms_keep_their_rules(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(sys, "path", list(sys.path))  # the linter puts the working folder there
    kept = cli.lint_imports(no_cache=True, no_logo=True) == cli.EXIT_STATUS_SUCCESS
    assert kept, capsys.readouterr().out


def test_the_catalogue_and_every_model_are_light() -> None:
    loaded = loaded_by(
        "from facilitator.exercises import boards, catalogue\n"
        "for agenda in catalogue.shipped().agendas: catalogue.new_session(agenda)\n"
        "dict(boards.codecs())\n"
        "for manifest in boards.manifests().values(): manifest.tables()"
    )
    assert loaded == set()


def test_the_workbench_is_light() -> None:
    assert loaded_by("import facilitator.workshop.workbench, facilitator.workshop.agenda") == set()


def test_storage_loads_nothing_but_its_own() -> None:
    assert loaded_by("import facilitator.storage.library, facilitator.storage.salvage") == {"tinydb"}


def test_pyside_is_the_one_that_was_tried() -> None:
    major, minor, patch = map(int, version("PySide6_Essentials").split(".")[:3])
    assert (6, 11, 3) <= (major, minor, patch) < (6, 12)


def test_calls_that_return_nothing_cost_no_reference_to_none() -> None:
    """PYSIDE-3474 drops one for each call, until the process aborts."""
    from PySide6.QtCore import QObject

    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("x")
    assert sys.getrefcount(None) > before - 500
