"""How console and wall look: as the settings say, else as this computer is set, followed while it runs."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from facilitator.tokens import ThemeName
from facilitator.ui.kit.computer import Computer
from facilitator.ui.kit.preferences import (
    AS_COMPUTER,
    CONSOLE_TEXT,
    CONSOLE_THEME,
    ROOM_CALM,
    ROOM_TEXT_SIZE,
    ROOM_THEME,
)
from facilitator.ui.kit.settings import Settings
from facilitator.ui.kit.theme import Theme


class Looks(QObject):
    """Owns both themes. Whoever changes a setting calls `refresh`; the computer's changes come by themselves.

    Nothing in the program moves by itself, so there is no motion to reduce.
    """

    def __init__(
        self,
        app: QApplication,
        settings: Settings,
        computer: Computer | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._app, self._settings = app, settings
        self.computer = computer or Computer(app, self)
        self.console = Theme("bright", self)
        self.wall = Theme("bright", self)
        self.refresh()
        self._dress()
        self.console.changed.connect(self._dress)
        self.computer.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Look as settings and computer now say."""
        settings, computer = self._settings, self.computer
        chosen = CONSOLE_THEME.read(settings)
        as_computer = "dark" if computer.dark else "bright"
        size = CONSOLE_TEXT.read(settings)
        text = computer.text if size == AS_COMPUTER else size  # on the wall, of the strip under it
        self.console.wear(
            _named(as_computer if chosen == "computer" else chosen), computer.high_contrast, text
        )
        self.wall.wear(_named(ROOM_THEME.read(settings)), computer.high_contrast, text)
        self.wall.scale_room_text(ROOM_TEXT_SIZE.read(settings))
        self.wall.be_calm(ROOM_CALM.read(settings))

    def _dress(self) -> None:
        self._app.setStyleSheet(self.console.stylesheet())


def _named(name: str) -> ThemeName:
    return "dark" if name == "dark" else "bright"
