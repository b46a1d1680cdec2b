"""Paper and exported files in a language that has no plain letters."""

import re

import pypdfium2
import pytest

from facilitator import cli
from facilitator.export.markdown import markdown
from facilitator.export.web import html
from facilitator.handouts import packs
from tests.languages import seen


def plain(text):
    """Lines with plain English in them. What a printer's line breaks tore apart still has its accents."""
    lines = (seen.SAME.sub("", line) for line in text.splitlines())
    return [line for line in lines if re.search(r"(?<![\w-])[A-Za-z]{3,}(?![\w-])", line, re.ASCII)]


@pytest.fixture
def held(speaking, session):
    speaking("xx")
    made = session()
    promises = next(a for a in made.activities if a.exercise == "what-we-will-hold-to")
    board = promises.boards["pledges"].added("", {"will": "222", "who": "333"})
    return made.with_activity(promises.with_board("pledges", board))


@pytest.mark.parametrize("kind", packs.KINDS)
def test_every_handout_is_translated(held, kind):
    document = pypdfium2.PdfDocument(packs.pdf(held, kind, packs.Options()))
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert "«" in text
    assert plain(text) == []


def test_accessible_text_is_translated(held):
    assert plain(markdown(held)) == []
    body = re.sub(r"<[^>]*>", "\n", html(held).partition("<body>")[2])
    assert plain(body) == []


def test_the_command_line_is_translated(held, capsys, monkeypatch):
    monkeypatch.setenv("FACILITATOR_LANGUAGE", "xx")
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    said = capsys.readouterr().out
    assert "«" in said
    assert "make a session" not in said
