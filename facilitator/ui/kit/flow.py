"""A row of widgets that goes on in the next line where there is no more room."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt

from facilitator.ui.kit.item_layout import ItemLayout, mirrored


class Flow(ItemLayout):
    """As one reads, then down; hidden widgets take no room."""

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        return Qt.Orientation(0)

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def minimumSize(self) -> QSize:  # noqa: N802
        size = QSize(0, 0)
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, move: bool) -> int:
        """Put everything in its place; the height that it takes."""
        x, y, high = rect.x(), rect.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, high = rect.x(), y + high + self._gap, 0
            if move:
                item.setGeometry(mirrored(self, rect, QRect(QPoint(x, y), size)))
            x += size.width() + self._gap
            high = max(high, size.height())
        return y + high - rect.y()


class OneLine(Flow):
    """Wishes for one line, and goes on in the next where it cannot have it."""

    def sizeHint(self) -> QSize:
        wished = [item.sizeHint() for item in self._items if not item.isEmpty()]
        wide = sum(size.width() + self._gap for size in wished) - self._gap
        return QSize(max(0, wide), max((size.height() for size in wished), default=0))
