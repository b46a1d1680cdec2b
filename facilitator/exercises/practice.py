"""A workshop that nobody holds, to try things out with: made-up groups and a made-up decision."""

from facilitator.exercises import catalogue
from facilitator.exercises.boards.grid.bands import Place
from facilitator.words import tr
from facilitator.workshop.session import Session

EXERCISE, BOARD = "who-has-a-say", "grid"


def practice() -> Session:
    """Who has a say, with groups listed and two of them placed; the rest is for whoever tries it."""
    session = catalogue.session_of_one(
        EXERCISE, tr("Practice: Saturdays at the library"), place=tr("Nowhere: this is made up"), people=12
    )
    activity = session.activities[0]
    state = activity.boards[BOARD].deciding(tr("Whether the library opens on Saturdays"))
    for kind, name, place in _groups():
        item_id = f"practice-{kind}"
        state = state.listed(name, kind, item_id)
        if place is not None:
            state = state.placed(item_id, place)
    return session.with_activity(activity.with_board(BOARD, state))


def _groups() -> tuple[tuple[str, str, Place | None], ...]:
    """Kinds, names and places; no place for a group that waits to be placed."""
    return (
        ("decision", tr("Councillors"), Place.in_square(4, 1)),
        ("staff", tr("Library staff"), Place.in_square(2, 3)),
        ("lived", tr("People who study there"), None),
        ("family", tr("Parents of small children"), None),
        ("community", tr("The chess club"), None),
    )
