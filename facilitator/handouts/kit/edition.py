"""An edition of a handout: its paper, its sizes, what it may show."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from facilitator import tokens

Paper = Literal["A4", "A3", "letter"]
PAPERS: dict[Paper, tuple[float, float]] = {
    "A4": (595.28, 841.89),
    "A3": (841.89, 1190.55),
    "letter": (612.0, 792.0),
}
MARGIN = 50.0


@dataclass(frozen=True)
class Style:
    """How a paragraph is set, in points."""

    size: float
    bold: bool = False
    before: float = 0.0
    after: float = 0.0
    indent: float = 0.0

    @property
    def leading(self) -> float:
        return self.size * (1.2 if self.size > 20 else 1.35)


@dataclass(frozen=True)
class Edition:
    """Standard is 14 pt, large 18 pt: set again, never scaled.

    `mono` keeps to black; without `names` no person's name is shown.
    """

    paper: Paper = "A4"
    large: bool = False
    mono: bool = False
    names: bool = True

    def on(self, paper: Paper) -> "Edition":
        return replace(self, paper=paper)

    @property
    def page(self) -> tuple[float, float]:
        return PAPERS[self.paper]

    @cached_property
    def text(self) -> float:
        """The size of running text; nothing in a large edition is smaller."""
        return tokens.PAPER["large" if self.large else "text"] * self._distance

    @cached_property
    def small(self) -> float:
        """The size of page furniture and of labels in pictures."""
        return tokens.PAPER["large" if self.large else "small"] * self._distance

    @property
    def _distance(self) -> float:
        """A3 lies on a table and is read from across it."""
        return 1.3 if self.paper == "A3" else 1.0

    @cached_property
    def rule(self) -> float:
        return max(1.0, tokens.PAPER["rule"])

    @property
    def width(self) -> float:
        """Between the margins."""
        return self.page[0] - 2 * MARGIN

    @property
    def foot(self) -> float:
        """What the page's furniture takes at the bottom."""
        return MARGIN + 2.4 * self.small

    @property
    def height(self) -> float:
        """Between the top margin and the furniture."""
        return self.page[1] - MARGIN - self.foot

    def colour(self, name: str) -> str:
        """A colour of the theme; ink on paper is black, and everything is when only black may be used."""
        return "#000000" if self.mono or name == "ink" else tokens.BRIGHT[name]

    def style(self, name: str) -> Style:
        """text, lead, title, h1, h2, h3, item (of a list), cell or head (of a table)."""
        return _styles(self.text, tokens.PAPER["title"] / 14)[name]


def _styles(text: float, title: float) -> dict[str, Style]:
    gap = text * 0.5
    return {
        "text": Style(text, after=gap),
        "lead": Style(text, after=gap * 0.4),
        "title": Style(text * title, bold=True, after=gap),
        "h1": Style(text * 1.4, bold=True, before=text * 1.3, after=gap),
        "h2": Style(text * 1.15, bold=True, before=text, after=gap * 0.8),
        "h3": Style(text, bold=True, before=gap, after=gap * 0.4),
        "cell": Style(text),
        "head": Style(text, bold=True),
        "item": Style(text, after=gap * 0.5, indent=text * 1.3),
    }
