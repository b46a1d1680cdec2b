"""The rating sheets typed back in: a row of figures for each, in a pile for each role where one is asked."""

from facilitator.exercises.boards.scales import typing_in
from facilitator.exercises.boards.scales.model import State
from facilitator.exercises.parts.paper_in import Ask, Pile, Taken
from facilitator.words import tr, trn
from facilitator.workshop.board import new_id

SHEETS = "sheets"  # the pile of those who gave no role; the others are called sheets/0, sheets/1 …


def piles(state: State) -> tuple[Pile, ...]:
    """One pile, or one for each role and one for those who gave none."""
    all_of_them = Pile(SHEETS, tr("Rating sheets"))
    if not state.asking_roles:
        return (all_of_them,)
    named = enumerate(state.roles)
    roles = (Pile(f"{SHEETS}/{n}", tr("Rating sheets: {role}").format(role=role)) for n, role in named)
    return (*roles, Pile(SHEETS, tr("Rating sheets: no role given")))


def asks(state: State, at: str) -> Ask:
    first, last = (state.code(state.behaviours[n].id) for n in (0, -1))
    what = tr("One person's sheet, from {first} to {last}").format(first=first, last=last)
    hint = tr("A figure for each of {count}: 1 to {most}, 0 for don't know, - for left blank")
    return Ask(what, hint.format(count=len(state.behaviours), most=len(state.points)))


def read_line(state: State, text: str, at: str) -> Taken | None:
    """A whole sheet. Raises Unread."""
    if not text.strip():
        return None
    marks = typing_in.read(state, text)
    role, item = _role(state, at), new_id()
    return Taken(
        change=lambda now: now.taking("sheets").handed_in(marks, role, item),
        echo=typing_in.written(state, marks),
        then=at,
        label=tr("Type in a sheet"),
        back=lambda now: now.taken_out(item),
    )


def so_far(state: State, at: str) -> str:
    """How many sheets are in, of that role where roles are asked."""
    role = _role(state, at)
    count = sum(not state.asking_roles or s.role == role for s in state.sheets)
    return trn("{count} sheet", "{count} sheets", count)


def _role(state: State, at: str) -> str:
    _, _, number = at.partition("/")
    return state.roles[int(number)] if number else ""
