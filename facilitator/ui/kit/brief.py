"""A sentence about something with a name as long as anybody types: so much of it as a few lines hold."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from facilitator.ui.kit.pieces import tip
from facilitator.ui.kit.title import breakable

LINES = 5  # as many are read at a glance, and leave room for the work below
LENGTHS = (340, 240, 170, 120, 80)  # characters of one sentence, the most that fits; the last however it fits
FIRST = 0.26  # how much of these stands before what is left out
ENDLESS = 10_000  # pixels


class Brief(QLabel):
    """Its beginning and its end are kept: the name begins there, and what is asked or done stands there.

    The tip and the accessible name have all of it.
    """

    def __init__(self, words: str, role: str, name: str) -> None:
        super().__init__()
        self._words = words
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setProperty("role", role)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self._say(_brief(words, LENGTHS[-1]))

    def heightForWidth(self, width: int) -> int:
        return self._height(self._fitting(width), width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say(self._fitting(self.width()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._say(self._fitting(self.width()))

    def _say(self, shown: str) -> None:
        if shown != self.text():
            self.setText(shown)
            self.setToolTip(tip("" if shown == breakable(self._words) else self._words))

    def _fitting(self, width: int) -> str:
        most = LINES * self.fontMetrics().lineSpacing()
        tries = (_brief(self._words, length) for length in LENGTHS)
        return next((t for t in tries if self._height(t, width) <= most), _brief(self._words, LENGTHS[-1]))

    def _height(self, words: str, width: int) -> int:
        around = QRect(0, 0, max(1, width), ENDLESS)
        return self.fontMetrics().boundingRect(around, Qt.TextFlag.TextWordWrap, words).height()


def _brief(words: str, most: int) -> str:
    return breakable("\n".join(_cut(part, most) for part in words.split("\n")))


def _cut(words: str, most: int) -> str:
    if len(words) <= most:
        return words
    first = round(FIRST * most)
    return f"{words[:first].rstrip()} … {words[first - most :].lstrip()}"
