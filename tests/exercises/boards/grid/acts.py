"""What is done with the grid's controls, by the names of their parts."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget


def part(controls, name):
    return controls.findChild(QWidget, name)


def enter(controls, text, field="grid_entry"):
    line = controls.findChild(QLineEdit, field)
    line.setText(text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def focused(qtbot, controls, field):
    """A field that has the keys."""
    line = controls.findChild(QLineEdit, field)
    controls.window().activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    return line


def choose(controls, item):
    controls._handle.choose(item)
