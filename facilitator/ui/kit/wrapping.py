"""Buttons and boxes to tick whose words go on in the next line where there is no more room."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractButton

B = TypeVar("B", bound=QAbstractButton)


def wrapping(made: B) -> B:
    """Let the words of a button wrap, from now on. Call it again when it was given other words."""
    found = made.findChild(_Wrap)
    wrap = found if isinstance(found, _Wrap) else _Wrap(made)
    wrap.fit()
    return made


class _Wrap(QObject):
    def __init__(self, made: QAbstractButton) -> None:
        super().__init__(made)
        self._made = made
        made.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange, QEvent.Type.Polish):
            self.fit()
        return False

    def fit(self) -> None:
        """Break the words into lines as wide as the button is, and keep room for the longest word."""
        made = self._made
        words = made.text().split()
        measure = made.fontMetrics().horizontalAdvance
        around = made.sizeHint().width() - max((measure(line) for line in made.text().split("\n")), default=0)
        around = max(0, around)  # while it is being polished its old size stands against its new words
        made.setMinimumWidth(around + max((measure(word) for word in words), default=0))
        lines: list[str] = []
        for word in words:
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and measure(longer) <= made.width() - around:
                lines[-1] = longer
            else:
                lines.append(word)
        if made.text() != "\n".join(lines):
            made.setText("\n".join(lines))
        made.setMinimumHeight(made.sizeHint().height())  # the style sheet's would be that of one line
