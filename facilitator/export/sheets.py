"""The session as tables for a spreadsheet: the agenda, and one table for each board."""

import csv
import io
from collections.abc import Iterator, Mapping
from itertools import chain, count

from facilitator.exercises import boards
from facilitator.exercises.parts.account import Table
from facilitator.export.story import photograph_words, writable
from facilitator.words import tr
from facilitator.workshop.agenda import timetable
from facilitator.workshop.session import Activity, OnPaper, Session

# A spreadsheet takes a cell that starts so for a formula, and works it out.
_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def sheets(session: Session) -> Mapping[str, str]:
    """The text of each CSV file by its name."""
    found = {"agenda.csv": _written(_agenda(session))}
    for number, activity in enumerate(session.activities, 1):
        for board, table in _boards(activity):
            name = f"{number:02}-{_slug(activity.exercise)}-{_slug(board)}"
            found[_unused(name, found)] = _written(table)
    return found


def harmless(cell: str) -> str:
    """The cell so that no spreadsheet works it out: an apostrophe stands before what looks like a formula."""
    cell = writable(cell)
    return f"'{cell}" if cell.lstrip(" ").startswith(_RISKY) else cell


def _boards(activity: Activity) -> Iterator[tuple[str, Table]]:
    for name, kind in activity.board_kinds.items():
        if account := boards.account(kind):
            yield name, account.data(activity.boards[name])


def _agenda(session: Session) -> Table:
    heads = (
        *(tr("Activity"), tr("Starts"), tr("Step"), tr("Prompt"), tr("Planned minutes")),
        *(tr("Minutes used"), tr("Made on paper"), tr("Photographs")),
    )
    starts = {slot.activity: slot.starts for slot in timetable(session)}
    rows = []
    for activity, step in session.places():
        begins, paper = starts[activity.id], activity.on_paper.get(step.id, OnPaper())
        rows.append(
            (
                *(activity.title, f"{begins:%Y-%m-%d %H:%M}" if begins else "", step.title, step.prompt),
                *(f"{step.minutes.planned:g}", f"{activity.time(step.id).spent / 60:.1f}"),
                *(paper.made, "; ".join(map(photograph_words, paper.photos))),
            )
        )
    return Table(tr("Agenda"), heads, tuple(rows))


def _written(table: Table) -> str:
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerows([harmless(cell) for cell in row] for row in (table.headers, *table.rows))
    return file.getvalue()


def _unused(name: str, taken: Mapping[str, str]) -> str:
    """A file's name for one more board: two may be spelt alike in plain letters, or but for capitals."""
    known = {file.lower() for file in taken}
    names = chain((f"{name}.csv",), (f"{name}-{number}.csv" for number in count(2)))
    return next(file for file in names if file.lower() not in known)


def _slug(name: str) -> str:
    return "".join(c for c in name if c.isascii() and (c.isalnum() or c in "-_")) or "board"
