"""Which pages, for whom, how many: from a session to one PDF file."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from facilitator.disk import write_apart
from facilitator.handouts import record, runsheet, sheets
from facilitator.handouts.kit.canvas import Furniture, Part
from facilitator.handouts.kit.document import Section, numbered, printed
from facilitator.handouts.options import (
    KINDS,
    Kind,
    NothingToPrint,
    Options,
    Progress,
    Stopped,
    kind_name,
    nothing,
)
from facilitator.words import date_words, tr
from facilitator.workshop.codes import code_of
from facilitator.workshop.session import Session

__all__ = [
    "KINDS", "Kind", "NothingToPrint", "Options", "Progress", "Stopped", "kind_name", "make", "pdf",
]  # fmt: skip


def make(
    session: Session,
    kind: Kind,
    out: Path,
    options: Options | None = None,
    progress: Progress | None = None,
) -> Path:
    """Write one PDF file, whole or not at all. Gives its path.

    Raises NothingToPrint when the session has nothing of this kind, OSError when it cannot be written,
    and Stopped when `progress` does.
    """
    write_apart(out, pdf(session, kind, options or Options(), progress))
    return out


def pdf(session: Session, kind: Kind, options: Options, progress: Progress | None = None) -> bytes:
    """The same as bytes, for a preview.

    Raises NothingToPrint, and Stopped when `progress` does.
    """
    order = _order(session, options)
    sections = _MAKERS[kind](order)
    if not sections:
        raise NothingToPrint(nothing(kind))
    return printed(sections, f"{session.title}: {kind_name(kind)}", session.language, progress)


def _order(session: Session, options: Options) -> sheets.Order:
    """The chosen activities alone, without names where they are not wanted."""
    numbers = options.activities or range(1, len(session.activities) + 1)
    for number in numbers:
        if not 1 <= number <= len(session.activities):
            raise NothingToPrint(
                tr("There is no activity {number}; the agenda has {count}.").format(
                    number=number, count=len(session.activities)
                )
            )
    codes = {activity.id: str(code_of(session, activity.id)) for activity in session.activities}
    chosen = tuple(a for i, a in enumerate(session.activities, 1) if i in set(numbers))
    told = session if options.names else session.without_names()
    some = replace(told, activities=tuple(told.activity(a.id) for a in chosen))
    return sheets.Order(some, options, codes, told)


def _record(order: sheets.Order) -> list[Section]:
    session, edition = order.session, order.edition
    state = tr("Checked in the room") if session.checked else tr("Draft")
    part = Part(_furniture(session, state), edition, max(1, order.options.copies))
    return [Section(part, numbered(record.story(session, edition)))]


def _runsheet(order: sheets.Order) -> list[Section]:
    if not order.session.activities:
        return []
    part = Part(_furniture(order.session), order.edition, max(1, order.options.copies))
    return [Section(part, numbered(runsheet.story(order.whole, order.edition, order.session.activities)))]


def _pack(order: sheets.Order) -> list[Section]:
    """The run sheet first, then worksheets for everybody, in large print for whoever asked."""
    if not order.session.activities:
        return []
    run = _runsheet(replace(order, options=replace(order.options, copies=1)))
    return [*run, *sheets.for_everybody(order)]


_MAKERS: dict[Kind, Callable[[sheets.Order], list[Section]]] = {
    "worksheets": sheets.worksheets,
    "record": _record,
    "runsheet": _runsheet,
    "poster": sheets.posters,
    "cards": sheets.cards,
    "pocket": sheets.pocket_cards,
    "pack": _pack,
}


def _furniture(session: Session, state: str = "") -> Furniture:
    count = tr("Page {page} of {pages}")
    return Furniture(session.title, session.place, date_words(session.date), state, count)
