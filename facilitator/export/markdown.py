"""The session as Markdown."""

import re

from facilitator.exercises.parts.account import Table
from facilitator.export.story import Block, Heading, Items, Paragraph, story, writable
from facilitator.words import tr
from facilitator.workshop.session import Photo, Session

_MARKS = re.compile(r"([\\`*_\[\]<>|~&#])")
_LIST_START = re.compile(r"^(\s*)([-+=]|\d+[.)])")


def markdown(session: Session) -> str:
    return "\n\n".join(_block(block) for block in story(session)) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"{'#' * level} {_plain(text)}"
        case Paragraph(text):
            return _plain(text)
        case Items(texts):
            return "\n".join(f"- {_plain(text)}" for text in texts)
        case Table():
            rule = ["---"] * len(block.headers)
            rows = (block.headers, *block.rows)
            lines = [[_plain(cell) for cell in row] for row in rows]
            return "\n".join(f"| {' | '.join(row)} |" for row in (lines[0], rule, *lines[1:]))
        case Photo():
            words = block.caption or tr("what was made on paper")
            return _plain(tr("Photograph: {caption}").format(caption=words))


def _plain(text: str) -> str:
    """Text on one line that means nothing but itself."""
    line = " ".join(writable(text).split())
    return _LIST_START.sub(_escaped_start, _MARKS.sub(r"\\\1", line))


def _escaped_start(found: re.Match[str]) -> str:
    return f"{found[1]}{found[2][:-1]}\\{found[2][-1]}"
