"""What was typed for the wall: a prefix such as `h:` or `2:` chooses the column, and it stays chosen."""

from dataclasses import dataclass

from facilitator.exercises.boards.wall.model import State
from facilitator.exercises.parts.typed import one_line, plain


@dataclass(frozen=True)
class Typed:
    """Words for a card (none for a prefix alone), and the column that is chosen from then on."""

    text: str
    column: str


def typed(state: State, line: str, column: str) -> Typed:
    """One line; `column` is what was chosen before it."""
    column = state.column(column).id
    start, colon, rest = line.partition(":")
    if colon and (found := _named(state, start, column)):
        return Typed(one_line(rest), found)
    if not colon and (found := _numbered(state, line)):
        return Typed("", found)
    return Typed(one_line(line), column)


def all_typed(state: State, lines: tuple[str, ...], column: str) -> tuple[list[Typed], str]:
    """Lines that make cards, and the column that is chosen after them."""
    cards = []
    for line in lines:
        found = typed(state, line, column)
        column = found.column
        if found.text:
            cards.append(found)
    return cards, state.column(column).id


def _named(state: State, start: str, now: str) -> str:
    """The column whose number or name a prefix is, or begins; of several the chosen one, else the first."""
    wanted = plain(start)
    if not wanted:
        return ""
    if number := _numbered(state, start):
        return number
    names = {c.id: plain(c.name) for c in state.columns}
    found = [i for i, n in names.items() if n == wanted] or [
        i for i, n in names.items() if n.startswith(wanted)
    ]
    if now in found:
        return now
    return found[0] if found else ""


def _numbered(state: State, text: str) -> str:
    number = one_line(text)
    if len(number) == 1 and number in "123456" and int(number) <= len(state.columns):
        return state.columns[int(number) - 1].id
    return ""
