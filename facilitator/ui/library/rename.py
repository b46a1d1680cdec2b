"""Asks for a workshop's new title."""

from PySide6.QtWidgets import QInputDialog, QLineEdit, QPushButton, QWidget

from facilitator.words import tr

WIDE = 560  # pixels: most titles are seen whole


def rename_dialog(title: str, parent: QWidget) -> QInputDialog:
    """`textValueSelected` says the new title; the dialog is gone once it was answered."""
    dialog = QInputDialog(parent)
    dialog.setObjectName("rename")
    dialog.setWindowTitle(tr("Rename"))
    dialog.setLabelText(tr("New title"))
    dialog.setOkButtonText(tr("Rename"))
    dialog.setCancelButtonText(tr("Cancel"))
    dialog.setTextValue(title)
    dialog.resize(WIDE, dialog.sizeHint().height())
    dialog.finished.connect(dialog.deleteLater)
    for field in dialog.findChildren(QLineEdit):
        field.setObjectName("rename_title")
        field.setAccessibleName(tr("New title"))
    for number, made in enumerate(dialog.findChildren(QPushButton)):
        made.setObjectName(("rename_go", "rename_cancel")[number % 2])
    return dialog
