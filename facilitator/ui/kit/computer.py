"""What this computer is set to, for everybody who uses it: dark or bright, strong contrast, large text."""

import sys
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessibilityHints, QFont, QFontInfo, QGuiApplication, QStyleHints
from PySide6.QtWidgets import QApplication

USUAL_POINTS = {"win32": 9.0, "darwin": 13.0}  # the system's own font where nobody made it larger
USUAL_ELSEWHERE = 11.0
LARGEST = 2.0


class Computer(QObject):
    """Asked at any time; `changed` says when to ask again."""

    changed = Signal()

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        hints, accessibility = _hints()
        hints.colorSchemeChanged.connect(self._something_changed)
        accessibility.contrastPreferenceChanged.connect(self._something_changed)
        app.fontChanged.connect(self._something_changed)

    @property
    def dark(self) -> bool:
        return _hints()[0].colorScheme() == Qt.ColorScheme.Dark

    @property
    def high_contrast(self) -> bool:
        return _hints()[1].contrastPreference() == Qt.ContrastPreference.HighContrast

    @property
    def text(self) -> float:
        """How much larger than usual its own text is, 1 to 2."""
        return text_of(self._app.font())

    def _something_changed(self, *_: object) -> None:
        self.changed.emit()


@cache
def _hints() -> tuple[QStyleHints, QAccessibilityHints]:
    """WORKAROUND: PySide takes the second for deleted once it lets go of the first, so both are kept."""
    hints = QGuiApplication.styleHints()
    return hints, hints.accessibility()


def text_of(font: QFont, platform: str = sys.platform) -> float:
    """How much larger than usual a system's own font is, 1 to 2."""
    usual = USUAL_POINTS.get(platform, USUAL_ELSEWHERE)
    points = font.pointSizeF()
    if points <= 0:  # it is said in pixels
        points = QFontInfo(font).pointSizeF()
    return min(LARGEST, max(1.0, points / usual))
