"""Lines to write on get what their page has left."""

import pytest

from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.flow import Text
from facilitator.handouts.kit.writing import WritingLines, high, spread

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
