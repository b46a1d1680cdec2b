"""What is typed for one person's sheet: a row of figures, or codes with a figure after each."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facilitator.exercises.boards.scales.counts import UNKNOWN
from facilitator.exercises.boards.scales.model import State
from facilitator.exercises.parts.paper_in import Unread
from facilitator.words import tr

PASSED = "-"  # left blank on the sheet
_PAIR = re.compile(r"([a-z]\d)\s*[:=]?\s*([0-5-])[\s,;]*", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s,;./|]+")


@dataclass(frozen=True)
class Reading:
    """How far a row of figures has come: the marks so far, and the behaviour whose turn it is."""

    marks: Mapping[str, int]
    next_id: str


def read(state: State, typed: str) -> dict[str, int]:
    """A whole sheet: a figure for each of today's behaviours in order, 0 for don't know, - for left blank.

    Or codes for a sheet with few marks: `A2 3 B1 0`. Raises Unread.
    """
    if any(c.isalpha() for c in typed):
        return _by_code(state, typed)
    figures = _BETWEEN.sub("", typed)
    today = state.behaviours
    if len(figures) != len(today):
        words = tr("{count} of {all} typed. Type one for each behaviour, - for one that was left blank.")
        raise Unread(words.format(count=len(figures), all=len(today)))
    return _marks(state, figures)


def so_far(state: State, typed: str) -> Reading:
    """What a row says while it is typed. Raises Unread for a figure that the scale has not."""
    if any(c.isalpha() for c in typed):
        return Reading({}, "")
    figures = _BETWEEN.sub("", typed)
    today = state.behaviours
    following = today[len(figures)].id if len(figures) < len(today) else ""
    return Reading(_marks(state, figures), following)


def written(state: State, marks: Mapping[str, int]) -> str:
    """The row of figures that gives these marks."""
    return "".join(_figure(marks.get(b.id)) for b in state.behaviours)


def _figure(mark: int | None) -> str:
    return PASSED if mark is None else str(mark + 1)


def _marks(state: State, figures: str) -> dict[str, int]:
    found = {}
    for behaviour, figure in zip(state.behaviours, figures, strict=False):
        if figure != PASSED:
            found[behaviour.id] = _mark(state, figure)
    return found


def _mark(state: State, figure: str) -> int:
    if not figure.isascii() or not figure.isdigit() or int(figure) > len(state.points):
        words = tr("“{figure}” is not on the sheet. 1 to {most}, 0 for don't know, - for left blank.")
        raise Unread(words.format(figure=figure, most=len(state.points)))
    return int(figure) - 1 if figure != "0" else UNKNOWN


def _by_code(state: State, typed: str) -> dict[str, int]:
    ids = {state.code(b.id): b.id for b in state.behaviours}
    found: dict[str, int] = {}
    at = 0
    for pair in _pairs(typed):
        code, figure = pair[1].upper(), pair[2]
        if code not in ids:
            raise Unread(tr("There is no {code} today.").format(code=code))
        if figure != PASSED:
            found[ids[code]] = _mark(state, figure)
        at = pair.end()
    if typed[at:].strip():
        words = tr("“{rest}” is not a code with a figure, such as A2 3.")
        raise Unread(words.format(rest=typed[at:].strip()))
    return found


def _pairs(typed: str) -> Sequence[re.Match[str]]:
    """Pairs from the start on, one right after the other."""
    found: list[re.Match[str]] = []
    at = len(typed) - len(typed.lstrip())
    while pair := _PAIR.match(typed, at):
        found.append(pair)
        at = pair.end()
    return found
