"""What an export says, in order: headings, sentences, lists, tables and photographs, in no format yet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.exercises import boards
from facilitator.exercises.parts.account import Table
from facilitator.words import clock_words, date_words, tr
from facilitator.workshop.opening import answers
from facilitator.workshop.session import Activity, OnPaper, Photo, Session


@dataclass(frozen=True)
class Heading:
    """`level` 1 is the title."""

    level: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    text: str


@dataclass(frozen=True)
class Items:
    """A list of short texts."""

    texts: tuple[str, ...]


Block = Heading | Paragraph | Items | Table | Photo

# What no text file may hold: control characters, and halves of characters.
_UNWRITABLE = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\ud800-\\udfff\\ufffe\\uffff]")


def story(session: Session) -> Iterator[Block]:
    """The whole session, as the record tells it."""
    yield Heading(1, session.title)
    yield Items(tuple(_facts(session)))
    if given := answers(session):
        yield Heading(2, tr("What this was about"))
        yield Items(tuple(tr("{name}: {value}").format(name=name, value=text) for name, text in given))
    for activity in session.activities:
        if activity.kind != "break":
            yield from _activity(activity)


def writable(text: str) -> str:
    """The text without what a file of text cannot hold."""
    return _UNWRITABLE.sub("", text)


def _facts(session: Session) -> Iterator[str]:
    for name, value in (
        (tr("Date"), date_words(session.date)),
        (tr("Start"), clock_words(session.start)),
        (tr("Place"), session.place),
        (tr("People expected"), str(session.people or "")),
        (tr("Record"), tr("checked in the room") if session.checked else tr("draft")),
    ):
        if value.strip():
            yield tr("{name}: {value}").format(name=name, value=value)


def _activity(activity: Activity) -> Iterator[Block]:
    yield Heading(2, activity.title)
    if activity.source:
        yield Paragraph(tr("Where it comes from: {source}").format(source=activity.source))
    if activity.steps:
        yield Paragraph(tr("We asked:"))
        yield Items(tuple(dict.fromkeys(step.prompt for step in activity.steps)))
    made = [*_boards(activity), *_on_paper(activity)]
    yield from made or [Paragraph(tr("Nothing was written here."))]
    if activity.notes.strip():
        yield Heading(3, tr("Notes"))
        yield from _paragraphs(activity.notes)


def _boards(activity: Activity) -> Iterator[Block]:
    for name, kind in activity.board_kinds.items():
        account = boards.account(kind)
        if account is None:
            text = tr("This version of Facilitator cannot read the board “{name}”.")
            yield Paragraph(text.format(name=name))
            continue
        for table in account.tables(activity.boards[name]):
            yield Heading(3, table.title)
            yield from map(Paragraph, table.said)
            if table.rows:
                yield table


def _on_paper(activity: Activity) -> Iterator[Block]:
    for step in activity.steps:
        done = activity.on_paper.get(step.id, OnPaper())
        if done.made.strip() or done.photos:
            yield Heading(3, tr("On paper: {title}").format(title=step.title))
            yield from _paragraphs(done.made)
            yield from done.photos


def _paragraphs(text: str) -> Iterator[Paragraph]:
    return (Paragraph(line) for line in text.splitlines() if line.strip())
