"""Large numbers on every display, to tell which is which."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.kit.theme import Theme
from facilitator.ui.projector.displays import Display
from facilitator.words import tr

SECONDS = 3


class Identify(QObject):
    """Shows a card on each display for a few seconds; no card takes the focus or needs a click."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.cards: list[QWidget] = []
        self._timer = QTimer(self, singleShot=True, interval=SECONDS * 1000)
        self._timer.timeout.connect(self.hide)

    def show(self, displays: Sequence[Display], wall: Display | None) -> None:
        self.hide()
        for display in displays:
            words = tr("Wall") if wall and display.number == wall.number else tr("Console")
            card = _Card(display.number, words, self._theme)
            card.setScreen(display.screen)
            card.setGeometry(_centred(display))
            card.show()
            self.cards.append(card)
        self._timer.start()

    def hide(self) -> None:
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = []


class _Card(QWidget):
    def __init__(self, number: int, words: str, theme: Theme) -> None:
        flags = Qt.WindowType
        super().__init__(None, flags.ToolTip | flags.FramelessWindowHint | flags.WindowDoesNotAcceptFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setObjectName(f"identify_{number}")
        self.setAccessibleName(f"{number}: {words}")
        self._number, self._words, self._theme = number, words, theme

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("night"))
        painter.setPen(self._theme.colour("on_night"))
        upper, lower = self.rect(), self.rect()
        upper.setBottom(round(self.height() * 0.72))
        lower.setTop(upper.bottom())
        painter.setFont(self._theme.font(self.height() * 0.6, bold=True))
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.setFont(self._theme.font(self.height() * 0.14))
        painter.drawText(lower, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self._words)


def _centred(display: Display) -> QRect:
    side = min(display.geometry.width(), display.geometry.height()) // 3
    place = QRect(0, 0, side, side)
    place.moveCenter(display.geometry.center())
    return place
