"""What a board says of a sheet of paper that is typed in, line by line, so that no window knows a board.

A board whose sheets can be typed in has a `paper.py` with four functions, free of Qt. `at` says where the
typing stands: a pile's id, or that with a slash and whatever else the board needs to know.

- `piles(state) -> tuple[Pile, ...]`: the kinds of sheet; none while there is nothing to type.
- `asks(state, at) -> Ask`: what the next line is.
- `read_line(state, text, at) -> Taken | None`: one line understood; None for an empty line that ends a
  sheet. Raises Unread, and then nothing is taken.
- `so_far(state, at) -> str`: what the pile comes to, in a few words.
"""

from dataclasses import dataclass

from facilitator.exercises.parts.tally import POINTS, Tally
from facilitator.words import tr, trn
from facilitator.workshop.board import Change

MOST_SLIPS = 100  # in one line


class Unread(ValueError):
    """What was typed cannot be used; the text says why and what to type."""


@dataclass(frozen=True)
class Pile:
    """One kind of sheet; `of` is what its board asks, for where an activity has several boards."""

    id: str
    title: str
    of: str = ""


@dataclass(frozen=True)
class Ask:
    """What is typed next, and how."""

    what: str
    hint: str


@dataclass(frozen=True)
class Taken:
    """One line as it was understood. `back` takes out just this line, or changes nothing if it is gone.

    A line that only says where the next ones go has no `back`, and an `echo` at most.
    """

    change: Change
    echo: str
    then: str
    label: str = ""
    back: Change | None = None


def stays(at: str, echo: str = "") -> Taken:
    """A line that changes nothing on the board."""
    return Taken(_unchanged, echo, at)


def slips(text: str) -> tuple[int, ...]:
    """A figure for each slip: 1 to 5, or 0 for a pass. Raises Unread."""
    figures = "".join(char for char in text if not char.isspace() and char not in ",;./-")
    if not figures or any(char not in "012345" for char in figures):
        raise Unread(tr("Type 1 to 5 for each slip, 0 for a pass."))
    if len(figures) > MOST_SLIPS:
        raise Unread(tr("Type {count} slips in one line at most.").format(count=MOST_SLIPS))
    return tuple(map(int, figures))


def with_slips(tally: Tally, figures: tuple[int, ...], by: int = 1) -> Tally:
    """The tally with so many slips more, or without them for `by` of -1; never below nought."""
    for figure in figures:
        tally = tally.stepped(figure - 1, by) if figure else tally.passing(tally.passes + by)
    return tally


def slips_words(figures: tuple[int, ...], ends: tuple[str, ...]) -> str:
    """`3: a bit of both`, or how many for several slips."""
    if len(figures) > 1:
        return tr("{count} slips: {figures}").format(count=len(figures), figures=" ".join(map(str, figures)))
    figure = figures[0]
    return tr("{figure}: {words}").format(figure=figure, words=ends[figure - 1] if figure else tr("a pass"))


def tally_words(tally: Tally) -> str:
    """`12 slips: 1 at 1, 0 at 2 …; 2 passed`, for checking against the pile."""
    counts = tr(", ").join(
        tr("{count} at {point}").format(count=tally.points[i], point=i + 1) for i in range(POINTS)
    )
    total = trn("{count} slip", "{count} slips", tally.total)
    passed = trn("{count} passed", "{count} passed", tally.passes)
    return tr("{total}: {counts}; {passed}").format(total=total, counts=counts, passed=passed)


def _unchanged(state: object) -> object:
    return state
