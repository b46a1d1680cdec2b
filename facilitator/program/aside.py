"""Windows that stand beside whatever is being done: the settings and the guide."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from facilitator.ui.kit.banner import Choice
from facilitator.ui.kit.keys import Keys
from facilitator.ui.kit.preferences import check
from facilitator.ui.kit.standing import stand_on
from facilitator.words import tr

if TYPE_CHECKING:
    from facilitator.program.program import Program


class Aside(QObject):
    """One of each at most. Neither keeps the program open, and neither closes with a session."""

    def __init__(self, program: "Program") -> None:
        super().__init__(program)
        self._program = program
        self._open: dict[str, Any] = {}  # their windows, by name

    @property
    def actions(self) -> dict[str, Callable[[], object]]:
        """What their keys do in any window."""
        return {"settings": self.show_settings, "help": self.show_help}

    def listen(self, window: QWidget) -> None:
        """Let their keys work in one more window."""
        Keys(window, self.actions)

    def show_settings(self) -> None:
        from facilitator.ui.kit.chime import SystemBell
        from facilitator.ui.settings.window import SettingsWindow  # brings the wall, for its picture

        program = self._program
        if "settings" not in self._open:
            made = SettingsWindow(program.settings, program.looks, program.library.folder, SystemBell())
            self._keep("settings", made)
        self._bring("settings")

    def name_wrong_settings(self) -> None:
        """A slip in the settings file is spoken of once, with the way to where it is put right."""
        settings = self._program.settings
        check(settings)
        if settings.problems:
            words = tr("Something in the settings file could not be used. The usual is in force instead.")
            show = Choice(tr("Show the settings"), "show_wrong_settings", self.show_settings)
            self._program.tell("settings", words, show)

    def show_help(self) -> None:
        """The guide, opened where the keys are."""
        from facilitator.ui.help.window import HelpWindow

        if "help" not in self._open:
            made = HelpWindow(self._program.looks.console)
            made.tour_wanted.connect(self._tour)
            made.practice_wanted.connect(self._practise)
            self._keep("help", made)
            self._program.window.installEventFilter(self)
        self._bring("help")
        self._offer_first_steps()
        self._open["help"].show_keys()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._offer_first_steps()
        return False

    def _offer_first_steps(self) -> None:
        """Only where the first window stands, and no longer once a workshop is open."""
        if (window := self._open.get("help")) is not None:
            window.offer_first_steps(self._program.window.isVisible())

    def close(self) -> None:
        for window in list(self._open.values()):
            window.close()

    def _tour(self) -> None:
        from facilitator.program.first_run import FirstRun

        self._open["help"].close()
        FirstRun(self._program).tour()

    def _practise(self) -> None:
        from facilitator.program.first_run import FirstRun

        self._open["help"].close()
        FirstRun(self._program).practise()

    def _keep(self, name: str, window: QWidget) -> None:
        window.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        window.destroyed.connect(lambda: self._open.pop(name, None))
        self._open[name] = window
        self.listen(window)

    def _bring(self, name: str) -> None:
        window = self._open[name]
        if not window.isVisible():
            stand_on(window, self._program.front.screen())
        window.show()
        window.raise_()
        window.activateWindow()
