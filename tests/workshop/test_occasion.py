"""Earlier sessions in the order of their days, and how they are told apart."""

import datetime

from facilitator.workshop.occasion import MOST, Occasion, laid, when_words


def on(month: int, name: str = "", title: str = "Spring") -> Occasion:
    day = datetime.date(2026, month, 1) if month else None
    return Occasion(id=name or f"m{month}", title=title, day=day)


def test_they_stand_in_the_order_of_their_days_and_those_without_one_come_last():
    found: tuple[Occasion, ...] = ()
    for one in (on(0), on(6), on(2), on(4)):
        found = laid(found, one)
    assert [one.id for one in found] == ["m2", "m4", "m6", "m0"]


def test_a_session_that_is_laid_again_takes_its_own_place():
    found = laid(laid((), on(2)), on(6, "m2"))
    assert found == (on(6, "m2"),)


def test_there_is_an_end_to_how_many():
    found: tuple[Occasion, ...] = ()
    for number in range(MOST + 1):
        found = laid(found, on(1, f"n{number}"))
    assert len(found) == MOST
    assert "n24" not in [one.id for one in found]


def test_a_day_says_which_it_was_and_the_title_where_that_is_not_enough():
    assert when_words(on(2)) == "1 February 2026"
    assert when_words(on(2), (on(2), on(2, "other"))) == "1 February 2026, Spring"
    assert when_words(on(0)) == "Spring"
    assert when_words(on(0, title="")) == "an earlier time"
