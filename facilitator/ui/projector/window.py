"""The window that the room looks at."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.kit.reading_order import ReadingOrder
from facilitator.ui.kit.theme import Theme
from facilitator.ui.projector.displays import Display
from facilitator.ui.projector.drawer import Drawer
from facilitator.ui.projector.stage import MODEL_SIZE, Stage
from facilitator.words import tr

SETTLING, TRIES = 300, 3  # milliseconds until it is looked at whether it fills its display; how often
COMING = 1500  # milliseconds in which some window managers give the keys to whatever is new


class ProjectorWindow(ReadingOrder):
    """Full screen on exactly one display. With `strip` shown it is also what the facilitator works on."""

    closed = Signal()  # somebody closed it by the system's own means
    took_keys = Signal()  # the system gave it the keys because it is new there, not because of a hand

    def __init__(self, stage: Stage, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("projector")
        self.setWindowTitle(tr("Facilitator: the wall"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.stage = stage
        stage.setParent(self)
        self.strip: QWidget | None = None
        self.overlay: QWidget | None = None
        self.drawer: Drawer | None = None
        self.display: Display | None = None
        self._coming = QTimer(self, singleShot=True, interval=COMING)
        self._settling = QTimer(self, singleShot=True, interval=SETTLING)
        self._settling.timeout.connect(self._fill)
        self._tries = 0
        self._theme = theme
        theme.changed.connect(self._dress)
        self._dress()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocus()
        self.resize(MODEL_SIZE)

    def add_strip(self, strip: QWidget) -> None:
        strip.setParent(self)
        strip.hide()
        self.strip = strip

    def stand_on(self, display: Display, with_strip: bool) -> bool:
        """Fill that display, and no other; whether it had to come there.

        The screen is set before the window shows itself.
        """
        same = self.display is not None and self.display.key == display.key and self.isVisible()
        moved = not same or self.geometry() != display.geometry
        self.display = display
        if not with_strip:
            self.drop_overlay()  # notes and typing never go to a display of the room's own
            self.close_drawer()
        if self.strip is not None:
            self.strip.setVisible(with_strip)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not with_strip)
        if moved:
            self.hide()
            self.setScreen(display.screen)
            self.setGeometry(display.geometry)
            self._tries = TRIES
            self._come()
        self._place()
        return moved

    def put_away(self) -> None:
        """Off every display; what it showed is not left behind."""
        self.drop_overlay()
        self.close_drawer()
        self.display = None
        self.hide()

    def lay_over(self, overlay: QWidget) -> None:
        """Put a panel over the right of the wall; only ever with the strip, on one display."""
        self.drop_overlay()
        self.overlay = overlay
        overlay.setParent(self)
        overlay.show()
        self._place()

    def drop_overlay(self) -> None:
        if self.overlay is not None:
            self.overlay.hide()
            self.overlay.setParent(None)
            self.overlay.deleteLater()
            self.overlay = None

    def open_drawer(self, drawer: Drawer) -> None:
        """Put controls between the wall and the strip; the wall gives them room."""
        self.close_drawer()
        self.drawer = drawer
        drawer.setParent(self)
        drawer.resized.connect(self._place)
        drawer.show()
        self._place()

    def close_drawer(self) -> None:
        if self.drawer is not None:
            self.drawer.hide()
            self.drawer.setParent(None)
            self.drawer.deleteLater()
            self.drawer = None
            self._place()

    def sizeHint(self) -> QSize:
        return MODEL_SIZE

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate and self._coming.isActive():
            self._coming.stop()  # once: whoever goes to the wall after that means to
            QTimer.singleShot(0, self, self._tell_of_keys)
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)  # a wall that stayed would let nobody end the program, or log out
        self.closed.emit()

    def _fill(self) -> None:
        """Fill the display after all.

        WORKAROUND: a window manager that is told to show what it is just putting away may forget, on the
        way, that it was to be full screen.
        """
        display = self.display
        screen = display.screen.geometry() if display is not None else None
        fills = self.isFullScreen() and self.frameGeometry() == screen
        if display is None or fills or not self._tries:
            return
        self._tries -= 1
        self.showNormal()
        self.setGeometry(display.geometry)
        self._come()

    def _tell_of_keys(self) -> None:
        self.took_keys.emit()

    def _come(self) -> None:
        self.showFullScreen()
        self._settling.start()
        if self.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating):
            self._coming.start()

    def _dress(self) -> None:
        self.setStyleSheet(self._theme.stylesheet())

    def _place(self) -> None:
        stands = self.strip is not None and not self.strip.isHidden()
        strip = self.strip.heightForWidth(self.width()) if self.strip is not None and stands else 0
        drawer = self.drawer.sizeHint().height() if self.drawer is not None else 0
        tall = self.height() - strip - min(drawer, self.height() // 2)
        self.stage.setGeometry(0, 0, self.width(), tall)
        if self.drawer is not None:
            self.drawer.setGeometry(0, tall, self.width(), self.height() - strip - tall)
        if self.strip is not None:
            self.strip.setGeometry(0, self.height() - strip, self.width(), strip)
            self.strip.raise_()
        if self.overlay is not None:
            wide = min(self.width(), max(380, self.width() // 3))
            self.overlay.setGeometry(self.width() - wide, 0, wide, tall)
            self.overlay.raise_()
