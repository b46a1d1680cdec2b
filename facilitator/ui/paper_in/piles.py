"""What can be typed in for one activity of the session that a store holds, and how a line is taken."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from facilitator.exercises import boards
from facilitator.exercises.parts.paper_in import Ask, Pile, Taken, Unread
from facilitator.ui.kit.store import Store
from facilitator.words import tr
from facilitator.workshop.board import AnyBoard, Carried
from facilitator.workshop.codes import Code, activities_of, code_of, read_code, session_code
from facilitator.workshop.session import Activity, Session

EXAMPLE = "F4T"


@dataclass(frozen=True)
class Stack:
    """One pile of one board of one activity."""

    activity: str
    board: str
    pile: Pile
    paper: Any  # the board's module

    def state(self, session: Session) -> Any:
        """The board now. Raises KeyError when the activity has gone from the plan."""
        return session.activity(self.activity).boards[self.board]

    def asks(self, session: Session, at: str) -> Ask:
        return self.paper.asks(self.state(session), at)  # type: ignore[no-any-return]

    def so_far(self, session: Session, at: str) -> str:
        return self.paper.so_far(self.state(session), at)  # type: ignore[no-any-return]

    def read(self, session: Session, text: str, at: str) -> Taken | None:
        """Raises Unread."""
        return self.paper.read_line(self.state(session), text, at)  # type: ignore[no-any-return]


def stacks_of(activity: Activity) -> tuple[Stack, ...]:
    """Everything of this activity that can be typed in, in the order of its steps."""
    order = {step.board: number for number, step in reversed(list(enumerate(activity.steps)))}
    found = []
    for name in sorted(activity.boards, key=lambda n: order.get(n, len(order))):
        paper = _paper(activity, name)
        made = paper.piles(activity.boards[name]) if paper else ()
        found += [Stack(activity.id, name, pile, paper) for pile in made]
    return tuple(found)


def boards_of(activity: Activity) -> dict[str, str]:
    """The boards that have something to type in, each with what it asks."""
    steps = {step.board: step.title for step in reversed(activity.steps)}
    return {s.board: s.pile.of or steps.get(s.board, s.board) for s in stacks_of(activity)}


def coded(session: Session) -> tuple[tuple[str, Activity], ...]:
    """Activities with something to type in, each with the code on its sheets."""
    return tuple((str(code_of(session, a.id)), a) for a in session.activities if stacks_of(a))


def find(session: Session, typed: str) -> Activity:
    """The activity of the code that was typed. Raises Unread, in words for whoever holds the sheet."""
    code = read_code(typed)
    if code is None:
        raise Unread(
            tr("That is no code. It stands on each sheet and looks like {code}.").format(code=_like(session))
        )
    if code.session != session_code(session.id):
        words = tr("{code} is a sheet of another workshop. The codes of this one begin with {mine}.")
        raise Unread(words.format(code=code, mine=session_code(session.id)))
    found = activities_of(session, code)
    if len(found) != 1:
        words = tr("Two parts of this workshop begin with {code}. Choose the right one from the list.")
        if not found:
            words = tr("This workshop has no part {code}. Look at the code again, or choose from the list.")
        raise Unread(words.format(code=code.activity))
    activity = found[0]
    if not stacks_of(activity):
        raise Unread(tr("There is nothing to type in for “{title}”.").format(title=activity.title))
    return activity


def catch_up(store: Store, activity: Activity) -> None:
    """Give boards that start from another what it carries now, so that their sheets find their rows."""
    for step in activity.steps:
        if step.takes_from and step.board:
            carried = store.session.activity(activity.id).boards[step.takes_from].carried()
            words = tr("Bring “{title}” up to date").format(title=step.title)
            store.do(activity.id, step.board, words, partial(_received, carried))


def _received(carried: tuple[Carried, ...], state: AnyBoard) -> AnyBoard:
    return state.receiving(carried)


def _paper(activity: Activity, name: str) -> Any:
    found = boards.manifests().get(activity.board_kinds.get(name, ""))
    return found.paper() if found else None


def _like(session: Session) -> str:
    """A code of this session, to show what one looks like."""
    last = session.activities[-1:]
    return str(code_of(session, last[0].id)) if last else str(Code(session_code(session.id), EXAMPLE))


def leads_to(stack: Stack, at: str) -> bool:
    """Whether that place is the stack's, or within it."""
    return at == stack.pile.id or at.startswith(f"{stack.pile.id}/")
