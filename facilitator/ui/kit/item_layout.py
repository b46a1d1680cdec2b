"""What layouts of our own share: the items that Qt asks for, and the side on which they stand."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class ItemLayout(QLayout):
    """Keeps its items in order; what inherits it says where each one stands, at any width."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self._gap = gap
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return self.minimumSize()


def mirrored(layout: QLayout, rect: QRect, place: QRect) -> QRect:
    """The place within `rect`, on its other side in a language that is written from the right."""
    owner = layout.parentWidget()
    if owner is None or owner.layoutDirection() == Qt.LayoutDirection.LeftToRight:
        return place
    return place.translated(rect.left() + rect.right() - place.left() - place.right(), 0)
