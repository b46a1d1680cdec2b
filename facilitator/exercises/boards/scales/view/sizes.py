"""How large things are in one window: fixed on the console, a share of the screen's height on the wall."""

from dataclasses import dataclass

from facilitator.ui.kit.theme import Theme


@dataclass(frozen=True)
class Sizes:
    """Letters in pixels: a behaviour on its own, words, labels and figures, and the least there may be."""

    behaviour: int
    card: int
    label: int
    floor: int

    @property
    def line(self) -> float:
        """The height of a line of label."""
        return 1.3 * self.label

    @property
    def words(self) -> tuple[int, ...]:
        """Letters for a page of words, the largest that fits: below the last one they turn pages."""
        return tuple(dict.fromkeys((round(1.7 * self.card), round(1.35 * self.card), self.card)))

    @property
    def bars(self) -> tuple[int, ...]:
        """Letters beside bars, the largest with which all stand on one page."""
        return tuple(dict.fromkeys((round(1.35 * self.card), self.card, self.label)))


def sizes_for(theme: Theme, wall: bool, screen: float) -> Sizes:
    """Sizes for a window `screen` pixels high."""
    if not wall:
        text = theme.space("text")
        return Sizes(round(1.5 * text), text + 1, text, text)
    card, label, floor = (theme.wall_px(name, screen) for name in ("card", "label", "floor"))
    prompt = min(theme.wall_px("prompt", screen), round(0.08 * screen))
    return Sizes(max(floor, prompt), card, label, floor)
