"""Puts pages together and writes the file: numbers, bookmarks, language, title."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from io import BytesIO

from facilitator.handouts.kit import fonts
from facilitator.handouts.kit.canvas import PaperCanvas, Part
from facilitator.handouts.kit.flow import Block, Heading
from facilitator.handouts.kit.lines import plain
from facilitator.handouts.kit.pager import Pager


@dataclass
class Section:
    """A part of the file and what stands on its pages."""

    part: Part
    story: list[Block] = field(default_factory=list)


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
    out = BytesIO()
    canvas = PaperCanvas(
        out, initialFontName=fonts.font(), pageCompression=1, lang=language.replace("_", "-")
    )
    canvas.setTitle(plain(title))
    canvas.setAuthor("")
    pager = Pager(canvas, _counter(sum(len(section.story) for section in sections), progress))
    for number, section in enumerate(sections):
        _bookmark(section.story, number)
        pager.lay_out(section.story, section.part)
    canvas.save()
    return out.getvalue()


def numbered(story: Sequence[Block]) -> list[Block]:
    """The story with its headings numbered, "2" and "2.1", alike in every edition."""
    counts = [0, 0, 0]
    for block in story:
        if isinstance(block, Heading) and block.numbered:
            level = block.level - 1
            counts[level:] = [counts[level] + 1, *([0] * (2 - level))]
            block.numbered_as(".".join(map(str, counts[: level + 1])))
    return list(story)


def _bookmark(story: Sequence[Block], number: int) -> None:
    for place, block in enumerate(story):
        if isinstance(block, Heading) and not block.key:
            block.key = f"part{number}-{place}"


def _counter(whole: int, progress: Callable[[int, int], None] | None) -> Callable[[], None]:
    """Counts what is laid out, and tells of it from the start."""
    done = 0

    def one_more() -> None:
        nonlocal done
        done += 1
        if progress:
            progress(done, whole)

    if progress:
        progress(0, whole)
    return one_more
