"""The record as one HTML page for any browser and screen reader: no script, nothing fetched."""

import base64
from collections.abc import Iterable, Iterator
from html import escape

from facilitator import words
from facilitator.exercises.parts.account import Table
from facilitator.export import pictures, style
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
from facilitator.export.svg import svg
from facilitator.words import tr
from facilitator.workshop.session import Photo, Session


def html(session: Session, names: bool = True) -> str:
    """A whole document: the title and its standing, then a section for each heading of level 2."""
    blocks = list(story(session, names))
    first = next(i for i, block in enumerate(blocks) if isinstance(block, Heading) and block.level == 2)
    language = escape(session.language.replace("_", "-"))
    direction = ' dir="rtl"' if words.right_to_left() else ""
    head = "\n".join(map(_block, blocks[:first]))
    skip = _plain(tr("Skip to the record"))
    return (
        f'<!DOCTYPE html>\n<html lang="{language}"{direction}>\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_plain(session.title)}</title>\n<style>{style.sheet()}</style>\n</head>\n<body>\n"
        f'<a class="skip" href="#record">{skip}</a>\n'
        f'<header>\n{head}\n</header>\n<main id="record" tabindex="-1">\n'
        + "\n".join(_sections(blocks[first:]))
        + "\n</main>\n</body>\n</html>\n"
    )


def _sections(blocks: Iterable[Block]) -> Iterator[str]:
    inside = False
    for block in blocks:
        starts = isinstance(block, Heading) and block.level == 2
        if inside and (starts or isinstance(block, Contents)):
            inside = False
            yield "</section>"
        if starts:
            inside = True
            yield "<section>"
        yield _block(block)
    if inside:
        yield "</section>"


def _block(block: Block) -> str:
    match block:
        case Heading(level, text, anchor):
            name = f' id="{escape(anchor)}" tabindex="-1"' if anchor else ""
            return f'<h{level}{name} dir="auto">{_plain(text)}</h{level}>'
        case Paragraph(text):
            return f'<p dir="auto">{_plain(text)}</p>'
        case Items(texts, to):
            return _list(texts, to)
        case Contents(titles, to):
            name = _plain(tr("In this record"))
            return (
                f'<nav aria-labelledby="contents">\n<h2 id="contents">{name}</h2>\n{_list(titles, to)}</nav>'
            )
        case Table():
            return "\n".join(_table(block))
        case Photo():
            return _photo(block)


def _list(texts: Iterable[str], to: Iterable[str]) -> str:
    anchors = iter(to)
    rows = (_item(text, next(anchors, "")) for text in texts)
    return f"<ul>\n{''.join(rows)}</ul>"


def _item(text: str, anchor: str) -> str:
    """Its words run their own way; its mark stays where the list has them."""
    said = f"<bdi>{_plain(text)}</bdi>"
    return f'<li><a href="#{escape(anchor)}">{said}</a></li>\n' if anchor else f"<li>{said}</li>\n"


def _table(table: Table) -> Iterator[str]:
    """Its heading is its caption, so that it is said once; a picture stands between the two."""
    title = f'<h3 dir="auto">{_plain(table.title)}</h3>'
    said = "".join(f'<p dir="auto">{_plain(text)}</p>' for text in table.said)
    if not table.rows:
        yield title + said
        return
    if table.figure:
        yield title + said
        yield svg(table.figure())
    caption = _plain(tr("The same in words")) if table.figure else title + said
    yield (  # what scrolls has to be reachable by keyboard, and so needs a name
        f'<div class="wide" role="group" tabindex="0" aria-label="{_plain(table.title)}">\n<table>\n'
        f"<caption>{caption}</caption>"
    )
    heads = "".join(f'<th scope="col" dir="auto">{_plain(head)}</th>' for head in table.headers)
    yield f"<thead><tr>{heads}</tr></thead>\n<tbody>"
    yield from (f"<tr>{_row(row)}</tr>" for row in table.rows)
    yield "</tbody>\n</table>\n</div>"


def _row(row: tuple[str, ...]) -> str:
    first, *rest = (_plain(cell) for cell in row)
    return f'<th scope="row" dir="auto">{first}</th>' + "".join(f'<td dir="auto">{c}</td>' for c in rest)


def _photo(photo: Photo) -> str:
    found = pictures.jpeg(photo)
    if found is None:
        text = tr("A photograph that could not be read: {caption}")
        return f'<p dir="auto">{_plain(text.format(caption=photograph_words(photo)))}</p>'
    data = base64.b64encode(found.data).decode("ascii")
    caption = photo.caption.strip()
    under = f'<figcaption dir="auto">{_plain(caption)}</figcaption>' if caption else ""
    return (
        f'<figure><img alt="{_plain(photograph_words(photo))}" width="{found.width}" height="{found.height}" '
        f'src="data:image/jpeg;base64,{data}">{under}</figure>'
    )


def _plain(text: str) -> str:
    return escape(writable(text))
