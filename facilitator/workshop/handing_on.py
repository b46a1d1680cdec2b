"""What earlier activities hand on: lines that a later one may take up or leave."""

from collections.abc import Iterator
from dataclasses import replace

from facilitator.workshop.board import Carried
from facilitator.workshop.session import Activity, Session


def handed_on(session: Session, activity_id: str) -> tuple[Carried, ...]:
    """All that stands before this activity in the agenda; `note` is the title of where a line comes from.

    A line that was made from another stands in its place. What was withdrawn is not there.
    """
    found: list[Carried] = []
    for activity in session.activities:
        if activity.id == activity_id:
            break
        found += _from(activity)
    replaced = {line.source for line in found}
    return tuple(line for line in found if line.text and line.id not in replaced)


def _from(activity: Activity) -> Iterator[Carried]:
    for name in activity.hands_on:
        state = activity.boards.get(name)
        if state is not None:
            lines = getattr(state, "handed_on", state.carried)()
            yield from (replace(line, note=activity.title) for line in lines)
