"""How large things are in one window: fixed on the console, a share of the screen's height on the wall."""

from dataclasses import dataclass, replace

from facilitator.ui.kit.pills import Size
from facilitator.ui.kit.theme import Theme

TOUCH = 44  # pixels: the least height of what a finger takes, however small it is drawn
NAMES = 13  # letters' heights: how wide a line of a name may be
# Of the picture's height: so much gets the grid, if need be with smaller words around it.
GRID_ON_WALL, GRID_ON_CONSOLE = 0.5, 0.62
SHARES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)  # of the wished size of text
KEY_ROWS = 2  # as many rows the key of shapes takes on the wall, near enough; one more when it is large


@dataclass(frozen=True)
class Sizes:
    """All in pixels."""

    pill: Size
    label: int  # band words, page numbers, the quarter's name
    question: int  # the axes' questions and the roster's headings
    card: int  # names in the roster
    key: int  # the key of shapes
    least: int  # smaller than this nobody reads
    wall: bool = False

    @property
    def tallest(self) -> float:
        """The height of a pill whose name takes all the lines it may, near enough."""
        words = self.pill.lines * 1.3 * self.pill.letters
        return max(self.pill.height, words + 0.24 * self.pill.height)

    @property
    def row(self) -> float:
        """The height of the tray's row on the console."""
        return max(TOUCH, self.pill.height + 12)

    @property
    def around(self) -> float:
        """What everything around the grid takes of the picture's height."""
        rows = KEY_ROWS + (self.key > 1.2 * self.least)
        foot = rows * (1.3 * self.key + 4) if self.wall else self.row
        return 2.6 * self.question + self.tallest + 1.2 * self.label + foot


@dataclass(frozen=True)
class Spared:
    """What the tray takes of the picture, in pixels: a column at its right or a row at its foot."""

    right: float = 0.0
    below: float = 0.0

    def __bool__(self) -> bool:
        return self.right > 0 or self.below > 0


def sizes_for(theme: Theme, wall: bool, screen: float, width: float) -> Sizes:
    """Sizes as wished, for a window `screen` pixels high whose picture is `width` wide."""
    return _on_wall(theme, screen, width, 1.0) if wall else _on_console(theme, width, 1.0)


def sizes_fitting(theme: Theme, wall: bool, screen: float, width: float, height: float) -> Sizes:
    """The largest sizes up to those wished that leave the grid half of a picture that high.

    Never under the wall's floor or the console's plain text; where even those are too large names keep to
    one line.
    """
    most = (1 - (GRID_ON_WALL if wall else GRID_ON_CONSOLE)) * height
    for share in SHARES:
        sizes = _on_wall(theme, screen, width, share) if wall else _on_console(theme, width, share)
        small = replace(sizes, key=sizes.least)
        for found in (sizes, small):
            if found.around <= most:
                return found
    return replace(small, pill=replace(small.pill, lines=1))


def _on_console(theme: Theme, width: float, share: float) -> Sizes:
    text = round(theme.space("text") * max(share, 1 / theme.text))
    height = 2 * text
    pill = Size(height, text, min(NAMES * text, max(2 * height, 0.36 * width - 1.2 * height)))
    return Sizes(pill, text, text + 1, text, text, text)


def _on_wall(theme: Theme, screen: float, width: float, share: float) -> Sizes:
    floor = round(theme.wall_px("floor", screen) / theme.room_text)

    def px(name: str) -> int:
        return max(floor, round(share * theme.wall_px(name, screen)))

    letters = px("label")
    height = max(TOUCH, px("pill"), round(1.4 * letters))
    pill = Size(height, letters, min(NAMES * letters, max(2 * height, 0.26 * width - 1.2 * height)))
    return Sizes(pill, letters, px("lead"), px("card"), letters, floor, wall=True)
