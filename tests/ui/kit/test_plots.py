"""Part of pyqtgraph is loaded, and the rest when it is asked for: in processes of their own."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]
UNUSED = ("pyqtgraph.imageview", "pyqtgraph.multiprocess", "PySide6.QtOpenGL", "PySide6.QtSvg")
LOADED = f"print(*(name for name in {UNUSED} if sys.modules.get(name)))"
A_GRID = "from facilitator.exercises.boards.grid.view import View"


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Any:
    """What a fresh interpreter prints last."""
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")

    def told(*lines: str) -> str:
        code = "\n".join(("import sys", *lines))
        done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines()[-1]

    return told


def test_a_grid_loads_nothing_that_it_does_not_draw_with(told: Any) -> None:
    assert told(A_GRID, LOADED) == ""


def test_classes_of_qt_that_nobody_used_are_not_made(told: Any) -> None:
    made = "print('QCalendarWidget' in vars(QtWidgets), 'QCalendarWidget' in dir(QtWidgets))"
    assert told(A_GRID, "from PySide6 import QtWidgets", made) == "False True"


@pytest.mark.parametrize(
    "thing",
    [
        "ImageView",
        "colormap.get('viridis')",
        "Qt.QtWidgets.QCalendarWidget",
        "Qt.QtWidgets.QOpenGLWidget",
        "Qt.QtSvg.QSvgRenderer",
        "TargetItem",
    ],
)
def test_what_is_left_out_is_there_for_who_asks(told: Any, thing: str) -> None:
    assert told(A_GRID, "import pyqtgraph", f"print(bool(pyqtgraph.{thing}))") == "True"


def test_what_draws_with_the_graphics_card_is_there_too(told: Any) -> None:
    with_curves = "from pyqtgraph.graphicsItems import PlotCurveItem as curves"
    same = "print(curves.OpenGLHelpers.getFunctions is OpenGLHelpers.getFunctions)"
    assert told(A_GRID, with_curves, "from pyqtgraph.Qt import OpenGLHelpers", same) == "True"


def test_what_is_not_in_it_is_an_error_as_ever(told: Any) -> None:
    assert told(A_GRID, "import pyqtgraph", "print(hasattr(pyqtgraph, 'no_such_thing'))") == "False"


def test_a_library_that_cannot_be_parted_is_loaded_whole(told: Any) -> None:
    """As in a frozen program, which has no source."""
    spoilt = "import importlib.machinery as m; m.SourceFileLoader.get_source = lambda *_: None"
    assert told(spoilt, A_GRID, LOADED).split() == list(UNUSED)


def test_a_library_that_somebody_loaded_is_the_one_that_is_used(told: Any) -> None:
    same = "print(plots.pg is pyqtgraph and bool(pyqtgraph.ImageView))"
    assert told("import pyqtgraph", "from facilitator.ui.kit import plots", same) == "True"
