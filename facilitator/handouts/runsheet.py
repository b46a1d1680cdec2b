"""The facilitator's run sheet: the day by the clock, then what to say, ask and watch in each step."""

import datetime
from collections.abc import Sequence

from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.flow import Block, Heading, Text, items
from facilitator.handouts.kit.lines import Span
from facilitator.handouts.kit.table import Cell, table
from facilitator.handouts.kit.writing import WritingLines
from facilitator.words import clock_words, date_words, number_words, tr, trn
from facilitator.workshop.agenda import Slot, timetable
from facilitator.workshop.session import Activity, Session
from facilitator.workshop.step import Step

NOTE_LINES = 1
LED = 3  # a step's title, what is on the wall, what to say


def story(session: Session, edition: Edition, chosen: Sequence[Activity]) -> list[Block]:
    """The whole day by the clock, then the chosen activities of it, in order."""
    slots = timetable(session)
    when = [date_words(session.date), clock_words(session.start), session.place, _people(session)]
    out: list[Block] = [Heading(session.title, 1, edition, title=True)]
    out.append(Text(tr("Run sheet for the facilitator"), edition.style("lead")))
    if any(when):
        out.append(Text(tr(", ").join(filter(None, when)), edition.style("text")))
    out += _agenda(session, slots, edition)
    at = {slot.activity: slot for slot in slots}
    for activity in chosen:
        out += _activity(activity, at[activity.id], edition)
    return out


def _agenda(session: Session, slots: Sequence[Slot], edition: Edition) -> list[Block]:
    timed = bool(slots) and slots[0].starts is not None
    heads = [*([tr("Time")] if timed else []), tr("What"), tr("Minutes")]
    rows: list[list[Cell]] = [
        [*([_span(slot)] if timed else []), activity.title, _number(slot.minutes)]
        for activity, slot in zip(session.activities, slots, strict=True)
    ]
    ending = clock_words(slots[-1].ends) if timed else ""
    total = _number(sum(slot.minutes for slot in slots))
    rows.append([*([ending] if timed else []), tr("End"), total])
    return table(heads, rows, edition)


def _activity(activity: Activity, slot: Slot, edition: Edition) -> list[Block]:
    out: list[Block] = [Heading(activity.title, 1, edition, beside=_when(slot.starts, slot.minutes))]
    if activity.kind == "break":
        return out
    notes = [line for line in activity.notes.splitlines() if line.strip()]
    out += _told(tr("Your notes:"), notes, edition)
    moment = slot.starts
    for step in activity.steps:
        out += _step(step, moment, edition)
        if moment:
            moment += datetime.timedelta(minutes=step.minutes.planned)
    return [*out, Notes(edition)]


class Notes(WritingLines):
    """Lines for what the facilitator writes down, where the page has room for them."""

    def __init__(self, edition: Edition) -> None:
        super().__init__(edition, NOTE_LINES)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.count = min(NOTE_LINES, max(0, int(height / self._room)))
        return super().wrap(width, height)


def _step(step: Step, starts: datetime.datetime | None, edition: Edition) -> list[Block]:
    out: list[Block] = [
        Heading(step.title, 2, edition, beside=_when(starts, step.minutes.planned)),
        *_told(tr("On the wall:"), (step.prompt,), edition),
    ]
    for name, lines in (
        (tr("Say:"), (step.say,) if step.say else ()),
        (tr("Ask:"), step.ask),
        (tr("Watch for:"), step.watch),
        (tr("If it goes quiet:"), step.stuck),
    ):
        out += _told(name, lines, edition)
    for block in out[:LED] if edition.large else out[:-1]:
        block.heads = True  # nobody turns over while speaking; whole steps in large print would fill no page
    return out


def _told(name: str, lines: Sequence[str], edition: Edition) -> list[Block]:
    """The first line after the name, the others as a list below it."""
    if not lines:
        return []
    out: list[Block] = [Text([Span(name, True), Span(f" {lines[0]}")], edition.style("lead"))]
    out += items(lines[1:], edition)
    out[-1].spaceAfter = edition.style("item").after
    return out


def _when(starts: datetime.datetime | None, minutes: float) -> str:
    lasting = _lasting(minutes)
    if starts is None:
        return lasting
    ends = starts + datetime.timedelta(minutes=minutes)
    return tr("{start} to {end}, {lasting}").format(
        start=clock_words(starts), end=clock_words(ends), lasting=lasting
    )


def _lasting(minutes: float) -> str:
    """Half minutes are told: rounded, the steps would not add up to the times beside them."""
    if minutes != int(minutes):
        return tr("{minutes} minutes").format(minutes=_number(minutes))
    return trn("{count} minute", "{count} minutes", int(minutes))


def _number(minutes: float) -> str:
    return number_words(round(minutes, 2))


def _span(slot: Slot) -> str:
    return tr("{start} to {end}").format(start=clock_words(slot.starts), end=clock_words(slot.ends))


def _people(session: Session) -> str:
    return trn("{count} person", "{count} people", session.people) if session.people else ""
