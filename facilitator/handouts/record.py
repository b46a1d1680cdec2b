"""The record: half a page that anyone can read, then each activity as it went."""

from collections.abc import Container
from itertools import chain

from facilitator.exercises.record import (
    Part,
    half_page,
    minutes_told,
    prompts,
    standing,
    told_before,
    unread,
)
from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.flow import Block, Heading, Link, Text, items, lead
from facilitator.handouts.kit.lines import Span
from facilitator.handouts.pages import page_of
from facilitator.words import tr
from facilitator.workshop.session import Activity, OnPaper, Session
from facilitator.workshop.step import Step

WORDS_KEPT = 3  # lines about photographs that stay with them


def story(session: Session, edition: Edition) -> list[Block]:
    """The whole record, in order. An empty session has its first half page alone."""
    told = {a.id: blocks for a in session.activities if (blocks := _activity(a, edition))}
    beginning = [*_beginning(session, edition, told), *_answers(session, edition)]
    return [*beginning, *chain.from_iterable(told.values())]


# The first half page


def _beginning(session: Session, edition: Edition, told: Container[str]) -> list[Block]:
    out: list[Block] = [Heading(session.title, 1, edition, title=True)]
    out.append(Text(standing(session), edition.style("text")))
    for part in half_page(session):
        out += [Heading(part.title, 1, edition), *_part(part, edition, told)]
    return out


def _part(part: Part, edition: Edition, told: Container[str]) -> list[Block]:
    """A few lines, each leading to the activity that it comes from, where that is `told`."""
    if not part.lines:
        return [Text(part.nothing, edition.style("text"))]
    links = [_link(line.activity, told) for line in part.lines]
    return items([_spans(line.text) for line in part.lines], edition, links)


def _spans(line: str) -> list[Span]:
    """A line with what stands before its colon in bold."""
    start, colon, rest = line.partition(":")
    return [Span(start + colon, True), Span(rest)] if colon else [Span(line)]


def _link(activity: Activity | None, told: Container[str]) -> Link | None:
    if activity is None or activity.id not in told:
        return None
    return f"activity-{activity.id}", tr("Go to: {title}").format(title=activity.title)


def _answers(session: Session, edition: Edition) -> list[Block]:
    """The answers that are not told yet, of an opening that has no activity of its own."""
    more = [_spans(line) for line in told_before(session)]
    return [Heading(tr("Before we start"), 1, edition), *items(more, edition)] if more else []


# Each activity


def _activity(activity: Activity, edition: Edition) -> list[Block]:
    made = _made(activity, edition) if activity.kind != "break" else []
    if activity.kind != "exercise" and not made:
        return []
    out: list[Block] = [Heading(activity.title, 1, edition, f"activity-{activity.id}")]
    out.append(lead(minutes_told(activity), edition, "text"))
    if asked := prompts(activity):
        out += [lead(tr("We asked:"), edition), *items(asked, edition)]
    if made:
        return out + made
    out[-1].heads = True  # the one line that follows stands on no page alone
    return [*out, Text(tr("Nothing was written here."), edition.style("text"))]


def _made(activity: Activity, edition: Edition) -> list[Block]:
    out: list[Block] = []
    for name, kind in activity.board_kinds.items():
        if page := page_of(kind):
            out += page.record(activity, name, edition)
        else:
            out.append(Text(unread(name), edition.style("text")))
    for step in activity.steps:
        if on_paper := activity.on_paper.get(step.id):
            out += _on_paper(step, on_paper, edition)
    return out


def _on_paper(step: Step, done: OnPaper, edition: Edition) -> list[Block]:
    """What a step made on paper, in words and photographs."""
    words = [Text(line, edition.style("text")) for line in done.made.splitlines() if line.strip()]
    if not (words or done.photos):
        return []
    out: list[Block] = [Heading(tr("On paper: {title}").format(title=step.title), 2, edition), *words]
    if done.photos:
        from facilitator.handouts.photographs import photographs  # brings Pillow

        for text in words if len(words) <= WORDS_KEPT else ():
            text.heads = True
        out += photographs(done.photos, edition)
    return out
