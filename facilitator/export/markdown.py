"""The record as Markdown."""

import re

from facilitator.exercises.parts.account import Table
from facilitator.export.story import (
    Block,
    Contents,
    Heading,
    Items,
    Paragraph,
    photograph_words,
    story,
    writable,
)
from facilitator.words import tr
from facilitator.workshop.session import Photo, Session

_MARKS = re.compile(r"([\\`*_\[\]<>|~&#])")
_LIST_START = re.compile(r"^(\s*)([-+=]|\d+[.)])")


def markdown(session: Session, names: bool = True) -> str:
    """The whole record. Photographs are named, and not in it."""
    return "\n\n".join(filter(None, map(_block, story(session, names)))) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"{'#' * level} {_plain(text)}"
        case Paragraph(text):
            return _plain(text)
        case Items(texts):
            return "\n".join(f"- {_plain(text)}" for text in texts)
        case Contents():
            return ""  # whoever shows Markdown finds its headings
        case Table():
            return "\n\n".join(_table(block))
        case Photo():
            return _plain(tr("Photograph: {caption}").format(caption=photograph_words(block)))


def _table(table: Table) -> list[str]:
    parts = [f"### {_plain(table.title)}", *map(_plain, table.said)]
    if table.rows:
        rule = ["---"] * len(table.headers)
        first, *rest = ([_plain(cell) for cell in row] for row in (table.headers, *table.rows))
        parts.append("\n".join(f"| {' | '.join(row)} |" for row in (first, rule, *rest)))
    return parts


def _plain(text: str) -> str:
    """Text on one line that means nothing but itself."""
    line = " ".join(writable(text).split())
    return _LIST_START.sub(_escaped_start, _MARKS.sub(r"\\\1", line))


def _escaped_start(found: re.Match[str]) -> str:
    return f"{found[1]}{found[2][:-1]}\\{found[2][-1]}"
