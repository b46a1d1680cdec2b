"""The system's own dialogs: which printer, and where to save."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.words import tr


def printer_dialog(name: str, pages: int, parent: QWidget) -> tuple[QPrintDialog, QPrinter]:
    """Not yet shown; when it is accepted, the printer is set up as was chosen."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    dialog = QPrintDialog(printer, parent)
    dialog.setObjectName("print_dialog")
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, pages)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog, printer


def save_dialog(folder: Path | None, name: str, parent: QWidget) -> QFileDialog:
    """Not yet shown; without a folder it starts in the documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, tr("Save the pages as"))
    dialog.setObjectName("print_save_dialog")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(tr("PDF files (*.pdf)"))
    dialog.setDefaultSuffix("pdf")
    dialog.setDirectory(str(folder or documents))
    dialog.selectFile(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog
