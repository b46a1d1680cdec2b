"""Where pages end."""

from typing import Any

import pytest

from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.flow import Gap, Heading, Picture, Text, items
from facilitator.handouts.kit.pager import TooLarge
from facilitator.handouts.kit.table import table

EDITION = Edition()
ONE_LINE = EDITION.style("text").leading


class Box(Picture):
    def __init__(self, height: float) -> None:
        super().__init__(100, height, "A box")

    def picture(self, canvas: Any) -> None:
        canvas.rect(0, 0, self.width, self.height)


def above(free: float) -> Gap:
    """Leaves so many lines free at the foot."""
    return Gap(EDITION.height - free * ONE_LINE)


@pytest.mark.parametrize("free", range(1, 12))
def test_no_item_of_a_short_list_stands_alone(on_paper: Any, free: int) -> None:
    pdf = on_paper(above(free), *items([f"Item {i}" for i in range(8)], EDITION), edition=EDITION)
    counts = [pdf.text(page).count("Item") for page in range(len(pdf.pages))]
    assert sum(counts) == 8
    assert 1 not in counts


@pytest.mark.parametrize("free", range(1, 9))
def test_a_small_table_stays_whole(on_paper: Any, free: int) -> None:
    heading = Heading("How far we agree", 2, EDITION)
    rows = [["Agree", "6"], ["Can live with it", "2"]]
    pdf = on_paper(above(free), heading, *table(["Level", "People"], rows, EDITION), edition=EDITION)
    assert sum("Level" in pdf.text(page) for page in range(len(pdf.pages))) == 1


@pytest.mark.parametrize("count", range(16, 34))
def test_no_row_stands_alone_on_the_next_page(on_paper: Any, count: int) -> None:
    rows = [[f"Row {i}", "often"] for i in range(count)]
    pdf = on_paper(*table(["Group", "Say"], rows, EDITION), edition=EDITION)
    assert pdf.text(len(pdf.pages) - 1).count("Row") > 1


@pytest.mark.parametrize("free", range(6, 20, 2))
def test_of_three_rows_none_stands_alone(on_paper: Any, free: int) -> None:
    rows = [[f"Row {i}", "often " * 30] for i in range(3)]
    pdf = on_paper(above(free), *table(["Group", "Say"], rows, EDITION), edition=EDITION)
    assert [pdf.text(page).count("Row") for page in range(len(pdf.pages))] in ([3], [0, 3])


def test_what_fits_no_page_is_refused(on_paper: Any) -> None:
    with pytest.raises(TooLarge, match="Box"):
        on_paper(Text("Before it", EDITION.style("text")), Box(EDITION.height + 1), edition=EDITION)


def test_what_fits_exactly_fills_the_page(on_paper: Any) -> None:
    pdf = on_paper(Text("Before it", EDITION.style("text")), Box(EDITION.height), edition=EDITION)
    assert len(pdf.pages) == 2


@pytest.mark.parametrize("shares", [(), (5.0, 2.0)])
def test_a_heading_longer_than_a_page_leaves_no_words_out(on_paper: Any, shares: tuple[float, ...]) -> None:
    blocks = table(["Group", "word " * 1000], [["Young carers", "E1"]], EDITION, shares)
    pdf = on_paper(*blocks, edition=EDITION)
    pages = [pdf.text(page) for page in range(len(pdf.pages))]
    assert sum(page.split().count("word") for page in pages) >= 999
    assert any("E1" in page for page in pages)


def test_a_row_longer_than_a_page_goes_on_under_one_heading(on_paper: Any) -> None:
    rows = [["First", "often"], ["Second", "word " * 2000], ["Third", "never"]]
    pdf = on_paper(*table(["Group", "Say"], rows, EDITION), edition=EDITION)
    pages = [pdf.text(page) for page in range(len(pdf.pages))]
    assert [page.count("Group") for page in pages] == [1] * len(pages)
    assert sum(page.split().count("word") for page in pages) == 2000
    assert "First" in pages[0]
    assert "Second" in pages[0]
    assert "Third" in pages[-1]


def test_an_item_that_goes_on_overleaf_begins_once() -> None:
    whole = items(["word " * 900], EDITION)[0]
    first, rest = whole.split(EDITION.width, EDITION.height / 2)
    _, last = rest.split(EDITION.width, ONE_LINE * 4)
    assert [type(whole)] * 3 == [type(first), type(rest), type(last)]
    assert [first.begins, rest.begins, last.begins] == [True, False, False]


def test_a_heading_that_goes_on_overleaf_has_one_bookmark(on_paper: Any) -> None:
    heading = Heading("word " * 900, 1, EDITION, key="long")
    pdf = on_paper(heading, Text("After it", EDITION.style("text")), edition=EDITION)
    assert len(pdf.pages) > 1
    assert len(pdf.bookmarks()) == 1
