"""The scales' paper typed back in: a row of figures for each person's sheet."""

from facilitator.exercises.boards.scales import typing_in
from facilitator.exercises.boards.scales.model import State
from facilitator.exercises.parts.paper_in import Ask, Pile, Taken, Unread
from facilitator.exercises.parts.typed import one_line
from facilitator.words import tr, trn
from facilitator.workshop.board import new_id

SHEETS = "sheets"


def piles(state: State) -> tuple[Pile, ...]:
    """One pile; one for each role where roles are asked for on the sheets."""
    if not state.asking_roles:
        return (Pile(SHEETS, tr("Sheets")),)
    roles = (Pile(f"{SHEETS}-{n}", tr("Sheets: {role}").format(role=r)) for n, r in enumerate(state.roles))
    return (*roles, Pile(SHEETS, tr("Sheets without a role")))


def asks(state: State, at: str) -> Ask:
    count = len(state.behaviours)
    what = trn("A sheet: {count} figure", "A sheet: {count} figures", count)
    return Ask(what, tr("1 to {most}, 0 for don’t know, - for left blank").format(most=len(state.points)))


def so_far(state: State, at: str) -> str:
    return trn("{count} sheet", "{count} sheets", sum(not s.hidden for s in state.sheets))


def read_line(state: State, text: str, at: str) -> Taken | None:
    """One sheet. What it says is not repeated: the screen may be seen. Raises Unread."""
    text = one_line(text)
    if not text:
        return None
    if state.way == "hands" and state.hands:
        raise Unread(tr("Raised hands were counted here. Choose sheets in the controls first."))
    try:
        marks = typing_in.read(state, text)
    except typing_in.Unread as problem:
        raise Unread(str(problem)) from problem
    item, role = new_id(), _role(state, at)
    return Taken(
        change=lambda now: now.taking("sheets").handed_in(marks, role, item),
        echo=trn("A sheet with {count} mark", "A sheet with {count} marks", len(marks)),
        then=at,
        label=tr("Type in a sheet"),
        back=lambda now: now.taken_out(item),
    )


def _role(state: State, at: str) -> str:
    _, _, number = at.partition("-")
    return state.roles[int(number)] if number.isdigit() and int(number) < len(state.roles) else ""
