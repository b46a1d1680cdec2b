"""The record as the wall reads it back: what each board holds, in short lines, for the group to correct."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from facilitator.exercises import boards
from facilitator.exercises.parts.account import Table
from facilitator.words import tr, trn
from facilitator.workshop.opening import answers
from facilitator.workshop.session import Activity, OnPaper, Photo, Session
from facilitator.workshop.step import Step

Kind = Literal["heading", "words"]
Place = Literal["words", "caption", "picture"]


@dataclass(frozen=True)
class Line:
    """Something that was said; `detail` stands under it in smaller words.

    Where the board's picture is shown, a line stands over it as its `caption`, or is to be seen in the
    `picture` itself.
    """

    text: str
    detail: str = ""
    kind: Kind = "words"
    place: Place = "words"


@dataclass(frozen=True)
class Section:
    """What one board made, or one step on paper; `activity` and `step` are where it can be corrected.

    Both are empty for what was answered before the day, which is corrected in the plan. `board` names the
    board where its picture says it better than words; `photos` are shown as they are.
    """

    title: str
    lines: tuple[Line, ...]
    activity: str = ""
    step: str = ""
    board: str = ""
    photos: tuple[Photo, ...] = ()


def sections(session: Session) -> tuple[Section, ...]:
    """All of it in the order of the agenda: without names, and without what nobody has seen or is covered."""
    nameless = session.without_names()
    made = tuple(part for a in nameless.activities if a.kind == "exercise" for part in _activity(a))
    return (*_opening(nameless, made), *made)


def _opening(session: Session, made: tuple[Section, ...]) -> tuple[Section, ...]:
    """What was answered before the day, unless an activity showed it to the room and will be read anyway."""
    said = [line.text for section in made for line in section.lines]
    given = tuple(Line(f"{name}: {text}") for name, text in answers(session) if not _said(text, said))
    return (Section(tr("What this was about"), given),) if given else ()


def _said(answer: str, lines: Sequence[str]) -> bool:
    """Whether a line says it, by itself or after what it is called."""
    return any(line == answer or line.endswith(f": {answer}") for line in lines)


def _activity(activity: Activity) -> Iterator[Section]:
    for name, kind in activity.board_kinds.items():
        account, step = boards.account(kind), _last_step(activity, name)
        if account is None or step is None:
            continue
        # Told first: what is covered goes with all that repeats it, before its own words are blanked.
        seen = account.told(activity.boards[name]).seen_by_room(step.mode)
        tables = account.tables(seen)
        if lines := tuple(line for table in tables for line in _table(table)):
            pictured = name if any(table.figure for table in tables) else ""
            yield Section(activity.title, lines, activity.id, step.id, pictured)
    for step in activity.steps:
        done = activity.on_paper.get(step.id, OnPaper())
        if lines := _on_paper(step, done):
            yield Section(activity.title, lines, activity.id, step.id, photos=done.photos)


def _last_step(activity: Activity, board: str) -> Step | None:
    """The step that saw the most of a board."""
    return next((step for step in reversed(activity.steps) if step.board == board), None)


def _table(table: Table) -> Iterator[Line]:
    within: Place = "picture" if table.figure else "words"
    if table.figure:
        said = _named(table.title, " ".join(table.said)) if table.said else table.title
        yield Line(said, kind="heading", place="caption")
    else:
        yield Line(table.title, kind="heading")
        yield from (Line(text) for text in table.said)
    for name, *cells in table.rows:
        pairs = [
            (head, cell)
            for head, cell in zip(table.headers[1:], cells, strict=True)
            if cell.strip() and cell != table.title
        ]
        yield replace(_row(name, pairs, two=len(table.headers) == 2), place=within)


def _row(name: str, pairs: list[tuple[str, str]], two: bool) -> Line:
    """One line where there is one thing to say, else the rest in smaller words."""
    if two:
        return Line(": ".join([name, *(cell for _, cell in pairs)]))
    told = [_named(head, cell) for head, cell in pairs]
    return Line(f"{name} ({told[0]})") if len(told) == 1 else Line(name, "; ".join(told))


def _named(head: str, cell: str) -> str:
    return f"{head} {cell}" if head.endswith("?") else tr("{name}: {value}").format(name=head, value=cell)


def _on_paper(step: Step, done: OnPaper) -> tuple[Line, ...]:
    said = [Line(text) for text in done.made.splitlines() if text.strip()]
    if done.photos:
        said.append(Line(trn("{count} photograph.", "{count} photographs.", len(done.photos))))
        said += [Line(photo.caption) for photo in done.photos if photo.caption.strip()]
    heading = Line(tr("On paper: {title}").format(title=step.title), kind="heading")
    return (heading, *said) if said else ()
