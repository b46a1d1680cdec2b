"""How large things are in one window: fixed on the console, a share of the screen's height on the wall."""

from dataclasses import dataclass

from facilitator.ui.kit.pills import Size
from facilitator.ui.kit.theme import Theme

TOUCH = 44  # pixels: the least height of what a finger takes


@dataclass(frozen=True)
class Sizes:
    """All in pixels."""

    pill: Size
    label: int  # band words, key, page numbers
    question: int  # the axes' questions and the roster's headings
    card: int  # names in the roster
    wall: bool = False

    @property
    def two_lines(self) -> float:
        """The height of a pill whose name takes two lines, near enough."""
        return max(self.pill.height, 2 * 1.3 * self.pill.letters + 0.24 * self.pill.height)


def sizes_for(theme: Theme, wall: bool, screen: float, width: float) -> Sizes:
    """Sizes for a window `screen` pixels high whose picture is `width` wide."""
    if not wall:
        text = theme.space("text")
        pill = Size(theme.space("control"), text, min(14 * text, _widest(width, theme.space("control"))))
        return Sizes(pill, text, text + 1, text)
    letters = theme.wall_px("label", screen)
    height = max(TOUCH, theme.wall_px("pill", screen), round(1.4 * letters))
    pill = Size(height, letters, min(13 * letters, _widest(width, height)))
    return Sizes(pill, letters, theme.wall_px("lead", screen), theme.wall_px("card", screen), wall=True)


def _widest(width: float, pill: float) -> float:
    """So that a pill fits on one side of any place, even with a tray beside the grid."""
    return max(2 * pill, 0.26 * width - 1.2 * pill)
