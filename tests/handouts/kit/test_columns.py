"""Columns are as wide as their words need; a day keeps its month where there is room for both."""

import pytest

from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.table import Table

LONG = "Somebody asks the people who stopped coming, one by one, in the evenings"
HEADS = ["Group", "What keeps them out", "First step", "Who", "By when", "Thanks"]


def lines_in(made, column):
    return [cell[column][0].lines(made.widths[column] - 10) for cell in made._rows]


@pytest.mark.parametrize("day", ["6 December", "20 September", "3. Dezember", "6 people"])
@pytest.mark.parametrize("paper", ["A4", "A3", "letter"])
def test_a_day_among_six_columns_stays_on_one_line(day, paper):
    edition = Edition(paper)
    made = Table(HEADS, [[LONG, LONG, LONG, LONG, day, LONG]] * 2, edition)
    assert [len(lines) for lines in lines_in(made, 4)] == [1, 1]
    assert sum(made.widths) == pytest.approx(edition.width)


def test_where_there_is_no_room_for_that_a_table_is_set_as_it_would_be_without():
    edition = Edition(large=True)
    narrow = ["Consultation"] * 5
    days = Table(HEADS, [[*narrow, "20 September"]], edition)
    plain = Table(HEADS, [[*narrow, "September"]], edition)
    assert days.widths == pytest.approx(plain.widths)
    assert days.cramped == plain.cramped
