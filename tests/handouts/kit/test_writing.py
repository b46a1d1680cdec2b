"""Lines to write on get what their page has left."""

from unittest.mock import MagicMock

import pytest

from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.flow import Text
from facilitator.handouts.kit.table import Table
from facilitator.handouts.kit.writing import ToFill, WritingLines, high, spread

SMALL = 20.0


def sheet(edition, counts):
    style = edition.style("h3")
    return [block for n in counts for block in (Text("Who", style), WritingLines(edition, n, SMALL))]


def rows(story):
    return [block for block in story if isinstance(block, WritingLines)]


@pytest.mark.parametrize("paper", ["A4", "A3", "letter"])
def test_a_page_is_used_and_not_left(paper):
    edition = Edition(paper)
    story = spread(sheet(edition, (2, 3, 1)), edition)
    assert 0.85 * edition.height < high(story, edition) <= edition.height
    two, three, one = (row.count for row in rows(story))
    assert (two - 2, one) == (three - 3, 1)


def test_lines_get_room_before_there_are_more_of_them():
    edition = Edition()
    story = spread(sheet(edition, (2,) * 9), edition)
    assert {row.count for row in rows(story)} == {2}
    assert all(row.wrap(edition.width, 0)[1] > 2 * SMALL for row in rows(story))
    assert high(story, edition) <= edition.height


def test_what_takes_more_than_a_page_stays_as_it_is():
    edition = Edition()
    story = spread(sheet(edition, (9,) * 9), edition)
    assert {(row.count, row.height) for row in rows(story) if row.wrap(edition.width, 0)} == {(9, 9 * SMALL)}


def test_what_is_asked_has_the_rest_of_its_line():
    edition, canvas = Edition(), MagicMock()
    asked = ToFill("The decision:", edition)
    asked.wrap(edition.width, 100)
    asked.paint_lines(canvas, 50, 0)
    start, _, end, _ = canvas.line.call_args.args
    assert asked.natural() < start - 50 < asked.natural() + edition.text
    assert end == 50 + edition.width


@pytest.mark.parametrize(("blank", "between"), [(0.0, []), (30.0, [350.0, 450.0])])
def test_columns_to_write_in_are_told_apart(blank, between):
    edition, canvas = Edition(), MagicMock()
    made = Table(["Who", "1", "2"], [["", "", ""]], edition, blank, (300, 100, edition.width - 400))
    made.wrap(edition.width, 100)
    made.paint(canvas, 50, 0)
    drawn = [line for call in canvas.lines.call_args_list for line in call.args[0]]
    assert [round(x) for x, *_ in drawn] == between
