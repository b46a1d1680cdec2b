"""Looking back: when promises are to be checked, and the session that does it."""

import datetime
from collections.abc import Iterator
from dataclasses import replace

from facilitator.words import tr
from facilitator.workshop.board import AnyBoard, new_id
from facilitator.workshop.session import Activity, Here, Session
from facilitator.workshop.wording import in_words

PROMISES = "pledges"  # the kind of board that promises are written on
GRID = "grid"
PLACED = ("now", "should_be")  # what an earlier grid is looked at again for
CHECK = "check"  # the mode in which they are looked at again


def check_day(session: Session, said: datetime.date) -> datetime.date | None:
    """The first day on which the group said it looks back; `said` is when, for a session without a date."""
    day = session.date or said
    days = (d for _, _, board in _promises(session) for d in board.checks(day))
    return min(days, default=None)


def due(session: Session, today: datetime.date) -> bool:
    """Whether that day has come."""
    day = check_day(session, today)
    return day is not None and day <= today


def review_of(session: Session, looking_back: Activity, closing: tuple[Activity, ...] = ()) -> Session:
    """A session that opens on the promises of an earlier one, and on its grids.

    `looking_back` is fresh and has a step that checks promises; it is asked once for each list of
    promises. Items keep their ids. Raises ValueError when there is nothing to look back at.
    """
    lists = [(a, board.again()) for a, _, board in _promises(session)]
    lists = [(a, board) for a, board in lists if board.pledges]
    grids = tuple(map(_grid_again, _grids(session)))
    if not lists and not grids:
        raise ValueError("nothing was promised or placed")
    checked = (_checking(looking_back, lists),) if lists else ()
    review = Session(
        title=tr("{title}: looking back").format(title=session.title),
        place=session.place,
        people=session.people,
        large_print=session.large_print,
        project=session.project,
        more_time=session.more_time,
        language=session.language,
        activities=(*checked, *grids, *closing),
        here=Here(),
        reviews=(session.id,),
    )
    return in_words(review, session.wording)


def _promises(session: Session) -> Iterator[tuple[Activity, str, AnyBoard]]:
    """Every list of promises that this version can read."""
    for activity in session.activities:
        for name, kind in activity.board_kinds.items():
            board = activity.boards.get(name)
            if kind == PROMISES and hasattr(board, "again"):
                yield activity, name, board


def _grids(session: Session) -> Iterator[tuple[Activity, str]]:
    for activity in session.activities:
        for name, kind in activity.board_kinds.items():
            if kind == GRID and activity.boards[name].summary():
                yield activity, name


def _checking(activity: Activity, lists: list[tuple[Activity, AnyBoard]]) -> Activity:
    """The step that checks, for each list on a board of its own; the other steps once."""
    asked = next(step for step in activity.steps if step.mode == CHECK)
    names = [asked.board, *(f"{asked.board}_{n}" for n in range(2, len(lists) + 1))]
    checks = tuple(
        replace(asked, id=f"{asked.id}-{n}" if n > 1 else asked.id, board=name, title=earlier.title)
        for n, (name, (earlier, _)) in enumerate(zip(names, lists, strict=True), 1)
    )
    at = activity.steps.index(asked)
    boards = {name: board for name, (_, board) in zip(names, lists, strict=True)}
    return replace(
        activity,
        steps=(*activity.steps[:at], *checks, *activity.steps[at + 1 :]),
        boards={**activity.boards, **boards},
        board_kinds={**activity.board_kinds, **dict.fromkeys(names, PROMISES)},
    )


def _grid_again(found: tuple[Activity, str]) -> Activity:
    """The earlier grid as it stands, to be moved to where things are today; its plan was a promise."""
    activity, name = found
    return replace(
        activity,
        id=new_id(),
        title=tr("{title} Then and today").format(title=activity.title),
        steps=tuple(s for s in activity.steps if s.board == name and s.mode in PLACED) or activity.steps,
        boards={name: activity.boards[name]},
        board_kinds={name: activity.board_kinds[name]},
        times={},
        on_paper={},
        notes="",
    )
