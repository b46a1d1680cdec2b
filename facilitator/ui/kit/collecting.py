"""Python's clearing up in the windows' own thread alone: what it clears away may be a part of a window."""

import gc

from PySide6.QtCore import QObject, QTimer

OFTEN = 500  # milliseconds between two looks


class Collecting(QObject):
    """Unused objects that hold on to each other are cleared from here, never by a thread that saves.

    Qt ends the program when a window's timer or widget is destroyed in another thread.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=OFTEN)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Clear as much as Python would by itself, by its own limits."""
        limits = zip((2, 1, 0), reversed(gc.get_count()), reversed(gc.get_threshold()), strict=True)
        for generation, count, limit in limits:
            if count > limit:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """From now on Python clears up wherever it likes."""
        self._timer.stop()
        gc.enable()
