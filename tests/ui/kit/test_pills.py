from dataclasses import replace

import pytest

from facilitator.ui.kit.line_breaks import broken
from facilitator.ui.kit.pills import MARGIN, SHADOW, Face, Pills, Size
from facilitator.ui.kit.theme import Theme

NAMED = Face("Young carers", "square", "teal")


@pytest.fixture
def pills(qapp):
    return Pills(Theme(), Size(44, 28, 364))


def room_around(pills, face):
    picture, pill = pills.picture(face), pills.measure(face)
    assert picture.width() - pill.width() == picture.height() - pill.height()
    return (picture.width() - pill.width()) / 2


def test_a_picture_has_room_for_a_shadow_when_the_pill_is_in_a_hand(pills):
    assert room_around(pills, NAMED) == MARGIN
    assert room_around(pills, replace(NAMED, style="hand")) == SHADOW


@pytest.mark.parametrize(("name", "room"), [("Zürich", MARGIN), ("Z̸̡̛a̵l̶g̷o̴", SHADOW), ("தமிழ்", SHADOW)])
def test_signs_that_stand_out_of_their_line_are_not_cut(pills, name, room):
    assert room_around(pills, replace(NAMED, text=name)) == room


def test_the_shape_stands_where_it_stood_whatever_lies_around_the_pill(pills):
    plain, held = NAMED, replace(NAMED, style="hand")
    outer = SHADOW - MARGIN
    assert pills.offset(plain).x() - pills.offset(held).x() == outer
    assert pills.offset(plain).y() - pills.offset(held).y() == outer


@pytest.mark.parametrize("lines", [1, 2, 4, 6])
@pytest.mark.parametrize("width", [300, 2000, 4000])
def test_words_of_which_more_is_missing_end_in_an_ellipsis(qapp, lines, width):
    found = broken("Too many words " * 300, Theme().font(16), width, lines)
    assert len(found) <= lines
    assert found[-1].endswith("…")
