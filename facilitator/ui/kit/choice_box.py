"""A list to choose one from, which says its name on every system."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QLabel


class ChoiceBox(QComboBox):
    """Looks and works like any other.

    WORKAROUND: on Linux Qt tells a screen reader what is chosen in place of the name, and leaves the name to
    a label beside it. Where no label is in sight, one that nobody sees says it.
    """

    _label: QLabel | None = None

    def __init__(self) -> None:
        super().__init__()
        self._label = label = QLabel(self)
        label.setBuddy(self)
        label.hide()
        self.destroyed.connect(label.deleteLater)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        beside = self.parentWidget()
        if event.type() == QEvent.Type.ParentChange and self._label is not None and beside is not None:
            self._label.setParent(beside)

    def showEvent(self, event: QShowEvent) -> None:
        """A label in sight says the name already."""
        super().showEvent(event)
        beside, ways = self.parentWidget(), Qt.FindChildOption
        labels = beside.findChildren(QLabel, options=ways.FindDirectChildrenOnly) if beside else []
        if self._label is not None and any(one.buddy() is self for one in labels if one is not self._label):
            self._label.deleteLater()
            self._label = None

    def setAccessibleName(self, name: str) -> None:  # noqa: N802
        super().setAccessibleName(name)
        if self._label is not None:
            self._label.setText(name)
