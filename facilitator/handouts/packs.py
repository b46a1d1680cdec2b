"""Which pages, for whom, how many: from a session to one PDF file."""

import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from math import ceil
from pathlib import Path
from typing import Literal, get_args

from facilitator.handouts import record, runsheet
from facilitator.handouts.kit.canvas import Furniture, Part
from facilitator.handouts.kit.document import Section, numbered, printed
from facilitator.handouts.kit.edition import Edition, Paper
from facilitator.handouts.kit.sheet import Sheet
from facilitator.handouts.pages import page_of
from facilitator.words import date_words, tr
from facilitator.workshop.session import Session

Kind = Literal["worksheets", "record", "runsheet", "poster", "cards", "pocket", "pack"]
KINDS: tuple[Kind, ...] = get_args(Kind)
AT_A_TABLE = 5


class NothingToPrint(ValueError):
    """The session has nothing for this kind of handout; its text says what to do instead."""


@dataclass(frozen=True)
class Options:
    """How to print. `activities` are numbers from 1, none for all.

    No `copies` means as many as people are expected.
    """

    activities: tuple[int, ...] = ()
    copies: int = 0
    paper: Paper = "A4"
    large_print: bool = False
    mono: bool = False
    names: bool = True

    @property
    def edition(self) -> Edition:
        return Edition(self.paper, self.large_print, self.mono, self.names)


def make(session: Session, kind: Kind, out: Path, options: Options | None = None) -> Path:
    """Write one PDF file, whole or not at all. Gives its path.

    Raises NothingToPrint when the session has nothing of this kind, OSError when it cannot be written.
    """
    data = pdf(session, kind, options or Options())
    handle, name = tempfile.mkstemp(dir=out.parent, prefix=".handout-")
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        beside.chmod(0o644)
        beside.replace(out)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return out


def pdf(session: Session, kind: Kind, options: Options) -> bytes:
    """The same as bytes, for a preview. Raises NothingToPrint."""
    session = _wanted(session, options)
    sections = _MAKERS[kind](session, options) if kind in _MAKERS else []
    if not sections:
        raise NothingToPrint(_nothing(kind))
    return printed(sections, f"{session.title}: {kind_name(kind)}", session.language)


def kind_name(kind: Kind) -> str:
    """What people call it."""
    return {
        "worksheets": tr("Worksheets"),
        "record": tr("Record of the workshop"),
        "runsheet": tr("Run sheet"),
        "poster": tr("Poster"),
        "cards": tr("Cut-out cards"),
        "pocket": tr("Pocket card"),
        "pack": tr("Everything for the day"),
    }[kind]


def _wanted(session: Session, options: Options) -> Session:
    """The session with the chosen activities alone, without names where they are not wanted."""
    numbers = options.activities or range(1, len(session.activities) + 1)
    for number in numbers:
        if not 1 <= number <= len(session.activities):
            raise NothingToPrint(
                tr("There is no activity {number}; the agenda has {count}.").format(
                    number=number, count=len(session.activities)
                )
            )
    chosen = tuple(a for i, a in enumerate(session.activities, 1) if i in set(numbers))
    if not options.names:
        chosen = tuple(
            replace(a, boards={name: state.without_names() for name, state in a.boards.items()})
            for a in chosen
        )
    return replace(session, activities=chosen)


def _worksheets(session: Session, options: Options) -> list[Section]:
    return _sheets(session, options.edition, options.copies or session.people or 1)


def _sheets(session: Session, edition: Edition, people: int) -> list[Section]:
    sheets = [
        sheet
        for activity in session.activities
        for name, kind in activity.board_kinds.items()
        if (page := page_of(kind))
        for sheet in page.worksheets(activity, name, edition)
    ]
    return [_sheet(session, s, i, len(sheets), people) for i, s in enumerate(sheets, 1)]


def _sheet(session: Session, sheet: Sheet, number: int, count: int, people: int) -> Section:
    copies = {"person": people, "table": ceil(people / AT_A_TABLE), "room": 1}[sheet.each]
    words = tr("Worksheet {number} of {count}").format(number=number, count=count)
    part = Part(_furniture(session, words), sheet.edition, max(1, copies))
    return Section(part, list(sheet.story))


def _record(session: Session, options: Options) -> list[Section]:
    state = tr("Checked in the room") if session.checked else tr("Draft")
    part = Part(_furniture(session, _pages(), state), options.edition)
    return [Section(part, numbered(record.story(session, options.edition)))]


def _runsheet(session: Session, options: Options) -> list[Section]:
    if not session.activities:
        return []
    part = Part(_furniture(session, _pages()), options.edition, max(1, options.copies))
    return [Section(part, numbered(runsheet.story(session, options.edition)))]


def _pack(session: Session, options: Options) -> list[Section]:
    """The run sheet first, then worksheets for everybody, in large print for whoever asked."""
    if not session.activities:
        return []
    large = min(session.large_print, session.people or session.large_print)
    people = options.copies or session.people or 1
    standard = max(0 if large else 1, people - large)
    run = _runsheet(session, replace(options, copies=1))
    usual = _sheets(session, options.edition, standard) if standard else []
    bigger = _sheets(session, replace(options.edition, large=True), large) if large else []
    return [*run, *usual, *bigger]


_MAKERS: dict[Kind, Callable[[Session, Options], list[Section]]] = {
    "worksheets": _worksheets,
    "record": _record,
    "runsheet": _runsheet,
    "pack": _pack,
}


def _furniture(session: Session, count: str, state: str = "") -> Furniture:
    return Furniture(session.title, session.place, date_words(session.date), state, count)


def _pages() -> str:
    return tr("Page {page} of {pages}")


def _nothing(kind: Kind) -> str:
    if kind in _MAKERS:
        return tr("This session has no {what} yet: add an activity to its agenda first.").format(
            what=kind_name(kind).lower()
        )
    return tr("This session has nothing for: {what}. Print its worksheets or its record instead.").format(
        what=kind_name(kind).lower()
    )
