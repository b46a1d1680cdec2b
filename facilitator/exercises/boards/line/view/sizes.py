"""How large things are in one window: fixed on the console, a share of the screen's height on the wall."""

from dataclasses import dataclass

from facilitator.ui.kit.theme import Theme

TOUCH = 22.0  # pixels around a finger: half of 44
DOT, LEAST_DOT = 0.0185, 0.005  # radius on the wall, in parts of the height


@dataclass(frozen=True)
class Sizes:
    """All in pixels: letters of labels, headings and reasons; the radius of dots."""

    label: int
    heading: int
    card: int
    dot: float
    least_dot: float

    @property
    def line(self) -> float:
        """The height of a line of label."""
        return 1.3 * self.label


def sizes_for(theme: Theme, wall: bool, screen: float) -> Sizes:
    """Sizes for a window `screen` pixels high."""
    if not wall:
        text = theme.space("text")
        return Sizes(text, text + 1, text, 11.0, 3.5)
    names = ("label", "lead", "card")
    label, heading, card = (theme.wall_px(name, screen) for name in names)
    return Sizes(label, heading, card, DOT * screen, max(3.0, LEAST_DOT * screen))
