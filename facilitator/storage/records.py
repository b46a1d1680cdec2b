"""Turns a session into the tables of its file and back; boards by the codecs that are passed in."""

import datetime
from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import msgspec

from facilitator import __version__
from facilitator.storage import errors
from facilitator.storage.leftover import Leftover, leftover, restore
from facilitator.storage.migrations import TooNew, migrated, schema_now
from facilitator.storage.safe_json import Tables
from facilitator.storage.unread import UnreadBoard
from facilitator.workshop.session import Activity, Session

Codecs = Mapping[str, type[Any]]  # the kind of a board -> its frozen dataclass
Record = dict[str, Any]  # the tables in plain shape: one object, or a list in order

FORMAT = "facilitator session"
_ONE = ("meta", "session")  # tables of a single row
_MANY = ("activities", "boards")


class Unfit(ValueError):
    """The tables do not make a session; the message says where."""


def tables_of(session: Session, kept: Leftover) -> Tables:
    """All tables of the file, with what was kept of fields that this version does not know.

    Everything stays the dataclasses it is where nothing has to be put back: orjson writes those by itself,
    in a third of the time.
    """
    record = to_record(session, plain=bool(kept))
    restore(record, kept)
    tables: Tables = {name: {"1": record.pop(name)} for name in _ONE}
    for name in _MANY:
        tables[name] = {str(n): row for n, row in enumerate(record.pop(name), 1)}
    return tables | record


def unpacked(path: Path, tables: Tables, codecs: Codecs) -> Session:
    """`session_of` for the tables of a certain file. Raises Foreign, Newer and Damaged."""
    if not any(row.get("format") == FORMAT for row in tables.get("meta", {}).values()):
        raise errors.Foreign(path)
    try:
        return session_of(tables, codecs)
    except TooNew as error:
        raise errors.Newer(path, error.schema) from error
    except Unfit as error:
        raise errors.Damaged(path, str(error)) from error


def session_of(tables: Tables, codecs: Codecs) -> Session:
    """The session in the tables. Raises Unfit and TooNew."""
    return build(record_of(tables), codecs)


def unknown_in(tables: Tables, session: Session) -> Leftover:
    """What the tables of this session hold beyond what this version knows."""
    return leftover(record_of(tables), to_record(session))


def record_of(tables: Tables) -> Record:
    """Today's tables in plain shape. Raises Unfit and TooNew."""
    meta = _only_row(tables, "meta")
    try:
        tables = migrated(tables, meta.get("schema"))
    except ValueError as error:
        raise Unfit(str(error)) from error
    record: Record = dict(tables)
    record.update({name: _only_row(tables, name) for name in _ONE})
    record.update({name: _rows(tables, name) for name in _MANY})
    return record


def to_record(session: Session, *, plain: bool = True) -> Record:
    """The session as plain values, in the shape of `record_of`; values as they are when not `plain`."""
    whole, rows = _fields(session, "activities"), [_fields(a, "boards") for a in session.activities]
    if plain:
        whole, rows = msgspec.to_builtins((whole, rows), str_keys=True)
    boards = [
        _board_row(activity, name, plain) for activity in session.activities for name in activity.boards
    ]
    saved = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    meta = {"format": FORMAT, "schema": schema_now(), "program": f"Facilitator {__version__}", "saved": saved}
    return {"meta": meta, "session": whole, "activities": rows, "boards": boards}


def _fields(thing: Session | Activity, but: str) -> dict[str, Any]:
    """All fields but one, which has tables of its own."""
    return {name: getattr(thing, name) for name in _NAMES[type(thing)] if name != but}


_NAMES = {kind: tuple(field.name for field in fields(kind)) for kind in (Session, Activity)}


def build(record: Record, codecs: Codecs) -> Session:
    """The session of a record. Raises Unfit."""
    try:
        session = msgspec.convert({**record["session"], "activities": record["activities"]}, Session)
        boards = [(row["activity"], row["name"], _board(row, codecs)) for row in record["boards"]]
    except (msgspec.ValidationError, KeyError, RecursionError) as error:
        raise Unfit(str(error)) from error
    of: dict[str, dict[str, Any]] = {activity.id: {} for activity in session.activities}
    for activity_id, name, state in boards:
        of.get(activity_id, {})[name] = state
    activities = tuple(replace(activity, boards=of[activity.id]) for activity in session.activities)
    session = replace(session, activities=activities)
    if flaws := tuple(flaws_of(session)):
        raise Unfit("; ".join(flaws))
    return session


def flaws_of(session: Session) -> list[str]:
    """What does not hang together, although each part is sound by itself."""
    ids = [activity.id for activity in session.activities]
    flaws = ["two activities have the same id"] if len(set(ids)) < len(ids) else []
    for activity in session.activities:
        steps = [step.id for step in activity.steps]
        needed = {
            *activity.board_kinds,
            *(s.board for s in activity.steps),
            *(s.takes_from for s in activity.steps),
        }
        flaws += [
            f"{activity.title}: the board {name} is missing"
            for name in sorted(needed - {"", *activity.boards})
        ]
        flaws += [f"{activity.title}: two steps have the same id"] if len(set(steps)) < len(steps) else []
    if not _found(session):
        flaws.append("the step that the session stopped at is missing")
    return flaws


def _found(session: Session) -> bool:
    here = session.here
    if not here.activity:
        return not here.step
    activity = session.find(here.activity)
    return activity is not None and (not here.step or any(s.id == here.step for s in activity.steps))


def _board_row(activity: Activity, name: str, plain: bool) -> dict[str, Any]:
    board = activity.boards[name]
    kind = activity.board_kinds.get(name, "")
    unread = isinstance(board, UnreadBoard)
    state = dict(board.record) if unread else board
    return {
        "id": f"{activity.id}/{name}",
        "activity": activity.id,
        "name": name,
        "kind": kind or (board.kind if unread else ""),
        "state": msgspec.to_builtins(state, str_keys=True) if plain else state,
    }


def _board(row: Mapping[str, Any], codecs: Codecs) -> Any:
    kind = row.get("kind")
    if not isinstance(kind, str) or not isinstance(row["state"], dict):
        raise Unfit(f"the board {row.get('name')!r} has no kind or no state")
    if not isinstance(row["activity"], str) or not isinstance(row["name"], str):
        raise Unfit("a board has no name")
    if kind not in codecs:
        return UnreadBoard(kind, row["state"])
    return msgspec.convert(row["state"], codecs[kind], str_keys=True)


def _only_row(tables: Tables, name: str) -> dict[str, Any]:
    rows = _rows(tables, name)
    if len(rows) != 1:
        raise Unfit(f"the table {name} has {len(rows)} rows instead of one")
    return rows[0]


def _rows(tables: Tables, name: str) -> list[dict[str, Any]]:
    table = tables.get(name)
    if table is None:
        raise Unfit(f"the table {name} is missing")
    try:
        return [dict(table[number]) for number in sorted(table, key=int)]
    except ValueError as error:
        raise Unfit(f"the table {name} has a row without a number") from error
