"""A line for long work: what is going on, how far it is, and a button that stops it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from facilitator.ui.kit.pieces import button, line
from facilitator.ui.kit.theme import Theme
from facilitator.words import tr

PATIENCE = 300  # milliseconds before short work is worth a word


class Busy(QWidget):
    """Out of sight until work takes long enough to be felt."""

    stop_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("print_busy")
        self._theme = theme
        self._words = line(name="print_busy_words")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setObjectName("print_progress")
        self._bar.setAccessibleName(tr("Progress"))
        self._stop = button(tr("Stop"), "print_stop", self.stop_wanted.emit, speak=tr("Stop this"))
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 20, 8)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self._bar, 2)
        row.addWidget(self._stop)
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE)
        self._timer.timeout.connect(self.show)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    @property
    def text(self) -> str:
        return self._words.text()

    def begin(self, words: str, stops: bool) -> None:
        """Work begins whose length nobody knows; whether it can be stopped."""
        self._words.setText(words)
        self._stop.setVisible(stops)
        self._bar.hide()  # nothing moves that measures nothing
        if self.isHidden() and not self._timer.isActive():
            self._timer.start()

    def go_on(self, words: str, done: int, of: int) -> None:
        """So much is done."""
        self._words.setText(words)
        self._bar.show()
        self._bar.setRange(0, of)
        self._bar.setValue(done)

    def end(self) -> None:
        self._timer.stop()
        self.hide()

    def _dress(self) -> None:
        colours = self._theme
        self._bar.setStyleSheet(
            f"QProgressBar {{ background: {colours.hex('line')}; border: none; border-radius: 4px;"
            " min-height: 8px; max-height: 8px; }"
            f"QProgressBar::chunk {{ background: {colours.hex('teal')}; border-radius: 4px; }}"
        )
