"""Whether words fit the wall at their full size."""

from PySide6.QtGui import QFont, QTextLayout, QTextOption

from facilitator.exercises.parts.measuring import CLOCK, HEIGHT, MARGIN, PROMPT_LINES, WIDTH
from facilitator.exercises.parts.setting import OnWall
from facilitator.ui.kit.line_breaks import fill
from facilitator.ui.kit.theme import Theme


def fits_wall(prompt: str, theme: Theme) -> bool:
    """Two lines at 6 % of the height, beside the clock, on a wide projector."""
    font: QFont = theme.font(theme.wall_px("prompt", HEIGHT), bold=True)
    return _lines(prompt, font, WIDTH - (2 * MARGIN + CLOCK) * HEIGHT, PROMPT_LINES)


def fits_place(words: str, place: OnWall, theme: Theme) -> bool:
    """Whether words on a board have room in their place, at the wall's usual size."""
    font = theme.font(theme.wall_px(place.size, HEIGHT), bold=True)
    return _lines(words, font, place.share * (WIDTH - 2 * MARGIN * HEIGHT), place.lines)


def _lines(words: str, font: QFont, width: float, most: int) -> bool:
    """Whether they fit into so many lines."""
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    used = 0
    for _ in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        fill(line, layout, width)
        used = line.textStart() + line.textLength()
    layout.endLayout()
    return used >= len(words)
