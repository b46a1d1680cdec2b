"""Two halves of a bar: side by side, or the second under the first where the words are too large."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget
from shiboken6 import isValid

from facilitator.ui.kit.item_layout import ItemLayout, mirrored


class Halves(ItemLayout):
    """Holds exactly two widgets; the first takes what room the second leaves, and all where one is hidden."""

    def __init__(self, first: QWidget, second: QWidget, gap: int = 12) -> None:
        super().__init__(gap=gap)
        self.addWidget(first)
        self.addWidget(second)

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        return Qt.Orientation.Horizontal

    def heightForWidth(self, width: int) -> int:
        if not self._whole():
            return 0
        if alone := self._alone():
            return _height(alone, width)
        first, second = self._items
        beside = second.sizeHint().width() + self._gap
        if self._fits(width):
            return max(_height(first, width - beside), second.sizeHint().height())
        return _height(first, width) + self._gap // 2 + _height(second, width)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        super().setGeometry(rect)
        if not self._whole():
            return
        first, second = self._items
        if alone := self._alone():
            alone.setGeometry(rect)
        elif self._fits(rect.width()):
            wide = second.sizeHint().width()
            first.setGeometry(mirrored(self, rect, rect.adjusted(0, 0, -wide - self._gap, 0)))
            there = QRect(rect.right() + 1 - wide, rect.y(), wide, rect.height())
            second.setGeometry(mirrored(self, rect, there))
        else:
            tall = _height(first, rect.width())
            first.setGeometry(QRect(rect.x(), rect.y(), rect.width(), tall))
            second.setGeometry(rect.adjusted(0, tall + self._gap // 2, 0, 0))

    def minimumSize(self) -> QSize:  # noqa: N802
        if not self._whole():
            return QSize()
        sizes = [item.minimumSize() for item in self._items]
        return QSize(max(s.width() for s in sizes), max(s.height() for s in sizes))

    def _whole(self) -> bool:
        """Both halves are there: while a window is taken down, Qt asks when one is gone already."""
        return len(self._items) == 2 and all(map(isValid, self._items))

    def _alone(self) -> QLayoutItem | None:
        """The half in sight, where the other is hidden."""
        seen = [item for item in self._items if not item.isEmpty()]
        return seen[0] if len(seen) == 1 else None

    def _fits(self, width: int) -> bool:
        first, second = self._items
        return first.minimumSize().width() + self._gap + second.sizeHint().width() <= width


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
