"""The record: half a page that anyone can read, then each activity as it went."""

from collections.abc import Iterable, Sequence

from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.flow import Block, Heading, Link, Text, items, lead
from facilitator.handouts.kit.lines import Span
from facilitator.handouts.kit.sheet import Brief
from facilitator.handouts.pages import page_of
from facilitator.words import clock_words, date_words, tr, trn
from facilitator.workshop.opening import Asked, asked, has_questions
from facilitator.workshop.session import Activity, OnPaper, Session
from facilitator.workshop.step import Step

ABOUT = ("why", "can_change", "decided", "who_decides")  # questions of the opening
NEXT = ("what_happens",)
MOST_ABOUT, MOST_AGREED, MOST_COMING = 7, 5, 4  # lines under the headings of the first half page
LONGEST = 400  # characters of each; the whole of it stands below
WORDS_KEPT = 3  # lines about photographs that stay with them

Told = tuple[str, Activity | None]  # a line, and the activity that says it in full


def story(session: Session, edition: Edition) -> list[Block]:
    """The whole record, in order. An empty session has its first half page alone."""
    out = _beginning(session, edition)
    if not any(map(has_questions, session.activities)):
        out += _answers(session, edition)
    for activity in session.activities:
        if activity.kind != "break":
            out += _activity(activity, edition)
    return out


# The first half page


def _beginning(session: Session, edition: Edition) -> list[Block]:
    when = [date_words(session.date), clock_words(session.start), session.place]
    out: list[Block] = [Heading(session.title, 1, edition, title=True)]
    held = tr(", ").join(filter(None, when))
    told = [tr("{when}.").format(when=held)] if held else []
    out.append(Text(" ".join([*told, _state(session)]), edition.style("text")))
    briefs = [(activity, brief) for activity in session.activities for brief in _briefs(activity)]
    about = [*_opening(session, ABOUT), *((line, a) for a, brief in briefs for line in brief.about)]
    agreed = [(line, a) for a, brief in briefs for line in brief.agreed]
    coming = [  # what was promised came last and stands first
        *_opening(session, NEXT),
        *((line, a) for a, brief in reversed(briefs) for line in brief.coming),
    ]
    return [
        *out,
        Heading(tr("What this was about, and who decides"), 1, edition),
        *_short(about, MOST_ABOUT, tr("Nobody wrote down yet what this was about."), edition),
        Heading(tr("What we agreed"), 1, edition),
        *_short(agreed, MOST_AGREED, tr("Nothing was agreed yet."), edition),
        Heading(tr("What happens next"), 1, edition),
        *_short(coming, MOST_COMING, tr("Nothing was planned yet."), edition),
    ]


def _state(session: Session) -> str:
    if session.checked:
        return tr("This record was read back and checked in the room.")
    return tr("This is a draft: it was not checked in the room yet.")


def _opening(session: Session, keys: Sequence[str]) -> list[Told]:
    """Answers of the opening, from the activity that asks for them."""
    asks = next(filter(has_questions, session.activities), None)
    found = {a.id: _answer(a) for a in asked(session) if a.answer.strip()}
    return [(found[key], asks) for key in keys if key in found]


def _answer(asked: Asked) -> str:
    return tr("{label}: {answer}").format(label=asked.label, answer=" ".join(asked.answer.split()))


def _short(told: Iterable[Told], most: int, nothing: str, edition: Edition) -> list[Block]:
    """A few lines, each said once and leading to the activity that it comes from."""
    once = list(dict(told).items())
    if not once:
        return [Text(nothing, edition.style("text"))]
    shown, rest = once[:most], len(once[most:])
    texts, links = [_spans(line) for line, _ in shown], [_link(activity) for _, activity in shown]
    if rest:
        texts.append([Span(trn("{count} more below.", "{count} more below.", rest))])
        links.append(None)
    return items(texts, edition, links)


def _spans(line: str) -> list[Span]:
    """A line with what stands before its colon in bold."""
    line = line if len(line) <= LONGEST else line[:LONGEST].rstrip() + "…"
    start, colon, rest = line.partition(":")
    return [Span(start + colon, True), Span(rest)] if colon else [Span(line)]


def _link(activity: Activity | None) -> Link | None:
    if activity is None:
        return None
    return f"activity-{activity.id}", tr("Go to: {title}").format(title=activity.title)


def _briefs(activity: Activity) -> list[Brief]:
    pages = ((name, page_of(kind)) for name, kind in activity.board_kinds.items())
    return [page.in_brief(activity, name) for name, page in pages if page]


def _answers(session: Session, edition: Edition) -> list[Block]:
    """The answers that are not told yet, of an opening that has no activity of its own."""
    more = [_spans(_answer(a)) for a in asked(session) if a.answer.strip() and a.id not in ABOUT + NEXT]
    return [Heading(tr("Before we start"), 1, edition), *items(more, edition)] if more else []


# Each activity


def _activity(activity: Activity, edition: Edition) -> list[Block]:
    made = _made(activity, edition)
    if activity.kind == "read_back" and not made:
        return []
    out: list[Block] = [Heading(activity.title, 1, edition, f"activity-{activity.id}")]
    out.append(lead(_minutes(activity), edition, "text"))
    if prompts := list(dict.fromkeys(step.prompt for step in activity.steps)):
        out += [lead(tr("We asked:"), edition), *items(prompts, edition)]
    return out + (made or [Text(tr("Nothing was written here."), edition.style("text"))])


def _made(activity: Activity, edition: Edition) -> list[Block]:
    out: list[Block] = []
    for name, kind in activity.board_kinds.items():
        page = page_of(kind)
        if page:
            out += page.record(activity, name, edition)
        elif summary := activity.boards[name].summary():
            out.append(Text(summary, edition.style("text")))
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


def _minutes(activity: Activity) -> str:
    planned = _counted(activity.minutes)
    spent = sum(activity.time(step.id).spent for step in activity.steps) / 60
    if not spent:
        return tr("Planned: {planned}.").format(planned=planned)
    return tr("Planned: {planned}. It took {took}.").format(planned=planned, took=_counted(max(1, spent)))


def _counted(minutes: float) -> str:
    return trn("{count} minute", "{count} minutes", round(minutes))
