import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def told(code):
    """What a program of its own prints that begins as ours does."""
    begin = "from facilitator.ui import pyside\npyside.load()\n"
    return subprocess.run(
        [sys.executable, "-c", begin + code], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout


def test_the_source_of_windows_is_not_kept():
    code = """
import linecache
from facilitator.ui.kit.pieces import label
print(any("pieces" in name for name in linecache.cache))
"""
    assert told(code).split() == ["False"]


def test_signatures_are_loaded_when_a_call_was_wrong():
    code = """
import sys
from PySide6.QtCore import QSize
parser = sys.modules["shibokensupport.signature.parser"]
print("pyside_type_init" in vars(parser))
try:
    QSize("wide")
except TypeError as wrong:
    print(wrong)
print("pyside_type_init" in vars(parser))
"""
    before, *sentence, after = told(code).splitlines()
    assert (before, after) == ("False", "True")
    assert "called with wrong argument types" in sentence[0]
    assert any("w: int, h: int" in line for line in sentence)


def test_python_finds_modules_as_before():
    code = """
import sys
print(type(sys.meta_path).__name__, any("facilitator" in type(finder).__module__ for finder in sys.meta_path))
import PySide6.support.signature.mapping as mapping
print(mapping.__name__, hasattr(mapping, "no such name"), hasattr(mapping, "namespace"))
"""
    assert told(code).split() == ["list", "False", "shibokensupport.signature.mapping", "False", "True"]
