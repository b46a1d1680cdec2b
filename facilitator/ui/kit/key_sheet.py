"""The table of keys, for F1: beside the work, never in front of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from facilitator.ui.kit.keys import shown, table
from facilitator.ui.kit.pieces import label
from facilitator.words import tr


class KeySheet(QWidget):
    """A window of its own, that Escape closes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self.setObjectName("key_sheet")
        self.setProperty("role", "board")
        self.setWindowTitle(tr("Keys"))
        rows = table()
        sheet = QTableWidget(len(rows), 2)
        sheet.setObjectName("key_table")
        sheet.setAccessibleName(tr("Keys"))
        sheet.setHorizontalHeaderLabels([tr("Key"), tr("What it does")])
        sheet.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        sheet.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        sheet.verticalHeader().hide()
        for number, key in enumerate(rows):
            sheet.setItem(number, 0, QTableWidgetItem(shown(key)))
            sheet.setItem(number, 1, QTableWidgetItem(key.does))
        sheet.resizeColumnsToContents()
        sheet.horizontalHeader().setStretchLastSection(True)
        column = QVBoxLayout(self)
        column.addWidget(
            label(tr("Single keys work everywhere but in a field that you are typing in."), "mute")
        )
        column.addWidget(sheet)
        self.resize(760, 700)
        self._sheet = sheet
        self.setFocusProxy(sheet)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F1):
            self.close()
        else:
            super().keyPressEvent(event)
