"""The first window's widgets in bare PySide, in the same style sheet: what Qt itself takes for such a window.

Nothing of ours is loaded but the sheet's text, which the first argument names. Says when it was painted.
"""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

CARDS = 7


def label(text: str, role: str, wrap: bool = True) -> QLabel:
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    made.setProperty("role", role)
    return made


def button(text: str, role: str = "") -> QPushButton:
    made = QPushButton(text)
    made.setProperty("role", role)
    return made


def row(*parts: QWidget) -> QHBoxLayout:
    made = QHBoxLayout()
    for part in parts:
        made.addWidget(part)
    return made


def column(widget: QWidget, *parts: QWidget | QHBoxLayout) -> QWidget:
    laid = QVBoxLayout(widget)
    for part in parts:
        laid.addWidget(part) if isinstance(part, QWidget) else laid.addLayout(part)
    laid.addStretch(1)
    return widget


def scrolling(inside: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setViewport(QWidget())
    area.setWidget(inside)
    return area


def card() -> QPushButton:
    made = button("", "nightcard")
    words = column(QWidget(), label("Who has a say?", "nightstrong"), label(SUMMARY, "nightmute"))
    inside = QHBoxLayout(made)
    for part in (words, label("45", "minutes", wrap=False), label("min", "nightmute", wrap=False)):
        inside.addWidget(part)
    made.setMinimumHeight(90)
    return made


SUMMARY = "Place everybody whom a decision touches, and see together who is missing from the table."
app = QApplication([])
for face in ("Regular", "Bold", "Italic"):
    QFontDatabase.addApplicationFont(f"assets/fonts/AtkinsonHyperlegibleNext-{face}.ttf")
app.setStyleSheet(Path(sys.argv[1]).read_text(encoding="utf-8"))
left, right, pages = QFrame(), QWidget(), QStackedWidget()
left.setProperty("role", "night")
left.setFixedWidth(380)
cards = scrolling(column(QWidget(), *(card() for _ in range(CARDS))))
foot = row(button("Make your own", "night"), button("Settings", "night"), button("Help", "night"))
column(left, label("Start a workshop", "nighttitle"), cards, label(SUMMARY, "nightmute"), foot)
shelf = scrolling(column(QWidget(), label(SUMMARY, "mute")))
top = row(label("Your workshops", "heading", wrap=False), QLineEdit())
column(right, top, shelf, row(button("Open a file…"), label("or drop one here", "mute"), button("Bin")))
pages.addWidget(right)
window = QWidget()
window.setLayout(row(left, pages))
window.resize(1280, 720)
window.show()
app.processEvents()
print(json.dumps({"at_painted": time.monotonic(), "work": time.process_time() * 1000}))
