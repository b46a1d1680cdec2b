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
        self._name: tokens.ThemeName = name
        self._high = False
        self._colours = tokens.colours(name)
        self._room_text = 1.0
        self._text = 1.0
        self._calm = False

    @property
    def name(self) -> tokens.ThemeName:
        return self._name

    def use(self, name: tokens.ThemeName) -> None:
        """Look bright, or dark for a dark room."""
        self.wear(name, self._high)

    @property
    def high_contrast(self) -> bool:
        return self._high

    def wear(self, name: tokens.ThemeName, high_contrast: bool, text: float | None = None) -> None:
        """Everything about the look at once; `text` is the console's text size, from 1 to 2."""
        before = (self._name, self._high, self._text)
        self._name, self._high = name, high_contrast
        self._text = _within(self._text if text is None else text)
        if (self._name, self._high, self._text) != before:
            self._colours = tokens.colours(name, high_contrast)
            self.changed.emit()

    @property
    def room_text(self) -> float:
        return self._room_text

    def scale_room_text(self, factor: float) -> None:
        """The room's text size, from 1 (the floor) to 2."""
        if (size := _within(factor)) != self._room_text:
            self._room_text = size
            self.changed.emit()

    @property
    def calm(self) -> bool:
        """One thing at a time stands on the wall."""
        return self._calm

    def be_calm(self, calm: bool) -> None:
        if calm != self._calm:
            self._calm = calm
            self.changed.emit()

    @property
    def text(self) -> float:
        return self._text

    def scale_text(self, factor: float) -> None:
        """The console's text size, from 1 to 2."""
        self.wear(self._name, self._high, factor)

    def hex(self, name: str) -> str:
        """A token's colour as `#RRGGBB`. Raises KeyError for an unknown name."""
        return self._colours[name]

    def colour(self, name: str) -> QColor:
        return QColor(self.hex(name))

    def space(self, name: str) -> int:
        """Pixels on the console; text sizes and controls grow with the text."""
        size = tokens.SPACE[name]
        return round(size * self._text) if name in ("text", "heading", "control") else size

    def font(self, px: float, bold: bool = False) -> QFont:
        font = QFont([FAMILY, *FALLBACKS.values()])
        font.setPixelSize(max(1, round(px)))
        font.setBold(bold)
        return font

    def wall_px(self, name: str, height: float) -> int:
        """A size of the wall in pixels for a screen that high; never under the floor."""
        percent = max(tokens.WALL["floor"], tokens.WALL[name] * self._room_text)
        return round(height * percent / 100)

    def stylesheet(self) -> str:
        """What the whole program wears."""
        sizes = {name: self.space(name) for name in ("text", "heading", "round", "pad")}
        control = self.space("control")
        sheet = Template(assets.path("theme", "windows.qss").read_text(encoding="utf-8"))
        return sheet.substitute(
            self._colours,
            **sizes,
            button=control - 2,
            button_inside=control - 6,
            pad_inside=self.space("pad") - 2,
            target=control - 12,
            minutes=round(24 * self._text),
            strong=round(18 * self._text),
            title=round(28 * self._text),
            tick=round(16 * self._text),
            tick_round=round(16 * self._text) // 2 + 2,
            mode=self._name,
            icons=assets.path("icons").as_posix(),
        )


def _within(factor: float) -> float:
    return min(ROOM_TEXT[-1], max(ROOM_TEXT[0], factor))


def load_fonts() -> None:
    """Make the product's own faces known to Qt; once, before the first window."""
    for face in ("Regular", "Bold", "Italic"):
        QFontDatabase.addApplicationFont(str(assets.path("fonts", f"AtkinsonHyperlegibleNext-{face}.ttf")))


def load_fallback_fonts() -> None:
    """The faces for names that the product's own cannot write; after the first window is painted."""
    for stem in FALLBACKS:
        for file in sorted(assets.path("fonts").glob(f"{stem}-*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
