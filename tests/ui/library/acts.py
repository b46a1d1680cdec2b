"""What is done in the first window, and what it then says."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton


def said(window, name):
    return window.findChild(QLabel, name).text()


def click(qtbot, app, name):
    made = next(b for b in app.window.findChildren(QPushButton, name) if b.isVisible())
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)


def told(qtbot, app, topic="file"):
    qtbot.waitUntil(lambda: bool(app.window.banner.text(topic)))
    return app.window.banner.text(topic)


def asked(app, verb, path):
    entry = next(e for e in app.library.entries() if e.path == path)
    app.act(verb, entry)
