"""A list of lines to tick: by a click anywhere on the line, by Space, or by a screen reader."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem


class TickList(QListWidget):
    """A line is ticked as long as it is selected: a screen reader can select, but not tick.

    `itemSelectionChanged` says that something was ticked or unticked by hand.
    """

    def __init__(self, name: str, speak: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(speak)
        self.setSelectionMode(QListWidget.SelectionMode.MultiSelection)
        self.itemSelectionChanged.connect(self._show_ticks)

    def lines(self) -> Iterator[QListWidgetItem]:
        """Everything that can be ticked; headings cannot."""
        rows = (self.item(row) for row in range(self.count()))
        return (item for item in rows if item.flags() & Qt.ItemFlag.ItemIsSelectable)

    def add_line(self, words: str, editable: bool = False) -> QListWidgetItem:
        """A line without a tick."""
        item = QListWidgetItem(words)
        flags = Qt.ItemFlag
        can = flags.ItemIsEnabled | flags.ItemIsSelectable
        item.setFlags(can | flags.ItemIsEditable if editable else can)
        item.setCheckState(Qt.CheckState.Unchecked)
        self.addItem(item)
        return item

    def tick(self, item: QListWidgetItem, on: bool) -> None:
        item.setSelected(on)
        self._show_ticks()

    def ticked(self) -> list[QListWidgetItem]:
        return [item for item in self.lines() if item.isSelected()]

    def _show_ticks(self) -> None:
        before = self.blockSignals(True)
        for item in self.lines():
            item.setCheckState(Qt.CheckState.Checked if item.isSelected() else Qt.CheckState.Unchecked)
        self.blockSignals(before)
