"""What the record says in every form: its first half page, its standing, how long each activity took."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facilitator.exercises import boards
from facilitator.exercises.parts.account import Brief
from facilitator.words import clock_words, date_words, tr, trn
from facilitator.workshop.opening import Asked, asked, has_questions
from facilitator.workshop.session import Activity, Session

ABOUT = ("why", "can_change", "decided", "who_decides")  # questions of the opening
NEXT = ("what_happens",)
MOST_ABOUT, MOST_AGREED, MOST_COMING = 7, 5, 4  # lines under the headings of the first half page
LONGEST = 400  # characters of each; the whole of it stands below


@dataclass(frozen=True)
class Line:
    """A line of the first half page, and the activity that says it in full."""

    text: str
    activity: Activity | None = None


@dataclass(frozen=True)
class Part:
    """A heading of the first half page, with its lines; `nothing` is said where there are none."""

    title: str
    lines: tuple[Line, ...]
    nothing: str


def half_page(session: Session) -> tuple[Part, ...]:
    """What this was about and who decides; what we agreed; what happens next."""
    briefs = [(activity, brief) for activity in session.activities for brief in _briefs(activity)]
    about = [*_opening(session, ABOUT), *(Line(text, a) for a, brief in briefs for text in brief.about)]
    agreed = [Line(text, a) for a, brief in briefs for text in brief.agreed]
    coming = [  # what was promised came last and stands first
        *_opening(session, NEXT),
        *(Line(text, a) for a, brief in reversed(briefs) for text in brief.coming),
    ]
    return (
        Part(
            tr("What this was about, and who decides"),
            _short(about, MOST_ABOUT),
            tr("Nobody wrote down yet what this was about."),
        ),
        Part(tr("What we agreed"), _short(agreed, MOST_AGREED), tr("Nothing was agreed yet.")),
        Part(tr("What happens next"), _short(coming, MOST_COMING), tr("Nothing was planned yet.")),
    )


def standing(session: Session) -> str:
    """When and where it was held, and whether the record was checked."""
    when = [date_words(session.date), clock_words(session.start), session.place.strip()]
    held = tr(", ").join(filter(None, when))
    told = [tr("{when}.").format(when=held)] if held else []
    return " ".join([*told, _checked(session)])


def told_before(session: Session) -> tuple[str, ...]:
    """Answers that are not told elsewhere, of an opening that has no activity of its own."""
    if any(map(has_questions, session.activities)):
        return ()
    return tuple(_answer(a) for a in asked(session) if a.answer.strip() and a.id not in ABOUT + NEXT)


def minutes_told(activity: Activity) -> str:
    """Planned minutes, and those it took where it was held."""
    planned = _counted(activity.minutes)
    spent = sum(activity.time(step.id).spent for step in activity.steps) / 60
    if not spent:
        return tr("Planned: {planned}.").format(planned=planned)
    return tr("Planned: {planned}. It took {took}.").format(planned=planned, took=_counted(max(1, spent)))


def prompts(activity: Activity) -> tuple[str, ...]:
    """What was asked, each question once."""
    return tuple(dict.fromkeys(step.prompt for step in activity.steps))


def unread(board: str) -> str:
    """What stands for a board of a kind that this version does not know."""
    return tr("This version of Facilitator cannot read the board “{name}”.").format(name=board)


def _checked(session: Session) -> str:
    if session.checked:
        return tr("This record was read back and checked in the room.")
    return tr("This is a draft: it was not checked in the room yet.")


def _opening(session: Session, keys: Sequence[str]) -> list[Line]:
    """Answers of the opening, from the activity that asks for them."""
    asks = next(filter(has_questions, session.activities), None)
    found = {a.id: _answer(a) for a in asked(session) if a.answer.strip()}
    return [Line(found[key], asks) for key in keys if key in found]


def _answer(asked: Asked) -> str:
    return tr("{label}: {answer}").format(label=asked.label, answer=" ".join(asked.answer.split()))


def _short(lines: Iterable[Line], most: int) -> tuple[Line, ...]:
    """A few lines, each said once, and how many more there are."""
    once = list({line.text: line for line in lines}.values())
    shown = [Line(_cut(line.text), line.activity) for line in once[:most]]
    if rest := len(once) - len(shown):
        shown.append(Line(trn("{count} more below.", "{count} more below.", rest)))
    return tuple(shown)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[:LONGEST].rstrip() + "…"


def _briefs(activity: Activity) -> list[Brief]:
    kinds = ((name, boards.account(kind)) for name, kind in activity.board_kinds.items())
    return [account.in_brief(activity.boards[name]) for name, account in kinds if account]


def _counted(minutes: float) -> str:
    return trn("{count} minute", "{count} minutes", round(minutes))
