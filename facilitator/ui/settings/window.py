"""The settings: few, in plain words, at work as soon as they are chosen."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from facilitator.ui.kit.chime import Bell
from facilitator.ui.kit.column import Column
from facilitator.ui.kit.looks import Looks
from facilitator.ui.kit.pieces import button, label, scrolling
from facilitator.ui.kit.preferences import (
    AS_COMPUTER,
    CONSOLE_TEXT,
    CONSOLE_THEME,
    ROOM_CALM,
    ROOM_CLOCK,
    ROOM_TEXT_SIZE,
    ROOM_THEME,
    SOUND,
    language,
)
from facilitator.ui.kit.reading_order import ReadingOrder
from facilitator.ui.kit.settings import Settings
from facilitator.ui.kit.title import breakable
from facilitator.ui.settings.preview import WallPreview
from facilitator.ui.settings.rows import OneOf, OnOff
from facilitator.words import languages, tr, troubles
from facilitator.workshop.step import ClockFace

WIDE = 900  # pixels, at the usual text size: room for the picture beside the settings
Open = Callable[[QUrl], object]


class SettingsWindow(ReadingOrder):
    """Follows the keys that change the same things while it is open."""

    def __init__(
        self,
        settings: Settings,
        looks: Looks,
        folder: Path,
        bell: Bell,
        open_folder: Open = QDesktopServices.openUrl,
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("settings")
        self.setProperty("role", "ground")
        self.setWindowTitle(tr("Settings: Facilitator"))
        self._settings, self._looks = settings, looks
        self._folder, self._bell, self._open_folder = folder, bell, open_folder
        self.preview = WallPreview(looks)
        self._no_sound = label(role="fault", name="no_sound")
        self._no_sound.hide()
        self._make_rows()
        self._lay_out()
        looks.wall.changed.connect(self._wall_changed)
        looks.console.changed.connect(self._console_changed)
        self.preview.show_clock(ROOM_CLOCK.read(settings))
        self.resize(1080, 720)
        self.setMinimumSize(480, 400)
        self.room_text.box.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _make_rows(self) -> None:
        known = (self._settings, self._looks)
        self.room_text = OneOf(
            ROOM_TEXT_SIZE, *known, tr("Words on the wall"), _sizes(ROOM_TEXT_SIZE.options)
        )
        rooms = {"bright": tr("A bright room"), "dark": tr("A dark room")}
        self.room_theme = OneOf(ROOM_THEME, *known, tr("The wall is for"), rooms)
        faces: dict[ClockFace, str] = {
            "figures": tr("Figures and a bar"),
            "bar": tr("The bar alone"),
            "nothing": tr("Nothing"),
        }
        hint = tr(
            "For exercises that you put on an agenda from now on. "
            "Quiet thinking shows no figures in any case. In the room, C changes it for one step."
        )
        self.clock = OneOf(ROOM_CLOCK, *known, tr("What the room sees of the time"), faces, hint)
        self.clock.box.activated.connect(self._clock_chosen)
        hint = tr(
            "The question, then the board, then the time, each alone and still. "
            "Right turns to the next. In the room, K changes over."
        )
        self.calm = OnOff(ROOM_CALM, *known, tr("Calm wall: one thing at a time"), hint)
        colours = {
            "computer": tr("As this computer is set"),
            "bright": tr("Bright"),
            "dark": tr("Dark"),
        }
        self.console_theme = OneOf(CONSOLE_THEME, *known, tr("Colours of your own windows"), colours)
        self.console_text = OneOf(CONSOLE_TEXT, *known, tr("Words in your own windows"), self._own_sizes())
        hint = tr("The wall says it in words as well.")
        self.sound = OnOff(SOUND, *known, tr("A soft sound at the end of a step"), hint)
        self.language = self._language_row()

    def _language_row(self) -> OneOf[str] | None:
        """Nothing to choose from while there is one language."""
        found = languages()
        if len(found) < 2:
            return None
        hint = tr("From the next start of the program on.")
        return OneOf(language(), self._settings, self._looks, tr("Language"), found, hint)

    def _lay_out(self) -> None:
        body = Column()
        body.setProperty("role", "ground")
        column = QVBoxLayout(body)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(14)
        self._under = QVBoxLayout()
        for group in (self._wall_rows(), self._under, self._own_rows(), self._sound_rows(), self._places()):
            column.addLayout(group)
            column.addSpacing(10)
        column.addStretch(1)
        side = QVBoxLayout()
        side.setContentsMargins(0, 24, 0, 24)
        self._beside = QVBoxLayout()
        side.addLayout(self._beside)
        side.addStretch(1)
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.addWidget(scrolling(body, "settings_area"), 5)
        self._across.addLayout(side, 0)

    def _wall_rows(self) -> QVBoxLayout:
        return _group(tr("The wall"), self.room_text, self.room_theme, self.calm, self.clock)

    def _own_rows(self) -> QVBoxLayout:
        language = (self.language,) if self.language is not None else ()
        faults = (label(said, "fault", f"language_fault_{n}") for n, said in enumerate(troubles()))
        return _group(tr("Your own windows"), self.console_theme, self.console_text, *language, *faults)

    def _sound_rows(self) -> QVBoxLayout:
        play = button(tr("Play it"), "play_sound", self._play, speak=tr("Play the sound"))
        column = _group(tr("Sound"), self.sound)
        column.addWidget(play, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._no_sound)
        return column

    def _places(self) -> QVBoxLayout:
        show = button(tr("Show in folder"), "show_folder", self._show_folder)
        column = _group(tr("Your workshops"), _path(str(self._folder), "", "library_folder"))
        column.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)
        kept = tr("These settings are kept in {path}").format(path=self._settings.path)
        column.addWidget(_path(kept, "mute", "settings_file"))
        if self._settings.path.name in self._settings.problems:
            words = tr("The settings file could not be used. Everything is as if nothing had been chosen.")
            column.addWidget(label(words, "fault", "file_problem"))
        return column

    def _turn(self) -> None:
        """The picture stays in sight beside the settings, or comes among them where there is no room."""
        wide = self.width() >= WIDE * self._looks.console.text
        place = self._beside if wide else self._under
        if place.indexOf(self.preview) < 0:
            place.addWidget(self.preview)
        self._across.setStretch(1, 6 if wide else 0)
        self._across.setContentsMargins(0, 0, 32 if wide else 0, 0)

    def _own_sizes(self) -> Mapping[float, str]:
        computer = tr("As this computer is set ({percent} %)").format(
            percent=round(self._looks.computer.text * 100)
        )
        return {AS_COMPUTER: computer, **_sizes(CONSOLE_TEXT.options[1:])}

    def _wall_changed(self) -> None:
        self.room_text.refresh()
        self.room_theme.refresh()
        self.calm.refresh()

    def _console_changed(self) -> None:
        self.console_text.reword(self._own_sizes())
        self._turn()

    def _clock_chosen(self) -> None:
        self.preview.show_clock(ROOM_CLOCK.read(self._settings))

    def _play(self) -> None:
        if self._bell.ready():
            self._bell.ring()
            self._no_sound.hide()
        else:
            self._no_sound.setText(tr("This computer has nothing to play a sound with."))
            self._no_sound.show()

    def _show_folder(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        self._open_folder(QUrl.fromLocalFile(str(self._folder)))


def _group(title: str, *rows: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(14)
    column.addWidget(label(title, "heading"))
    for row in rows:
        column.addWidget(row)
    return column


def _path(words: str, role: str, name: str) -> QLabel:
    """Words with a path in them, which may go on in the next line at every folder."""
    folders = re.split(r"(?<=[/\\])", words)
    made = label("\u200b".join(map(breakable, folders)), role, name)
    made.setAccessibleName(words)
    return made


def _sizes(sizes: tuple[float, ...]) -> dict[float, str]:
    return {size: tr("{percent} %").format(percent=round(size * 100)) for size in sizes}
