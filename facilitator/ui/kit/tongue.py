"""Tells Qt which language the program speaks: direction, figures, and the words of its own dialogs."""

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from facilitator import words


def speak(app: QApplication) -> None:
    """Let every window of the program follow the language in use."""
    QLocale.setDefault(QLocale(words.language()))
    sides = Qt.LayoutDirection
    app.setLayoutDirection(sides.RightToLeft if words.right_to_left() else sides.LeftToRight)
    own = QTranslator(app)
    if words.language() != words.DEFAULT and own.load(
        QLocale(), "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ):
        app.installTranslator(own)
