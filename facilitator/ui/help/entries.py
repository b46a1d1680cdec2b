"""How the help lists its headings: long ones go on in the next line, under their own words."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem

INDENT = 12  # pixels that a heading of the second level stands in
AROUND = 32  # pixels beside the words: the style sheet's room and Qt's own
ENDS = 12  # pixels above and below


class Entries(QListWidget):
    """`add` brings one heading after the other."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # no width that changes
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)  # words wrap anew at another width
        self.setIconSize(QSize(INDENT, 1))
        self.setItemDelegate(_Wrapped(self))

    def add(self, words: str, second: bool) -> None:
        """A heading of the `second` level stands in, in each of its lines, on the side it is read from."""
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, words)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
        if second:
            blank = QPixmap(INDENT, 1)
            blank.fill(Qt.GlobalColor.transparent)
            item.setIcon(QIcon(blank))
        self.addItem(item)


class _Wrapped(QStyledItemDelegate):
    """As high as the words need.

    WORKAROUND: Qt counts the lines without the room that the style sheet keeps beside them, and the last
    would be cut.
    """

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        indent = 2 * INDENT if index.data(Qt.ItemDataRole.DecorationRole) else 0
        room = QRect(0, 0, max(1, self._view.viewport().width() - AROUND - indent), 10_000)
        words = str(index.data())
        high = self._view.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, words).height()
        return QSize(hint.width(), max(self._view.fontMetrics().lineSpacing(), high) + ENDS)
