"""The session as one HTML page for any browser and screen reader: no script, nothing fetched."""

import base64
import binascii
from html import escape

from facilitator.exercises.parts.account import Table
from facilitator.export.story import Block, Heading, Items, Paragraph, story, writable
from facilitator.words import tr
from facilitator.workshop.session import Photo, Session

# Black on white; tables scroll in themselves where a screen is narrow.
_STYLE = """
body { font: 1.125rem/1.5 "Atkinson Hyperlegible Next", Verdana, sans-serif; max-width: 60rem;
  margin: 2rem auto; padding: 0 1rem; color: #16233A; background: #FFFFFF; }
.table { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { border: 1px solid #76839A; padding: 0.4rem 0.6rem; text-align: start; vertical-align: top; }
img { max-width: 100%; }
"""


def html(session: Session) -> str:
    """A whole document."""
    language = escape(session.language.replace("_", "-"))
    body = "\n".join(_block(block) for block in story(session))
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{_plain(session.title)}</title>\n<style>{_STYLE}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f'<h{level} dir="auto">{_plain(text)}</h{level}>'
        case Paragraph(text):
            return f'<p dir="auto">{_plain(text)}</p>'
        case Items(texts):
            items = "".join(f'<li dir="auto">{_plain(text)}</li>' for text in texts)
            return f"<ul>{items}</ul>"
        case Table():
            return _table(block)
        case Photo():
            return _photo(block)


def _table(table: Table) -> str:
    heads = "".join(f'<th scope="col">{_plain(head)}</th>' for head in table.headers)
    rows = "\n".join(f"<tr>{_row(row)}</tr>" for row in table.rows)
    name = _plain(table.title)
    return (  # a region that scrolls has to be reachable by keyboard, and so needs a name
        f'<div class="table" role="region" tabindex="0" aria-label="{name}"><table>\n'
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody></table></div>"
    )


def _row(row: tuple[str, ...]) -> str:
    first, *rest = (_plain(cell) for cell in row)
    return f'<th scope="row" dir="auto">{first}</th>' + "".join(f'<td dir="auto">{c}</td>' for c in rest)


def _photo(photo: Photo) -> str:
    words = _plain(photo.caption or tr("Photograph of what was made on paper"))
    try:
        base64.b64decode(photo.jpeg, validate=True)
    except (binascii.Error, ValueError):
        return f"<p>{_plain(tr('A photograph that could not be read.'))}</p>"
    return f'<figure><img alt="{words}" src="data:image/jpeg;base64,{photo.jpeg}"></figure>'


def _plain(text: str) -> str:
    return escape(writable(text))
