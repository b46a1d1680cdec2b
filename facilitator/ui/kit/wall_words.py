"""Whether a prompt fits the wall at its full size."""

from PySide6.QtGui import QFont, QTextLayout, QTextOption

from facilitator.ui.kit.theme import Theme

HEIGHT, WIDTH = 1080, 1920
MARGIN, CLOCK = 0.045, 0.24  # of the height: beside the words, and for the clock's figures
LINES = 2


def fits_wall(prompt: str, theme: Theme) -> bool:
    """Two lines at 6 % of the height, beside the clock, on a wide projector."""
    font: QFont = theme.font(theme.wall_px("prompt", HEIGHT), bold=True)
    layout = QTextLayout(prompt, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    used = 0
    for _ in range(LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(WIDTH - (2 * MARGIN + CLOCK) * HEIGHT)
        used = line.textStart() + line.textLength()
    layout.endLayout()
    return used >= len(prompt)
