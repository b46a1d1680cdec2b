"""A list to choose one from, which says its name on every system."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QLabel, QStyle, QStyleOptionComboBox, QStylePainter, QToolTip

from facilitator.ui.kit.pieces import tip

ENDS = 4  # pixels that Qt keeps beside the words


class ChoiceBox(QComboBox):
    """Ends what is chosen in an ellipsis where it has no room for all of it; the whole is then its tip.

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

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self._elided(option := self._option()) != option.currentText:
            QToolTip.showText(event.globalPos(), tip(option.currentText), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.isEditable() or self.currentIndex() < 0:
            super().paintEvent(event)
            return
        painter, option = QStylePainter(self), self._option()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self._elided(option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def _option(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return option

    def _elided(self, option: QStyleOptionComboBox) -> str:
        """What is chosen, as far as there is room for it."""
        control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(control, option, part, self).width()
        return self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room - ENDS)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802
        super().setAccessibleName(name)
        if self._label is not None:
            self._label.setText(name)
