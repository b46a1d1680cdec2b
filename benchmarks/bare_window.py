"""The floor of a start: a bare window with the product's fonts. Says when it was painted, and its memory."""

import json
import time

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

app = QApplication([])
for face in ("Regular", "Bold", "Italic"):
    QFontDatabase.addApplicationFont(f"assets/fonts/AtkinsonHyperlegibleNext-{face}.ttf")
window = QMainWindow()
window.setCentralWidget(QLabel("Facilitator"))
window.resize(1180, 760)
window.show()
app.processEvents()
painted = time.monotonic()

from benchmarks.memory import alone  # noqa: E402 - after the moment that is measured

print(json.dumps({"at_painted": painted, "memory": alone()}))
