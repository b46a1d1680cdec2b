"""The floor of a start: a bare window with the product's fonts. Says when it was painted, and its memory.

Run: python -m benchmarks.bare_window [LIBRARY]   With a library, it is imported once the window is painted.
"""

import json
import sys
import time
from importlib import import_module

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
painted, work = time.monotonic(), time.process_time() * 1000

from benchmarks.memory import alone  # noqa: E402 - after the moment that is measured

for library in sys.argv[1:]:
    import_module(library)
print(json.dumps({"at_painted": painted, "work": work, "memory": alone()}))
