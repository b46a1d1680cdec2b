"""What is done in a window of the program, and what its file then holds."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton


def saved(library, path):
    with library.open(path, read_only=True) as file:
        return file.session


def add(app, name, item_id=""):
    app.opened.running.store.handle("grid").do("Add", lambda state: state.listed(name, item_id=item_id))


def click(qtbot, window, name):
    qtbot.mouseClick(window.findChild(QPushButton, name), Qt.MouseButton.LeftButton)
