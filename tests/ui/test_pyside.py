import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
KEPT = """
import linecache
from PySide6.QtWidgets import QWidget
from facilitator.ui.kit.pieces import label
print(any("pieces" in name for name in linecache.cache))
"""


def test_the_source_of_windows_is_not_kept():
    done = subprocess.run([sys.executable, "-c", KEPT], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split()[-1] == "False"
