"""Where a window stands when it opens: on one display, with its frame, whole."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget

FRAME = 40  # pixels for a title bar, which no system says before the window stands


def stand_on(window: QWidget, screen: QScreen) -> None:
    """Put a window that does not show itself yet in the middle of a display, no larger than there is room."""
    room = screen.availableGeometry()
    most = QSize(room.width(), room.height() - FRAME)
    size = window.size().boundedTo(most).expandedTo(window.minimumSize())
    place = QRect(room.topLeft(), size)
    place.moveCenter(room.center())
    place.moveTop(max(room.top() + FRAME, place.top()))
    window.setScreen(screen)
    window.setGeometry(place)
