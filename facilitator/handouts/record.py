"""The record: half a page that anyone can read, then each activity as it went."""

import base64
import binascii
from io import BytesIO

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.platypus.flowables import Flowable

from facilitator.handouts.kit.canvas import PaperCanvas
from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.flow import Heading, Link, Picture, Text, items, lead
from facilitator.handouts.kit.lines import Span
from facilitator.handouts.kit.sheet import Brief
from facilitator.handouts.pages import page_of
from facilitator.words import clock_words, date_words, tr, trn
from facilitator.workshop.opening import opening_names
from facilitator.workshop.session import Activity, OnPaper, Photo, Session
from facilitator.workshop.step import Step

Told = tuple[list[Span], Activity | None]  # a line, and the activity it comes from


def story(session: Session, edition: Edition) -> list[Flowable]:
    """The whole record, in order. An empty session has its first half page alone."""
    out = _opening(session, edition)
    for activity in session.activities:
        if activity.kind != "break":
            out += _activity(activity, edition)
    return out


def _opening(session: Session, edition: Edition) -> list[Flowable]:
    when = [date_words(session.date), clock_words(session.start), session.place]
    about = ("why", "can_change", "decided", "who_decides")
    briefs = [(a, brief) for a in session.activities for brief in _briefs(a)]
    out: list[Flowable] = [Heading(session.title, 1, edition, title=True)]
    if any(when):
        out.append(Text(tr(", ").join(filter(None, when)), edition.style("text")))
    told: list[Told] = [(line, None) for line in _answers(session, about)]
    told += [(_bold_start(line), a) for a, brief in briefs for line in brief.about]
    nothing = tr("Nobody wrote down yet what this was about.")
    out += _short(tr("What this was about, and who decides"), told, nothing, edition)
    agreed: list[Told] = [([Span(line)], a) for a, brief in briefs for line in brief.agreed]
    out += _short(tr("What we agreed"), agreed, tr("Nothing was agreed yet."), edition)
    coming: list[Told] = [([Span(line)], a) for a, brief in briefs for line in brief.coming]
    coming += [(line, None) for line in _answers(session, ("what_happens", "who_sees", "thanks"))]
    out += _short(tr("What happens next"), coming, tr("Nothing was planned yet."), edition)
    return out


def _short(title: str, told: list[Told], nothing: str, edition: Edition) -> list[Flowable]:
    """A few lines, each leading to the activity that it comes from."""
    out: list[Flowable] = [Heading(title, 1, edition)]
    if not told:
        return [*out, Text(nothing, edition.style("text"))]
    links = [_link(activity) for _, activity in told]
    return out + items([line for line, _ in told], edition, links)


def _link(activity: Activity | None) -> Link | None:
    if activity is None:
        return None
    return f"activity-{activity.id}", tr("Go to: {title}").format(title=activity.title)


def _answers(session: Session, keys: tuple[str, ...]) -> list[list[Span]]:
    names = opening_names()
    return [
        [Span(f"{names[key]}:", True), Span(f" {session.opening[key]}")]
        for key in keys
        if session.opening.get(key, "").strip()
    ]


def _bold_start(line: str) -> list[Span]:
    """A sentence with what stands before its colon in bold."""
    start, colon, rest = line.partition(":")
    return [Span(start + colon, True), Span(rest)] if colon else [Span(line)]


def _briefs(activity: Activity) -> list[Brief]:
    pages = ((name, page_of(kind)) for name, kind in activity.board_kinds.items())
    return [page.in_brief(activity, name) for name, page in pages if page]


def _activity(activity: Activity, edition: Edition) -> list[Flowable]:
    out: list[Flowable] = [Heading(activity.title, 1, edition, f"activity-{activity.id}")]
    out.append(Text(_minutes(activity), edition.style("text")))
    prompts = [step.prompt for step in activity.steps]
    if prompts:
        out.append(lead(tr("We asked:"), edition))
        out += items(prompts, edition)
    made = _made(activity, edition)
    out += made or [Text(tr("Nothing was written here."), edition.style("text"))]
    if activity.notes.strip():
        out += [Heading(tr("Notes"), 2, edition), *_paragraphs(activity.notes, edition)]
    return out


def _made(activity: Activity, edition: Edition) -> list[Flowable]:
    out: list[Flowable] = []
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


def _on_paper(step: Step, done: OnPaper, edition: Edition) -> list[Flowable]:
    out: list[Flowable] = [Heading(tr("On paper: {title}").format(title=step.title), 2, edition)]
    out += _paragraphs(done.made, edition)
    for photo in done.photos:
        out += _photo(photo, edition)
    return out


def _photo(photo: Photo, edition: Edition) -> list[Flowable]:
    try:
        picture = Photograph(base64.b64decode(photo.jpeg), photo.caption, edition)
    except (binascii.Error, OSError, ValueError, Image.DecompressionBombError):
        return [Text(tr("A photograph that could not be read."), edition.style("text"))]
    caption = [Text(photo.caption, edition.style("small"))] if photo.caption.strip() else []
    return [picture, *caption]


class Photograph(Picture):
    """A photograph of something made on paper, as large as half a page allows. Raises OSError."""

    def __init__(self, jpeg: bytes, caption: str, edition: Edition) -> None:
        image = Image.open(BytesIO(jpeg))
        image.load()
        scale = min(edition.width / image.width, edition.height * 0.6 / image.height)
        alt = caption or tr("Photograph of what was made on paper")
        super().__init__(image.width * scale, image.height * scale, alt)
        self._image = ImageReader(image)

    def picture(self, canvas: PaperCanvas) -> None:
        canvas.drawImage(self._image, 0, 0, self.width, self.height)


def _paragraphs(text: str, edition: Edition) -> list[Flowable]:
    return [Text(line, edition.style("text")) for line in text.splitlines() if line.strip()]


def _minutes(activity: Activity) -> str:
    planned = _counted(activity.minutes)
    spent = sum(activity.time(step.id).spent for step in activity.steps) / 60
    if not spent:
        return tr("Planned: {planned}.").format(planned=planned)
    return tr("Planned: {planned}. It took {took}.").format(planned=planned, took=_counted(max(1, spent)))


def _counted(minutes: float) -> str:
    return trn("{count} minute", "{count} minutes", round(minutes))
