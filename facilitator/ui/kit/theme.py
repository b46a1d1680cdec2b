"""The theme in Qt's terms: colours, fonts, sizes and the style sheet, all from the tokens."""

from string import Template

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase

from facilitator import assets, tokens

FAMILY = "Atkinson Hyperlegible Next"
FALLBACKS = {
    "SourceSans3": "Source Sans 3",
    "NotoSansArabic": "Noto Sans Arabic",
    "NotoSansSC": "Noto Sans SC",
    "NotoEmoji": "Noto Emoji",
}
ROOM_TEXT = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0)  # steps of the room's text size


class Theme(QObject):
    """How one window looks. `text` scales the console's words, `room_text` the wall's."""

    changed = Signal()

    def __init__(self, name: tokens.ThemeName = "bright", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens.load()
        self._name: tokens.ThemeName = name
        self._room_text = 1.0
        self._text = 1.0

    @property
    def name(self) -> tokens.ThemeName:
        return self._name

    def use(self, name: tokens.ThemeName) -> None:
        """Look bright, or dark for a dark room."""
        self._name = name
        self.changed.emit()

    @property
    def room_text(self) -> float:
        return self._room_text

    def scale_room_text(self, factor: float) -> None:
        """The room's text size, from 1 (the floor) to 2."""
        self._room_text = min(ROOM_TEXT[-1], max(ROOM_TEXT[0], factor))
        self.changed.emit()

    @property
    def text(self) -> float:
        return self._text

    def scale_text(self, factor: float) -> None:
        """The console's text size, from 1 to 2."""
        self._text = min(2.0, max(1.0, factor))
        self.changed.emit()

    def hex(self, name: str) -> str:
        """A token's colour as `#RRGGBB`. Raises KeyError for an unknown name."""
        return self._tokens.colours(self._name)[name]

    def colour(self, name: str) -> QColor:
        return QColor(self.hex(name))

    def space(self, name: str) -> int:
        """Pixels on the console; text sizes and controls grow with the text."""
        size = self._tokens.space[name]
        return round(size * self._text) if name in ("text", "heading", "control") else size

    def font(self, px: float, bold: bool = False) -> QFont:
        font = QFont([FAMILY, *FALLBACKS.values()])
        font.setPixelSize(max(1, round(px)))
        font.setBold(bold)
        return font

    def wall_px(self, name: str, height: float) -> int:
        """A size of the wall in pixels for a screen that high; never under the floor."""
        percent = max(self._tokens.wall["floor"], self._tokens.wall[name] * self._room_text)
        return round(height * percent / 100)

    def stylesheet(self) -> str:
        """What the whole program wears."""
        sizes = {name: self.space(name) for name in ("text", "heading", "round", "pad")}
        control = self.space("control")
        sheet = Template(assets.path("theme", "windows.qss").read_text(encoding="utf-8"))
        return sheet.substitute(
            self._tokens.colours(self._name),
            **sizes,
            button=control - 2,
            target=control - 12,
            icons=assets.path("icons").as_posix(),
        )


def load_fonts() -> None:
    """Make the product's own faces known to Qt; once, before the first window."""
    for face in ("Regular", "Bold", "Italic"):
        QFontDatabase.addApplicationFont(str(assets.path("fonts", f"AtkinsonHyperlegibleNext-{face}.ttf")))


def load_fallback_fonts() -> None:
    """The faces for names that the product's own cannot write; after the first window is painted."""
    for stem in FALLBACKS:
        for file in sorted(assets.path("fonts").glob(f"{stem}-*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
