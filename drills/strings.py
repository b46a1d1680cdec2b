"""Sixty strings in every field and every output: kept exactly, and never taken for anything else."""

import csv
import re
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from itertools import count
from pathlib import Path
from typing import Any

from drills.drill import Drill, Found, must
from drills.sixty import CANARY, STRINGS
from facilitator.exercises import boards
from facilitator.storage.leftover import NOTHING
from facilitator.storage.records import session_of, tables_of
from facilitator.storage.safe_json import dumps, parse
from facilitator.workshop.occasion import Occasion
from facilitator.workshop.session import Session
from tools import rehearsal

# What names or draws something and is never typed.
NOT_TYPED = frozenset(
    (
        *("id", "kind", "activity", "exercise", "board", "takes_from", "step", "mode", "state"),
        *("shape", "colour", "language", "jpeg"),
    )
)
RISKY = ("=", "+", "-", "@", "\t", "\r")
HALF_A_SECOND = 0.5


def everywhere(rounds: int) -> Found:
    """In each round every field has another of the strings; after sixty rounds each had them all."""
    slowest, fields = 0.0, 0
    with rehearsal.own_house() as house, _watched(house) as touched:
        plain, program = _compared(rehearsal.played()), rehearsal.program(house)
        for number in range(rounds):
            session, fields = _typed_over(plain, number * len(STRINGS) // rounds)
            _kept_exactly(session, house)
            _exported(session, house / "out")
            _printed(session, house)
            slowest = max(slowest, _shown(program, session))
        rehearsal.put_away(program)
        must(not touched, f"opened or called: {touched}")
    outputs = "file, md, html, csv, json, pdf, windows"
    seen = f"{fields} fields; {outputs}; the slowest step took {slowest:.2f} s of processor time to show"
    return Found(rounds, seen, within=slowest <= HALF_A_SECOND)


def _compared(session: Session) -> Session:
    """With an earlier session and another table beside each grid, and earlier answers beside ratings."""
    for activity in session.activities:
        for name, board in activity.boards.items():
            if hasattr(board, "remembering"):
                when = Occasion(id="earlier", title="An earlier session")
                board = board.remembering(board, when)
                board = board.beside("Table 2", board, "table") if hasattr(board, "beside") else board
                activity = activity.with_board(name, board)
        session = session.with_activity(activity)
    return session


@contextmanager
def _watched(house: Path) -> Iterator[list[str]]:
    """Whatever was opened or called because a string named it; files in the house are called after one."""
    touched: list[str] = []
    watching = [True]

    def foreign(path: str) -> bool:
        return CANARY in path and not path.startswith(str(house))

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if watching and (event.startswith(("socket.connect", "socket.getaddrinfo", "urllib", "subprocess"))):
            touched.append(f"{event} {arguments[:2]}")
        elif watching and event == "open" and foreign(str(arguments[0])):
            touched.append(f"open {arguments[0]}")

    sys.addaudithook(hook)
    yield touched
    watching.clear()


def _typed_over(session: Session, start: int) -> tuple[Session, int]:
    """The session with the strings in all its fields, and how many those are."""
    tables: Any = parse(Path("x"), dumps(tables_of(session, NOTHING)))
    which = count()
    for table, rows in tables.items():
        if table == "meta":
            continue
        for row in rows.values():
            _over(row, start, which)
            if "state" in row:
                _over(row["state"], start, which)
    made = session_of(tables, boards.codecs())
    return made, next(which)


def _over(part: Any, start: int, which: Iterator[int]) -> None:
    items = part.items() if isinstance(part, dict) else enumerate(part)
    for name, value in list(items):
        if name in NOT_TYPED:
            continue
        if isinstance(value, dict | list):
            _over(value, start, which)
        elif isinstance(value, str) and _free(name, value):
            part[name] = STRINGS[(start + next(which)) % len(STRINGS)]


def _free(name: Any, value: str) -> bool:
    """A field that takes any words: those of a fixed list, and days and times, are told by their look."""
    fixed = ["asked", "way", "side", "clock", "showing", "start", "date", "must_end", "heard", "photo"]
    return (name not in fixed and not value.startswith("20") and " " in value) or name in (
        "title",
        "place",
        "text",
    )


def _kept_exactly(session: Session, house: Path) -> None:
    library = rehearsal.library(house)
    with library.create(session) as file:
        path = file.path
    must(path.name.isascii() and not set(path.name) & set('<>:"/\\|?* '), f"no legal name: {path.name}")
    with library.open(path, read_only=True) as file:
        must(file.session == session, "the file does not give back what went in")
    path.unlink()


def _exported(session: Session, out: Path) -> None:
    from facilitator.export import files

    out.mkdir(exist_ok=True)
    for kind in files.FORMATS:
        files.export(session, kind, out / f"session.{kind}")
    _harmless_page((out / "session.html").read_text(encoding="utf-8"))
    for sheet in (out / "session.csv").iterdir():
        with sheet.open(encoding="utf-8-sig", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        wrong = [c for c in cells if c.lstrip(" ").startswith(RISKY) and not _number(c)]
        must(not wrong, f"a spreadsheet would work out {wrong[:1]}")
    for line in (out / "session.md").read_text(encoding="utf-8").splitlines():
        must(not re.search(r"(?<!\\)<\w", line), f"markup in Markdown: {line[:80]}")


def _number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def _harmless_page(page: str) -> None:
    """Nothing runs or is fetched, and no tag of a string became one of the page."""

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: Any) -> None:
            must(tag not in ("script", "font", "para", "b", "br", "smith", "not"), f"a string's tag: {tag}")
            for name, value in attrs:
                must(not name.startswith("on"), f"something would run: {name}")
                there = name not in ("href", "src") or str(value).startswith(("#", "data:"))
                must(there, f"something would be fetched: {value}")

    Reader().feed(page)


def _printed(session: Session, house: Path) -> None:
    from facilitator.handouts import packs

    for kind in ("record", "worksheets", "runsheet"):
        packs.make(session, kind, house / "x.pdf", packs.Options(copies=1))  # type: ignore[arg-type]
        raw = (house / "x.pdf").read_bytes()
        must(raw.startswith(b"%PDF-"), f"no pages of {kind}")
        must(CANARY.encode() not in raw or b"/URI" not in raw, "a string became a link")


def _shown(program: Any, session: Session) -> float:
    """Seconds of processor time that the slowest step took to stand on both windows."""
    with program.library.create(session) as file:
        path = file.path
    must(program.open_path(path), "the windows do not open it")
    running = program.opened.running
    running.next()
    slowest = 0.0
    for activity, step in list(running.store.session.places()):
        start = time.process_time()
        running.store.go_to(activity.id, step.id)
        rehearsal.live()
        slowest = max(slowest, time.process_time() - start)
    running.console.close()
    rehearsal.live()
    path.unlink()
    return slowest


DRILLS = (Drill("sixty strings in every field and output", everywhere, short=1, long=60),)
