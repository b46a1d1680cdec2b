"""Decides where the wall stands as displays come and go, and what the console says of it."""

from typing import Literal

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.ui.kit.settings import Settings
from facilitator.ui.kit.standing import stand_on
from facilitator.ui.projector.displays import Display, Displays, choose
from facilitator.ui.projector.identify import Identify
from facilitator.ui.projector.window import ProjectorWindow
from facilitator.words import tr

REMEMBERED = "wall_displays"
MOST_REMEMBERED = 8
Standing = Literal["away", "beside", "alone"]  # not shown; on a display of its own; on the only one


class Room(QObject):
    """The wall opens by itself on the other display, and comes back to it whenever it returns."""

    changed = Signal()

    def __init__(
        self,
        window: ProjectorWindow,
        console: QWidget,
        displays: Displays,
        settings: Settings,
        identify: Identify,
    ) -> None:
        super().__init__(console)
        self.window = window
        self._console = console
        self._displays = displays
        self._settings = settings
        self._identify = identify
        self._wanted = True  # on a display of its own, when there is one
        self._alone = False  # on the only display, in front of the console
        self._console_on = ""  # the key of the display it was put on, else where it is
        displays.changed.connect(self.arrange)
        window.closed.connect(self.put_away)
        window.took_keys.connect(console.activateWindow)
        window.stage.changed.connect(self.changed)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - windows exist, so does the application
        app.focusWindowChanged.connect(self._keep_clear)

    @property
    def standing(self) -> Standing:
        if self.window.display is None:
            return "away"
        return "alone" if self._alone else "beside"

    @property
    def single(self) -> bool:
        """One display, or displays that all show the same."""
        return len(self._displays.all()) < 2

    def words(self) -> str:
        """Where the wall is, for the console's top bar."""
        shown, display = self.window.stage.shown, self.window.display
        if shown == "blank":
            return tr("The wall is blank")
        if shown == "frozen":
            return tr("The wall is frozen")
        if display is None:
            return tr("No projector") if self.single else tr("The wall is put away")
        return tr("Projector on display {number}").format(number=display.number)

    def open(self) -> None:
        """The first time: the console shows itself, not on a display that the wall stood on before."""
        displays = self._displays.all()
        remembered = self._remembered()
        console = self._console_display(displays)
        if console and remembered and console.key == remembered[0] and len(displays) > 1:
            console = next(d for d in displays if d.number != console.number)
            self._console_on = console.key
        if console is not None:
            stand_on(self._console, console.screen)
        self._console.show()
        self.arrange()

    def arrange(self) -> None:
        """Put the wall where it belongs among the displays there are now."""
        self._identify.hide()  # what it said of them may be wrong now
        displays = self._displays.all()
        place = choose(displays, self._console_display(displays), self._remembered())
        if place is not None and self._wanted:
            self._alone = False
            if self.window.stand_on(place, with_strip=False):
                self._console.activateWindow()  # the keys stay with the facilitator
        elif self._alone and displays:
            self.window.stand_on(displays[0], with_strip=True)
        else:
            self.window.put_away()
        self._keep_clear()
        self.changed.emit()

    def run_here(self) -> None:
        """Running begins: with one display the wall comes to the front, with its strip."""
        if self.single and self.standing == "away":
            self._alone = True
            self.arrange()
            self.window.raise_()
            self.window.activateWindow()

    def show_wall(self) -> None:
        """Show the wall wherever it can be shown; one that is up stays, as a clicker's start means."""
        self._wanted = True
        if self.standing == "alone":
            self.window.raise_()
            self.window.activateWindow()
        elif self.single:
            self.run_here()
        else:
            self.arrange()

    def toggle_wall(self) -> None:
        """Put the wall away, or show it again."""
        if self.standing == "away":
            self.show_wall()
        else:
            self.put_away()

    def put_away(self) -> None:
        alone, self._alone = self._alone, False
        self._wanted = self._wanted and (alone or self.single)
        self.arrange()
        if alone:
            self._console.raise_()
            self._console.activateWindow()

    def leave(self) -> None:
        """From the wall on the only display back to the console; elsewhere Escape does nothing."""
        if self.window.overlay is not None:
            self.window.drop_overlay()
        elif self.window.drawer is not None:
            self.window.close_drawer()
        elif self.standing == "alone":
            self.put_away()

    def blank(self) -> None:
        self.window.stage.blank(self.window.stage.shown != "blank")

    def freeze(self) -> None:
        self.window.stage.freeze(not self.window.stage.frozen)

    def swap(self) -> None:
        """Exchange the displays of wall and console, and remember it."""
        displays = self._displays.all()
        wall, console = self.window.display, self._console_display(displays)
        if wall is None or console is None or self.standing != "beside":
            return
        self._remember(console)
        self._console_on = wall.key
        self.window.put_away()
        self._move_console(wall)
        self.arrange()

    def move_back(self) -> None:
        """The console to the first display and the wall to another, wherever they went astray."""
        displays = self._displays.all()
        self._console_on = displays[0].key
        self._move_console(displays[0])
        self._wanted = True
        self.window.put_away()
        self.arrange()
        if self.window.display is not None:
            self._remember(self.window.display)  # what was swapped before is not what is wanted

    def identify(self) -> None:
        self._identify.show(self._displays.all(), self.window.display)

    def _keep_clear(self) -> None:
        """What is open beside the console belongs on its display: nothing of it stands on the wall's."""
        wall, console = self.window.display, self._console_display(self._displays.all())
        if wall is None or console is None or self.standing != "beside":
            return
        for part in QApplication.topLevelWidgets():
            if part not in (self.window, self._console) and _covers(part, wall.geometry):
                stand_on(part, console.screen)

    def _console_display(self, displays: tuple[Display, ...]) -> Display | None:
        """Where the console was put, else where it is, else the first display."""
        put = (d for d in displays if d.key == self._console_on)
        stands = (d for d in displays if d.screen is self._console.screen())
        return next(put, None) or next(stands, None) or next(iter(displays), None)

    def _move_console(self, display: Display) -> None:
        full = self._console.isMaximized()
        self._console.showNormal()
        self._console.setScreen(display.screen)
        self._console.setGeometry(display.geometry.adjusted(40, 40, -40, -40))
        if full:
            self._console.showMaximized()

    def _remembered(self) -> list[str]:
        """Keys of displays that the wall was put on by hand, the latest first."""
        keys: list[object] = self._settings.get(REMEMBERED, [])
        return [key for key in keys if isinstance(key, str)]

    def _remember(self, display: Display) -> None:
        known = [key for key in self._remembered() if key != display.key]
        self._settings.set(REMEMBERED, [display.key, *known][:MOST_REMEMBERED])


def _covers(part: QWidget, display: QRect) -> bool:
    """Whether a window of its own, rather than a menu or a tip, stands on a display."""
    kinds = (Qt.WindowType.Window, Qt.WindowType.Dialog)
    return part.isVisible() and part.windowType() in kinds and display.contains(part.geometry().center())
