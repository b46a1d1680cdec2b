"""Paper and exported files in a language that has no plain letters."""

import re
from dataclasses import replace
from unittest.mock import MagicMock

import pypdfium2
import pytest

from facilitator import cli
from facilitator.exercises import catalogue
from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.boards.grid.page.key import Key
from facilitator.export.markdown import markdown
from facilitator.export.web import html
from facilitator.handouts import packs
from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.table import Table
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


def lines_of(pdf):
    """Left and right end of each line of the first page, in points, with the page's width."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    text = page.get_textpage()
    rects = [text.get_rect(n) for n in range(text.count_rects())]
    width = page.get_width()
    document.close()
    return [(left, right) for left, _, right, _ in rects], width


@pytest.mark.parametrize(("code", "mirrored"), [("xx", False), ("ar", True)])
def test_paper_begins_where_the_language_begins(speaking, session, code, mirrored):
    speaking(code)
    ends, width = lines_of(packs.pdf(session(), "runsheet", packs.Options()))
    title = ends[0]
    left, right = title[0], width - title[1]
    assert (right < left) == mirrored
    assert min(left, right) < 0.15 * width


@pytest.mark.parametrize(("code", "mirrored"), [("xx", False), ("ar", True)])
def test_the_foot_begins_where_the_language_begins(speaking, session, code, mirrored):
    speaking(code)
    made = replace(session(), title="2468")
    document = pypdfium2.PdfDocument(packs.pdf(made, "record", packs.Options()))
    text = document[1].get_textpage()
    title = text.search("2468").get_next()
    left, *_ = text.get_charbox(title[0])
    middle = document[1].get_width() / 2
    document.close()
    assert (left > middle) == mirrored


@pytest.mark.parametrize(("code", "mirrored"), [("xx", False), ("ar", True)])
def test_codes_and_rings_stand_before_their_words(speaking, session, code, mirrored):
    speaking(code)
    number = list(catalogue.shipped().exercises).index("how-are-we-doing") + 1
    document = pypdfium2.PdfDocument(packs.pdf(session(), "worksheets", packs.Options((number,))))
    page = document[0]
    text, middle = page.get_textpage(), page.get_width() / 2
    code, ring = (text.get_charbox(text.search(one, match_case=True).get_next()[0])[0] for one in "A3")
    document.close()
    assert (code > middle, ring > middle) == (mirrored, mirrored)


@pytest.mark.parametrize("code", ["xx", "ar"])
def test_the_first_column_stands_where_one_begins_to_read(speaking, code):
    speaking(code)
    edition = Edition()
    drawn = []
    table = Table(["1", "2"], [["3", "4"]], edition)
    table.wrap(edition.width, 1000)
    for row in (table._head, *table._rows):
        for cell in row:
            for text in cell:
                text.paint = lambda canvas, x, y: drawn.append(x)
    table.paint(MagicMock(), 0, 0)
    assert (drawn[0] > drawn[1]) == (code == "ar")
    assert drawn[0] == drawn[2]


@pytest.mark.parametrize("code", ["xx", "ar"])
def test_the_key_of_the_grid_begins_where_one_begins_to_read(speaking, session, code):
    speaking(code)
    grid = next(a.boards["grid"] for a in session().activities if "grid" in a.boards)
    first = grid.people[0]
    key, canvas = Key(grid.placed(first.id, Place.at(0.2, 0.2)), Edition()), MagicMock()
    key.picture(canvas)
    begins = canvas.write.call_args.args[1]
    assert (begins > key.width / 2) == (code == "ar")


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
