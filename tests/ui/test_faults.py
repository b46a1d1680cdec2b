"""A fault in what Qt calls is told to whoever called Qt, and does not end the program."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BEGIN = """
from facilitator.ui import pyside
pyside.load()
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication, QGraphicsItem, QGraphicsScene, QGraphicsView, QWidget
app = QApplication([])
"""
CLOSED = """
class Window(QWidget):
    def closeEvent(self, event):
        [][0]
try:
    Window().close()
except IndexError as fault:
    print("told")
"""
PAINTED = """
class Pill(QGraphicsItem):
    def boundingRect(self):
        return QRectF(0, 0, 9, 9)
    def paint(self, *given):
        int("wide")
scene = QGraphicsScene()
scene.addItem(Pill())
try:
    QGraphicsView(scene).grab()
except ValueError as fault:
    print("told")
"""


GENERIC = """
from typing import Generic, TypeVar
Row = TypeVar("Row")
class Table(QWidget, Generic[Row]):
    pass
print("told" if Table[int] else "")
"""


HALF_PAINTED = """
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter
told = []
sys.excepthook = lambda kind, fault, trace: told.append(fault)
class Half(QWidget):
    def paintEvent(self, event):
        painter = QPainter(self)
        if len(told) < 2:
            [][0]
window = Half()
window.show()
for wait, size in ((50, 300), (100, 600), (150, 200)):
    QTimer.singleShot(wait, lambda size=size: window.resize(size, size))
QTimer.singleShot(200, app.quit)
app.exec()
window.close()
print("told")
"""


@pytest.mark.parametrize("code", [CLOSED, PAINTED, GENERIC])
def test_what_python_itself_raises_under_qt_is_told(code):
    done = subprocess.run([sys.executable, "-c", BEGIN + code], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "told\n")


def test_a_window_whose_painting_failed_is_painted_on():
    run = [sys.executable, "-c", "import sys\n" + BEGIN + HALF_PAINTED]
    done = subprocess.run(run, cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "told\n")
    assert "active painter" not in done.stderr
