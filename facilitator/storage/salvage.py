"""Opens what can be saved of a damaged file, and says what cannot."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import orjson

from facilitator.disk import write_whole
from facilitator.storage import errors
from facilitator.storage.backups import Backups
from facilitator.storage.fragments import tables_in
from facilitator.storage.leftover import NOTHING
from facilitator.storage.lock import writing
from facilitator.storage.migrations import TooNew, migrated, schema_now
from facilitator.storage.places import real
from facilitator.storage.prune import pruned
from facilitator.storage.records import FORMAT, Codecs, tables_of, unpacked
from facilitator.storage.safe_json import Tables, dumps, parse, raw_of
from facilitator.storage.session_file import SUFFIX
from facilitator.storage.unread import UnreadBoard
from facilitator.words import tr, trn
from facilitator.workshop.session import Activity, Here, Session
from facilitator.workshop.step import Step

_TABLES = ("session", "activities", "boards")


@dataclass(frozen=True)
class Salvaged:
    """What could be saved, and in words what could not."""

    session: Session
    lost: tuple[str, ...]


@dataclass(frozen=True)
class Report:
    """What `check` found: a sentence, and what opening the file would lose."""

    sound: bool
    sentence: str
    lost: tuple[str, ...] = ()


def check(path: Path, codecs: Codecs) -> Report:
    """Look at a file and touch nothing, not even its lock."""
    try:
        raw = raw_of(path)
        try:
            unpacked(path, parse(path, raw), codecs)
            return Report(True, tr("“{name}” is sound.").format(name=path.name))
        except errors.Damaged:
            lost = salvaged(path, raw, codecs).lost
    except errors.StorageError as error:
        return Report(False, str(error))
    sentence = trn(
        "The file is damaged. Opening it would lose one part.",
        "The file is damaged. Opening it would lose {count} parts.",
        len(lost),
    )
    return Report(False, sentence, lost)


def mend(path: Path, codecs: Codecs, local: Path) -> Salvaged:
    """Put what can be saved in the place of the damaged file, which is set aside among the backups first.

    Raises Foreign, Newer, Damaged when nothing can be saved, and CannotSave; the file is then untouched.
    """
    path = real(path)  # a link stays one
    with writing(path, local):
        raw = raw_of(path)
        backups = Backups(local)
        found = salvaged(path, raw, codecs, known_id=backups.id_of_file(path))
        try:
            backups.keep(found.session.id, raw, path, set_aside=True)
            write_whole(path, dumps(tables_of(found.session, NOTHING)))
        except OSError as error:
            raise errors.not_written(path, error) from error
    return found


def salvaged(path: Path, raw: bytes, codecs: Codecs, known_id: str = "") -> Salvaged:
    """What can be saved of these bytes; `known_id` is the session's, should the file no longer tell.

    Raises Foreign, Newer, and Damaged when nothing can be saved.
    """
    lost: list[str] = []
    tables = _tables(path, raw, lost)
    session = _session(path, tables, known_id, lost)
    boards = _boards(tables, codecs, lost)
    activities = tuple(
        _whole_activity(activity, boards.get(activity.id, {}), codecs, lost)
        for activity in session.activities
    )
    session = replace(session, activities=activities)
    if not _stands(session):
        session = replace(session, here=Here())
        lost.append(tr("the step that the session stopped at"))
    return Salvaged(session, tuple(lost))


def _tables(path: Path, raw: bytes, lost: list[str]) -> Tables:
    text = raw.decode("utf-8", "replace")
    try:
        tables = orjson.loads(raw)
    except orjson.JSONDecodeError:
        tables = tables_in(text, _TABLES)
        lost.append(tr("what stood behind the place where the file is spoilt"))
    if not isinstance(tables, dict) or not (FORMAT in text or '"meta"' in text[:200]):
        raise errors.Foreign(path)
    try:
        return migrated(tables, _schema(tables))
    except TooNew as error:
        raise errors.Newer(path, error.schema) from error
    except Exception as error:  # a migration may trip over anything in a damaged file
        raise errors.Damaged(path, str(error)) from error


def _schema(tables: Tables) -> int:
    """What the file says; today's when it no longer says."""
    schema = next(iter(_rows(tables, "meta")), {}).get("schema")
    return schema if type(schema) is int and schema > 0 else schema_now()


def _session(path: Path, tables: Tables, known_id: str, lost: list[str]) -> Session:
    row = next(iter(_rows(tables, "session")), {})
    activities = _unique(_rows(tables, "activities"), lost)
    if not row and not activities:
        raise errors.Damaged(path, "neither the session nor its activities can be read")
    if not row:
        lost.append(tr("the session's title, date and place"))
    row = {"title": path.name.removesuffix(SUFFIX), **row, "activities": activities}
    if known_id:
        row.setdefault("id", known_id)
    if not isinstance(row["title"], str):
        row["title"] = path.name.removesuffix(SUFFIX)
    try:
        return pruned(row, Session, lost.append)
    except (ValueError, LookupError, RecursionError) as error:
        raise errors.Damaged(path, str(error)) from error


def _boards(tables: Tables, codecs: Codecs, lost: list[str]) -> dict[str, dict[str, Any]]:
    """The boards that can be read, by activity and name."""
    found: dict[str, dict[str, Any]] = {}
    for row in _rows(tables, "boards"):
        activity, name, kind = (row.get(field) for field in ("activity", "name", "kind"))
        if not (isinstance(activity, str) and isinstance(name, str) and isinstance(kind, str)):
            lost.append(tr("a board that no longer says where it belongs"))
            continue
        board = _board(row.get("state"), kind, codecs, name, lost)
        if board is not None:
            found.setdefault(activity, {})[name] = board
    return found


def _board(state: Any, kind: str, codecs: Codecs, name: str, lost: list[str]) -> Any:
    if not isinstance(state, dict):
        return None
    if kind not in codecs:
        return UnreadBoard(kind, state)
    cuts: list[str] = []
    try:
        board = pruned(state, codecs[kind], cuts.append, whole_items=True)
    except (ValueError, LookupError, RecursionError):
        return None
    lost += [tr("board “{name}”: {part}").format(name=name, part=part) for part in cuts]
    return board


def _whole_activity(activity: Activity, boards: dict[str, Any], codecs: Codecs, lost: list[str]) -> Activity:
    """The activity with what boards there are; those that are gone start empty, or not at all."""
    boards = dict(boards)
    for name, kind in activity.board_kinds.items():
        if name in boards:
            continue
        lost.append(tr("“{title}”: all of the board “{name}”").format(title=activity.title, name=name))
        try:
            boards[name] = codecs[kind]()
        except (KeyError, TypeError, ValueError):
            continue  # a board that cannot start without its settings
    kinds = {name: activity.board_kinds.get(name, "") for name in boards}
    steps = {step.id: _on_present_boards(step, boards) for step in activity.steps}
    return replace(activity, boards=boards, board_kinds=kinds, steps=tuple(steps.values()))


def _on_present_boards(step: Step, boards: dict[str, Any]) -> Step:
    board = step.board if step.board in boards else ""
    source = step.takes_from if board and step.takes_from in boards else ""
    return replace(step, board=board, takes_from=source)


def _stands(session: Session) -> bool:
    places = {(activity.id, step.id) for activity, step in session.places()}
    places |= {(activity.id, "") for activity in session.activities} | {("", "")}
    return (session.here.activity, session.here.step) in places


def _unique(rows: list[dict[str, Any]], lost: list[str]) -> list[dict[str, Any]]:
    by_id = {str(row.get("id")): row for row in reversed(rows)}
    if len(by_id) < len(rows):
        lost.append(tr("an activity that was there twice"))
    return list(reversed(by_id.values()))


def _rows(tables: Tables, name: str) -> list[dict[str, Any]]:
    table = tables.get(name)
    if not isinstance(table, dict):
        return []
    return [row for row in table.values() if isinstance(row, dict)]
