"""What the record says, in order, in no format yet: the same as on paper."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.exercises import boards
from facilitator.exercises.parts.account import Table
from facilitator.exercises.record import (
    Part,
    half_page,
    minutes_told,
    prompts,
    standing,
    told_before,
    unread,
)
from facilitator.words import tr
from facilitator.workshop.session import Activity, OnPaper, Photo, Session


@dataclass(frozen=True)
class Heading:
    """`level` 1 is the title; `anchor` is what a link to it names."""

    level: int
    text: str
    anchor: str = ""


@dataclass(frozen=True)
class Paragraph:
    text: str


@dataclass(frozen=True)
class Items:
    """A list of short texts; `to` has the anchor that each leads to, empty for none."""

    texts: tuple[str, ...]
    to: tuple[str, ...] = ()


@dataclass(frozen=True)
class Contents:
    """The activities, each with its anchor."""

    titles: tuple[str, ...]
    to: tuple[str, ...]


Block = Heading | Paragraph | Items | Contents | Table | Photo
Anchors = dict[str, str]  # by the activity's id

# What no text file may hold: control characters, and halves of characters.
_UNWRITABLE = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\ud800-\\udfff\\ufffe\\uffff]")


def story(session: Session, names: bool = True) -> Iterator[Block]:
    """The whole session, as the record tells it; without `names` it says that they are left out."""
    told = {a.id: list(_made(a)) for a in session.activities if a.kind != "break"}
    shown = [a for a in session.activities if a.id in told and (a.kind != "read_back" or told[a.id])]
    anchors = {a.id: f"activity-{number}" for number, a in enumerate(shown, 1)}
    yield Heading(1, session.title)
    yield Paragraph(standing(session))
    if not names:
        yield Paragraph(tr("People's names are left out of this copy."))
    for part in half_page(session):
        yield from _part(part, anchors)
    if len(shown) > 1:
        yield Contents(tuple(a.title for a in shown), tuple(anchors.values()))
    if before := told_before(session):
        yield Heading(2, tr("Before we start"))
        yield Items(before)
    for activity in shown:
        yield from _activity(activity, told[activity.id], anchors[activity.id])


def writable(text: str) -> str:
    """The text without what a file of text cannot hold."""
    return _UNWRITABLE.sub("", text)


def photograph_words(photo: Photo) -> str:
    """What stands for a photograph where it cannot be seen."""
    return photo.caption.strip() or tr("Photograph of what was made on paper")


def _part(part: Part, anchors: Anchors) -> Iterator[Block]:
    yield Heading(2, part.title)
    if not part.lines:
        yield Paragraph(part.nothing)
        return
    to = (anchors.get(line.activity.id, "") if line.activity else "" for line in part.lines)
    yield Items(tuple(line.text for line in part.lines), tuple(to))


def _activity(activity: Activity, made: list[Block], anchor: str) -> Iterator[Block]:
    yield Heading(2, activity.title, anchor)
    yield Paragraph(minutes_told(activity))
    if asked := prompts(activity):
        yield Paragraph(tr("We asked:"))
        yield Items(asked)
    yield from made or [Paragraph(tr("Nothing was written here."))]


def _made(activity: Activity) -> Iterator[Block]:
    for name, kind in activity.board_kinds.items():
        account = boards.account(kind)
        if account is None:
            yield Paragraph(unread(name))
            continue
        yield from account.tables(activity.boards[name])
    for step in activity.steps:
        done = activity.on_paper.get(step.id, OnPaper())
        if done.made.strip() or done.photos:
            yield Heading(3, tr("On paper: {title}").format(title=step.title))
            yield from (Paragraph(line) for line in done.made.splitlines() if line.strip())
            yield from done.photos
