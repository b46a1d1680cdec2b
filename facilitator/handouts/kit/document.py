"""Puts pages together and writes the file: numbers, contents, bookmarks, language, title."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from reportlab.platypus.doctemplate import BaseDocTemplate, NextPageTemplate, PageTemplate
from reportlab.platypus.flowables import CondPageBreak, Flowable, PageBreak
from reportlab.platypus.frames import Frame

from facilitator.handouts.kit import fonts
from facilitator.handouts.kit.canvas import PaperCanvas, Part
from facilitator.handouts.kit.edition import MARGIN, Edition
from facilitator.handouts.kit.flow import Block, Heading
from facilitator.handouts.kit.lines import plain


@dataclass
class Section:
    """A part of the file and what stands on its pages."""

    part: Part
    story: list[Flowable] = field(default_factory=list)


def printed(
    sections: Sequence[Section],
    title: str,
    language: str = "en-GB",
    progress: Callable[[int, int], None] | None = None,
) -> bytes:
    """The whole as a PDF file. Raises ValueError when there is nothing to print.

    `progress` is told how many pieces are laid out and how many there are; what it raises ends the work.
    """
    if not any(section.story for section in sections):
        raise ValueError("nothing to print")
    story = _whole(sections)
    out = BytesIO()
    document = BaseDocTemplate(
        out,
        title=plain(title),
        author="",
        lang=language.replace("_", "-"),
        initialFontName=fonts.font(),
        pageCompression=1,
        allowSplitting=1,
        _pageBreakQuick=1,
    )
    document.addPageTemplates([_template(number, s.part) for number, s in enumerate(sections)])
    if progress:
        document.setProgressCallBack(_teller(progress, len(story)))
    document.build(story, canvasmaker=PaperCanvas)
    return out.getvalue()


def _teller(progress: Callable[[int, int], None], whole: int) -> Callable[[str, int], None]:
    """Turns what reportlab tells of its work into so many of so many; what was split counts once."""
    told = 0

    def tell(what: str, count: int) -> None:
        nonlocal told
        if what in ("STARTED", "PROGRESS"):
            told = max(told, count)
            progress(told, whole)

    return tell


def numbered(story: Sequence[Flowable]) -> list[Flowable]:
    """The story with its headings numbered, "2" and "2.1", alike in every edition."""
    counts = [0, 0, 0]
    for block in story:
        if isinstance(block, Heading) and block.numbered:
            level = block.level - 1
            counts[level:] = [counts[level] + 1, *([0] * (2 - level))]
            block.numbered_as(".".join(map(str, counts[: level + 1])))
    return list(story)


def _whole(sections: Sequence[Section]) -> list[Flowable]:
    story: list[Flowable] = []
    for number, section in enumerate(sections):
        if number:
            story += [NextPageTemplate(str(number)), PageBreak()]
        story += _kept_with_next(section.story, section.part.edition)
        _bookmark(section.story, number)
    return story


def _bookmark(story: Sequence[Flowable], number: int) -> None:
    for place, block in enumerate(story):
        if isinstance(block, Heading) and not block.key:
            block.key = f"part{number}-{place}"


def _kept_with_next(story: Sequence[Flowable], edition: Edition) -> list[Flowable]:
    """A page ends before a heading, or several, rather than between them and what they head."""
    kept: list[Flowable] = []
    needed = 0.0
    for place in range(len(story) - 1, -1, -1):
        block = story[place]
        kept.append(block)
        if not _heads(block):
            needed = block.least(edition.width) if isinstance(block, Block) else 0.0
            continue
        needed += block.wrap(edition.width, 0)[1] + block.spaceBefore + block.spaceAfter
        if not (place and _heads(story[place - 1])):
            kept.append(CondPageBreak(min(needed, edition.height - 1)))
    return kept[::-1]


def _heads(block: Flowable) -> bool:
    return isinstance(block, Block) and block.heads


def _template(number: int, part: Part) -> PageTemplate:
    edition = part.edition
    frame = Frame(
        MARGIN, edition.foot, edition.width, edition.height + 0.01,
        leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0,
    )  # fmt: skip

    def begin(canvas: Any, document: Any) -> None:
        canvas.begin_part(part)

    return PageTemplate(str(number), [frame], onPage=begin, pagesize=edition.page)
