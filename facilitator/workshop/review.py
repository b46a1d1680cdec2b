"""Looking back: when promises are to be checked, and the session that does it."""

import datetime
from collections.abc import Collection, Iterator
from dataclasses import replace

from facilitator.words import tr
from facilitator.workshop.board import AnyBoard, new_id
from facilitator.workshop.occasion import occasion_of
from facilitator.workshop.session import Activity, Here, Session
from facilitator.workshop.wording import in_words

PROMISES = "pledges"  # the kind of board that promises are written on
GRID, RATINGS = "grid", "scales"
AGAIN = (GRID, RATINGS)  # what is made once more, with what was made then beside it
PLACED = ("now", "should_be")  # what an earlier grid is looked at again for
CHECK = "check"  # the mode in which they are looked at again
VALUES, WALL = "values", "wall"  # the board of what was agreed, which is looked at again with the promises


def check_day(session: Session, said: datetime.date) -> datetime.date | None:
    """The first day on which the group said it looks back; `said` is when, for a session without a date."""
    day = session.date or said
    made = (board for a, name, board in _promises(session) if not _looked_at(a, name))
    days = (d for board in made for d in board.checks(day))
    return min(days, default=None)


def due(session: Session, today: datetime.date) -> bool:
    """Whether that day has come."""
    day = check_day(session, today)
    return day is not None and day <= today


def offered(session: Session) -> dict[str, int]:
    """What there is to look back at: how many promises, grids and ratings, by their kind of board."""
    counts = {PROMISES: sum(len(board.pledges) for _, board in _lists(session))}
    return counts | {kind: sum(1 for _ in _made(session, (kind,))) for kind in AGAIN}


def review_of(
    session: Session,
    looking_back: Activity,
    closing: tuple[Activity, ...] = (),
    wanted: Collection[str] = (PROMISES, *AGAIN),
) -> Session:
    """A session that opens on the promises of an earlier one, on its grids and its ratings, as `wanted`.

    `looking_back` is fresh and has a step that checks promises; it is asked once for each list of
    promises. Items keep their ids. Raises ValueError when there is nothing to look back at.
    """
    lists = _lists(session) if PROMISES in wanted else []
    again = tuple(_again(session, *found) for found in _made(session, wanted))
    if not lists and not again:
        raise ValueError("nothing was promised, placed or rated")
    checked = (_checking(_with_values(looking_back, session), lists),) if lists else ()
    review = Session(
        title=_title(session),
        place=session.place,
        people=session.people,
        large_print=session.large_print,
        project=session.project,
        more_time=session.more_time,
        language=session.language,
        activities=(*checked, *again, *closing),
        here=Here(),
        reviews=(session.id,),
    )
    return in_words(review, session.wording)


def _title(session: Session) -> str:
    """The title as of a looking back; a review of a review is called the same again."""
    mark = tr("{title}: looking back")
    return (
        session.title if session.title.endswith(mark.format(title="")) else mark.format(title=session.title)
    )


def _lists(session: Session) -> list[tuple[Activity, AnyBoard]]:
    """Every list of promises with something to look back at."""
    lists = [(a, board.again(open_only=_looked_at(a, name))) for a, name, board in _promises(session)]
    return [(a, board) for a, board in lists if board.pledges]


def _promises(session: Session) -> Iterator[tuple[Activity, str, AnyBoard]]:
    """Every list of promises that this version can read."""
    for activity in session.activities:
        for name, kind in activity.board_kinds.items():
            board = activity.boards.get(name)
            if kind == PROMISES and hasattr(board, "again"):
                yield activity, name, board


def _looked_at(activity: Activity, name: str) -> bool:
    """Whether these are an earlier session's promises: their days have come; what goes on is elsewhere."""
    return any(step.board == name and step.mode == CHECK for step in activity.steps)


def _made(session: Session, kinds: Collection[str]) -> Iterator[tuple[Activity, str]]:
    """Every grid on which somebody was placed, and all ratings that the room has seen."""
    for activity in session.activities:
        for name, kind in activity.board_kinds.items():
            if kind in AGAIN and kind in kinds and getattr(activity.boards.get(name), "comparable", False):
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


def _with_values(activity: Activity, session: Session) -> Activity:
    """What the group said it holds to, to be checked; without the step where nothing was said."""
    board = activity.boards.get(VALUES)
    if board is None:
        return activity
    for earlier in session.activities:
        if earlier.board_kinds.get(VALUES) == WALL:
            lines = earlier.boards[VALUES].carried()
            board = board.receiving(tuple(line for line in lines if line.text))
    if board.carried():
        return activity.with_board(VALUES, board)
    return replace(
        activity,
        steps=tuple(step for step in activity.steps if step.board != VALUES),
        boards={name: made for name, made in activity.boards.items() if name != VALUES},
        board_kinds={name: kind for name, kind in activity.board_kinds.items() if name != VALUES},
    )


def _again(session: Session, activity: Activity, name: str) -> Activity:
    """The same once more: a grid as it stands, to be moved to where things are today; ratings afresh."""
    board, kind = activity.boards[name], activity.board_kinds[name]
    on_it = tuple(replace(s, takes_from="") for s in activity.steps if s.board == name)
    placed = tuple(s for s in on_it if s.mode in PLACED) if kind == GRID else ()
    return replace(
        activity,
        id=new_id(),
        title=_then_and_today(activity.title),
        steps=placed or on_it,
        boards={name: board.again(occasion_of(session))},
        board_kinds={name: kind},
        times={},
        on_paper={},
        notes="",
    )


def _then_and_today(title: str) -> str:
    mark = tr("{title} Then and today")
    return title if title.endswith(mark.format(title="")) else mark.format(title=title)
