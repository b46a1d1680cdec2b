"""Every key of the program in one table, and the one place that listens for them."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from facilitator.words import tr


class Key(NamedTuple):
    """What some keys do. `bubbles` leaves a key to whatever has the focus, if that wants it.

    The boards listen for the keys of the actions `board`, `earlier` and `later` themselves.
    """

    action: str
    keys: tuple[str, ...]
    does: str
    bubbles: bool = False


def table() -> tuple[Key, ...]:
    """The published table, in the order that F1 shows it."""
    return (
        Key("next", ("PgDown", "Ctrl+Right"), tr("Next step; the first time, start")),
        Key("back", ("PgUp", "Ctrl+Left"), tr("Back a step")),
        Key("toggle", ("Space",), tr("Start or pause the clock"), bubbles=True),
        Key("more", ("+", "=", "Ctrl++", "Ctrl+="), tr("One minute more")),
        Key("less", ("-", "Ctrl+-"), tr("One minute less")),
        Key("say_time", ("L",), tr("Say how much time is left")),
        Key("undo", ("Ctrl+Z",), tr("Undo")),
        Key("redo", ("Ctrl+Shift+Z", "Ctrl+Y"), tr("Redo")),
        Key("blank", ("B", "."), tr("Blank the wall, or show it again")),
        Key("freeze", ("F",), tr("Freeze what the room sees, or let it go on")),
        Key("wall", ("F5", "Shift+F5"), tr("Show the wall")),
        Key("put_away", ("W",), tr("Put the wall away, or show it again")),
        Key("swap", ("F6",), tr("Swap the displays of wall and console")),
        Key("move_back", ("Shift+F6",), tr("Move the wall back to the other display")),
        Key("identify", ("F7",), tr("Show which display is which")),
        Key("aloud", ("R",), tr("Read the prompt aloud, or stop reading")),
        Key("stuck", ("S",), tr("Prompts for somebody who is stuck")),
        Key("notes", ("N",), tr("Notes, over the wall when there is one display")),
        Key("type", ("E",), tr("Type for the board; under the wall, when there is one display")),
        Key("clock", ("C",), tr("What the room sees of the time: figures, the bar, nothing")),
        Key("room_text", ("T",), tr("Larger words for the room, round to the first size")),
        Key("room_theme", ("D",), tr("Wall for a dark or a bright room")),
        Key("calm", ("K",), tr("Calm wall: one thing at a time, or everything together")),
        Key("board", ("F8",), tr("On a board: withdraw what is chosen, at once on both windows")),
        Key("earlier", ("Alt+Left",), tr("On a board: show the session before, where one is compared")),
        Key("later", ("Alt+Right",), tr("On a board: show the next session, and after the last one today")),
        Key("pairs", ("2",), tr("Random pairs on the wall"), bubbles=True),
        Key("fours", ("4",), tr("Random fours on the wall"), bubbles=True),
        Key("order", ("O",), tr("A talking order on the wall")),
        Key("rules", ("G",), tr("The ground rules on the wall")),
        Key("media", ("M",), tr("The step's picture or film on the wall; choose one where it has none")),
        Key("choose_media", ("Shift+M",), tr("Choose another picture or film for this step")),
        Key("hold", ("H",), tr("Hold the film, or let it go on")),
        Key("turn", ("Right",), tr("Next page on the wall; next thing on a calm wall"), bubbles=True),
        Key("turn_back", ("Left",), tr("Page before; thing before on a calm wall"), bubbles=True),
        Key("take_off", ("X",), tr("Take off what stands in front of the step")),
        Key("paper", ("P",), tr("Add a note or photographs to the record")),
        Key("paper_in", ("Ctrl+T",), tr("Type in sheets of paper")),
        Key("print", ("Ctrl+P",), tr("Print handouts")),
        Key("plan", ("Ctrl+E",), tr("Change the plan")),
        Key("settings", ("Ctrl+,",), tr("Settings")),
        Key("help", ("F1", "?"), tr("This guide, with the keys")),
        Key("leave", ("Escape",), tr("From the wall back to the console"), bubbles=True),
        Key("library", ("Ctrl+L",), tr("Back to your workshops")),
    )


class Keys(QObject):
    """Listens in one window. A letter typed into a text field is only ever a letter."""

    def __init__(
        self,
        window: QWidget,
        actions: Mapping[str, Callable[[], object]],
        first: Callable[[QKeyEvent], bool] | None = None,
    ) -> None:
        """`first` is asked about a key that nothing with the focus wanted, before the table is."""
        super().__init__(window)
        self._first = first
        self._bubbling: dict[QKeySequence, Callable[[], object]] = {}
        self._field: QLineEdit | None = None
        for key in table():
            if key.action in actions:
                self._listen(window, key, actions[key.action])
        window.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - a window exists, so does the application
        app.focusChanged.connect(self._focus_moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and watched is self._field:
            return self._leave_to_the_session(event)
        if event.type() == QEvent.Type.KeyPress and watched is self.parent():
            return self._bubbled(event)
        return False

    def _listen(self, window: QWidget, key: Key, act: Callable[[], object]) -> None:
        for text in key.keys:
            if key.bubbles:
                self._bubbling[QKeySequence(text)] = act
                continue
            shortcut = QShortcut(QKeySequence(text), window)
            shortcut.setObjectName(f"key_{key.action}")
            shortcut.activated.connect(act)

    def _bubbled(self, event: QEvent) -> bool:
        """A key that nothing with the focus wanted."""
        assert isinstance(event, QKeyEvent)  # noqa: S101
        if self._first and self._first(event):
            return True
        act = self._bubbling.get(QKeySequence(event.keyCombination()))
        if act is None or event.isAutoRepeat():
            return False
        act()
        return True

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if self._field is not None and self._field is old:
            self._field.removeEventFilter(self)
        self._field = new if isinstance(new, QLineEdit) else None
        if self._field is not None:
            self._field.installEventFilter(self)

    def _leave_to_the_session(self, event: QEvent) -> bool:
        """Undo in an empty field is meant for the session, not for the field."""
        assert isinstance(event, QKeyEvent)  # noqa: S101
        keys = QKeySequence.StandardKey
        undoing = event.matches(keys.Undo) or event.matches(keys.Redo) or event.keyCombination() == _CTRL_Y
        if undoing and self._field is not None and not self._field.text():
            event.ignore()
            return True
        return False


_CTRL_Y = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Y)
NATIVE = QKeySequence.SequenceFormat.NativeText


def shown(key: Key) -> str:
    """A key's names as printed on this computer's keys."""
    return ", ".join(QKeySequence(text).toString(NATIVE) for text in key.keys)


def shown_first(action: str) -> str:
    """The first key of an action as printed on this computer's keys; nothing for one without a key."""
    keys = next((key.keys for key in table() if key.action == action), ())
    return QKeySequence(keys[0]).toString(NATIVE) if keys else ""
