"""A window in which something is made, which may not close while that would lose it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.kit.reading_order import ReadingOrder


class WorkWindow(ReadingOrder):
    """`may_close` is asked before it closes, and says for itself why not."""

    closing = Signal()

    def __init__(self, parent: QWidget | None = None, flags: Qt.WindowType = Qt.WindowType.Widget) -> None:
        super().__init__(parent, flags)
        self.setObjectName("window")
        self.may_close: Callable[[], bool] = _always

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        super().closeEvent(event)
        self.closing.emit()


def _always() -> bool:
    return True
